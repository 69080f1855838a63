//! Places, the waiting list, questions and codes, case by case.

use super::*;
use crate::{District, ErrorCode};
use proptest::prelude::*;

fn settings(
    places: &[(RegistrationKind, u32)],
    quotas: &[(District, u32)],
) -> RegistrationSettings {
    RegistrationSettings {
        places: places.iter().copied().collect(),
        quotas: quotas.iter().copied().collect(),
        ..RegistrationSettings::default()
    }
}

fn waiting(number: u128, kind: RegistrationKind, district: Option<District>) -> Waiting {
    Waiting {
        id: RegistrationId(Uuid::from_u128(number)),
        kind,
        district,
    }
}

#[test]
fn there_is_room_within_places_and_quota() {
    use District::{Aral, Syrdariya};
    use RegistrationKind::{Delegate, Online, Participant};
    let settings = settings(&[(Delegate, 3), (Participant, 1)], &[(Aral, 1)]);
    for (taken, kind, district, room) in [
        (vec![], Delegate, Some(Aral), true),
        (vec![(Delegate, Some(Aral))], Delegate, Some(Aral), false),
        (
            vec![(Delegate, Some(Aral))],
            Delegate,
            Some(Syrdariya),
            true,
        ),
        (vec![(Delegate, Some(Aral))], Delegate, None, true),
        // A participant of a district takes nothing of its quota.
        (vec![(Participant, Some(Aral))], Delegate, Some(Aral), true),
        (vec![(Participant, None)], Participant, None, false),
        (vec![(Delegate, None); 3], Delegate, Some(Syrdariya), false),
        (vec![], Online, None, false),
    ] {
        let mut sum = Taken::default();
        for (kind, district) in &taken {
            sum.add(*kind, *district, 1);
        }
        assert_eq!(
            sum.has_room(&settings, kind, district),
            room,
            "{taken:?}, {kind:?}, {district:?}"
        );
    }
}

#[test]
fn a_full_district_is_passed_over() {
    use District::{Aral, Syrdariya};
    use RegistrationKind::Delegate;
    let settings = settings(&[(Delegate, 3)], &[(Aral, 1)]);
    let mut taken = Taken::default();
    taken.add(Delegate, Some(Aral), 1);
    let queue = [
        waiting(1, Delegate, Some(Aral)),
        waiting(2, Delegate, Some(Syrdariya)),
        waiting(3, Delegate, Some(Syrdariya)),
        waiting(4, Delegate, Some(Syrdariya)),
    ];
    let moving = moving_up(&settings, taken, &queue);
    let expected = [2, 3].map(|number| RegistrationId(Uuid::from_u128(number)));
    assert_eq!(moving, expected);
}

proptest! {
    #[test]
    fn nobody_waits_for_whom_there_is_room_and_nobody_is_too_many(
        people in prop::collection::vec(
            (
                prop::sample::select(RegistrationKind::ALL),
                prop::option::of(prop::sample::select(District::ALL)),
            ),
            0..60,
        ),
        places in prop::collection::vec(0_u32..8, 4),
        quota in 0_u32..4,
    ) {
        let settings = settings(
            &RegistrationKind::ALL.iter().copied().zip(places).collect::<Vec<_>>(),
            &[(District::Aral, quota), (District::Syrdariya, quota)],
        );
        let queue: Vec<Waiting> = people
            .iter()
            .enumerate()
            .map(|(number, (kind, district))| {
                waiting(number as u128, *kind, *district)
            })
            .collect();
        let moved = moving_up(&settings, Taken::default(), &queue);
        let mut taken = Taken::default();
        for one in queue.iter().filter(|one| moved.contains(&one.id)) {
            taken.add(one.kind, one.district, 1);
        }
        for (kind, places) in &settings.places {
            prop_assert!(taken.of(*kind) <= *places);
        }
        for one in queue.iter().filter(|one| !moved.contains(&one.id)) {
            prop_assert!(!taken.has_room(&settings, one.kind, one.district));
        }
    }

    #[test]
    fn codes_are_read_as_they_are_written(bits: [u8; 10]) {
        let code = TicketCode::from_bits(bits);
        prop_assert_eq!(code.as_str().len(), 16);
        for typed in [
            code.to_string(),
            code.to_string().to_lowercase(),
            code.as_str().replace('0', "o").replace('1', "l"),
            format!("https://birtereze.example/kk/tickets/{}?x=1", code.as_str()),
        ] {
            prop_assert_eq!(TicketCode::parse(&typed).unwrap(), code.clone());
        }
    }
}

#[test]
fn codes_that_differ_in_one_bit_differ() {
    let mut bits = [0; 10];
    assert_eq!(TicketCode::from_bits(bits).as_str(), "0000000000000000");
    bits[9] = 1;
    assert_eq!(TicketCode::from_bits(bits).as_str(), "0000000000000001");
    assert_eq!(
        TicketCode::from_bits([255; 10]).to_string(),
        "ZZZZ-ZZZZ-ZZZZ-ZZZZ"
    );
    assert!(!format!("{:?}", TicketCode::from_bits(bits)).contains("000"));
    for wrong in [
        "",
        "ZZZZ-ZZZZ-ZZZZ-ZZZ",
        "ZZZZ-ZZZZ-ZZZZ-ZZZZZ",
        "UUUU-UUUU-UUUU-UUUU",
        "Ж",
    ] {
        assert_eq!(
            TicketCode::parse(wrong),
            Err(ErrorCode::UnknownValue),
            "{wrong}"
        );
    }
}

#[test]
fn questions_are_one_a_line() {
    let questions =
        Question::parse_all("Түскі ас | ет | көкөніс\n\nНені білгіңіз келеді?\n").unwrap();
    assert_eq!(questions.len(), 2);
    let [meal, free] = &questions[..] else {
        unreachable!()
    };
    assert_eq!(meal.choices, ["ет", "көкөніс"]);
    assert_eq!(meal.to_line(), "Түскі ас | ет | көкөніс");
    assert_eq!(meal.answer("ет").unwrap().unwrap().answer, "ет");
    assert_eq!(meal.answer("балық"), Err(ErrorCode::UnknownValue));
    assert_eq!(free.answer(" \u{7} "), Ok(None));
    assert_eq!(free.answer(&"ә".repeat(501)), Err(ErrorCode::TooLong));
    for (text, code) in [
        ("| ет | балық".to_owned(), ErrorCode::Required),
        ("Түскі ас | ет".to_owned(), ErrorCode::UnknownValue),
        ("a\n".repeat(11), ErrorCode::TooLong),
    ] {
        assert_eq!(Question::parse_all(&text), Err(code), "{text}");
    }
}
