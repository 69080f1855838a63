//! Profiles in social networks.

use super::WebAddress;
use crate::ErrorCode;
use serde::{Deserialize, Serialize};

/// A network where organisations of the region have profiles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SocialNetwork {
    /// Instagram.
    Instagram,
    /// Facebook.
    Facebook,
    /// Telegram.
    Telegram,
    /// WhatsApp.
    Whatsapp,
    /// YouTube.
    Youtube,
    /// VK.
    Vk,
    /// TikTok.
    Tiktok,
}

impl SocialNetwork {
    /// The network's own name of itself.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Instagram => "Instagram",
            Self::Facebook => "Facebook",
            Self::Telegram => "Telegram",
            Self::Whatsapp => "WhatsApp",
            Self::Youtube => "YouTube",
            Self::Vk => "VK",
            Self::Tiktok => "TikTok",
        }
    }

    fn from_host(host: &str) -> Option<Self> {
        let host = host
            .strip_prefix("www.")
            .or_else(|| host.strip_prefix("m."))
            .unwrap_or(host);
        Some(match host {
            "instagram.com" => Self::Instagram,
            "facebook.com" | "fb.com" => Self::Facebook,
            "t.me" | "telegram.me" => Self::Telegram,
            "wa.me" | "api.whatsapp.com" => Self::Whatsapp,
            "youtube.com" | "youtu.be" => Self::Youtube,
            "vk.com" | "vk.ru" => Self::Vk,
            "tiktok.com" => Self::Tiktok,
            _ => return None,
        })
    }
}

/// A profile in a social network.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SocialLink {
    /// Which network.
    pub network: SocialNetwork,
    /// The address of the profile.
    pub address: WebAddress,
}

impl SocialLink {
    /// Reads the address of a profile.
    ///
    /// # Errors
    /// [`ErrorCode::WebAddressMalformed`], or [`ErrorCode::SocialLinkUnknown`]
    /// when the host is no network we know or no profile is named.
    pub fn parse(input: &str) -> Result<Self, ErrorCode> {
        let address = WebAddress::parse(input)?;
        let parsed =
            url::Url::parse(address.as_str()).map_err(|_| ErrorCode::WebAddressMalformed)?;
        let network = parsed
            .host_str()
            .and_then(SocialNetwork::from_host)
            .ok_or(ErrorCode::SocialLinkUnknown)?;
        if parsed.path().trim_matches('/').is_empty() && parsed.query().is_none() {
            return Err(ErrorCode::SocialLinkUnknown);
        }
        Ok(Self { network, address })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_network_is_known_by_its_host() {
        assert_eq!(
            SocialLink::parse("instagram.com/umit").unwrap().network,
            SocialNetwork::Instagram
        );
        assert_eq!(
            SocialLink::parse("https://example.kz/umit"),
            Err(ErrorCode::SocialLinkUnknown)
        );
        assert_eq!(
            SocialLink::parse("https://t.me/"),
            Err(ErrorCode::SocialLinkUnknown)
        );
    }
}
