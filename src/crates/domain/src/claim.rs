//! Claims: how somebody proves that an organisation is theirs, and the states
//! a claim goes through. Everybody may use it.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The id of a claim (UUIDv7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ClaimId(pub Uuid);

/// The id of an invitation (UUIDv7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct InvitationId(pub Uuid);

/// How a claim is proven.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimMethod {
    /// By the BIN and an address on the organisation's own domain.
    WorkEmail,
    /// By a paper.
    Document,
}

impl ClaimMethod {
    /// Every method, in the order in which forms show them.
    pub const ALL: [Self; 2] = [Self::WorkEmail, Self::Document];

    /// The method as it is stored and posted.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::WorkEmail => "work_email",
            Self::Document => "document",
        }
    }

    /// Reads [`ClaimMethod::code`].
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.code() == code)
    }

    /// The state a claim begins in.
    #[must_use]
    pub const fn first_state(self) -> ClaimState {
        match self {
            Self::WorkEmail => ClaimState::AwaitingEmail,
            Self::Document => ClaimState::Pending,
        }
    }
}

/// Where a claim stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimState {
    /// The work address is not confirmed yet.
    AwaitingEmail,
    /// A moderator is to decide.
    Pending,
    /// The claimant became an owner.
    Approved,
    /// Refused, with a reason.
    Rejected,
    /// Neither confirmed nor decided in time.
    Expired,
    /// Taken back by the claimant.
    Withdrawn,
}

/// What happens to a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClaimStep {
    /// The claimant follows the link sent to the work address.
    ConfirmEmail,
    /// A moderator agrees.
    Approve,
    /// A moderator refuses.
    Reject,
    /// Time is up.
    Expire,
    /// The claimant takes it back.
    Withdraw,
}

impl ClaimState {
    /// Every state.
    pub const ALL: [Self; 6] = [
        Self::AwaitingEmail,
        Self::Pending,
        Self::Approved,
        Self::Rejected,
        Self::Expired,
        Self::Withdrawn,
    ];

    /// The state as it is stored and stands in message ids.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::AwaitingEmail => "awaiting_email",
            Self::Pending => "pending",
            Self::Approved => "approved",
            Self::Rejected => "rejected",
            Self::Expired => "expired",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Reads [`ClaimState::code`].
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether something can still happen to it.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::AwaitingEmail | Self::Pending)
    }

    /// The allowed moves: the state after a step, if it may be taken.
    #[must_use]
    pub const fn after(self, step: ClaimStep) -> Option<Self> {
        match (self, step) {
            (Self::AwaitingEmail, ClaimStep::ConfirmEmail) => Some(Self::Pending),
            (Self::Pending, ClaimStep::Approve) => Some(Self::Approved),
            (Self::Pending, ClaimStep::Reject) => Some(Self::Rejected),
            (Self::AwaitingEmail | Self::Pending, ClaimStep::Expire) => Some(Self::Expired),
            (Self::AwaitingEmail | Self::Pending, ClaimStep::Withdraw) => Some(Self::Withdrawn),
            _ => None,
        }
    }
}

/// What a moderator decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// The claimant is made an owner.
    Approve,
    /// The claimant is told why not.
    Reject,
}

impl Decision {
    /// The step it is.
    #[must_use]
    pub const fn step(self) -> ClaimStep {
        match self {
            Self::Approve => ClaimStep::Approve,
            Self::Reject => ClaimStep::Reject,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_these_moves_are_allowed() {
        use ClaimState::{AwaitingEmail, Pending};
        let steps = [
            ClaimStep::ConfirmEmail,
            ClaimStep::Approve,
            ClaimStep::Reject,
            ClaimStep::Expire,
            ClaimStep::Withdraw,
        ];
        let mut allowed = Vec::new();
        for state in ClaimState::ALL {
            for step in steps {
                if let Some(after) = state.after(step) {
                    allowed.push((state, step, after));
                }
            }
            let moves = steps.iter().any(|step| state.after(*step).is_some());
            assert_eq!(moves, state.is_open(), "{state:?}");
        }
        assert_eq!(
            allowed,
            [
                (AwaitingEmail, ClaimStep::ConfirmEmail, Pending),
                (AwaitingEmail, ClaimStep::Expire, ClaimState::Expired),
                (AwaitingEmail, ClaimStep::Withdraw, ClaimState::Withdrawn),
                (Pending, ClaimStep::Approve, ClaimState::Approved),
                (Pending, ClaimStep::Reject, ClaimState::Rejected),
                (Pending, ClaimStep::Expire, ClaimState::Expired),
                (Pending, ClaimStep::Withdraw, ClaimState::Withdrawn),
            ]
        );
    }

    #[test]
    fn codes_are_read_back() {
        for state in ClaimState::ALL {
            assert_eq!(ClaimState::from_code(state.code()), Some(state));
        }
        for method in ClaimMethod::ALL {
            assert_eq!(ClaimMethod::from_code(method.code()), Some(method));
        }
    }
}
