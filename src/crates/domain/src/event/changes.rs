//! What changed between two versions of an event, for the public changelog.
//! Everybody may use it.

use super::{Event, EventState, Session, SessionId, Slot};
use crate::Localized;
use serde::{Deserialize, Serialize};

/// A change of an event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum EventChange {
    /// It went on to another state.
    State {
        /// From this one.
        from: EventState,
        /// To this one.
        to: EventState,
    },
    /// Something said about the whole changed.
    Part(EventPart),
    /// Something happened to a session.
    Session(Box<ChangedSession>),
}

/// What happened to which session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChangedSession {
    /// Which.
    pub id: SessionId,
    /// What it is called, or was.
    pub titles: Localized,
    /// What happened.
    pub change: SessionChange,
}

/// What is said about an event as a whole, by part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EventPart {
    /// Kind, series, title, theme.
    Title,
    /// Date.
    Date,
    /// Venue, online address.
    Venue,
    /// Summary, description, fields.
    Texts,
    /// Hosting organisations and guests.
    People,
    /// Halls and tracks.
    Rooms,
}

impl EventPart {
    /// Every part, in the order in which changes are told.
    pub const ALL: [Self; 6] = [
        Self::Title,
        Self::Date,
        Self::Venue,
        Self::Texts,
        Self::People,
        Self::Rooms,
    ];

    /// Whether two versions differ in it.
    fn differs(self, before: &Event, after: &Event) -> bool {
        let (former, latter) = (&before.details, &after.details);
        match self {
            Self::Title => {
                former.kind != latter.kind
                    || (former.series, former.edition) != (latter.series, latter.edition)
                    || !same_words(&former.titles, &latter.titles)
                    || !same_words(&former.themes, &latter.themes)
            }
            Self::Date => former.date != latter.date,
            Self::Venue => former.venue != latter.venue,
            Self::Texts => {
                former.fields != latter.fields
                    || !same_words(&former.summaries, &latter.summaries)
                    || !same_words(&former.descriptions, &latter.descriptions)
            }
            Self::People => former.hosts != latter.hosts || former.guests != latter.guests,
            Self::Rooms => {
                before.agenda.halls != after.agenda.halls
                    || before.agenda.tracks != after.agenda.tracks
            }
        }
    }
}

/// What happened to a session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum SessionChange {
    /// It is new.
    Added(Slot),
    /// It is gone.
    Removed(Slot),
    /// It is at another time or in another hall.
    Moved {
        /// From here.
        from: Slot,
        /// To here.
        to: Slot,
    },
    /// It is called otherwise.
    Renamed {
        /// What it was called.
        from: Localized,
    },
    /// Others speak, or as something else.
    Speakers,
    /// Anything else about it.
    Details,
}

/// What changed: the state, the whole by part, then sessions in the order of
/// the agenda, then those that are gone.
#[must_use]
pub fn event_changes(before: &Event, after: &Event) -> Vec<EventChange> {
    let mut changes = Vec::new();
    let (from, to) = (before.details.state, after.details.state);
    if from != to {
        changes.push(EventChange::State { from, to });
    }
    changes.extend(
        EventPart::ALL
            .into_iter()
            .filter(|part| part.differs(before, after))
            .map(EventChange::Part),
    );
    let find = |sessions: &[Session], id| sessions.iter().find(|one| one.id == id).cloned();
    for session in &after.agenda.sessions {
        match find(&before.agenda.sessions, session.id) {
            Some(former) => changes.extend(
                session_changes(&former, session)
                    .into_iter()
                    .map(|change| told(session, change)),
            ),
            None => changes.push(told(session, SessionChange::Added(session.slot()))),
        }
    }
    for session in &before.agenda.sessions {
        if find(&after.agenda.sessions, session.id).is_none() {
            changes.push(told(session, SessionChange::Removed(session.slot())));
        }
    }
    changes
}

fn told(session: &Session, change: SessionChange) -> EventChange {
    EventChange::Session(Box::new(ChangedSession {
        id: session.id,
        titles: session.titles.clone(),
        change,
    }))
}

fn session_changes(before: &Session, after: &Session) -> Vec<SessionChange> {
    let mut changes = Vec::new();
    let (from, to) = (before.slot(), after.slot());
    if from != to {
        changes.push(SessionChange::Moved { from, to });
    }
    if !same_words(&before.titles, &after.titles) {
        changes.push(SessionChange::Renamed {
            from: before.titles.clone(),
        });
    }
    if before.speakers != after.speakers {
        changes.push(SessionChange::Speakers);
    }
    let other = before.format != after.format
        || before.languages != after.languages
        || before.track != after.track
        || before.documents != after.documents
        || !same_words(&before.descriptions, &after.descriptions);
    if other {
        changes.push(SessionChange::Details);
    }
    changes
}

/// Whether two texts say the same, whenever they were written.
fn same_words(one: &Localized, other: &Localized) -> bool {
    crate::Locale::ALL
        .into_iter()
        .all(|locale| one.get(locale) == other.get(locale))
}
