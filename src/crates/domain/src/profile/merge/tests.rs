//! Whatever two sides type, nothing of it is lost.

use super::*;
use crate::{LegalForm, Service};
use proptest::prelude::*;

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

fn service(name: &str, description: &str) -> Service {
    Service {
        name: Localized::single(Locale::Kk, name, at(1)),
        description: Localized::single(Locale::Ru, description, at(1)),
        beneficiaries: Vec::new(),
        languages: Vec::new(),
    }
}

fn document() -> Organization {
    let names = Localized::from_texts(Locale::Kk, ["Үміт", "Надежда", ""], at(1));
    let mut document = Organization::named(names, LegalForm::PublicFund);
    document.services = vec![service("Кеңес", "даём советы"), service("Оқу", "учим")];
    document
}

fn join(base: &Organization, mine: &Organization, theirs: &Organization) -> Merged {
    merge(base, mine, theirs, &Choices::new(), at(9))
}

#[test]
fn different_languages_of_one_text_do_not_clash() {
    let base = document();
    let (mut mine, mut theirs) = (base.clone(), base.clone());
    mine.names.set(Locale::Ru, "Луч надежды", at(2));
    theirs.names.set(Locale::Kk, "Үміт сәулесі", at(3));
    theirs.reported_year = Some(2025);
    let merged = join(&base, &mine, &theirs);
    assert_eq!(merged.conflicts, []);
    assert_eq!(merged.document.names.get(Locale::Kk), Some("Үміт сәулесі"));
    assert_eq!(merged.document.names.get(Locale::Ru), Some("Луч надежды"));
    assert_eq!(merged.document.reported_year, Some(2025));
    assert!(
        merged.document.names.is_stale(Locale::Ru),
        "it was translated from the former original"
    );
}

#[test]
fn the_same_field_is_chosen() {
    let base = document();
    let (mut mine, mut theirs) = (base.clone(), base.clone());
    mine.names.set(Locale::Kk, "Сенім", at(2));
    theirs.names.set(Locale::Kk, "Үміт сәулесі", at(3));
    let merged = join(&base, &mine, &theirs);
    let text = |text: &str| Value::Text(text.to_owned());
    let conflict = Conflict {
        field: "names.kk".to_owned(),
        base: text("Үміт"),
        mine: text("Сенім"),
        theirs: text("Үміт сәулесі"),
    };
    assert_eq!(merged.conflicts, [conflict]);
    for (side, expected) in [(Side::Mine, "Сенім"), (Side::Theirs, "Үміт сәулесі")]
    {
        let choices = Choices::from([("names.kk".to_owned(), side)]);
        let merged = merge(&base, &mine, &theirs, &choices, at(9));
        assert_eq!(merged.conflicts, []);
        assert_eq!(merged.document.names.get(Locale::Kk), Some(expected));
    }
}

#[test]
fn each_day_of_the_week_is_joined_alone_and_exceptions_never_clash() {
    let base = document();
    let fill_hours = |pairs: &[(&str, &str)]| {
        let mut document = base.clone();
        let pairs = pairs
            .iter()
            .map(|(field, text)| (format!("opening_hours.{field}"), (*text).to_owned()));
        let values = Values::from_form(ProfileGroup::Hours, pairs);
        assert_eq!(fill(ProfileGroup::Hours, &values, &mut document, at(2)), []);
        document
    };
    let mine = fill_hours(&[("monday", "9-18"), ("exceptions.0", "16.12.2026 жабық")]);
    let theirs = fill_hours(&[("friday", "9-17"), ("exceptions.0", "1.1.2027 жабық")]);
    let merged = join(&base, &mine, &theirs);
    assert_eq!(merged.conflicts, []);
    let hours = &merged.document.opening_hours;
    let week: Vec<String> = hours.week().map(|(_, day)| day.to_string()).collect();
    assert_eq!(week, ["9:00–18:00", "", "", "", "9:00–17:00", "", ""]);
    assert_eq!(hours.exceptions().len(), 2);

    let other = fill_hours(&[("monday", "10-18")]);
    let fields: Vec<String> = join(&base, &mine, &other)
        .conflicts
        .into_iter()
        .map(|conflict| conflict.field)
        .collect();
    assert_eq!(fields, ["opening_hours.monday"]);
}

#[test]
fn a_service_removed_here_and_changed_there_is_kept_until_chosen() {
    let base = document();
    let (mut mine, mut theirs) = (base.clone(), base.clone());
    mine.services.remove(0);
    theirs.services[0]
        .description
        .set(Locale::Ru, "советуем", at(3));
    for (mine, theirs, keeps) in [(&mine, &theirs, Side::Theirs), (&theirs, &mine, Side::Mine)] {
        let merged = join(&base, mine, theirs);
        assert_eq!(merged.conflicts.len(), 1);
        assert_eq!(merged.document.services.len(), 2);
        let field = merged.conflicts[0].field.clone();
        for (side, left) in [(Side::Mine, 1), (Side::Theirs, 1), (keeps, 2)] {
            let left = if side == keeps { 2 } else { left };
            let choices = Choices::from([(field.clone(), side)]);
            let merged = merge(&base, mine, theirs, &choices, at(9));
            assert_eq!(merged.conflicts, []);
            assert_eq!(merged.document.services.len(), left);
        }
    }
}

#[test]
fn lists_take_what_was_added_and_leave_what_was_removed() {
    let list = |items: &[&str]| {
        let items = items.iter().map(|item| (*item).to_owned()).collect();
        Value::List(items)
    };
    let base = list(&["1", "2", "3"]);
    let joined = join_lists(
        Some(&base),
        Some(&list(&["1", "3", "4"])),
        Some(&list(&["5", "1", "2"])),
    );
    assert_eq!(joined, list(&["5", "1", "4"]));
}

fn side() -> impl Strategy<Value = Values> {
    let text = || "[абв]{0,2}";
    let service = (text(), text()).prop_map(|(name, description)| {
        [("name.kk", name), ("description.ru", description)]
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(field, text)| (field.to_owned(), Value::Text(text)))
            .collect::<Fields>()
    });
    let services = proptest::collection::vec(service, 0..4)
        .prop_map(|all| all.into_iter().filter(|one| !one.is_empty()).collect());
    let phones = proptest::collection::vec("[1-5]", 0..4);
    let monday = "(|9-1[3-5]|жабық)";
    (text(), text(), phones, services, monday).prop_map(|(kk, ru, phones, services, monday)| {
        let phones = phones.into_iter().enumerate();
        let phones = phones.map(|(row, phone)| (format!("phones.{row}"), phone));
        let mut values = Values::from_form(ProfileGroup::Contacts, phones);
        for (field, text) in [
            ("names.kk", kk),
            ("names.ru", ru),
            ("opening_hours.monday", monday),
        ] {
            if !text.is_empty() {
                values.fields.insert(field.to_owned(), Value::Text(text));
            }
        }
        Values { services, ..values }
    })
}

/// Every text of a side, each as often as it stands there.
fn typed(values: &Values) -> Vec<String> {
    let services = values.services.iter().flat_map(Fields::values);
    let all = values.fields.values().chain(services);
    all.flat_map(Value::items).map(ToOwned::to_owned).collect()
}

proptest! {
    #[test]
    fn nothing_typed_is_lost(base in side(), mine in side(), theirs in side()) {
        let (joined, conflicts) = merge_values(&base, &mine, &theirs, &Choices::new());
        let mut known = typed(&joined);
        for conflict in &conflicts {
            known.extend([&conflict.mine, &conflict.theirs].iter().flat_map(|value| {
                value.text().split('\n').map(ToOwned::to_owned).collect::<Vec<_>>()
            }));
        }
        let former = typed(&base);
        for side in [&mine, &theirs] {
            for text in typed(side).into_iter().filter(|text| !former.contains(text)) {
                prop_assert!(known.contains(&text), "{text} of {side:?} is lost in {joined:?}");
            }
        }
    }

    #[test]
    fn one_side_alone_is_taken_as_it_is(base in side(), mine in side()) {
        let none = Choices::new();
        prop_assert_eq!(merge_values(&base, &mine, &base, &none), (mine.clone(), vec![]));
        prop_assert_eq!(merge_values(&base, &base, &mine, &none), (mine.clone(), vec![]));
        prop_assert_eq!(merge_values(&base, &mine, &mine, &none), (mine.clone(), vec![]));
    }

    #[test]
    fn a_chosen_side_wins_every_conflict(base in side(), mine in side(), theirs in side()) {
        let (_, conflicts) = merge_values(&base, &mine, &theirs, &Choices::new());
        for side in [Side::Mine, Side::Theirs] {
            let choices = conflicts.iter().map(|one| (one.field.clone(), side)).collect();
            let (_, left) = merge_values(&base, &mine, &theirs, &choices);
            prop_assert_eq!(left, vec![]);
        }
    }
}
