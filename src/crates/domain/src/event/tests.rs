//! The rules of events, row by row.

#![expect(
    clippy::indexing_slicing,
    reason = "positions in an agenda are the test's own"
)]

use super::*;
use crate::{ErrorCode, Locale, Localized, PersonId, Violation};
use jiff::Timestamp;
use jiff::civil::{Date, Time, date, time};

fn text(kk: &str) -> Localized {
    Localized::single(Locale::Kk, kk, Timestamp::UNIX_EPOCH)
}

fn session(number: u128, day: Date, from: Time, to: Time) -> Session {
    Session {
        id: SessionId(Uuid::from_u128(number)),
        titles: text("Отырыс"),
        descriptions: Localized::default(),
        day,
        starts: from,
        ends: to,
        format: SessionFormat::Talk,
        languages: vec![Locale::Kk],
        hall: None,
        track: None,
        speakers: Vec::new(),
        documents: Vec::new(),
    }
}

const DAY: Date = date(2026, 12, 17);
const HALL: HallId = HallId(Uuid::from_u128(1));

fn event(sessions: Vec<Session>) -> Event {
    let mut event = Event::named(EventKind::Forum, text("Форум"));
    event.details.date = EventDate::day(DAY);
    event.agenda.halls = vec![Hall {
        id: HALL,
        names: text("Үлкен зал"),
        places: None,
    }];
    event.agenda.sessions = sessions;
    event
}

fn at(number: u128, from: Time, to: Time) -> Session {
    let mut session = session(number, DAY, from, to);
    session.hall = Some(HALL);
    session
}

#[test]
fn states_follow_one_another_as_the_table_says() {
    use EventState::{Announced, Cancelled, Closed, Draft, Held, Open};
    let allowed = [
        (Draft, Announced),
        (Draft, Held),
        (Announced, Open),
        (Announced, Held),
        (Announced, Cancelled),
        (Open, Closed),
        (Open, Held),
        (Open, Cancelled),
        (Closed, Open),
        (Closed, Held),
        (Closed, Cancelled),
        (Cancelled, Announced),
    ];
    for from in EventState::ALL {
        for to in EventState::ALL {
            assert_eq!(
                from.may_become(*to),
                allowed.contains(&(*from, *to)),
                "{from:?} {to:?}"
            );
        }
        assert_eq!(from.is_public(), *from != Draft);
    }
}

#[test]
fn one_hall_holds_one_session_at_a_time() {
    let ten = time(10, 0, 0, 0);
    let eleven = time(11, 0, 0, 0);
    let noon = time(12, 0, 0, 0);
    let half = time(10, 30, 0, 0);
    // One after the other is no clash.
    assert_eq!(
        event(vec![at(1, ten, eleven), at(2, eleven, noon)])
            .agenda
            .clashes(),
        []
    );
    let clashing = event(vec![at(1, ten, eleven), at(2, half, noon)]);
    assert_eq!(
        clashing.agenda.clashes(),
        [Clash {
            first: 0,
            second: 1,
            over: ClashOver::Hall(HALL)
        }]
    );
    assert_eq!(
        check_event(&clashing),
        [Violation::new("sessions.1.hall", ErrorCode::HallTaken)]
    );
    // Without a hall it is the whole house, which several may share.
    let free = event(vec![session(1, DAY, ten, noon), session(2, DAY, ten, noon)]);
    assert_eq!(free.agenda.clashes(), []);
}

#[test]
fn nobody_speaks_in_two_places() {
    let (from, to) = (time(10, 0, 0, 0), time(11, 0, 0, 0));
    let person = Speaker {
        person: Some(PersonId(Uuid::from_u128(7))),
        ..Speaker::default()
    };
    let free = |name| Speaker {
        names: text(name),
        ..Speaker::default()
    };
    let called = |name| Speaker {
        names: text(name),
        ..person.clone()
    };
    let at = Timestamp::UNIX_EPOCH;
    let mut translated = free("Айгүл Сейітова");
    translated.names =
        Localized::from_texts(Locale::Kk, ["Айгүл Сейітова", "Айгуль Сеитова", ""], at);
    let in_russian = Speaker {
        names: Localized::single(Locale::Ru, "айгуль сеитова", at),
        ..Speaker::default()
    };
    let house = Speaker {
        organization: Some(crate::OrganizationId(Uuid::from_u128(9))),
        ..Speaker::default()
    };
    for (first, second, clash) in [
        (person.clone(), person.clone(), true),
        (free("Айгүл Сейітова"), free("айгүл  сейітова"), true),
        (free("Айгүл Сейітова"), free("Айгүл Сержан"), false),
        (called("Айгүл С."), called("А. Сейітова"), true),
        (called("Айгүл Сейітова"), free("Айгүл Сейітова"), true),
        (translated, in_russian, true),
        (house.clone(), house, false),
        (person, free("Айгүл Сейітова"), false),
    ] {
        let mut one = session(1, DAY, from, to);
        let mut other = session(2, DAY, from, to);
        one.speakers = vec![first];
        other.speakers = vec![free("Басқа адам"), second];
        let violations = check_event(&event(vec![one, other]));
        let expected = Violation::new("sessions.1.speakers.1", ErrorCode::SpeakerTaken);
        let expected: Vec<Violation> = clash.then_some(expected).into_iter().collect();
        assert_eq!(violations, expected);
    }
}

#[test]
fn everybody_who_speaks_is_gathered_once() {
    let (from, to) = (time(10, 0, 0, 0), time(11, 0, 0, 0));
    let free = |name| Speaker {
        names: text(name),
        ..Speaker::default()
    };
    let linked = Speaker {
        person: Some(PersonId(Uuid::from_u128(7))),
        ..free("Айгүл Сейітова")
    };
    let house = Speaker {
        organization: Some(crate::OrganizationId(Uuid::from_u128(9))),
        ..Speaker::default()
    };
    let mut sessions = [1, 2, 3].map(|number| session(number, DAY, from, to));
    sessions[0].speakers = vec![free("Айгүл Сейітова"), house.clone()];
    sessions[1].speakers = vec![linked.clone()];
    sessions[2].speakers = vec![house.clone(), free("Басқа адам")];
    let agenda = event(sessions.to_vec()).agenda;
    let expected = [
        (&linked, vec![0, 1]),
        (&house, vec![0, 2]),
        (&free("Басқа адам"), vec![2]),
    ];
    assert_eq!(agenda.speakers(), expected);
}

#[test]
fn every_broken_rule_is_named_by_its_field() {
    let (from, to) = (time(10, 0, 0, 0), time(11, 0, 0, 0));
    let mut outside = session(1, date(2026, 12, 18), to, from);
    outside.hall = Some(HallId(Uuid::from_u128(5)));
    outside.track = Some(TrackId(Uuid::from_u128(5)));
    outside.titles = Localized::default();
    outside.speakers = vec![Speaker::default()];
    let mut broken = event(vec![outside.clone(), outside]);
    broken.details.titles = Localized::default();
    broken.details.edition = Some(3);
    broken.details.themes = text(&"ә".repeat(crate::profile::MAX_NAME + 1));
    broken.agenda.halls.push(broken.agenda.halls[0].clone());
    let mut fields: Vec<(String, ErrorCode)> = check_event(&broken)
        .into_iter()
        .map(|violation| (violation.field, violation.code))
        .collect();
    fields.retain(|(field, _)| !field.starts_with("sessions.1"));
    let expected = [
        ("titles", ErrorCode::Required),
        ("themes", ErrorCode::TooLong),
        ("edition", ErrorCode::UnknownValue),
        ("halls", ErrorCode::Conflict),
        ("sessions", ErrorCode::Conflict),
        ("sessions.0.titles", ErrorCode::Required),
        ("sessions.0.day", ErrorCode::OutsideEvent),
        ("sessions.0.ends", ErrorCode::EndsTooEarly),
        ("sessions.0.hall", ErrorCode::UnknownValue),
        ("sessions.0.track", ErrorCode::UnknownValue),
        ("sessions.0.speakers.0", ErrorCode::Required),
    ];
    let expected: Vec<(String, ErrorCode)> = expected
        .into_iter()
        .map(|(field, code)| (field.to_owned(), code))
        .collect();
    assert_eq!(fields, expected);
    let mut edition = event(Vec::new());
    edition.details.series = Some(SeriesId(Uuid::from_u128(1)));
    assert_eq!(
        check_event(&edition),
        [Violation::new("edition", ErrorCode::Required)]
    );
}

#[test]
fn sessions_are_ordered_by_time_then_hall() {
    let (nine, ten, noon) = (time(9, 0, 0, 0), time(10, 0, 0, 0), time(12, 0, 0, 0));
    let second = HallId(Uuid::from_u128(2));
    let mut agenda = event(vec![
        at(4, ten, noon),
        session(3, DAY, ten, noon),
        session(2, DAY, nine, ten),
        session(1, date(2026, 12, 18), nine, ten),
        at(5, ten, noon),
    ])
    .agenda;
    agenda.halls.insert(
        0,
        Hall {
            id: second,
            names: text("Кіші зал"),
            places: Some(40),
        },
    );
    agenda.sessions[4].hall = Some(second);
    agenda.put_in_order();
    let order: Vec<u128> = agenda
        .sessions
        .iter()
        .map(|one| one.id.0.as_u128())
        .collect();
    assert_eq!(order, [2, 3, 5, 4, 1]);
    assert_eq!(agenda.days(), [DAY, date(2026, 12, 18)]);
}

#[test]
fn the_changelog_tells_what_happened_to_each_session() {
    let (nine, ten, noon) = (time(9, 0, 0, 0), time(10, 0, 0, 0), time(12, 0, 0, 0));
    let before = event(vec![
        at(1, nine, ten),
        at(2, ten, noon),
        at(3, noon, time(13, 0, 0, 0)),
    ]);
    let mut after = before.clone();
    after.details.state = EventState::Announced;
    after.details.venue.names = text("Достық үйі");
    after.agenda.sessions[0].starts = time(9, 30, 0, 0);
    after.agenda.sessions[0].titles = text("Ашылу");
    after.agenda.sessions[0].speakers = vec![Speaker {
        names: text("Айгүл"),
        ..Speaker::default()
    }];
    after.agenda.sessions.remove(1);
    after
        .agenda
        .sessions
        .push(at(4, time(14, 0, 0, 0), time(15, 0, 0, 0)));
    let told: Vec<String> = event_changes(&before, &after)
        .into_iter()
        .map(|change| match change {
            EventChange::State { from, to } => format!("{} → {}", from.code(), to.code()),
            EventChange::Part(part) => format!("{part:?}"),
            EventChange::Session(told) => {
                let (id, change) = (told.id, told.change);
                let what = match change {
                    SessionChange::Added(_) => "added".to_owned(),
                    SessionChange::Removed(_) => "removed".to_owned(),
                    SessionChange::Moved { from, to } => {
                        format!("{} → {}", from.starts, to.starts)
                    }
                    SessionChange::Renamed { .. } => "renamed".to_owned(),
                    SessionChange::Speakers => "speakers".to_owned(),
                    SessionChange::Details => "details".to_owned(),
                };
                format!("{}: {what}", id.0.as_u128())
            }
        })
        .collect();
    assert_eq!(
        told,
        [
            "draft → announced",
            "Venue",
            "1: 09:00:00 → 09:30:00",
            "1: renamed",
            "1: speakers",
            "4: added",
            "2: removed"
        ]
    );
    assert_eq!(event_changes(&after, &after), []);
    // Written again with the same words at another time is no change.
    let mut again = after.clone();
    let later = "2026-01-01T00:00:00Z".parse().unwrap();
    again.details.titles = Localized::single(Locale::Kk, "Форум", later);
    assert_eq!(event_changes(&after, &again), []);
}

#[test]
fn what_is_past_is_known_by_state_and_date() {
    let today = date(2026, 11, 24);
    let past = |state, text: &str| {
        let mut event = event(Vec::new());
        event.details.state = state;
        event.details.date = EventDate::parse(text).unwrap();
        event.details.is_past(today)
    };
    assert!(past(EventState::Held, ""));
    assert!(past(EventState::Held, "2026"));
    assert!(past(EventState::Announced, "2026-11-23"));
    assert!(!past(EventState::Announced, "2026-11-24"));
    assert!(!past(EventState::Announced, "2026-11-23/2026-11-25"));
    assert!(!past(EventState::Announced, "2026-11"));
    assert!(!past(EventState::Announced, ""));
    assert!(past(EventState::Cancelled, ""));
    assert!(past(EventState::Closed, "2025"));
}

#[test]
fn calendar_identities_stay_and_count_up() {
    let id = SessionId(Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_0001));
    assert_eq!(id.calendar_uid(), "01920000-0000-7000-8000-000000000001");
    assert_eq!(EventId(id.0).calendar_uid(), id.calendar_uid());
    assert_eq!([1, 2, 9].map(calendar_sequence), [0, 1, 8]);
}

#[test]
fn a_document_is_read_back_as_written() {
    let mut known = event(vec![at(1, time(9, 0, 0, 0), time(10, 0, 0, 0))]);
    known.details.date = EventDate::parse("2026-12-17/2026-12-18").unwrap();
    let json = serde_json::to_string(&known).unwrap();
    assert!(json.contains("\"date\":\"2026-12-17/2026-12-18\""));
    assert_eq!(serde_json::from_str::<Event>(&json).unwrap(), known);
}
