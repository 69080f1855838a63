//! Places, the waiting list, questions and codes, case by case.

use super::*;
use crate::{District, ErrorCode, Locale, Localized};
use jiff::Timestamp;
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

fn text(texts: [&str; 3]) -> Localized {
    Localized::from_texts(Locale::Kk, texts, Timestamp::UNIX_EPOCH)
}

fn meal() -> Question {
    Question {
        prompt: text(["Түскі ас", "Обед", ""]),
        required: true,
        choices: vec![text(["ет", "мясо", "meat"]), text(["көкөніс", "", ""])],
    }
}

#[test]
fn a_choice_is_taken_in_any_language_and_told_in_each() {
    let meal = meal();
    for typed in ["ет", " мясо", "meat "] {
        let answer = meal.answer(typed).unwrap().unwrap();
        assert_eq!(answer.answer.best(Locale::Ru), ("мясо", Some(Locale::Ru)));
        assert_eq!(answer.answer.best(Locale::En), ("meat", Some(Locale::En)));
        let known = [answer];
        assert_eq!(meal.answered(&known, Locale::Ru).unwrap(), "мясо");
    }
    assert_eq!(meal.answer("балық"), Err(ErrorCode::UnknownValue));
    assert_eq!(meal.answer(" \u{7} "), Err(ErrorCode::Required));
    let free = Question {
        prompt: text(["Нені білгіңіз келеді?", "", ""]),
        required: false,
        choices: Vec::new(),
    };
    assert_eq!(free.answer(" \u{7} "), Ok(None));
    assert_eq!(free.answer(&"ә".repeat(501)), Err(ErrorCode::TooLong));
    let answer = free.answer("Грант").unwrap().unwrap();
    assert_eq!(answer.answer.best(Locale::En), ("Грант", None));
    assert!(free.is_of(&answer) && !meal.is_of(&answer));
}

#[test]
fn questions_are_checked_field_by_field() {
    assert_eq!(Question::check_all(&[meal()]), []);
    let mut alone = meal();
    alone.choices.truncate(1);
    let mut twice = meal();
    twice.choices.push(text(["басқа", "", "meat"]));
    let empty = Question {
        prompt: Localized::default(),
        required: false,
        choices: vec![text(["бір", "", ""]), Localized::default()],
    };
    let mut long = meal();
    long.prompt = text(["", &"ә".repeat(501), ""]);
    let broken = Question::check_all(&[alone, twice, empty, long]);
    let broken: Vec<_> = broken
        .iter()
        .map(|one| (one.field.as_str(), one.code))
        .collect();
    assert_eq!(
        broken,
        [
            ("questions.0.choices", ErrorCode::ChoiceAlone),
            ("questions.1.choices.2", ErrorCode::SaidTwice),
            ("questions.2.prompt", ErrorCode::Required),
            ("questions.2.choices.1", ErrorCode::Required),
            ("questions.3.prompt", ErrorCode::TooLong),
        ]
    );
    let many = vec![meal(); MAX_QUESTIONS + 1];
    assert_eq!(
        Question::check_all(&many).first(),
        Some(&crate::Violation::new("questions", ErrorCode::TooLong))
    );
}

#[test]
fn what_was_stored_in_one_language_is_still_read() {
    let old = r#"{"places":{"participant":3},"questions":[
        {"prompt":"Түскі ас","choices":["ет","көкөніс"]},{"prompt":"Қайдан?"}]}"#;
    let settings: RegistrationSettings = serde_json::from_str(old).unwrap();
    let [meal, free] = &settings.questions[..] else {
        unreachable!()
    };
    assert_eq!(meal.prompt.get(Locale::Kk), Some("Түскі ас"));
    let second = meal.choices.get(1).unwrap();
    assert_eq!(second.get(Locale::Kk), Some("көкөніс"));
    assert!(!meal.required && free.choices.is_empty());
    let written = serde_json::to_string(&settings).unwrap();
    let again: RegistrationSettings = serde_json::from_str(&written).unwrap();
    assert_eq!(again, settings);

    let old = r#"[{"prompt":"Түскі ас","answer":"ет"}]"#;
    let answers: Vec<Answer> = serde_json::from_str(old).unwrap();
    let first = answers.first().unwrap();
    assert_eq!(first.answer, Given::Words("ет".to_owned()));
    // The question was translated since; the form still shows the answer.
    let translated = self::meal();
    assert_eq!(translated.answered(&answers, Locale::Ru).unwrap(), "мясо");
    let new = vec![translated.answer("көкөніс").unwrap().unwrap()];
    let written = serde_json::to_string(&new).unwrap();
    assert_eq!(serde_json::from_str::<Vec<Answer>>(&written).unwrap(), new);
}
