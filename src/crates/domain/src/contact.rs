//! Ways to reach an organisation, validated and normalised. Everybody may use it.

use crate::ErrorCode;
use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! text_newtype {
    ($name:ident) => {
        impl $name {
            /// The normalised form.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl TryFrom<String> for $name {
            type Error = ErrorCode;
            fn try_from(input: String) -> Result<Self, ErrorCode> {
                Self::parse(&input)
            }
        }
        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    };
}

/// A telephone number in E.164 form, `+77242261234`. Numbering facts:
/// libphonenumber 9.0.43 and the numbering plan of Kazakhstan.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);
text_newtype!(Phone);

impl Phone {
    /// Reads a number as people write it. Eleven digits that begin with 8 or 7,
    /// ten that begin with 7 and six digits of Kyzylorda city become +7 numbers;
    /// other countries need a leading `+`.
    ///
    /// # Errors
    /// [`ErrorCode::PhoneMalformed`].
    pub fn parse(input: &str) -> Result<Self, ErrorCode> {
        let international = input.trim_start().starts_with('+');
        let allowed = |character: char| {
            character.is_ascii_digit()
                || character.is_whitespace()
                || "+-–()./~".contains(character)
        };
        if !input.chars().all(allowed) {
            return Err(ErrorCode::PhoneMalformed);
        }
        let digits: String = input.chars().filter(char::is_ascii_digit).collect();
        let number = match (digits.len(), digits.as_bytes().first()) {
            (11, Some(b'8')) if !international => {
                format!("+7{}", digits.get(1..).unwrap_or_default())
            }
            (11, Some(b'7')) => format!("+{digits}"),
            (10, Some(b'7')) if !international => format!("+7{digits}"),
            (6, _) if !international => format!("+77242{digits}"),
            (8..=15, _) if international && !digits.starts_with('7') => format!("+{digits}"),
            _ => return Err(ErrorCode::PhoneMalformed),
        };
        Ok(Self(number))
    }

    /// Reads a cell that may hold several numbers; what is not a number is
    /// returned beside the numbers.
    #[must_use]
    pub fn parse_list(cell: &str) -> (Vec<Self>, Vec<String>) {
        let mut numbers = Vec::new();
        let mut rest = Vec::new();
        for part in cell
            .split([',', ';', '\n', '/'])
            .map(str::trim)
            .filter(|part| !part.is_empty())
        {
            match Self::parse(part) {
                Ok(number) if !numbers.contains(&number) => numbers.push(number),
                Ok(_) => {}
                Err(_) => rest.push(part.to_owned()),
            }
        }
        (numbers, rest)
    }

    /// The number in groups, as it is read aloud: `+7 7242 26 12 34`.
    #[must_use]
    pub fn grouped(&self) -> String {
        let digits = self.0.trim_start_matches('+');
        let Some(national) = digits.strip_prefix('7').filter(|rest| rest.len() == 10) else {
            return self.0.clone();
        };
        let split: &[usize] = if national.starts_with("7242") {
            &[4, 6, 8]
        } else if national.starts_with("7243") {
            &[5, 6, 8]
        } else {
            &[3, 6]
        };
        let mut grouped = String::from("+7 ");
        for (position, digit) in national.chars().enumerate() {
            if split.contains(&position) {
                grouped.push(' ');
            }
            grouped.push(digit);
        }
        grouped
    }
}

/// An e-mail address; the domain is lower-cased.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Email(String);
text_newtype!(Email);

impl Email {
    /// Reads an address (RFC 5322 by the `email_address` crate) with a domain
    /// that has at least one dot.
    ///
    /// # Errors
    /// [`ErrorCode::EmailMalformed`].
    pub fn parse(input: &str) -> Result<Self, ErrorCode> {
        let input = input.trim();
        let Some((local, domain)) = input.rsplit_once('@') else {
            return Err(ErrorCode::EmailMalformed);
        };
        let address = format!("{local}@{}", domain.to_lowercase());
        if domain.contains('.') && email_address::EmailAddress::is_valid(&address) {
            Ok(Self(address))
        } else {
            Err(ErrorCode::EmailMalformed)
        }
    }
}

/// An http or https address.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct WebAddress(String);
text_newtype!(WebAddress);

impl WebAddress {
    /// Reads an address; `https://` is added when there is no scheme.
    ///
    /// # Errors
    /// [`ErrorCode::WebAddressMalformed`] for other schemes, addresses with a
    /// password, and hosts without a dot.
    pub fn parse(input: &str) -> Result<Self, ErrorCode> {
        let input = input.trim();
        let with_scheme = if input.contains("://") {
            input.to_owned()
        } else {
            format!("https://{input}")
        };
        let address = url::Url::parse(&with_scheme).map_err(|_| ErrorCode::WebAddressMalformed)?;
        let sound = matches!(address.scheme(), "http" | "https")
            && address.username().is_empty()
            && address.password().is_none()
            && address.host_str().is_some_and(|host| host.contains('.'));
        if sound {
            Ok(Self(address.into()))
        } else {
            Err(ErrorCode::WebAddressMalformed)
        }
    }

    /// What to show: without scheme, `www.` and a lone closing slash.
    #[must_use]
    pub fn label(&self) -> &str {
        let bare = self
            .0
            .split_once("://")
            .map_or(self.0.as_str(), |(_, rest)| rest);
        bare.strip_prefix("www.")
            .unwrap_or(bare)
            .trim_end_matches('/')
    }
}

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
    fn phones_are_normalised() {
        for (input, expected, grouped) in [
            ("8 (7242) 26-12-34", "+77242261234", "+7 7242 26 12 34"),
            ("+7 7242 26 12 34", "+77242261234", "+7 7242 26 12 34"),
            ("26-12-34", "+77242261234", "+7 7242 26 12 34"),
            ("872433 2 12 34", "+77243321234", "+7 72433 2 12 34"),
            ("7771234567", "+77771234567", "+7 777 123 4567"),
            ("+44 20 7946 0000", "+442079460000", "+442079460000"),
        ] {
            let phone = Phone::parse(input).unwrap();
            assert_eq!(
                (phone.as_str(), phone.grouped().as_str()),
                (expected, grouped),
                "{input}"
            );
        }
        for input in ["", "12345", "+7 7242 26 12", "phone", "8 7242 26 12 345"] {
            assert_eq!(
                Phone::parse(input),
                Err(ErrorCode::PhoneMalformed),
                "{input}"
            );
        }
        let (numbers, rest) = Phone::parse_list("26-12-34; 87771234567, директор");
        assert_eq!((numbers.len(), rest), (2, vec!["директор".to_owned()]));
    }

    #[test]
    fn addresses_are_normalised() {
        assert_eq!(
            Email::parse(" Info@Example.KZ ").unwrap().as_str(),
            "Info@example.kz"
        );
        for input in ["", "a@b", "a b@example.kz", "@example.kz"] {
            assert_eq!(
                Email::parse(input),
                Err(ErrorCode::EmailMalformed),
                "{input}"
            );
        }
        assert_eq!(
            WebAddress::parse("www.example.kz/").unwrap().label(),
            "example.kz"
        );
        for input in [
            "",
            "javascript:alert(1)",
            "ftp://example.kz",
            "http://user:pass@example.kz",
            "localhost",
        ] {
            assert_eq!(
                WebAddress::parse(input),
                Err(ErrorCode::WebAddressMalformed),
                "{input}"
            );
        }
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
