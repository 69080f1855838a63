//! Who last wrote which part of a record, so that an import never overwrites
//! what staff wrote. Used by use cases.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A part of an organisation's record that is edited, approved and imported as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldGroup {
    /// Names and short names.
    Names,
    /// Missions and descriptions.
    Texts,
    /// Identifiers, legal form, status, dates.
    Registration,
    /// District, address, coordinates.
    Place,
    /// Phones, e-mails, sites, social links.
    Contacts,
    /// Fields of activity, beneficiaries, services, working languages.
    Activity,
    /// Logo.
    Logo,
    /// Opening hours.
    Hours,
}

impl FieldGroup {
    /// Every group.
    pub const ALL: [Self; 8] = [
        Self::Names,
        Self::Texts,
        Self::Registration,
        Self::Place,
        Self::Contacts,
        Self::Activity,
        Self::Logo,
        Self::Hours,
    ];
}

/// Who wrote it. The order is the order of authority.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "by", content = "name")]
pub enum Origin {
    /// An import; the name of the source.
    Import(String),
    /// A moderator of the alliance.
    Moderator,
    /// The organisation's own staff.
    Staff,
}

/// The last writer of a group, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    /// Who.
    pub origin: Origin,
    /// When.
    pub at: Timestamp,
}
