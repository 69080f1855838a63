//! Support centres: the regional hub and the points in the districts.
//! Everybody may use it.

use crate::table::vocabulary;
use crate::{Email, ErrorCode, Locale, Localized, OpeningHours, Phone, Place, Violation};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Longest name of a centre, in characters.
pub const MAX_CENTRE_NAME: usize = 300;
/// Longest other text of a centre, in characters.
pub const MAX_CENTRE_TEXT: usize = 2_000;

/// The id of a centre (UUIDv7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CentreId(pub Uuid);

vocabulary! {
    /// What kind of centre.
    CentreKind {
        RegionalHub = "regional_hub": "Облыстық орталық", "Областной центр поддержки", "Regional hub";
        DistrictPoint = "district_point": "Аудандық бөлімше", "Районный пункт", "District point";
    }
}

vocabulary! {
    /// What people get at a centre; also what a request asks for.
    CentreService {
        Consultation = "consultation": "Кеңес беру", "Консультация", "Consultation";
        Training = "training": "Оқыту", "Обучение", "Training";
        Room = "room": "Бөлме беру", "Помещение для встреч", "Meeting room";
        DatabaseReport = "database_report": "ҮЕҰ дерекқорына мәлімет тапсыруға көмек", "Помощь со сведениями в базу данных НПО", "Help with the national NGO database report";
        Grants = "grants": "Грантқа өтінім жазуға көмек", "Помощь с заявками на гранты", "Help with grant applications";
    }
}

impl CentreService {
    /// Within how many days a request for it is answered, unless a routing
    /// rule says otherwise.
    #[must_use]
    pub const fn answer_days(self) -> u16 {
        match self {
            Self::Room => 3,
            Self::DatabaseReport => 7,
            Self::Consultation | Self::Training | Self::Grants => 14,
        }
    }
}

/// The document of a centre.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Centre {
    /// What it is called.
    pub names: Localized,
    /// The hub or a point.
    pub kind: CentreKind,
    /// District, address, coordinates.
    #[serde(default)]
    pub place: Place,
    /// Where it is called.
    #[serde(default)]
    pub phones: Vec<Phone>,
    /// Where it is written to.
    #[serde(default)]
    pub emails: Vec<Email>,
    /// What people get there.
    #[serde(default)]
    pub services: Vec<CentreService>,
    /// The languages its staff speak.
    #[serde(default)]
    pub languages: Vec<Locale>,
    /// When somebody is there.
    #[serde(default)]
    pub opening_hours: OpeningHours,
    /// How to get there.
    #[serde(default)]
    pub directions: Localized,
    /// Invented for demonstration.
    #[serde(default)]
    pub demonstration: bool,
    /// Which centre does its work since it was closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub successor: Option<CentreId>,
}

impl Centre {
    /// What is wrong with it, each rule by the name of its field.
    #[must_use]
    pub fn violations(&self) -> Vec<Violation> {
        let required = [
            ("names", self.names.is_empty()),
            (
                "district",
                self.kind == CentreKind::DistrictPoint && self.place.district.is_none(),
            ),
            ("phones", self.phones.is_empty() && self.emails.is_empty()),
            ("services", self.services.is_empty()),
            ("languages", self.languages.is_empty()),
        ];
        let long = [
            ("names", &self.names, MAX_CENTRE_NAME),
            ("address", &self.place.address, MAX_CENTRE_TEXT),
            ("directions", &self.directions, MAX_CENTRE_TEXT),
        ];
        let missing = required
            .into_iter()
            .filter(|(_, is_missing)| *is_missing)
            .map(|(field, _)| Violation::new(field, ErrorCode::Required));
        let too_long = long
            .into_iter()
            .filter(|(_, text, limit)| is_longer(text, *limit))
            .map(|(field, ..)| Violation::new(field, ErrorCode::TooLong));
        missing.chain(too_long).collect()
    }
}

fn is_longer(text: &Localized, limit: usize) -> bool {
    text.languages()
        .filter_map(|locale| text.get(locale))
        .any(|text| text.chars().count() > limit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::District;
    use jiff::Timestamp;

    fn point() -> Centre {
        let text = |text| Localized::single(Locale::Kk, text, Timestamp::UNIX_EPOCH);
        Centre {
            names: text("Арал бөлімшесі"),
            kind: CentreKind::DistrictPoint,
            place: Place {
                district: Some(District::Aral),
                address: text("Абай көшесі, 1"),
                ..Place::default()
            },
            phones: vec![Phone::parse("8 72433 2 12 34").unwrap()],
            emails: Vec::new(),
            services: vec![CentreService::Consultation],
            languages: vec![Locale::Kk],
            opening_hours: OpeningHours::default(),
            directions: text("Вокзалдан оңға"),
            demonstration: false,
            successor: None,
        }
    }

    fn told(centre: &Centre) -> Vec<String> {
        let violations = centre.violations().into_iter();
        violations
            .map(|violation| format!("{} {}", violation.field, violation.code.code()))
            .collect()
    }

    #[test]
    fn each_rule_names_its_field() {
        assert_eq!(told(&point()), Vec::<String>::new());
        type Spoil = fn(&mut Centre);
        let cases: [(&str, Spoil); 7] = [
            ("names required", |one| one.names = Localized::default()),
            ("district required", |one| one.place.district = None),
            ("phones required", |one| one.phones.clear()),
            ("services required", |one| one.services.clear()),
            ("languages required", |one| one.languages.clear()),
            ("names too-long", |one| {
                let text = "ы".repeat(MAX_CENTRE_NAME + 1);
                one.names = Localized::single(Locale::Ru, &text, Timestamp::UNIX_EPOCH);
            }),
            ("directions too-long", |one| {
                let text = "ы".repeat(MAX_CENTRE_TEXT + 1);
                one.directions = Localized::single(Locale::Ru, &text, Timestamp::UNIX_EPOCH);
            }),
        ];
        for (expected, spoil) in cases {
            let mut centre = point();
            spoil(&mut centre);
            assert_eq!(told(&centre), [expected]);
        }
        let mut hub = point();
        hub.kind = CentreKind::RegionalHub;
        hub.place.district = None;
        assert_eq!(told(&hub), Vec::<String>::new());
    }

    #[test]
    fn a_document_without_later_fields_is_read() {
        let json = r#"{"names":{"original":"kk"},"kind":"regional_hub"}"#;
        let centre: Centre = serde_json::from_str(json).unwrap();
        assert_eq!(centre.kind, CentreKind::RegionalHub);
        let written = serde_json::to_string(&point()).unwrap();
        assert_eq!(serde_json::from_str::<Centre>(&written).unwrap(), point());
    }
}
