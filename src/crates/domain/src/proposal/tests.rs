//! The call, the states, who sees reviews, texts.

use super::*;
use crate::{AccountId, ErrorCode, Locale};
use jiff::civil::date;

#[test]
fn a_call_is_open_from_its_first_day_to_its_last() {
    let call = ProposalCall {
        opens_on: date(2026, 12, 1),
        closes_on: date(2026, 12, 3),
        kinds: vec![ProposalKind::Talk],
        topics: Vec::new(),
    };
    for (day, begun, open) in [
        (date(2026, 11, 30), false, false),
        (date(2026, 12, 1), true, true),
        (date(2026, 12, 3), true, true),
        (date(2026, 12, 4), true, false),
    ] {
        assert_eq!(
            (call.has_begun(day), call.is_open(day)),
            (begun, open),
            "{day}"
        );
    }
}

#[test]
fn organisers_may_change_their_mind_and_authors_may_not() {
    use ProposalState::{Accepted, Refused, Sent, Withdrawn};
    let allowed = [
        (Sent, Accepted),
        (Sent, Refused),
        (Sent, Withdrawn),
        (Accepted, Refused),
        (Accepted, Withdrawn),
        (Refused, Accepted),
    ];
    for from in ProposalState::ALL {
        for to in ProposalState::ALL {
            let expected = allowed.contains(&(*from, *to));
            assert_eq!(from.may_become(*to), expected, "{from:?} {to:?}");
        }
    }
    assert!(Sent.is_public() && Accepted.is_public());
    assert!(!Refused.is_public() && !Withdrawn.is_public());
}

#[test]
fn reviews_are_seen_by_those_who_gave_theirs() {
    let person = |number| AccountId(Uuid::from_u128(number));
    let reviews = vec![(person(1), 4), (person(2), 2)];
    let seen = |reader| seen_by(reviews.clone(), reader, |review| review.0).len();
    assert_eq!(
        (seen(person(1)), seen(person(2)), seen(person(3))),
        (2, 2, 0)
    );
}

#[test]
fn scores_are_one_to_five_and_their_mean_is_in_tenths() {
    for (typed, expected) in [
        ("1", Ok(1)),
        (" 5 ", Ok(5)),
        ("", Err(ErrorCode::Required)),
        ("0", Err(ErrorCode::UnknownValue)),
        ("6", Err(ErrorCode::UnknownValue)),
        ("4.5", Err(ErrorCode::UnknownValue)),
    ] {
        assert_eq!(Score::parse(typed).map(Score::get), expected, "{typed}");
    }
    let score = |number: u8| Score::try_from(number).unwrap();
    assert_eq!(average([score(3), score(4), score(4)]), Some(37));
    assert_eq!(average([]), None);
}

#[test]
fn a_proposal_says_what_by_whom_and_not_too_much() {
    let sound = ProposalText {
        kind: ProposalKind::Talk,
        topic: None,
        title: "Су".to_owned(),
        body: "Сырдария".to_owned(),
        language: Locale::Kk,
        name: "Айгүл".to_owned(),
        coauthors: vec!["Ерлан".to_owned()],
        public: true,
    };
    assert_eq!(sound.check(), []);
    let fields = |text: &ProposalText| {
        let violations = text.check().into_iter();
        violations
            .map(|one| (one.field, one.code))
            .collect::<Vec<_>>()
    };
    let mut wrong = sound.clone();
    wrong.title = "ә".repeat(MAX_PROPOSAL_TITLE + 1);
    wrong.name.clear();
    wrong.coauthors = vec!["Ерлан".to_owned(); MAX_AUTHORS + 1];
    assert_eq!(
        fields(&wrong),
        [
            ("title".to_owned(), ErrorCode::TooLong),
            ("name".to_owned(), ErrorCode::Required),
            ("coauthors".to_owned(), ErrorCode::TooLong),
        ]
    );
    assert_eq!(plain_line(" а\u{7}б\n "), "аб");
    assert_eq!(plain_text(" а\r\nб\u{0} "), "а\nб");
}
