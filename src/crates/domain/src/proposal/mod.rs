//! Proposals and opinions for an event: when one can send them, what states they
//! go through, who sees which review. Everybody may use it.

mod call;
mod review;
#[cfg(test)]
mod tests;
mod text;

pub use call::{MAX_TOPICS, ProposalCall, Topic, TopicId};
pub use review::{Score, average, seen_by};
pub use text::{
    MAX_AUTHORS, MAX_COMMENT, MAX_NOTE, MAX_PROPOSAL_BODY, MAX_PROPOSAL_TITLE, ProposalText,
    plain_line, plain_text,
};

use crate::table::vocabulary;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The id of a proposal (UUIDv7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ProposalId(pub Uuid);

/// The id of a comment on a proposal (UUIDv7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CommentId(pub Uuid);

vocabulary! {
    /// What is proposed.
    ProposalKind {
        /// To be held: it can become a session of the agenda.
        Talk = "talk": "Баяндама", "Доклад", "Talk";
        /// To be heard.
        Opinion = "opinion": "Пікір", "Мнение", "Opinion";
    }
}

vocabulary! {
    /// Where a proposal stands. That an accepted talk is in the agenda is said by
    /// the agenda alone.
    ProposalState {
        /// Waits for the organisers.
        Sent = "sent": "Қаралып жатыр", "На рассмотрении", "Under review";
        /// The organisers want it.
        Accepted = "accepted": "Қабылданды", "Принято", "Accepted";
        /// They do not.
        Refused = "refused": "Қабылданбады", "Не принято", "Not accepted";
        /// Its author took it back.
        Withdrawn = "withdrawn": "Қайтарып алынды", "Отозвано", "Withdrawn";
    }
}

impl ProposalKind {
    /// Whether it can stand in the agenda.
    #[must_use]
    pub const fn is_talk(self) -> bool {
        matches!(self, Self::Talk)
    }
}

impl ProposalState {
    /// Whether the next state may follow. Organisers may change their mind; what
    /// its author took back stays so.
    #[must_use]
    pub const fn may_become(self, next: Self) -> bool {
        match self {
            Self::Sent => !matches!(next, Self::Sent),
            Self::Accepted => matches!(next, Self::Refused | Self::Withdrawn),
            Self::Refused => matches!(next, Self::Accepted),
            Self::Withdrawn => false,
        }
    }

    /// Whether the public sees it, if its author agreed: what was refused or
    /// taken back is nobody's business.
    #[must_use]
    pub const fn is_public(self) -> bool {
        matches!(self, Self::Sent | Self::Accepted)
    }
}
