//! Requests: somebody brings a need to the one window and follows it by its
//! number. Everybody may use it.

mod block;
mod code;
mod contact;
mod routing;
mod small_numbers;
mod state;
mod template;
mod topic;

pub use block::{
    BLOCK_DAYS, BlockId, BlockKind, SenderNetwork, masked_email, masked_network, masked_phone,
};
pub use code::RequestCode;
pub use contact::RequesterContact;
pub use routing::{Mismatch, Route, RoutingQuestion, RoutingRule, route};
pub use small_numbers::{SMALLEST_SHOWN, shown_rows};
pub use state::{RequestState, RequestStep};
pub use template::{AnswerTemplate, MAX_TEMPLATE_TEXT, MAX_TEMPLATE_TITLE, TemplateId};
pub use topic::{RequestTopic, RequesterKind};

use crate::ErrorCode;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The id of a request (UUIDv7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RequestId(pub Uuid);

/// Who wrote a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MessageAuthor {
    /// Whose request it is.
    Requester,
    /// The centre.
    Operator,
    /// The organisation to which it was passed.
    Organization,
}

impl MessageAuthor {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Requester, Self::Operator, Self::Organization];

    /// As it is stored and stands in message ids.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Requester => "requester",
            Self::Operator => "operator",
            Self::Organization => "organization",
        }
    }

    /// Reads [`MessageAuthor::code`].
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|author| author.code() == code)
    }
}

/// How content a person is with the answer: 1 not at all, 5 wholly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Satisfaction(u8);

impl Satisfaction {
    /// The marks, the worst first.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// The mark.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Satisfaction {
    type Error = ErrorCode;
    fn try_from(mark: u8) -> Result<Self, ErrorCode> {
        let known = Self::ALL.into_iter().find(|known| known.0 == mark);
        known.ok_or(ErrorCode::UnknownValue)
    }
}

impl From<Satisfaction> for u8 {
    fn from(satisfaction: Satisfaction) -> Self {
        satisfaction.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_back() {
        for author in MessageAuthor::ALL {
            assert_eq!(MessageAuthor::from_code(author.code()), Some(author));
        }
        for mark in 0..=7 {
            let read = Satisfaction::try_from(mark).map(u8::from);
            let expected = if (1..=5).contains(&mark) {
                Ok(mark)
            } else {
                Err(ErrorCode::UnknownValue)
            };
            assert_eq!(read, expected);
        }
    }
}
