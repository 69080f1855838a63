//! Commitments: their states, when they are overdue, what is checked, what is
//! told of them.

#![expect(
    clippy::indexing_slicing,
    reason = "positions in a document are the test's own"
)]

use super::*;
use crate::{ErrorCode, Locale, Localized};
use jiff::Timestamp;
use jiff::civil::date;
use uuid::Uuid;

fn text(kk: &str) -> Localized {
    Localized::single(Locale::Kk, kk, Timestamp::UNIX_EPOCH)
}

fn commitment(number: u128) -> Commitment {
    Commitment {
        id: CommitmentId(Uuid::from_u128(number)),
        texts: text("Грант бөлу"),
        owner: OwnerBody {
            organization: None,
            names: text("Облыс әкімдігі"),
        },
        deadline: Some(date(2026, 5, 31)),
        state: CommitmentState::Planned,
        notes: Localized::default(),
        evidence: Vec::new(),
    }
}

fn proceedings(commitments: Vec<Commitment>) -> Proceedings {
    Proceedings {
        resolution: Resolution {
            adopted_on: Some(date(2025, 12, 1)),
            texts: text("Қарар"),
            commitments,
            demonstration: false,
        },
        record: Record::default(),
    }
}

#[test]
fn every_move_is_allowed_or_not() {
    use CommitmentState::{Done, Dropped, InProgress, Planned};
    let allowed = [
        (Planned, InProgress),
        (Planned, Done),
        (Planned, Dropped),
        (InProgress, Done),
        (InProgress, Dropped),
        (Done, InProgress),
        (Dropped, Planned),
        (Dropped, InProgress),
    ];
    for from in CommitmentState::ALL {
        for to in CommitmentState::ALL {
            let expected = allowed.contains(&(*from, *to));
            assert_eq!(from.may_become(*to), expected, "{from:?} to {to:?}");
        }
    }
}

#[test]
fn what_is_open_is_overdue_the_day_after_its_last() {
    let mut known = commitment(1);
    let (last, next) = (date(2026, 5, 31), date(2026, 6, 1));
    for state in CommitmentState::ALL {
        known.state = *state;
        assert!(!known.is_overdue(last), "{state:?}");
        assert_eq!(known.is_overdue(next), state.is_open(), "{state:?}");
    }
    known.state = CommitmentState::Planned;
    known.deadline = None;
    assert!(!known.is_overdue(next));
}

#[test]
fn broken_rules_name_their_fields() {
    assert_eq!(check_proceedings(&Proceedings::default()), []);
    assert_eq!(check_proceedings(&proceedings(vec![commitment(1)])), []);
    let mut wrong = proceedings(vec![commitment(1), commitment(1)]);
    wrong.resolution.adopted_on = None;
    let first = &mut wrong.resolution.commitments[0];
    first.texts = Localized::default();
    first.owner = OwnerBody::default();
    first.state = CommitmentState::Dropped;
    first.evidence = vec![Evidence {
        texts: Localized::default(),
        address: None,
    }];
    let found: Vec<(String, ErrorCode)> = check_proceedings(&wrong)
        .into_iter()
        .map(|violation| (violation.field, violation.code))
        .collect();
    let expected = [
        ("adopted_on", ErrorCode::Required),
        ("commitments", ErrorCode::Conflict),
        ("commitments.0.texts", ErrorCode::Required),
        ("commitments.0.owner", ErrorCode::Required),
        ("commitments.0.notes", ErrorCode::ReasonRequired),
        ("commitments.0.evidence.0.texts", ErrorCode::Required),
    ];
    assert_eq!(
        found,
        expected.map(|(field, code)| (field.to_owned(), code))
    );
}

#[test]
fn a_record_names_its_broken_rules() {
    let somebody = crate::OrganizationId(Uuid::from_u128(1));
    let mut known = proceedings(Vec::new());
    known.record = Record {
        attendees: vec![somebody, somebody],
        laureates: vec![Laureate {
            names: text("Айгүл"),
            awards: Localized::default(),
        }],
        ..Record::default()
    };
    let found: Vec<(String, ErrorCode)> = check_proceedings(&known)
        .into_iter()
        .map(|violation| (violation.field, violation.code))
        .collect();
    assert_eq!(
        found,
        [
            ("attendees".to_owned(), ErrorCode::Conflict),
            ("laureates.0.awards".to_owned(), ErrorCode::Required),
        ]
    );
    assert_eq!(known.organizations().count(), 2);
}

#[test]
fn a_commitment_tells_what_became_of_it() {
    let at = |seconds| Timestamp::from_second(seconds).unwrap();
    let first = proceedings(vec![commitment(1)]);
    let mut second = proceedings(vec![commitment(1), commitment(2)]);
    second.resolution.commitments[0].state = CommitmentState::Done;
    second.resolution.commitments[0].notes = text("Бөлінді");
    let mut third = second.clone();
    third.resolution.texts = text("Басқа қарар");
    let mut fourth = third.clone();
    let known = &mut fourth.resolution.commitments[1];
    known.texts = text("Екі грант бөлу");
    known.deadline = None;
    let versions = [&first, &second, &third, &fourth];
    let versions = versions.into_iter().zip(1..).map(|(one, n)| (at(n), one));
    let history = commitment_history(versions);
    let of = |number| &history[&CommitmentId(Uuid::from_u128(number))];
    let step = |seconds, changes| CommitmentStep {
        at: at(seconds),
        changes,
    };
    let moved = CommitmentChange::State {
        to: CommitmentState::Done,
        notes: text("Бөлінді"),
    };
    let made = CommitmentChange::Made(CommitmentState::Planned);
    assert_eq!(*of(1), [step(1, vec![made.clone()]), step(2, vec![moved])]);
    let rewritten = vec![
        CommitmentChange::Text {
            former: text("Грант бөлу"),
        },
        CommitmentChange::Deadline {
            former: Some(date(2026, 5, 31)),
        },
    ];
    assert_eq!(*of(2), [step(2, vec![made]), step(4, rewritten)]);
}
