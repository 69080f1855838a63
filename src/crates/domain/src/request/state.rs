//! Where a request stands and which moves are allowed: the one table of them.

use serde::{Deserialize, Serialize};

/// Where a request stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequestState {
    /// Waits for an operator.
    New,
    /// An operator has it.
    Accepted,
    /// An organisation of the directory has it.
    PassedOn,
    /// The person was asked something.
    Waiting,
    /// The person was answered.
    Answered,
    /// Over.
    Closed,
    /// Refused, with a reason.
    Refused,
}

/// What happens to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RequestStep {
    /// An operator takes it, or takes it back or over.
    Take,
    /// An operator passes it to an organisation.
    PassOn,
    /// The organisation says that it will answer.
    AcceptPassed,
    /// The organisation gives it back.
    ReturnPassed,
    /// An operator asks the person something.
    Ask,
    /// The person writes.
    Reply,
    /// The centre or the organisation answers.
    Answer,
    /// An operator refuses it.
    Refuse,
    /// It is over.
    Close,
    /// It is handled together with another one.
    Merge,
    /// The person is not content, or the need is there again.
    Reopen,
}

impl RequestStep {
    /// Every step.
    pub const ALL: [Self; 11] = [
        Self::Take,
        Self::PassOn,
        Self::AcceptPassed,
        Self::ReturnPassed,
        Self::Ask,
        Self::Reply,
        Self::Answer,
        Self::Refuse,
        Self::Close,
        Self::Merge,
        Self::Reopen,
    ];
}

impl RequestState {
    /// Every state.
    pub const ALL: [Self; 7] = [
        Self::New,
        Self::Accepted,
        Self::PassedOn,
        Self::Waiting,
        Self::Answered,
        Self::Closed,
        Self::Refused,
    ];

    /// The state as it is stored and stands in message ids.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Accepted => "accepted",
            Self::PassedOn => "passed_on",
            Self::Waiting => "waiting",
            Self::Answered => "answered",
            Self::Closed => "closed",
            Self::Refused => "refused",
        }
    }

    /// Reads [`RequestState::code`].
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether the person still waits for an answer.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(
            self,
            Self::New | Self::Accepted | Self::PassedOn | Self::Waiting
        )
    }

    /// Whether the time to answer runs: not while it is the person's turn.
    #[must_use]
    pub const fn is_running(self) -> bool {
        self.is_open() && !matches!(self, Self::Waiting)
    }

    /// Whether it is over, one way or the other.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Closed | Self::Refused)
    }

    /// The allowed moves: the state after a step, if it may be taken. A word
    /// from the person after the answer makes it work again, so that no
    /// question is lost behind a «thank you».
    #[must_use]
    pub const fn after(self, step: RequestStep) -> Option<Self> {
        use RequestState::{Accepted, Answered, Closed, New, PassedOn, Refused, Waiting};
        match (self, step) {
            (New | Accepted | PassedOn, RequestStep::Take)
            | (Accepted | Waiting | Answered, RequestStep::Reply) => Some(Accepted),
            (Waiting, RequestStep::Take) | (New | Accepted, RequestStep::Ask) => Some(Waiting),
            (New | Accepted | PassedOn, RequestStep::PassOn)
            | (PassedOn, RequestStep::AcceptPassed | RequestStep::Reply) => Some(PassedOn),
            (PassedOn, RequestStep::ReturnPassed)
            | (New, RequestStep::Reply)
            | (Answered | Closed | Refused, RequestStep::Reopen) => Some(New),
            (New | Accepted | PassedOn | Waiting, RequestStep::Answer) => Some(Answered),
            (New | Accepted | PassedOn | Waiting, RequestStep::Refuse) => Some(Refused),
            (Accepted | Waiting | Answered, RequestStep::Close)
            | (New | Accepted | PassedOn | Waiting | Answered, RequestStep::Merge) => Some(Closed),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use RequestState::{Accepted, Answered, Closed, New, PassedOn, Refused, Waiting};

    /// One row a step, one column a state, in the order of `RequestState::ALL`.
    const TABLE: [(RequestStep, [Option<RequestState>; 7]); 11] = {
        const fn to(state: RequestState) -> Option<RequestState> {
            Some(state)
        }
        const NO: Option<RequestState> = None;
        let (a, p) = (to(Accepted), to(PassedOn));
        let (answered, refused, closed) = (to(Answered), to(Refused), to(Closed));
        let (n, w) = (to(New), to(Waiting));
        [
            (RequestStep::Take, [a, a, a, w, NO, NO, NO]),
            (RequestStep::PassOn, [p, p, p, NO, NO, NO, NO]),
            (RequestStep::AcceptPassed, [NO, NO, p, NO, NO, NO, NO]),
            (RequestStep::ReturnPassed, [NO, NO, n, NO, NO, NO, NO]),
            (RequestStep::Ask, [w, w, NO, NO, NO, NO, NO]),
            (RequestStep::Reply, [n, a, p, a, a, NO, NO]),
            (
                RequestStep::Answer,
                [answered, answered, answered, answered, NO, NO, NO],
            ),
            (
                RequestStep::Refuse,
                [refused, refused, refused, refused, NO, NO, NO],
            ),
            (RequestStep::Close, [NO, closed, NO, closed, closed, NO, NO]),
            (
                RequestStep::Merge,
                [closed, closed, closed, closed, closed, NO, NO],
            ),
            (RequestStep::Reopen, [NO, NO, NO, NO, n, n, n]),
        ]
    };

    #[test]
    fn only_these_moves_are_allowed() {
        let steps: Vec<RequestStep> = TABLE.iter().map(|(step, _)| *step).collect();
        assert_eq!(steps, RequestStep::ALL);
        for (step, row) in TABLE {
            for (state, expected) in RequestState::ALL.into_iter().zip(row) {
                assert_eq!(state.after(step), expected, "{state:?} {step:?}");
            }
        }
    }

    #[test]
    fn every_state_has_a_way_on_and_can_be_come_to() {
        for state in RequestState::ALL {
            let ways = RequestStep::ALL.map(|step| state.after(step));
            assert!(ways.iter().flatten().any(|after| *after != state));
            let reached = RequestState::ALL
                .into_iter()
                .filter(|from| *from != state)
                .any(|from| {
                    RequestStep::ALL
                        .iter()
                        .any(|step| from.after(*step) == Some(state))
                });
            assert!(reached, "{state:?}");
            assert_eq!(RequestState::from_code(state.code()), Some(state));
            assert!(!(state.is_open() && state.is_over()));
        }
    }
}
