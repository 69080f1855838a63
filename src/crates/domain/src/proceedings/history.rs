//! What became of each commitment: the difference of neighbouring revisions.
//! Used by use cases.

use super::{Commitment, CommitmentId, CommitmentState, Proceedings};
use crate::Localized;
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// One thing that changed.
#[derive(Clone, Debug, PartialEq)]
pub enum CommitmentChange {
    /// It was written down, in this state.
    Made(CommitmentState),
    /// It moved on.
    State {
        /// To here.
        to: CommitmentState,
        /// What was said about it.
        notes: Localized,
    },
    /// What is promised reads otherwise now.
    Text {
        /// What it said before.
        former: Localized,
    },
    /// Somebody else keeps it.
    Owner,
    /// It has another last day, or none.
    Deadline {
        /// The one it had.
        former: Option<Date>,
    },
    /// What shows that it was done changed.
    Evidence,
}

/// What changed at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct CommitmentStep {
    /// When.
    pub at: Timestamp,
    /// What; never nothing.
    pub changes: Vec<CommitmentChange>,
}

/// The steps of every commitment, the first one first.
#[must_use]
pub fn commitment_history<'a>(
    versions: impl IntoIterator<Item = (Timestamp, &'a Proceedings)>,
) -> BTreeMap<CommitmentId, Vec<CommitmentStep>> {
    let mut steps: BTreeMap<CommitmentId, Vec<CommitmentStep>> = BTreeMap::new();
    let mut former: Option<&Proceedings> = None;
    for (at, version) in versions {
        for known in &version.resolution.commitments {
            let before = former.and_then(|former| former.resolution.commitment(known.id));
            let changes = changes(before, known);
            if !changes.is_empty() {
                let step = CommitmentStep { at, changes };
                steps.entry(known.id).or_default().push(step);
            }
        }
        former = Some(version);
    }
    steps
}

fn changes(before: Option<&Commitment>, now: &Commitment) -> Vec<CommitmentChange> {
    let Some(before) = before else {
        return vec![CommitmentChange::Made(now.state)];
    };
    let mut changes = Vec::new();
    if (before.state, &before.notes) != (now.state, &now.notes) {
        changes.push(CommitmentChange::State {
            to: now.state,
            notes: now.notes.clone(),
        });
    }
    if before.texts != now.texts {
        let former = before.texts.clone();
        changes.push(CommitmentChange::Text { former });
    }
    if before.owner != now.owner {
        changes.push(CommitmentChange::Owner);
    }
    if before.deadline != now.deadline {
        let former = before.deadline;
        changes.push(CommitmentChange::Deadline { former });
    }
    if before.evidence != now.evidence {
        changes.push(CommitmentChange::Evidence);
    }
    changes
}
