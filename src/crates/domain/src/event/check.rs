//! What an event must satisfy beyond its types; each broken rule names its
//! field: `titles`, `halls.0.names`, `sessions.3.speakers.1`. Used by use cases
//! and forms.

use super::{ClashOver, Event, EventDate, EventState, Series, Session, Speaker};
use crate::profile::{MAX_NAME, MAX_TEXT};
use crate::{ErrorCode, Locale, Localized, Violation};
use std::collections::HashSet;
use std::hash::Hash;

/// The most sessions of one event.
pub const MAX_SESSIONS: usize = 400;
/// The most halls, tracks, hosts; speakers or documents of one session.
const MAX_ROWS: usize = 60;

/// The rules that an event breaks. Two sessions that need the same hall or
/// speaker at once break one with the later session.
#[must_use]
pub fn check_event(event: &Event) -> Vec<Violation> {
    let mut checking = Checking::default();
    let details = &event.details;
    checking.name("titles", &details.titles, true);
    checking.name("themes", &details.themes, false);
    checking.text("summaries", &details.summaries);
    checking.text("descriptions", &details.descriptions);
    checking.name("venue.names", &details.venue.names, false);
    checking.name("venue.addresses", &details.venue.addresses, false);
    checking.rows("hosts", details.hosts.len(), MAX_ROWS);
    checking.once("hosts", details.hosts.iter());
    checking.once("fields", details.fields.iter());
    checking.rows("guests", details.guests.len(), MAX_ROWS);
    if let EventDate::Days { from, to } = details.date
        && let Err(code) = EventDate::days(from, to)
    {
        checking.violate("date", code);
    }
    // One can register for it.
    if details.state == EventState::Open && !matches!(details.date, EventDate::Days { .. }) {
        checking.violate("date", ErrorCode::Required);
    }
    match (details.series, details.edition) {
        (None, Some(_)) => checking.violate("edition", ErrorCode::UnknownValue),
        (Some(_), None | Some(0)) => checking.violate("edition", ErrorCode::Required),
        _ => {}
    }
    for (position, guest) in details.guests.iter().enumerate() {
        checking.speaker(&format!("guests.{position}"), guest);
    }
    agenda(event, &mut checking);
    checking.0
}

/// The rules that a series breaks.
#[must_use]
pub fn check_series(series: &Series) -> Vec<Violation> {
    let mut checking = Checking::default();
    checking.name("names", &series.names, true);
    checking.text("descriptions", &series.descriptions);
    checking.0
}

fn agenda(event: &Event, checking: &mut Checking) {
    let agenda = &event.agenda;
    checking.rows("halls", agenda.halls.len(), MAX_ROWS);
    checking.rows("tracks", agenda.tracks.len(), MAX_ROWS);
    checking.rows("sessions", agenda.sessions.len(), MAX_SESSIONS);
    for (position, hall) in agenda.halls.iter().enumerate() {
        checking.name(&format!("halls.{position}.names"), &hall.names, true);
    }
    for (position, track) in agenda.tracks.iter().enumerate() {
        checking.name(&format!("tracks.{position}.names"), &track.names, true);
    }
    checking.once("halls", agenda.halls.iter().map(|hall| hall.id));
    checking.once("tracks", agenda.tracks.iter().map(|track| track.id));
    checking.once("sessions", agenda.sessions.iter().map(|session| session.id));
    for (position, known) in agenda.sessions.iter().enumerate() {
        session(event, known, &format!("sessions.{position}"), checking);
    }
    for clash in agenda.clashes() {
        let second = clash.second;
        match clash.over {
            ClashOver::Hall(_) => {
                checking.violate(&format!("sessions.{second}.hall"), ErrorCode::HallTaken);
            }
            ClashOver::Speaker(speaker) => checking.violate(
                &format!("sessions.{second}.speakers.{speaker}"),
                ErrorCode::SpeakerTaken,
            ),
        }
    }
}

fn session(event: &Event, session: &Session, path: &str, checking: &mut Checking) {
    checking.name(&format!("{path}.titles"), &session.titles, true);
    checking.text(&format!("{path}.descriptions"), &session.descriptions);
    if !event.details.date.known_days().contains(&session.day) {
        checking.violate(&format!("{path}.day"), ErrorCode::OutsideEvent);
    }
    if session.ends <= session.starts {
        checking.violate(&format!("{path}.ends"), ErrorCode::EndsTooEarly);
    }
    let unknown_hall = session
        .hall
        .is_some_and(|hall| event.agenda.hall(hall).is_none());
    if unknown_hall {
        checking.violate(&format!("{path}.hall"), ErrorCode::UnknownValue);
    }
    let unknown_track = session
        .track
        .is_some_and(|track| event.agenda.track(track).is_none());
    if unknown_track {
        checking.violate(&format!("{path}.track"), ErrorCode::UnknownValue);
    }
    checking.rows(
        &format!("{path}.speakers"),
        session.speakers.len(),
        MAX_ROWS,
    );
    checking.rows(
        &format!("{path}.documents"),
        session.documents.len(),
        MAX_ROWS,
    );
    for (position, speaker) in session.speakers.iter().enumerate() {
        checking.speaker(&format!("{path}.speakers.{position}"), speaker);
    }
    for (position, document) in session.documents.iter().enumerate() {
        let field = format!("{path}.documents.{position}.titles");
        checking.name(&field, &document.titles, true);
    }
}

#[derive(Default)]
struct Checking(Vec<Violation>);

impl Checking {
    fn violate(&mut self, field: &str, code: ErrorCode) {
        self.0.push(Violation::new(field, code));
    }

    fn name(&mut self, field: &str, text: &Localized, required: bool) {
        if required && text.is_empty() {
            self.violate(field, ErrorCode::Required);
        }
        self.length(field, text, MAX_NAME);
    }

    fn text(&mut self, field: &str, text: &Localized) {
        self.length(field, text, MAX_TEXT);
    }

    fn length(&mut self, field: &str, text: &Localized, limit: usize) {
        let is_longer = Locale::ALL.into_iter().any(|locale| {
            text.get(locale)
                .is_some_and(|text| text.len() > limit && text.chars().count() > limit)
        });
        if is_longer {
            self.violate(field, ErrorCode::TooLong);
        }
    }

    fn speaker(&mut self, path: &str, speaker: &Speaker) {
        let is_nobody =
            speaker.person.is_none() && speaker.organization.is_none() && speaker.names.is_empty();
        if is_nobody {
            self.violate(path, ErrorCode::Required);
        }
        self.name(&format!("{path}.names"), &speaker.names, false);
        self.name(&format!("{path}.roles"), &speaker.roles, false);
    }

    fn rows(&mut self, field: &str, count: usize, limit: usize) {
        if count > limit {
            self.violate(field, ErrorCode::TooLong);
        }
    }

    fn once<T: Eq + Hash>(&mut self, field: &str, values: impl Iterator<Item = T>) {
        let mut seen = HashSet::new();
        let mut values = values;
        if !values.all(|value| seen.insert(value)) {
            self.violate(field, ErrorCode::Conflict);
        }
    }
}
