//! People and their posts in organisations (Popolo `Person` and `Membership`).
//! Only what is public about them. Everybody may use it.

use crate::{Localized, OrganizationId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The id of a person (UUIDv7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonId(pub Uuid);

/// The id of an affiliation (UUIDv7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AffiliationId(pub Uuid);

/// A person known to the public.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// The name as published.
    pub names: Localized,
    /// What the person is known as: «дәрігер», «кәсіпкер».
    #[serde(default)]
    pub titles: Localized,
    /// Invented for demonstration.
    #[serde(default)]
    pub demonstration: bool,
}

/// A post of a person in an organisation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Affiliation {
    /// Who.
    pub person: PersonId,
    /// Where.
    pub organization: OrganizationId,
    /// As what.
    pub roles: Localized,
    /// Whether the person heads the organisation.
    #[serde(default)]
    pub head: bool,
    /// Since when, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Until when; `None` means still.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
}
