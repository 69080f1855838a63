use super::*;
use crate::{Bin, District, Email, ExternalIdentifier, FieldGroup, Origin, Phone, Provenance};

const AT: Timestamp = Timestamp::UNIX_EPOCH;

fn named(kk: &str, ru: &str) -> Organization {
    let names = Localized::from_texts(Locale::Kk, [kk, ru, ""], AT);
    Organization::named(names, LegalForm::PublicFund)
}

fn service(kk: &str, ru: &str, description: &str) -> Service {
    Service {
        name: Localized::from_texts(Locale::Kk, [kk, ru, ""], AT),
        description: Localized::single(Locale::Kk, description, AT),
        beneficiaries: Vec::new(),
        languages: Vec::new(),
    }
}

#[test]
fn what_one_lacks_comes_from_the_other_and_the_rest_is_chosen() {
    let mut kept = named("Үміт", "");
    kept.missions.set(Locale::Kk, "Көмек", AT);
    kept.place.district = Some(District::Aral);
    let mut other = named("Умит", "Надежда");
    other.missions.set(Locale::Kk, "Қолдау", AT);
    other.place.district = Some(District::Kyzylorda);
    other.place.postcode = Some("120000".to_owned());
    other.legal_form = LegalForm::Other;

    let fields: Vec<String> = choosable(&kept, &other)
        .into_iter()
        .map(|change| change.field)
        .collect();
    assert_eq!(fields, ["names.kk", "missions.kk", "district"]);

    let joined = join(&kept, &other, &Choices::new(), AT);
    let name = |document: &Organization, locale| document.names.get(locale).unwrap().to_owned();
    assert_eq!(name(&joined, Locale::Kk), "Үміт");
    assert_eq!(name(&joined, Locale::Ru), "Надежда");
    assert_eq!(joined.missions.get(Locale::Kk), Some("Көмек"));
    assert_eq!(joined.place.postcode.as_deref(), Some("120000"));
    assert_eq!(joined.place.district, Some(District::Aral));

    let choices = Choices::from([
        ("missions.kk".to_owned(), Side::Theirs),
        ("district".to_owned(), Side::Theirs),
        ("legal_form".to_owned(), Side::Theirs),
        ("names.kk".to_owned(), Side::Mine),
    ]);
    let chosen = join(&kept, &other, &choices, AT);
    assert_eq!(name(&chosen, Locale::Kk), "Үміт");
    assert_eq!(chosen.missions.get(Locale::Kk), Some("Қолдау"));
    assert_eq!(chosen.place.district, Some(District::Kyzylorda));
    assert_eq!(
        chosen.legal_form,
        LegalForm::PublicFund,
        "nothing is no choice"
    );
}

#[test]
fn lists_are_united_with_the_kept_one_first() {
    let phone = |text| Phone::parse(text).unwrap();
    let mut kept = named("Үміт", "");
    kept.phones = vec![phone("26-12-34"), phone("26-12-35")];
    kept.services = vec![service("Кеңес", "", ""), service("Оқу", "", "Тегін")];
    let mut other = named("Үміт", "");
    other.phones = vec![phone("26-12-36"), phone("26-12-35")];
    other.emails = vec![Email::parse("a@umit.kz").unwrap()];
    other.services = vec![
        service("Кеңес", "Совет", "Заңгер"),
        service("Оқу", "", "Ақылы"),
        service("Ас", "", ""),
    ];
    let joined = join(&kept, &other, &Choices::new(), AT);
    assert_eq!(
        joined.phones,
        [phone("26-12-34"), phone("26-12-35"), phone("26-12-36")]
    );
    assert_eq!(joined.emails.len(), 1);
    let names: Vec<Option<&str>> = joined
        .services
        .iter()
        .map(|service| service.name.get(Locale::Kk))
        .collect();
    assert_eq!(names, [Some("Кеңес"), Some("Оқу"), Some("Оқу"), Some("Ас")]);
    assert_eq!(
        joined.services.first().unwrap().name.get(Locale::Ru),
        Some("Совет")
    );
}

#[test]
fn identifiers_are_united_and_facts_follow_them() {
    let bin = Bin::from_body("94014000038").unwrap();
    let source = |value: &str| ExternalIdentifier {
        scheme: IdentifierScheme::Source("akimat".to_owned()),
        value: value.to_owned(),
    };
    let mut kept = named("Үміт", "");
    kept.identifiers = vec![source("7")];
    kept.reported_year = Some(2023);
    let mut other = named("Үміт", "");
    other.set_identifier(IdentifierScheme::KzBin, bin.clone().into());
    other.identifiers.push(source("9"));
    other.verified_at = Some(AT);
    other.reported_year = Some(2025);
    other.listed = false;
    let joined = join(&kept, &other, &Choices::new(), AT);
    assert_eq!(joined.bin(), Some(bin));
    assert!(joined.identifiers.contains(&source("7")) && joined.identifiers.contains(&source("9")));
    assert_eq!(joined.verified_at, Some(AT), "it spoke of this BIN");
    assert_eq!((joined.reported_year, joined.listed), (Some(2025), true));
    let turned = join(&other, &kept, &Choices::new(), AT);
    assert_eq!(turned.identifiers, joined.identifiers);
}

#[test]
fn a_group_belongs_to_the_writer_with_more_authority() {
    let wrote = |origin| Provenance { origin, at: AT };
    let register = Origin::Import("register".to_owned());
    let mut kept = named("Үміт", "");
    kept.provenance
        .insert(FieldGroup::Contacts, wrote(register.clone()));
    kept.provenance
        .insert(FieldGroup::Names, wrote(register.clone()));
    let mut other = named("Үміт", "");
    other.phones.push(Phone::parse("26-12-34").unwrap());
    for group in FieldGroup::ALL {
        other.provenance.insert(group, wrote(Origin::Staff));
    }
    let joined = join(&kept, &other, &Choices::new(), AT);
    let writer = |group| joined.provenance.get(&group).map(|one| &one.origin);
    assert_eq!(writer(FieldGroup::Contacts), Some(&Origin::Staff));
    assert_eq!(
        writer(FieldGroup::Names),
        Some(&register),
        "nothing of it changed"
    );
}
