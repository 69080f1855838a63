//! Senders from whom nothing is taken for a while, and what of them is shown: so
//! much that a moderator knows one again, and nobody else learns who it is.

use crate::{Email, Phone};
use serde::{Deserialize, Serialize};
use std::net::IpAddr;
use uuid::Uuid;

/// For how many days a sender may be blocked.
pub const BLOCK_DAYS: [u16; 3] = [1, 7, 30];

/// The id of a block (UUIDv7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BlockId(pub Uuid);

/// By what a sender is blocked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// By an e-mail address or a telephone number.
    Contact,
    /// By the network from which requests come.
    Network,
}

impl BlockKind {
    /// Every one.
    pub const ALL: [Self; 2] = [Self::Contact, Self::Network];

    /// As it is stored, posted and stands in message ids.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Network => "network",
        }
    }

    /// Reads [`BlockKind::code`].
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// The network from which a request came: enough to know it again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SenderNetwork {
    /// The digest of its address.
    pub digest: String,
    /// What is shown of it.
    pub masked: String,
}

/// An address with the first sign of each part: `a…@e….kz`.
#[must_use]
pub fn masked_email(email: &Email) -> String {
    let (name, host) = email.as_str().split_once('@').unwrap_or_default();
    let (host, ending) = host.rsplit_once('.').unwrap_or((host, ""));
    let first = |part: &str| part.chars().next().map(String::from).unwrap_or_default();
    format!("{}…@{}….{ending}", first(name), first(host))
}

/// A number with its beginning and its last two digits: `+7…67`.
#[must_use]
pub fn masked_phone(phone: &Phone) -> String {
    let number = phone.as_str();
    let beginning: String = number.chars().take(2).collect();
    let last = number.len().saturating_sub(2);
    format!("{beginning}…{}", number.get(last..).unwrap_or_default())
}

/// An address of the net with its first two parts: `192.0.…`, `2001:db8:…`.
#[must_use]
pub fn masked_network(remote: &str) -> String {
    match remote.parse::<IpAddr>().map(|known| known.to_canonical()) {
        Ok(IpAddr::V4(known)) => {
            let [a, b, ..] = known.octets();
            format!("{a}.{b}.…")
        }
        Ok(IpAddr::V6(known)) => {
            let [a, b, ..] = known.segments();
            format!("{a:x}:{b:x}:…")
        }
        Err(_) => "…".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn little_of_a_sender_is_shown() {
        let email = |typed| masked_email(&Email::parse(typed).unwrap());
        assert_eq!(email("aigul@mail.example.kz"), "a…@m….kz");
        assert_eq!(email("x@y.kz"), "x…@y….kz");
        let phone = |typed| masked_phone(&Phone::parse(typed).unwrap());
        assert_eq!(phone("8 777 123 45 67"), "+7…67");
        assert_eq!(phone("+44 20 7946 0018"), "+4…18");
        for (remote, expected) in [
            ("192.0.2.7", "192.0.…"),
            ("::ffff:192.0.2.7", "192.0.…"),
            ("2001:db8:1:2:3:4:5:6", "2001:db8:…"),
            ("a unix socket", "…"),
        ] {
            assert_eq!(masked_network(remote), expected);
        }
        for kind in BlockKind::ALL {
            assert_eq!(BlockKind::from_code(kind.code()), Some(kind));
        }
    }
}
