//! What the events of a demonstration promise.

use super::*;
use domain::event::{EventDate, EventState, check_event};
use domain::proceedings::{CommitmentState, check_proceedings};

fn everything(cast: &Cast) -> Vec<Event> {
    let now = "2026-05-20T06:00:00Z".parse().unwrap();
    let mut stage = Stage::new(now, crate::day_of(now), cast);
    let mut events = civil_forum::editions(&stage);
    events.push(upcoming::forum(&mut stage));
    events.extend(districts::events(&mut stage));
    events
}

fn cast(people: u128) -> Cast {
    let organization = |number| OrganizationId(Uuid::from_u128(number));
    Cast {
        deputy_akim: Some(PersonId(Uuid::from_u128(1000))),
        speakers: (0..people)
            .map(|number| (PersonId(Uuid::from_u128(number)), organization(number)))
            .collect(),
        hosts: vec![
            (organization(1), Some(District::Aral)),
            (organization(2), None),
        ],
    }
}

#[test]
fn every_event_is_sound_whatever_the_cast() {
    for people in [0, 3, 60] {
        let cast = cast(people);
        let events = everything(&cast);
        assert_eq!(events, everything(&cast), "the same again");
        for event in &events {
            let mut event = event.clone();
            event.details.series = event.details.edition.map(|_| domain::SeriesId(Uuid::nil()));
            assert_eq!(check_event(&event), [], "{:?}", event.details.main_title());
            for texts in [&event.details.titles, &event.details.summaries] {
                assert!(texts.is_empty() || texts.languages().count() == 3);
            }
        }
    }
}

#[test]
fn real_editions_hold_what_is_known_and_nothing_else() {
    let events = everything(&cast(60));
    let (real, invented): (Vec<&Event>, Vec<&Event>) = events
        .iter()
        .partition(|event| !event.details.demonstration);
    let known: Vec<(Option<u16>, String)> = real
        .iter()
        .map(|event| (event.details.edition, event.details.date.to_string()))
        .collect();
    let expected = [
        (1, "2003"),
        (2, "2005-09"),
        (8, "2018-11"),
        (10, "2021"),
        (11, "2023-10-18"),
        (12, "2025"),
    ];
    assert_eq!(
        known,
        expected.map(|(number, date)| (Some(number), date.to_owned()))
    );
    for event in real {
        assert!(event.agenda.sessions.is_empty());
        assert!(event.details.hosts.is_empty());
        assert_eq!(event.details.state, EventState::Held);
        let told = event.details.edition == Some(10);
        assert_eq!(event.details.themes.is_empty(), !told);
        assert_eq!(event.details.venue.names.is_empty(), !told);
    }
    let ahead = invented.first().unwrap();
    assert_eq!(ahead.agenda.days().len(), 2);
    assert_eq!(ahead.agenda.sessions.len(), 24);
    let sessions = || ahead.agenda.sessions.iter();
    let told = sessions().filter(|session| !session.descriptions.is_empty());
    assert_eq!(told.count(), 5);
    let documents = sessions().flat_map(|session| &session.documents);
    assert_eq!(documents.count(), 2);
    assert!(
        matches!(ahead.details.date, EventDate::Days { from, .. } if from.to_string() == "2026-06-11")
    );
    assert!(
        invented
            .iter()
            .all(|event| event.details.source.name == crate::demo::SOURCE)
    );
}

#[test]
fn resolutions_are_invented_followed_and_sound_whatever_the_cast() {
    let now: Timestamp = "2026-05-20T06:00:00Z".parse().unwrap();
    let today = crate::day_of(now);
    for people in [0, 3, 60] {
        let cast = cast(people);
        let mut stage = Stage::new(now, today, &cast);
        let all = resolutions::all(&mut stage);
        let mut again = Stage::new(now, today, &cast);
        assert_eq!(all, resolutions::all(&mut again), "the same again");
        let mut last = Vec::new();
        for (_, versions) in all {
            assert!(versions.is_sorted_by_key(|(at, _)| *at));
            for (at, document) in &versions {
                assert!(*at < now);
                assert!(document.resolution.demonstration);
                assert_eq!(check_proceedings(document), []);
            }
            let (_, document) = versions.into_iter().last().unwrap();
            let count = document.resolution.commitments.len();
            assert!((4..=8).contains(&count));
            last.extend(document.resolution.commitments);
        }
        for state in CommitmentState::ALL {
            assert!(last.iter().any(|known| known.state == *state), "{state:?}");
        }
        let overdue = last.iter().filter(|known| known.is_overdue(today));
        assert_eq!(overdue.count(), 3);
    }
}
