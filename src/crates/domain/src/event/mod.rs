//! Events: forums with their series and editions, hearings, round tables,
//! trainings; their agenda; which states they go through. Everybody may use it.

mod agenda;
mod attendance;
mod changes;
mod check;
mod date;
mod document;
mod edition;
mod moved;
mod state;
#[cfg(test)]
mod tests;
mod vocabulary;

pub use agenda::{Agenda, Clash, ClashOver, Hall, Session, SessionDocument, Slot, Speaker, Track};
pub use attendance::Meeting;
pub use changes::{ChangedSession, EventChange, EventPart, SessionChange, event_changes};
pub use check::{MAX_SESSIONS, check_event, check_series};
pub use date::{EventDate, MAX_DAYS};
pub use document::{Event, EventDetails, Series, Venue};
pub use edition::roman;
pub use state::EventState;
pub use vocabulary::{EventKind, SessionFormat, When};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! id {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);
    };
}

id!(
    /// The id of an event (UUIDv7).
    EventId
);
id!(
    /// The id of a series of events (UUIDv7).
    SeriesId
);
id!(
    /// The id of a session (UUIDv7): calendars know the session by it, so it
    /// stays when the session moves.
    SessionId
);
id!(
    /// The id of a hall within its event.
    HallId
);
id!(
    /// The id of a track within its event.
    TrackId
);

impl EventId {
    /// The UID in calendar files (RFC 7986 §5.3): says nothing about the host
    /// and never changes.
    #[must_use]
    pub fn calendar_uid(self) -> String {
        self.0.to_string()
    }
}

impl SessionId {
    /// The UID in calendar files.
    #[must_use]
    pub fn calendar_uid(self) -> String {
        self.0.to_string()
    }
}

/// The SEQUENCE of a calendar entry (RFC 5545 §3.8.7.4) after so many revisions:
/// the first says 0, and each change a higher one.
#[must_use]
pub const fn calendar_sequence(revision_number: u32) -> u32 {
    revision_number.saturating_sub(1)
}
