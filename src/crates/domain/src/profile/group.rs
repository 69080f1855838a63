//! The groups of fields that one form page edits. A form field is named by its
//! path: `names.kk`, `phones.0`, `services.2.description.ru`. Everybody may use it.

use crate::FieldGroup;
use serde::{Deserialize, Serialize};

/// What one form page edits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProfileGroup {
    /// `names.*`, `short_names.*`.
    Names,
    /// `missions.*`, `descriptions.*`.
    About,
    /// `legal_form`, `bin`, `fields`, `beneficiaries`, `working_languages`.
    Classification,
    /// `services.N.name.*`, `.description.*`, `.beneficiaries`, `.languages`.
    Services,
    /// `phones`, `emails`, `sites`, `social_links`.
    Contacts,
    /// `district`, `address.*`, `postcode`, `coordinates`.
    Place,
    /// `opening_hours.monday` to `opening_hours.sunday`,
    /// `opening_hours.exceptions`.
    Hours,
}

impl ProfileGroup {
    /// Every group, in the order of the pages.
    pub const ALL: [Self; 7] = [
        Self::Names,
        Self::About,
        Self::Classification,
        Self::Services,
        Self::Contacts,
        Self::Place,
        Self::Hours,
    ];

    /// The group as it stands in addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Names => "names",
            Self::About => "about",
            Self::Classification => "classification",
            Self::Services => "services",
            Self::Contacts => "contacts",
            Self::Place => "place",
            Self::Hours => "hours",
        }
    }

    /// Reads [`ProfileGroup::code`].
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.code() == code)
    }

    /// The fields that hold one text.
    #[must_use]
    pub const fn texts(self) -> &'static [&'static str] {
        match self {
            Self::Names => &[
                "names.kk",
                "names.ru",
                "names.en",
                "short_names.kk",
                "short_names.ru",
                "short_names.en",
            ],
            Self::About => &[
                "missions.kk",
                "missions.ru",
                "missions.en",
                "descriptions.kk",
                "descriptions.ru",
                "descriptions.en",
            ],
            Self::Classification => &["legal_form", "bin"],
            Self::Place => &[
                "district",
                "address.kk",
                "address.ru",
                "address.en",
                "postcode",
                "coordinates",
            ],
            Self::Hours => &[
                "opening_hours.monday",
                "opening_hours.tuesday",
                "opening_hours.wednesday",
                "opening_hours.thursday",
                "opening_hours.friday",
                "opening_hours.saturday",
                "opening_hours.sunday",
            ],
            Self::Services | Self::Contacts => &[],
        }
    }

    /// The fields that hold several values: chosen from a vocabulary, or typed
    /// one to a row (`phones.0`, `phones.1`).
    #[must_use]
    pub const fn lists(self) -> &'static [&'static str] {
        match self {
            Self::Classification => &["fields", "beneficiaries", "working_languages"],
            Self::Contacts => &["phones", "emails", "sites", "social_links"],
            Self::Hours => &["opening_hours.exceptions"],
            Self::Names | Self::About | Self::Services | Self::Place => &[],
        }
    }

    /// The group that a field stands in.
    #[must_use]
    pub fn of_field(field: &str) -> Option<Self> {
        let head = field.split('.').next().unwrap_or_default();
        Some(match head {
            "names" | "short_names" => Self::Names,
            "missions" | "descriptions" => Self::About,
            "legal_form" | "bin" | "fields" | "beneficiaries" | "working_languages" => {
                Self::Classification
            }
            "services" => Self::Services,
            "phones" | "emails" | "sites" | "social_links" => Self::Contacts,
            "district" | "address" | "postcode" | "coordinates" => Self::Place,
            "opening_hours" => Self::Hours,
            _ => return None,
        })
    }

    /// Whose authorship ([`crate::Organization::provenance`]) a field counts to.
    #[must_use]
    pub fn authorship(field: &str) -> Option<FieldGroup> {
        let head = field.split('.').next().unwrap_or_default();
        Some(match (head, Self::of_field(field)) {
            ("logo", _) => FieldGroup::Logo,
            ("legal_form" | "bin", _) => FieldGroup::Registration,
            (_, Some(Self::Names)) => FieldGroup::Names,
            (_, Some(Self::About)) => FieldGroup::Texts,
            (_, Some(Self::Classification | Self::Services)) => FieldGroup::Activity,
            (_, Some(Self::Contacts)) => FieldGroup::Contacts,
            (_, Some(Self::Place)) => FieldGroup::Place,
            (_, Some(Self::Hours)) => FieldGroup::Hours,
            (_, None) => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_knows_its_group() {
        for group in ProfileGroup::ALL {
            assert_eq!(ProfileGroup::from_code(group.code()), Some(group));
            for field in group.texts().iter().chain(group.lists()) {
                assert_eq!(ProfileGroup::of_field(field), Some(group), "{field}");
                assert!(ProfileGroup::authorship(field).is_some(), "{field}");
            }
        }
    }
}
