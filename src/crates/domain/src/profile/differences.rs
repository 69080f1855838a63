//! What changed between two documents, per field and language. Everybody may
//! use it.

use super::ProfileGroup;
use super::services::align;
use super::values::{Fields, Value, Values};
use crate::{FieldGroup, IdentifierScheme, Organization};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A field that changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldChange {
    /// Its path: `names.kk`, `phones`, `services.0.name.ru`; a service that is
    /// gone is numbered behind those that are there.
    pub field: String,
    /// What stood there.
    pub before: Value,
    /// What stands there.
    pub after: Value,
}

/// What changed, in the order of the pages; then what forms do not edit:
/// `logo`, `kind`, `listed`, `status`, `registered_on`, `dissolved_on`, `ogrn`,
/// `verified`, `confirmed`, `reported_year`.
#[must_use]
pub fn differences(before: &Organization, after: &Organization) -> Vec<FieldChange> {
    let mut changes = Vec::new();
    for group in ProfileGroup::ALL {
        let (former, latter) = (Values::of(group, before), Values::of(group, after));
        compare("", &former.fields, &latter.fields, &mut changes);
        let origins = align(&former.services, &latter.services);
        let nothing = Fields::new();
        for (number, (service, origin)) in latter.services.iter().zip(&origins).enumerate() {
            let known = origin.and_then(|origin| former.services.get(origin));
            let prefix = format!("services.{number}.");
            compare(&prefix, known.unwrap_or(&nothing), service, &mut changes);
        }
        let gone = former.services.iter().enumerate();
        let gone = gone.filter(|(position, _)| !origins.contains(&Some(*position)));
        for (number, (_, service)) in gone.enumerate() {
            let prefix = format!("services.{}.", latter.services.len() + number);
            compare(&prefix, service, &nothing, &mut changes);
        }
    }
    compare("", &facts(before), &facts(after), &mut changes);
    changes
}

/// The groups of authorship in which two documents differ.
#[must_use]
pub fn touched_groups(changes: &[FieldChange]) -> BTreeSet<FieldGroup> {
    changes
        .iter()
        .filter_map(|change| ProfileGroup::authorship(&change.field))
        .collect()
}

fn compare(prefix: &str, before: &Fields, after: &Fields, changes: &mut Vec<FieldChange>) {
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    for name in names {
        let (former, latter) = (before.get(name), after.get(name));
        if former != latter {
            let empty = || Value::Text(String::new());
            changes.push(FieldChange {
                field: format!("{prefix}{name}"),
                before: former.cloned().unwrap_or_else(empty),
                after: latter.cloned().unwrap_or_else(empty),
            });
        }
    }
}

fn facts(document: &Organization) -> Fields {
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string());
    let instant = |at: Option<jiff::Timestamp>| at.map(|at| at.to_string());
    [
        ("logo", document.logo.clone().map(String::from)),
        ("kind", Some(document.kind.code().to_owned())),
        ("listed", Some(document.listed.to_string())),
        ("status", Some(document.status.code().to_owned())),
        ("registered_on", day(document.registered_on)),
        ("dissolved_on", day(document.dissolved_on)),
        (
            "ogrn",
            document
                .identifier(&IdentifierScheme::RuOgrn)
                .map(ToOwned::to_owned),
        ),
        ("verified", instant(document.verified_at)),
        ("confirmed", instant(document.confirmed_at)),
        (
            "reported_year",
            document.reported_year.map(|year| year.to_string()),
        ),
    ]
    .into_iter()
    .filter_map(|(name, text)| Some((name.to_owned(), Value::Text(text?))))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{LegalForm, Locale, Localized, Phone, Service};
    use jiff::Timestamp;

    fn service(name: &str) -> Service {
        Service {
            name: Localized::single(Locale::Kk, name, Timestamp::UNIX_EPOCH),
            description: Localized::default(),
            beneficiaries: Vec::new(),
            languages: Vec::new(),
        }
    }

    #[test]
    fn a_change_names_its_field_and_language() {
        let at = Timestamp::UNIX_EPOCH;
        let names = Localized::from_texts(Locale::Kk, ["Үміт", "Надежда", ""], at);
        let mut before = Organization::named(names, LegalForm::PublicFund);
        before.services = vec![service("Кеңес"), service("Оқу")];
        let mut after = before.clone();
        after.names.set(Locale::Ru, "Вера", at);
        after.phones.push(Phone::parse("26-12-34").unwrap());
        after.services.remove(0);
        let closed = crate::opening_hours::Day::Closed;
        after
            .opening_hours
            .set_weekday(jiff::civil::Weekday::Sunday, closed);
        after.reported_year = Some(2025);
        let changes = differences(&before, &after);
        let fields: Vec<&str> = changes.iter().map(|change| change.field.as_str()).collect();
        assert_eq!(
            fields,
            [
                "names.ru",
                "services.1.name.kk",
                "phones",
                "opening_hours.sunday",
                "reported_year"
            ]
        );
        assert_eq!(
            touched_groups(&changes).into_iter().collect::<Vec<_>>(),
            [
                FieldGroup::Names,
                FieldGroup::Contacts,
                FieldGroup::Activity,
                FieldGroup::Hours
            ]
        );
        assert_eq!(differences(&before, &before), []);
    }
}
