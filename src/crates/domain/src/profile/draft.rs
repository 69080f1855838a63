//! The life of a draft: its states, and which may follow which. Used by use
//! cases and pages.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

/// The id of a draft (UUIDv7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DraftId(pub Uuid);

/// Where a draft stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DraftState {
    /// Its author writes it.
    Draft,
    /// It waits for a moderator.
    Submitted,
    /// It was published.
    Approved,
    /// A moderator asked for changes.
    Returned,
    /// A moderator refused it.
    Rejected,
    /// Its author gave it up.
    Withdrawn,
}

/// What is done with a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DraftMove {
    /// The author writes in it.
    Save,
    /// The author sends it to the moderators.
    Submit,
    /// The author takes it back from the moderators, to write on.
    TakeBack,
    /// The author gives it up.
    Discard,
    /// Somebody who may puts it before the public.
    Publish,
    /// A moderator asks for changes.
    Return,
    /// A moderator refuses it.
    Reject,
}

impl DraftState {
    /// Every state.
    pub const ALL: [Self; 6] = [
        Self::Draft,
        Self::Submitted,
        Self::Approved,
        Self::Returned,
        Self::Rejected,
        Self::Withdrawn,
    ];

    /// The state as it is stored.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Approved => "approved",
            Self::Returned => "returned",
            Self::Rejected => "rejected",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Reads [`DraftState::code`].
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether something may still become of it.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Submitted | Self::Returned)
    }

    /// The state after a move; nothing when it is not allowed here.
    #[must_use]
    pub const fn after(self, step: DraftMove) -> Option<Self> {
        match (self, step) {
            (Self::Draft | Self::Returned, DraftMove::Save)
            | (Self::Submitted, DraftMove::TakeBack) => Some(Self::Draft),
            (Self::Draft | Self::Returned, DraftMove::Submit) => Some(Self::Submitted),
            (Self::Draft | Self::Returned, DraftMove::Discard) => Some(Self::Withdrawn),
            (Self::Draft | Self::Returned | Self::Submitted, DraftMove::Publish) => {
                Some(Self::Approved)
            }
            (Self::Submitted, DraftMove::Return) => Some(Self::Returned),
            (Self::Submitted, DraftMove::Reject) => Some(Self::Rejected),
            _ => None,
        }
    }
}

/// What a page showed of a draft: the number of the published revision and the
/// version of the draft, 0 when nothing was saved. A form carries it as
/// `7-3` and posts it back, so that the server knows upon what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct DraftStamp {
    /// The number of the revision it started from.
    pub base: u32,
    /// Grows with each save; never used twice for one account and organisation.
    pub version: u32,
}

impl fmt::Display for DraftStamp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}-{}", self.base, self.version)
    }
}

impl FromStr for DraftStamp {
    type Err = crate::ErrorCode;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let read = |(base, version): (&str, &str)| {
            Some(Self {
                base: base.parse().ok()?,
                version: version.parse().ok()?,
            })
        };
        text.split_once('-')
            .and_then(read)
            .ok_or(crate::ErrorCode::UnknownValue)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOVES: [DraftMove; 7] = [
        DraftMove::Save,
        DraftMove::Submit,
        DraftMove::TakeBack,
        DraftMove::Discard,
        DraftMove::Publish,
        DraftMove::Return,
        DraftMove::Reject,
    ];

    #[test]
    fn a_closed_draft_stays_as_it_is() {
        for state in DraftState::ALL {
            assert_eq!(DraftState::from_code(state.code()), Some(state));
            let moves = MOVES.into_iter().any(|step| state.after(step).is_some());
            assert_eq!(moves, state.is_open(), "{state:?}");
        }
    }

    #[test]
    fn what_waits_cannot_be_written_but_taken_back() {
        let waiting = DraftState::Submitted;
        assert_eq!(waiting.after(DraftMove::Save), None);
        assert_eq!(waiting.after(DraftMove::Discard), None);
        assert_eq!(waiting.after(DraftMove::TakeBack), Some(DraftState::Draft));
        for decision in [DraftMove::Return, DraftMove::Reject] {
            assert!(waiting.after(decision).is_some());
            assert_eq!(DraftState::Draft.after(decision), None);
        }
    }

    #[test]
    fn a_stamp_is_read_as_it_is_written() {
        let stamp = DraftStamp {
            base: 7,
            version: 3,
        };
        assert_eq!(stamp.to_string().parse(), Ok(stamp));
        for broken in ["", "7", "7-", "a-1", "-1-2"] {
            assert!(broken.parse::<DraftStamp>().is_err(), "{broken}");
        }
    }
}
