//! What the page says in its several states.

use super::*;
use crate::i18n::Text;
use domain::{
    Bin, Email, FieldOfActivity, IdentifierScheme, LegalForm, Localized, OrganizationId, Phone,
    Service, Slug,
};
use jiff::Timestamp;

/// An organisation with a Kazakh and a Russian name, a number and a service.
pub(crate) fn sample() -> OrganizationView {
    let at = Timestamp::from_second(1_600_000_000).unwrap();
    let mut organization = Organization::named(
        Localized::from_texts(
            Locale::Kk,
            ["«Үміт шуағы» қоғамдық қоры", "ОФ «Лучи надежды»", ""],
            at,
        ),
        LegalForm::PublicFund,
    );
    organization.set_identifier(
        IdentifierScheme::KzBin,
        Bin::from_body("94014000038").unwrap().to_string(),
    );
    organization.place.district = Some(domain::District::Shieli);
    organization.phones = vec![Phone::parse("+77242000000").unwrap()];
    organization.emails = vec![Email::parse("info@example.kz").unwrap()];
    organization.fields = vec![FieldOfActivity::Vulnerable];
    organization.services = vec![Service {
        name: Localized::single(Locale::Kk, "Заң кеңесі", at),
        description: Localized::default(),
        beneficiaries: Vec::new(),
        languages: vec![Locale::Kk],
    }];
    organization.missions = Localized::single(Locale::Kk, "Балаларға көмектеседі.", at);
    OrganizationView {
        id: OrganizationId(uuid::Uuid::nil()),
        slug: Slug::parse("umit").unwrap(),
        organization,
        updated_at: at,
        revisions: 1,
        people: Vec::new(),
    }
}

fn html(view: &OrganizationView, locale: Locale) -> (Page, String) {
    let context = PageContext {
        locale,
        text: Text::for_locale(locale),
        today: jiff::civil::date(2026, 11, 23),
        public_url: "https://example.kz",
        demonstration: false,
        viewer: None,
    };
    let mut page = profile_page(&context, view, Vec::new(), Controls::default());
    let body = std::mem::replace(&mut page.body, ().into_any());
    let html = body.to_html();
    (page, html)
}

#[test]
fn a_missing_translation_is_said_openly() {
    let (page, html) = html(&sample(), Locale::En);
    assert!(html.contains("lang=\"ru\""), "{html}");
    assert!(html.contains("No English translation, the Kazakh text is shown."));
    assert_eq!(page.path, Path::Organization(Slug::parse("umit").unwrap()));
}

#[test]
fn a_dissolved_organisation_is_not_called() {
    let mut view = sample();
    assert!(
        html(&view, Locale::Kk)
            .1
            .contains("href=\"tel:+77242000000\"")
    );
    view.organization.status = OrganizationStatus::Dissolved;
    let (_, dissolved) = html(&view, Locale::Kk);
    assert!(dissolved.contains("Бұл ұйым таратылған"));
    assert!(!dissolved.contains("tel:"));
}

#[test]
fn invented_numbers_are_shown_but_not_dialled() {
    let mut view = sample();
    view.organization.demonstration = true;
    let (page, html) = html(&view, Locale::Kk);
    assert!(html.contains("+7 7242 00 00 00") && !html.contains("tel:"));
    assert!(!page.indexed);
}

#[test]
fn search_engines_are_told_who_it_is() {
    let (page, _) = html(&sample(), Locale::Ru);
    let data = page.structured_data.unwrap();
    assert_eq!(data["@type"], "NGO");
    assert_eq!(data["name"], "ОФ «Лучи надежды»");
    assert_eq!(data["alternateName"][0], "«Үміт шуағы» қоғамдық қоры");
    assert_eq!(data["identifier"]["value"], "940140000385");
    assert_eq!(data["areaServed"]["name"], "Шиелийский район");
}

#[test]
fn search_engines_get_no_contacts_of_a_dissolved_organisation() {
    let mut view = sample();
    let contacts = |view: &OrganizationView| {
        let data = html(view, Locale::Kk).0.structured_data.unwrap();
        ["telephone", "email"].map(|key| data.get(key).is_some())
    };
    assert_eq!(contacts(&view), [true, true]);
    view.organization.status = OrganizationStatus::Dissolved;
    assert_eq!(contacts(&view), [false, false]);
}

#[test]
fn texts_of_people_are_escaped() {
    let mut view = sample();
    let at = view.updated_at;
    view.organization
        .missions
        .set(Locale::Kk, "<script>alert(1)</script>", at);
    let (_, html) = html(&view, Locale::Kk);
    assert!(!html.contains("<script>"));
}

#[test]
fn hours_are_shown_with_the_day_marked_and_told_to_search_engines() {
    use domain::opening_hours::{Day, Exception};
    use jiff::civil::Weekday;
    let mut view = sample();
    assert!(!html(&view, Locale::Kk).1.contains("id=\"hours\""));
    let hours = &mut view.organization.opening_hours;
    for (weekday, typed) in [
        (Weekday::Monday, "9-13, 14-18"),
        (Weekday::Tuesday, "24/7"),
        (Weekday::Wednesday, "22-2"),
        (Weekday::Sunday, "жабық"),
    ] {
        hours.set_weekday(weekday, Day::read(typed).unwrap());
    }
    let exceptions = [
        "22.11.2026: жабық; өтіп кетті",
        "31.12.2026: 10-12; <b>есеп</b>",
        "1.1.2027–2.1.2027: жабық",
    ];
    hours.set_exceptions(
        exceptions
            .map(|text| Exception::read(text).unwrap())
            .to_vec(),
    );
    // 23 November 2026 is a Monday.
    let (page, kk) = html(&view, Locale::Kk);
    assert!(kk.contains("data-day=\"2026-11-23\""));
    assert!(kk.contains("тәулік бойы") && kk.contains("01.01.2027 – 02.01.2027"));
    assert!(!kk.contains("өтіп кетті") && !kk.contains("<b>есеп"));
    let marked = kk.split("class=\"now\"").nth(1).unwrap();
    assert!(marked.trim_start_matches(['>', '<']).contains("Дүйсенбі"));
    assert_eq!(kk.matches("бүгін").count(), 1);
    let place = &page.structured_data.unwrap()["location"];
    insta::assert_snapshot!(serde_json::to_string_pretty(place).unwrap());

    view.organization.status = OrganizationStatus::Dissolved;
    let (page, dissolved) = html(&view, Locale::Kk);
    assert!(!dissolved.contains("id=\"hours\""));
    assert!(page.structured_data.unwrap().get("location").is_none());
}
