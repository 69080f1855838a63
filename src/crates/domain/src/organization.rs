//! An organisation: the document that a revision holds whole. Everybody may use it.

use crate::{
    Beneficiary, Bin, Email, ExternalIdentifier, FieldGroup, FieldOfActivity, IdentifierScheme,
    LegalForm, Locale, Localized, LogoKey, OpeningHours, Phone, Place, Provenance, SocialLink,
    WebAddress,
};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// How many letters and digits of a name a match key holds; a database index
/// has a limit.
pub const MATCH_KEY_LETTERS: usize = 300;

/// The id of an organisation (UUIDv7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OrganizationId(pub Uuid);

/// The id of a revision (UUIDv7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RevisionId(pub Uuid);

/// What kind of organisation; only NGOs stand in the directory.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrganizationKind {
    /// A non-governmental, non-profit organisation.
    #[default]
    Ngo,
    /// A company (ЖШС, ТОО, АҚ).
    Company,
    /// A farm (шаруа қожалығы).
    Farm,
    /// A body of the state or of local self-government.
    PublicBody,
}

impl OrganizationKind {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ngo => "ngo",
            Self::Company => "company",
            Self::Farm => "farm",
            Self::PublicBody => "public_body",
        }
    }
}

/// Whether it still exists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrganizationStatus {
    /// Registered and working.
    #[default]
    Active,
    /// Struck off or wound up.
    Dissolved,
}

impl OrganizationStatus {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Dissolved => "dissolved",
        }
    }
}

/// A service (HSDS `service`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Service {
    /// What it is called.
    pub name: Localized,
    /// What one gets, in a sentence or two.
    #[serde(default)]
    pub description: Localized,
    /// For whom.
    #[serde(default)]
    pub beneficiaries: Vec<Beneficiary>,
    /// In which languages.
    #[serde(default)]
    pub languages: Vec<Locale>,
}

/// Where the record comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The source's name: a register, a report, «demo».
    pub name: String,
    /// Its address, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<WebAddress>,
}

/// The whole document of an organisation. A revision stores it as JSON, the
/// live row is its approved projection.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Organization {
    /// NGO, company, farm or public body.
    #[serde(default)]
    pub kind: OrganizationKind,
    /// Whether it stands in the directory.
    pub listed: bool,
    /// Full names.
    pub names: Localized,
    /// Short names and abbreviations.
    #[serde(default)]
    pub short_names: Localized,
    /// What it is for, in one sentence.
    #[serde(default)]
    pub missions: Localized,
    /// What it does; Markdown.
    #[serde(default)]
    pub descriptions: Localized,
    /// Identifiers given by registers; sorted, without repetition.
    #[serde(default)]
    pub identifiers: Vec<ExternalIdentifier>,
    /// Legal form.
    pub legal_form: LegalForm,
    /// Active or dissolved.
    #[serde(default)]
    pub status: OrganizationStatus,
    /// Date of state registration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registered_on: Option<Date>,
    /// Date of dissolution.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dissolved_on: Option<Date>,
    /// Where it is.
    #[serde(default)]
    pub place: Place,
    /// Telephones, the main one first.
    #[serde(default)]
    pub phones: Vec<Phone>,
    /// E-mail addresses, the main one first.
    #[serde(default)]
    pub emails: Vec<Email>,
    /// Sites.
    #[serde(default)]
    pub sites: Vec<WebAddress>,
    /// Profiles in social networks.
    #[serde(default)]
    pub social_links: Vec<SocialLink>,
    /// When somebody is there.
    #[serde(default, skip_serializing_if = "OpeningHours::is_empty")]
    pub opening_hours: OpeningHours,
    /// Fields of activity, the main one first.
    #[serde(default)]
    pub fields: Vec<FieldOfActivity>,
    /// For whom it works.
    #[serde(default)]
    pub beneficiaries: Vec<Beneficiary>,
    /// What it offers.
    #[serde(default)]
    pub services: Vec<Service>,
    /// Languages it works in.
    #[serde(default)]
    pub working_languages: Vec<Locale>,
    /// Its logo.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<LogoKey>,
    /// Where the record comes from.
    #[serde(default)]
    pub source: Source,
    /// When a moderator checked name and BIN against the register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified_at: Option<Timestamp>,
    /// When the organisation last said that all is right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed_at: Option<Timestamp>,
    /// The last year for which it reported to the national NGO database.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reported_year: Option<i16>,
    /// Demonstration data: invented, never exported as real.
    #[serde(default)]
    pub demonstration: bool,
    /// Who last wrote each group of fields.
    #[serde(default)]
    pub provenance: BTreeMap<FieldGroup, Provenance>,
}

impl Organization {
    /// A listed NGO with a name and nothing else.
    #[must_use]
    pub fn named(names: Localized, legal_form: LegalForm) -> Self {
        Self {
            kind: OrganizationKind::Ngo,
            listed: true,
            names,
            short_names: Localized::default(),
            missions: Localized::default(),
            descriptions: Localized::default(),
            identifiers: Vec::new(),
            legal_form,
            status: OrganizationStatus::Active,
            registered_on: None,
            dissolved_on: None,
            place: Place::default(),
            phones: Vec::new(),
            emails: Vec::new(),
            sites: Vec::new(),
            social_links: Vec::new(),
            opening_hours: OpeningHours::default(),
            fields: Vec::new(),
            beneficiaries: Vec::new(),
            services: Vec::new(),
            working_languages: Vec::new(),
            logo: None,
            source: Source::default(),
            verified_at: None,
            confirmed_at: None,
            reported_year: None,
            demonstration: false,
            provenance: BTreeMap::new(),
        }
    }

    /// The name that stands for it where there is room for one: Kazakh, else
    /// Russian, else English. Its slug and its match key come from this one.
    #[must_use]
    pub fn main_name(&self) -> Option<&str> {
        Locale::ALL
            .into_iter()
            .find_map(|locale| self.names.get(locale))
    }

    /// Under what a record of the same organisation without an identifier is
    /// found: the lower-cased letters and digits of the main name (the first
    /// [`MATCH_KEY_LETTERS`]; ё as е), a bar and the code of the district.
    #[must_use]
    pub fn match_key(&self) -> String {
        let mut key: String = self
            .main_name()
            .unwrap_or_default()
            .chars()
            .flat_map(char::to_lowercase)
            .filter(|character| character.is_alphanumeric())
            .map(|letter| if letter == 'ё' { 'е' } else { letter })
            .take(MATCH_KEY_LETTERS)
            .collect();
        key.push('|');
        key.push_str(self.place.district_code());
        key
    }

    /// Whether its contacts may be given out: those of a dissolved organisation
    /// belong to somebody else by now, or to a private person.
    #[must_use]
    pub fn is_reachable(&self) -> bool {
        self.status == OrganizationStatus::Active
    }

    /// The BIN, if it has one.
    #[must_use]
    pub fn bin(&self) -> Option<Bin> {
        self.identifier(&IdentifierScheme::KzBin)
            .and_then(|value| Bin::parse(value).ok())
    }

    /// The value of an identifier.
    #[must_use]
    pub fn identifier(&self, scheme: &IdentifierScheme) -> Option<&str> {
        self.identifiers
            .iter()
            .find(|identifier| identifier.scheme == *scheme)
            .map(|identifier| identifier.value.as_str())
    }

    /// Sets the value of an identifier, replacing the one of the same scheme.
    pub fn set_identifier(&mut self, scheme: IdentifierScheme, value: String) {
        self.identifiers
            .retain(|identifier| identifier.scheme != scheme);
        self.identifiers.push(ExternalIdentifier { scheme, value });
        self.identifiers.sort();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::District;

    #[test]
    fn a_match_key_ignores_case_signs_and_yo() {
        let at = Timestamp::UNIX_EPOCH;
        let key = |kk: &str, ru: &str, district| {
            let names = Localized::from_texts(Locale::Ru, [kk, ru, ""], at);
            let mut organization = Organization::named(names, LegalForm::PublicFund);
            organization.place.district = district;
            organization.match_key()
        };
        assert_eq!(
            key("", "ОФ «Зелёный Арал – 2030»", Some(District::Aral)),
            "офзеленыйарал2030|aral"
        );
        assert_eq!(key("Қыз-Жібек", "Кыз-Жибек", None), "қызжібек|elsewhere");
        assert_ne!(key("Ыс", "", None), key("Іс", "", None));
        assert_eq!(key(&"ө".repeat(2000), "", None).chars().count(), 310);
    }
}
