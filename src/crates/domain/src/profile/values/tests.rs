//! What forms send and documents hold becomes the same values.

use super::*;

fn form(group: ProfileGroup, pairs: &[(&str, &str)]) -> Values {
    let pairs = pairs
        .iter()
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
    Values::from_form(group, pairs)
}

#[test]
fn rows_are_read_in_their_order_and_made_normal() {
    let values = form(
        ProfileGroup::Contacts,
        &[
            ("phones.1", "26-12-34"),
            ("phones.0", "12"),
            ("phones.2", " "),
            ("phones.3", "+7 7242 26 12 34"),
            ("sites", "example.kz"),
            ("names.kk", "Үміт"),
        ],
    );
    assert_eq!(values.items("phones"), ["12", "+77242261234"]);
    assert_eq!(values.items("sites"), ["https://example.kz/"]);
    assert_eq!(values.text("names.kk"), "");
}

#[test]
fn services_are_read_by_number_and_empty_ones_dropped() {
    let values = form(
        ProfileGroup::Services,
        &[
            ("services.10.name.kk", "Кеңес"),
            ("services.2.name.ru", "Совет\r\nвторой"),
            ("services.2.languages", "ru"),
            ("services.2.languages", "kk"),
            ("services.3.name.kk", ""),
            ("services.2.owner", "x"),
        ],
    );
    assert_eq!(values.services.len(), 2);
    assert_eq!(values.text("services.0.name.ru"), "Совет\nвторой");
    assert_eq!(values.items("services.0.languages"), ["ru", "kk"]);
    assert_eq!(values.text("services.1.name.kk"), "Кеңес");
}

#[test]
fn values_survive_storage() {
    let values = form(
        ProfileGroup::Place,
        &[("coordinates", "44.85 65.5"), ("district", "elsewhere")],
    );
    assert_eq!(values.text("coordinates"), "44.85, 65.5");
    assert_eq!(values.get("district"), None);
    let stored = serde_json::to_string(&values).unwrap();
    assert_eq!(serde_json::from_str::<Values>(&stored).unwrap(), values);
}

#[test]
fn hours_are_made_normal_day_by_day() {
    let values = form(
        ProfileGroup::Hours,
        &[
            ("opening_hours.monday", "9.00-13.00; 14-18"),
            ("opening_hours.tuesday", "кешке"),
            ("opening_hours.sunday", "Жабық"),
            ("opening_hours.exceptions.1", "1.1.2027 выходной"),
            (
                "opening_hours.exceptions.0",
                "16.12.2026–17.12.2026: 10-12; мереке",
            ),
        ],
    );
    assert_eq!(
        values.text("opening_hours.monday"),
        "9:00–13:00, 14:00–18:00"
    );
    assert_eq!(values.text("opening_hours.tuesday"), "кешке");
    assert_eq!(values.text("opening_hours.sunday"), "closed");
    assert_eq!(
        values.items("opening_hours.exceptions"),
        [
            "2026-12-16/2026-12-17: 10:00–12:00; мереке",
            "2027-01-01: closed"
        ]
    );
}
