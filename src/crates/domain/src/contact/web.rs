//! Addresses of sites.

use crate::ErrorCode;
use serde::{Deserialize, Serialize};
use std::fmt;

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_normalised() {
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
    }
}
