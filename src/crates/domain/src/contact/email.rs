//! E-mail addresses.

use crate::ErrorCode;
use serde::{Deserialize, Serialize};
use std::fmt;

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

#[cfg(test)]
mod tests {
    use super::*;

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
    }
}
