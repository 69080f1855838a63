use super::*;

fn named(names: &[&str]) -> Comparable {
    let words = |name: &&str| name.split(' ').map(str::to_owned).collect();
    Comparable {
        names: names.iter().map(words).collect(),
        ..Comparable::default()
    }
}

fn bin(body: &str) -> Option<Bin> {
    Some(Bin::from_body(body).unwrap())
}

fn phone() -> Vec<Phone> {
    vec![Phone::parse("8 7242 26 12 34").unwrap()]
}

fn email() -> Vec<Email> {
    vec![Email::parse("info@umit.kz").unwrap()]
}

fn at(latitude: f64, longitude: f64) -> Option<Coordinates> {
    Some(Coordinates::new(latitude, longitude).unwrap())
}

#[test]
fn names_are_alike_in_three_ways() {
    use Reason::{NearName, SameName, SameWords};
    for (one, other, expected) in [
        ("umit", "umit", Some(SameName)),
        ("umit shuagi", "umitshuagi", Some(SameName)),
        ("umit shuagi", "shuagi umit", Some(SameWords)),
        ("umit shuagi", "umit shuaki", Some(NearName)),
        ("amanat", "amanta", Some(NearName)),
        ("umit", "umyt", None),
        ("amanat", "amandik", None),
        ("zhas ulan 12", "zhas ulan 13", None),
        (
            "kizilorda zhastar ortaligi",
            "kizilorda zhastar ortalik",
            Some(NearName),
        ),
        ("umit", "senim", None),
    ] {
        let found = likeness(&named(&[one]), &named(&[other])).reasons;
        assert_eq!(found.first().copied(), expected, "{one} / {other}");
    }
    let three = named(&["umit", "nadezhda", "hope"]);
    let found = likeness(&three, &named(&["nadezhda"]));
    assert_eq!((found.score, found.reasons), (60, vec![SameName]));
    assert_eq!(likeness(&named(&[]), &named(&[])), Likeness::default());
}

#[test]
fn scores_stand_on_the_right_side_of_what_is_likely() {
    let umit = || Comparable {
        district: Some(District::Aral),
        legal_form: Some(LegalForm::PublicFund),
        ..named(&["umit"])
    };
    let elsewhere = Comparable {
        district: Some(District::Kyzylorda),
        ..umit()
    };
    let association = Comparable {
        legal_form: Some(LegalForm::PublicAssociation),
        ..umit()
    };
    let called = Comparable {
        phones: phone(),
        ..umit()
    };
    let other_name = || Comparable {
        phones: phone(),
        emails: email(),
        ..named(&["senim"])
    };
    let third = Comparable {
        hosts: vec!["umit.kz".to_owned()],
        ..other_name()
    };
    for (one, other, expected) in [
        (umit(), umit(), 70),
        (umit(), elsewhere.clone(), 45),
        (umit(), association, 60),
        (called.clone(), called.clone(), 95),
        (
            Comparable {
                district: elsewhere.district,
                ..called.clone()
            },
            called,
            70,
        ),
        // One person answers for two.
        (
            other_name(),
            Comparable {
                names: named(&["umit"]).names,
                ..other_name()
            },
            50,
        ),
        (
            third.clone(),
            Comparable {
                names: named(&["umit"]).names,
                ..third
            },
            70,
        ),
    ] {
        let found = likeness(&one, &other);
        assert_eq!(found.score, expected, "{found:?}");
        assert_eq!(
            likeness(&other, &one),
            found,
            "it does not matter who is first"
        );
    }
}

#[test]
fn two_branches_of_a_network_are_never_likely() {
    let branch = |body: &str| Comparable {
        bin: bin(body),
        phones: phone(),
        emails: email(),
        hosts: vec!["umit.kz".to_owned()],
        coordinates: at(44.85, 65.5),
        district: Some(District::Kyzylorda),
        ..named(&["umit"])
    };
    let (one, other) = (branch("94014000038"), branch("98044000001"));
    let found = likeness(&one, &other);
    assert!(found.score < LIKELY, "{found:?}");
    assert!(found.reasons.contains(&Reason::OtherBin));
    assert_eq!(likeness(&one, &one).score, 100);
    let bare = |body: &str| Comparable {
        bin: bin(body),
        ..named(&["senim"])
    };
    assert_eq!(likeness(&one, &bare("94014000038")).score, 100);
    assert_eq!(likeness(&one, &bare("98044000001")).score, 0);
    let register = |number: &str| Comparable {
        ogrn: Some(number.to_owned()),
        ..named(&["umit"])
    };
    assert_eq!(likeness(&register("1"), &register("1")).score, 100);
    assert!(likeness(&register("1"), &register("2")).score < LIKELY);
}

#[test]
fn a_place_counts_with_something_else_only() {
    let there = |name: &str, longitude| Comparable {
        coordinates: at(44.85, longitude),
        ..named(&[name])
    };
    assert_eq!(
        likeness(&there("umit", 65.5), &there("senim", 65.5)).score,
        0
    );
    // 0.0006 degrees of longitude are 47 metres here, 0.0007 are 55.
    assert_eq!(
        likeness(&there("umit", 65.5), &there("umit", 65.5006)).score,
        75
    );
    assert_eq!(
        likeness(&there("umit", 65.5), &there("umit", 65.5007)).score,
        60
    );
}
