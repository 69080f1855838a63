//! What is valid is taken, what is not is named.

use super::*;

type Case<'a> = (
    ProfileGroup,
    &'a [(&'a str, &'a str)],
    &'a [(&'a str, ErrorCode)],
);

fn document() -> Organization {
    let names = Localized::single(Locale::Kk, "Үміт", Timestamp::UNIX_EPOCH);
    Organization::named(names, LegalForm::PublicFund)
}

fn typed(
    group: ProfileGroup,
    document: &mut Organization,
    pairs: &[(&str, &str)],
) -> Vec<(String, ErrorCode)> {
    let pairs = pairs
        .iter()
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
    let values = Values::from_form(group, pairs);
    fill(group, &values, document, Timestamp::UNIX_EPOCH)
        .into_iter()
        .map(|violation| (violation.field, violation.code))
        .collect()
}

#[test]
fn what_is_wrong_is_named_and_the_rest_is_taken() {
    let mut document = document();
    let long = "а".repeat(MAX_NAME + 1);
    let cases: [Case<'_>; 7] = [
        (
            ProfileGroup::Names,
            &[("names.ru", &long), ("short_names.kk", "ҮШ")],
            &[
                ("names.ru", ErrorCode::TooLong),
                ("names.kk", ErrorCode::Required),
            ],
        ),
        (
            ProfileGroup::Classification,
            &[
                ("legal_form", "club"),
                ("bin", "940140000386"),
                ("fields", "health"),
                ("beneficiaries", "cats"),
            ],
            &[
                ("legal_form", ErrorCode::UnknownValue),
                ("bin", ErrorCode::BinCheckDigit),
                ("beneficiaries", ErrorCode::UnknownValue),
            ],
        ),
        (
            ProfileGroup::Contacts,
            &[
                ("phones.0", "26-12-34"),
                ("phones.1", "12"),
                ("emails.0", "info@example.kz"),
                ("sites.0", "ftp://example.kz"),
                ("social_links.0", "example.kz"),
            ],
            &[
                ("phones.1", ErrorCode::PhoneMalformed),
                ("sites.0", ErrorCode::WebAddressMalformed),
                ("social_links.0", ErrorCode::SocialLinkUnknown),
            ],
        ),
        (
            ProfileGroup::Place,
            &[
                ("district", "moon"),
                ("coordinates", "95, 10"),
                ("postcode", "120000"),
            ],
            &[
                ("district", ErrorCode::UnknownValue),
                ("coordinates", ErrorCode::CoordinatesOutOfRange),
            ],
        ),
        (
            ProfileGroup::Services,
            &[
                ("services.0.name.kk", "Кеңес"),
                ("services.1.description.kk", "атаусыз"),
            ],
            &[("services.1.name.kk", ErrorCode::Required)],
        ),
        (ProfileGroup::About, &[("missions.ru", "Помогаем")], &[]),
        (
            ProfileGroup::Hours,
            &[
                ("opening_hours.monday", "9-18"),
                ("opening_hours.tuesday", "кешке"),
                ("opening_hours.wednesday", "9-13, 12-18"),
                ("opening_hours.exceptions.0", "16.12.2026 жабық"),
                ("opening_hours.exceptions.1", "ертең жабық"),
            ],
            &[
                ("opening_hours.tuesday", ErrorCode::HoursMalformed),
                ("opening_hours.wednesday", ErrorCode::HoursOverlap),
                ("opening_hours.exceptions.1", ErrorCode::DateMalformed),
            ],
        ),
    ];
    for (group, pairs, expected) in cases {
        let expected: Vec<(String, ErrorCode)> = expected
            .iter()
            .map(|(field, code)| ((*field).to_owned(), *code))
            .collect();
        assert_eq!(typed(group, &mut document, pairs), expected, "{group:?}");
    }
    assert_eq!(document.names.get(Locale::Kk), Some("Үміт"));
    assert_eq!(document.short_names.get(Locale::Kk), Some("ҮШ"));
    assert_eq!(document.fields, [FieldOfActivity::Health]);
    assert_eq!(document.phones, []);
    assert_eq!(document.emails.len(), 1);
    assert_eq!(document.place.postcode.as_deref(), Some("120000"));
    assert_eq!(document.services.len(), 1);
    assert_eq!(document.missions.original, Locale::Ru);
    let monday = document.opening_hours.weekday(jiff::civil::Weekday::Monday);
    assert_eq!(monday.to_string(), "9:00–18:00");
    assert_eq!(document.opening_hours.exceptions(), []);
}

#[test]
fn what_stands_there_can_be_typed_again() {
    let mut document = document();
    let contacts = [("phones", "26-12-34"), ("sites", "example.kz")];
    assert_eq!(typed(ProfileGroup::Contacts, &mut document, &contacts), []);
    let services = [
        ("services.0.name.kk", "Кеңес"),
        ("services.0.languages", "kk"),
    ];
    assert_eq!(typed(ProfileGroup::Services, &mut document, &services), []);
    let hours = [
        ("opening_hours.friday", "9-17"),
        ("opening_hours.exceptions", "16.12.2026: жабық; мереке"),
    ];
    assert_eq!(typed(ProfileGroup::Hours, &mut document, &hours), []);
    let before = document.clone();
    for group in ProfileGroup::ALL {
        let values = Values::of(group, &document);
        let violations = fill(group, &values, &mut document, Timestamp::MAX);
        assert_eq!(violations, []);
    }
    assert_eq!(document, before, "an unchanged text keeps its time");
}
