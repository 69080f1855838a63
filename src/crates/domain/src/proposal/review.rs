//! What reviewers give, and who sees it: whoever has not given theirs sees none,
//! so that nobody follows another.

use crate::{AccountId, ErrorCode};
use serde::{Deserialize, Serialize};

/// 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Score(u8);

impl Score {
    /// Every score, the lowest first.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// The number.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }

    /// Reads a score as it is chosen.
    ///
    /// # Errors
    /// [`ErrorCode::Required`]; [`ErrorCode::UnknownValue`].
    pub fn parse(input: &str) -> Result<Self, ErrorCode> {
        if input.trim().is_empty() {
            return Err(ErrorCode::Required);
        }
        let number: u8 = input.trim().parse().map_err(|_| ErrorCode::UnknownValue)?;
        Self::try_from(number)
    }
}

impl TryFrom<u8> for Score {
    type Error = ErrorCode;
    fn try_from(number: u8) -> Result<Self, ErrorCode> {
        Self::ALL
            .into_iter()
            .find(|score| score.0 == number)
            .ok_or(ErrorCode::UnknownValue)
    }
}

impl From<Score> for u8 {
    fn from(score: Score) -> Self {
        score.0
    }
}

/// What a reader sees of the reviews of one proposal, each with its reviewer:
/// all of them once theirs is among them, else nothing.
#[must_use]
pub fn seen_by<T>(
    reviews: Vec<T>,
    reader: AccountId,
    reviewer: impl Fn(&T) -> AccountId,
) -> Vec<T> {
    let has_given = reviews.iter().any(|review| reviewer(review) == reader);
    if has_given { reviews } else { Vec::new() }
}

/// The mean of scores in tenths, rounded: 37 is 3.7.
#[must_use]
pub fn average(scores: impl IntoIterator<Item = Score>) -> Option<u32> {
    let (sum, count) = scores
        .into_iter()
        .fold((0_u32, 0_u32), |(sum, count), score| {
            (sum + u32::from(score.0), count + 1)
        });
    (count > 0).then(|| (sum * 10 + count / 2) / count)
}
