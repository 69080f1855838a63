//! The call: from which day to which one proposals are taken, of what kinds, on
//! what topics. Days, not instants, so that a page made today is right all day.

use super::ProposalKind;
use crate::Localized;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The most topics of one call.
pub const MAX_TOPICS: usize = 20;

/// The id of a topic within its call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TopicId(pub Uuid);

/// Something that proposals may be about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Topic {
    /// Its id, which stays when its words change.
    pub id: TopicId,
    /// What it is called.
    pub names: Localized,
}

/// What the organisers call for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProposalCall {
    /// The first day.
    pub opens_on: Date,
    /// The last one.
    pub closes_on: Date,
    /// What may be proposed; at least one.
    pub kinds: Vec<ProposalKind>,
    /// What about; without any, about everything.
    #[serde(default)]
    pub topics: Vec<Topic>,
}

impl ProposalCall {
    /// Whether it has begun.
    #[must_use]
    pub fn has_begun(&self, today: Date) -> bool {
        self.opens_on <= today
    }

    /// Whether proposals are taken on a day.
    #[must_use]
    pub fn is_open(&self, today: Date) -> bool {
        self.has_begun(today) && today <= self.closes_on
    }

    /// The topic with this id.
    #[must_use]
    pub fn topic(&self, id: TopicId) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == id)
    }
}
