//! The document of an event's proceedings, which a revision holds whole.
//! Everybody may use it.

use super::CommitmentState;
use crate::event::SessionDocument;
use crate::{Localized, OrganizationId, WebAddress};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The id of a commitment (UUIDv7); its page keeps it when the text changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CommitmentId(pub Uuid);

/// Who keeps a commitment: an organisation of the directory, or a body that is
/// not in it, as an akimat.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OwnerBody {
    /// The organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organization: Option<OrganizationId>,
    /// The name of a body that is not in the directory.
    #[serde(default)]
    pub names: Localized,
}

impl OwnerBody {
    /// Whether nobody is named.
    #[must_use]
    pub fn is_nobody(&self) -> bool {
        self.organization.is_none() && self.names.is_empty()
    }
}

/// What shows that something was done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// What it is.
    pub texts: Localized,
    /// Where to see it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<WebAddress>,
}

/// Something that a resolution promises.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Commitment {
    /// Its id.
    pub id: CommitmentId,
    /// What is promised.
    pub texts: Localized,
    /// Who keeps it.
    #[serde(default)]
    pub owner: OwnerBody,
    /// The last day on which it is kept in time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Date>,
    /// Where it stands.
    pub state: CommitmentState,
    /// What is said about this state; the reason, when it was dropped.
    #[serde(default)]
    pub notes: Localized,
    /// What shows what was done.
    #[serde(default)]
    pub evidence: Vec<Evidence>,
}

impl Commitment {
    /// Whether its last day went by and it still has to be kept.
    #[must_use]
    pub fn is_overdue(&self, today: Date) -> bool {
        self.state.is_open() && self.deadline.is_some_and(|deadline| deadline < today)
    }
}

/// What an event resolved.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Resolution {
    /// The day it was adopted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adopted_on: Option<Date>,
    /// The adopted text; Markdown.
    #[serde(default)]
    pub texts: Localized,
    /// What it promises, in the order of the text.
    #[serde(default)]
    pub commitments: Vec<Commitment>,
    /// Invented for demonstration.
    #[serde(default)]
    pub demonstration: bool,
}

impl Resolution {
    /// Whether there is nothing to read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty() && self.commitments.is_empty()
    }

    /// A commitment of it.
    #[must_use]
    pub fn commitment(&self, id: CommitmentId) -> Option<&Commitment> {
        self.commitments.iter().find(|known| known.id == id)
    }
}

/// Somebody who was honoured at the event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Laureate {
    /// Who: a person or an organisation.
    pub names: Localized,
    /// With what.
    pub awards: Localized,
}

/// What an event left besides its resolution.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// The organisations of the directory that took part.
    #[serde(default)]
    pub attendees: Vec<OrganizationId>,
    /// What there is to read.
    #[serde(default)]
    pub materials: Vec<SessionDocument>,
    /// Where the minutes are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<WebAddress>,
    /// Who was honoured, in the order in which they are told.
    #[serde(default)]
    pub laureates: Vec<Laureate>,
}

/// The whole document.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Proceedings {
    /// What was resolved.
    #[serde(default)]
    pub resolution: Resolution,
    /// Who took part, what there is to read, who was honoured.
    #[serde(default)]
    pub record: Record,
}

impl Proceedings {
    /// The organisations of the directory that it names.
    pub fn organizations(&self) -> impl Iterator<Item = OrganizationId> + '_ {
        let commitments = self.resolution.commitments.iter();
        commitments
            .filter_map(|commitment| commitment.owner.organization)
            .chain(self.record.attendees.iter().copied())
    }
}
