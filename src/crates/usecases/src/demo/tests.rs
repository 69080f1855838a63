//! What a demonstration promises, checked on whole regions.

#![expect(clippy::indexing_slicing, reason = "positions in a region are its own")]

use super::*;
use domain::{District, FieldOfActivity, LegalForm, Locale, OrganizationKind, OrganizationStatus};
use std::collections::HashSet;

fn now() -> Timestamp {
    "2026-05-20T06:00:00Z".parse().unwrap()
}

fn region(seed: u64) -> DemonstrationRegion {
    generate(1_000, seed, now())
}

fn kazakh_names(region: &DemonstrationRegion) -> Vec<&str> {
    region
        .organizations
        .iter()
        .map(|organization| organization.names.get(Locale::Kk).unwrap())
        .collect()
}

/// FNV-1a of all names in all languages.
fn fingerprint(region: &DemonstrationRegion) -> u64 {
    let organizations = region.organizations.iter().map(|one| &one.names);
    let people = region.people.iter().map(|one| &one.person.names);
    organizations
        .chain(people)
        .flat_map(|names| Locale::ALL.map(|locale| names.get(locale).unwrap_or("-")))
        .flat_map(str::bytes)
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
}

#[test]
fn the_same_seed_gives_the_same_region() {
    assert_eq!(region(1), region(1));
    // Changing a table changes the region: put the new value here.
    assert_eq!(fingerprint(&region(1)), 13_125_775_720_108_817_570);
    let another_day = "2027-02-03T20:00:00Z".parse().unwrap();
    let later = generate(1_000, 1, another_day);
    assert_eq!(fingerprint(&later), fingerprint(&region(1)));
    assert_ne!(kazakh_names(&region(1)), kazakh_names(&region(2)));
}

#[test]
fn some_that_are_at_work_say_when_they_are_there() {
    let region = region(1);
    let share = |status: OrganizationStatus| {
        let all: Vec<_> = region
            .organizations
            .iter()
            .filter(|one| one.demonstration && one.status == status)
            .collect();
        let told = all.iter().filter(|one| !one.opening_hours.is_empty());
        (told.count() * 100 / all.len(), all.len())
    };
    let (active, count) = share(OrganizationStatus::Active);
    assert!((50..=66).contains(&active), "{active} of {count}");
    assert_eq!(share(OrganizationStatus::Dissolved).0, 0);
    // What is real has nothing invented.
    assert!(
        region
            .organizations
            .iter()
            .all(|one| one.demonstration || one.opening_hours.is_empty())
    );
}

#[test]
fn exactly_as_many_are_listed_as_were_asked_for() {
    for wanted in [3, 4, 50, 1_000] {
        let region = generate(wanted, 1, now());
        let listed = region
            .organizations
            .iter()
            .filter(|organization| organization.listed);
        assert_eq!(listed.count(), wanted);
    }
}

#[test]
fn names_are_different_and_without_numbers() {
    for seed in [1, 2, 3] {
        let region = region(seed);
        let names = kazakh_names(&region);
        let different: HashSet<&str> = names.iter().copied().collect();
        assert_eq!(different.len(), names.len());
        for organization in &region.organizations {
            for locale in organization.names.languages() {
                let name = organization.names.get(locale).unwrap();
                assert!(
                    !name.contains(|letter: char| letter.is_ascii_digit()),
                    "{name}"
                );
                assert!(!name.contains(['{', '}']), "{name}");
            }
        }
    }
}

#[test]
fn the_curve_of_growth_is_the_published_one() {
    let region = region(1);
    let by = |year: i16| {
        region
            .organizations
            .iter()
            .filter_map(|organization| organization.registered_on)
            .filter(|date| date.year() <= year)
            .count()
    };
    for (year, low, high) in [
        (1990, 0, 0),
        (1991, 15, 15),
        (1995, 65, 75),
        (2000, 180, 200),
        (2005, 315, 345),
        (2010, 480, 520),
        (2015, 700, 740),
        (2021, 960, 1_000),
        (2026, 997, 997),
    ] {
        assert!((low..=high).contains(&by(year)), "{year}: {}", by(year));
    }
    let dissolved: Vec<&Organization> = region
        .organizations
        .iter()
        .filter(|organization| organization.status == OrganizationStatus::Dissolved)
        .collect();
    assert!((40..=80).contains(&dissolved.len()), "{}", dissolved.len());
    for organization in dissolved {
        assert!(organization.dissolved_on.unwrap().year() > 2021);
        assert!(organization.dissolved_on.unwrap() > organization.registered_on.unwrap());
    }
}

#[test]
fn every_district_field_and_form_is_there() {
    let organizations = region(1).organizations;
    for district in District::ALL {
        let there = |organization: &&Organization| organization.place.district == Some(*district);
        let share = organizations.iter().filter(there).count();
        let expected = match district {
            District::Kyzylorda => 300..=420,
            District::Baikonur => 5..=20,
            _ => 40..=130,
        };
        assert!(expected.contains(&share), "{district:?}: {share}");
    }
    for field in FieldOfActivity::ALL {
        assert!(
            organizations
                .iter()
                .any(|organization| organization.fields.first() == Some(field)),
            "{field:?}"
        );
    }
    for form in LegalForm::ALL {
        assert!(
            organizations
                .iter()
                .any(|organization| organization.legal_form == *form),
            "{form:?}"
        );
    }
}

#[test]
fn nothing_invented_can_reach_anybody() {
    let mut bins = HashSet::new();
    for organization in region(1)
        .organizations
        .iter()
        .filter(|one| one.demonstration)
    {
        assert_eq!(organization.source.name, SOURCE);
        assert!(organization.social_links.is_empty());
        for email in &organization.emails {
            assert!(email.as_str().ends_with(".example"), "{email}");
        }
        for site in &organization.sites {
            assert!(site.label().ends_with(".example"), "{site}");
        }
        for phone in &organization.phones {
            let code = organization.place.district.unwrap().facts().phone_code;
            let nobody = phone.as_str().starts_with("+7700000")
                || phone.as_str().starts_with(&format!("+7{code}00"));
            assert!(nobody, "{phone}");
        }
        if let Some(bin) = organization.bin() {
            let date = organization.registered_on.unwrap();
            let start = format!("{:02}{:02}4", date.year() % 100, date.month());
            assert!(bin.as_str().starts_with(&start), "{bin}");
            assert_eq!(bin.as_str().get(6..8), Some("99"));
            assert!(bins.insert(bin));
        }
    }
    assert!(bins.len() > 900);
}

#[test]
fn the_real_ones_carry_nothing_invented() {
    let region = region(1);
    let real: Vec<&Organization> = region
        .organizations
        .iter()
        .filter(|one| !one.demonstration)
        .collect();
    assert_eq!(real.len(), 7);
    for organization in real {
        let mut bare = Organization::named(organization.names.clone(), organization.legal_form);
        bare.kind = organization.kind;
        bare.listed = organization.kind == OrganizationKind::Ngo;
        bare.fields.clone_from(&organization.fields);
        bare.place.district = organization.place.district;
        bare.source.name = seed_facts::SOURCE.to_owned();
        assert_eq!(*organization, bare);
    }
    let people: Vec<&DemonstrationPerson> = region
        .people
        .iter()
        .filter(|one| !one.person.demonstration)
        .collect();
    assert_eq!(people.len(), 9);
    for one in people {
        let names: Vec<Locale> = one.person.names.languages().collect();
        assert_eq!(names, [Locale::Kk]);
        assert!(
            one.posts
                .iter()
                .all(|post| !region.organizations[post.organization].demonstration)
        );
    }
    for one in region.people.iter().filter(|one| one.person.demonstration) {
        assert!(!seed_facts::is_real(
            one.person.names.get(Locale::Kk).unwrap()
        ));
        assert!(
            one.posts
                .iter()
                .all(|post| region.organizations[post.organization].demonstration)
        );
    }
}

#[test]
fn the_anchor_of_the_alliance_is_spelled_as_published() {
    let region = generate(3, 1, now());
    assert_eq!(
        region.organizations[0].names.get(Locale::Kk),
        Some("«Қызылорда облысының Үкіметтік емес ұйымдарының Альянсы Қауымдастығы» ЗТБ")
    );
    assert_eq!(
        region.organizations[region.people[0].posts[0].organization],
        region.organizations[0]
    );
    assert_eq!(
        region.people[0].person.names.get(Locale::Kk),
        Some("Анар Ізден")
    );
}

#[test]
fn translations_are_missing_here_and_there() {
    let organizations = region(1).organizations;
    let share = |locale: Locale| {
        organizations
            .iter()
            .filter(|one| one.names.get(locale).is_some())
            .count()
    };
    assert_eq!(share(Locale::Kk), organizations.len());
    assert!(
        (800..=900).contains(&share(Locale::Ru)),
        "{}",
        share(Locale::Ru)
    );
    assert!(
        (400..=500).contains(&share(Locale::En)),
        "{}",
        share(Locale::En)
    );
    for one in organizations.iter().filter(|one| one.demonstration) {
        assert!(!one.missions.is_empty() && one.services.len() <= 4);
        assert!((1..=3).contains(&one.fields.len()) && (1..=3).contains(&one.beneficiaries.len()));
    }
    assert!(
        organizations
            .iter()
            .any(|one| one.descriptions.is_stale(Locale::Ru))
    );
    assert!(
        organizations
            .iter()
            .any(|one| one.names.original == Locale::Ru)
    );
}

#[test]
fn many_more_can_be_made() {
    let region = generate(12_000, 1, now());
    let names = kazakh_names(&region);
    let different: HashSet<&str> = names.iter().copied().collect();
    assert_eq!(different.len(), names.len());
}
