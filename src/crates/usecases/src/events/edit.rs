//! Changes one part of an event: what others wrote in its other parts meanwhile
//! stays as it is. Used by the forms of those who prepare it.

use super::save::{EventSaveAction, SaveEvent, SavedEvent, save_event};
use crate::secret::digest;
use crate::{Ctx, UseCaseError};
use domain::event::{
    Event, EventDetails, EventState, Hall, HallId, Session, SessionId, Track, TrackId,
};
use domain::{Action, ErrorCode, Slug, Violation};
use serde::Serialize;

/// The part as it shall be.
#[derive(Clone, Debug)]
pub enum EventEdit {
    /// What is said about the event as a whole; its state stays. Sessions go along
    /// when its days are others.
    Details(Box<EventDetails>),
    /// Its halls and tracks. Sessions of one that is gone stay without it.
    Rooms {
        /// In the order in which they stand beside one another.
        halls: Vec<Hall>,
        /// In the order of the list.
        tracks: Vec<Track>,
    },
    /// One of its sessions, or a new one.
    Session(Box<Session>),
    /// A session that shall be there no more.
    RemoveSession(SessionId),
}

/// What tells the details apart from those another writer left.
#[must_use]
pub fn details_stamp(event: &Event) -> String {
    let mut details = event.details.clone();
    // To be announced meanwhile is no reason to write anew.
    details.state = EventState::Draft;
    stamp(&details)
}

/// The same of halls and tracks.
#[must_use]
pub fn rooms_stamp(event: &Event) -> String {
    stamp(&(&event.agenda.halls, &event.agenda.tracks))
}

/// The same of a session; empty for one that is not there yet.
#[must_use]
pub fn session_stamp(event: &Event, id: SessionId) -> String {
    let sessions = &event.agenda.sessions;
    sessions
        .iter()
        .find(|session| session.id == id)
        .map(stamp)
        .unwrap_or_default()
}

fn stamp(part: &impl Serialize) -> String {
    let written = serde_json::to_string(part).unwrap_or_default();
    digest(&written).chars().take(16).collect()
}

/// Writes the part, if it still is what the writer had before them. Violations
/// name fields of the part: `titles`, `halls.0.names`, of a session `ends` and
/// `speakers.1`; of the details `date` also where a session would lie outside.
///
/// # Errors
/// [`ErrorCode::Conflict`] when the part was changed meanwhile; those of
/// [`save_event`].
pub async fn edit_event(
    ctx: &Ctx,
    slug: &Slug,
    edit: EventEdit,
    seen: &str,
    note: &str,
) -> Result<SavedEvent, UseCaseError> {
    let found = store::events::find_by_slug(ctx.database.reader(), slug).await?;
    let Some(found) = found else {
        ctx.authorize(Action::DraftEvent)?;
        return Err(ErrorCode::NotFound.into());
    };
    let stamp = match &edit {
        EventEdit::Details(_) => details_stamp(&found.document),
        EventEdit::Rooms { .. } => rooms_stamp(&found.document),
        EventEdit::Session(session) => session_stamp(&found.document, session.id),
        EventEdit::RemoveSession(id) => session_stamp(&found.document, *id),
    };
    let mut document = found.document;
    let is_changed = stamp != seen;
    let part = Part::of(&edit);
    if !is_changed {
        apply(&mut document, edit);
    }
    let last = document.agenda.sessions.len().saturating_sub(1);
    let save = SaveEvent {
        id: Some(found.id),
        document,
        note: note.to_owned(),
        expected_revision: Some(found.revision),
    };
    // Whoever may not write learns nothing of what was changed: an unchanged
    // document is refused as any other, and writes nothing.
    let saved = save_event(ctx, EventSaveAction::Write, save).await;
    match saved {
        Err(UseCaseError::Invalid(violations)) => Err(UseCaseError::Invalid(
            violations
                .into_iter()
                .map(|violation| part.within(&violation, last))
                .collect(),
        )),
        Ok(_) if is_changed => Err(ErrorCode::Conflict.into()),
        saved => saved,
    }
}

/// The violation by the field of the session at the end of an agenda.
pub(crate) fn of_session(violation: &Violation, last: usize) -> Violation {
    Part::Session.within(violation, last)
}

/// Which part is written, for the names of its fields.
#[derive(Clone, Copy)]
enum Part {
    Details,
    Rooms,
    Session,
}

impl Part {
    const fn of(edit: &EventEdit) -> Self {
        match edit {
            EventEdit::Details(_) => Self::Details,
            EventEdit::Rooms { .. } => Self::Rooms,
            EventEdit::Session(_) | EventEdit::RemoveSession(_) => Self::Session,
        }
    }

    /// The violation by the field of the part; what lies outside is about all
    /// of it.
    fn within(self, violation: &Violation, last: usize) -> Violation {
        let field = violation.field.as_str();
        let field = match self {
            Self::Details if field.starts_with("sessions.") => "date",
            Self::Details | Self::Rooms => field,
            Self::Session => field
                .strip_prefix(&format!("sessions.{last}."))
                .unwrap_or_default(),
        };
        Violation::new(field, violation.code)
    }
}

fn apply(document: &mut Event, edit: EventEdit) {
    match edit {
        EventEdit::Details(details) => {
            let before = document.details.date;
            document.agenda.follow(before, details.date);
            document.details = *details;
        }
        EventEdit::Rooms { halls, tracks } => {
            let is_hall = |id: &HallId| halls.iter().any(|hall| hall.id == *id);
            let is_track = |id: &TrackId| tracks.iter().any(|track| track.id == *id);
            for session in &mut document.agenda.sessions {
                session.hall = session.hall.filter(is_hall);
                session.track = session.track.filter(is_track);
            }
            document.agenda.halls = halls;
            document.agenda.tracks = tracks;
        }
        EventEdit::Session(session) => {
            document.agenda.sessions.retain(|one| one.id != session.id);
            // At the end, where each clash with it is told of it.
            document.agenda.sessions.push(*session);
        }
        EventEdit::RemoveSession(id) => document.agenda.sessions.retain(|one| one.id != id),
    }
}
