//! The public list of events: what is ahead first, soonest first, then what was,
//! latest first. One statement, as there are few hundred events.

use crate::{Ctx, UseCaseError};
use domain::event::{EventDetails, EventState};
use domain::{Action, EventId, Slug};
use jiff::Timestamp;
use jiff::civil::Date;
use std::cmp::Reverse;
use store::events::{EventQuery, ListedEvent};

/// An event in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct EventItem {
    /// Its id.
    pub id: EventId,
    /// Its slug.
    pub slug: Slug,
    /// What is said about it as a whole.
    pub details: EventDetails,
    /// How many revisions there are.
    pub revision_number: u32,
    /// When it last changed.
    pub updated_at: Timestamp,
    /// Whether it is over.
    pub past: bool,
}

impl EventItem {
    pub(super) fn of(event: ListedEvent, today: Date) -> Self {
        Self {
            id: event.id,
            slug: event.slug,
            past: event.details.is_past(today),
            details: event.details,
            revision_number: event.revision_number,
            updated_at: event.updated_at,
        }
    }
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EventList {
    /// What is ahead or going on, soonest first.
    pub upcoming: Vec<EventItem>,
    /// What is over, latest first.
    pub past: Vec<EventItem>,
}

impl EventList {
    /// How many there are.
    #[must_use]
    pub fn total(&self) -> usize {
        self.upcoming.len() + self.past.len()
    }

    /// All of them, in the order of the list.
    pub fn iter(&self) -> impl Iterator<Item = &EventItem> {
        self.upcoming.iter().chain(&self.past)
    }
}

/// Lists the events that the public sees; which of them are wanted is asked of
/// [`super::event_listing`].
///
/// # Errors
/// The database's.
pub async fn list_events(ctx: &Ctx) -> Result<EventList, UseCaseError> {
    ctx.authorize(Action::ReadPublic)?;
    let query = EventQuery {
        states: public_states(),
        ..EventQuery::default()
    };
    let today = ctx.today();
    let mut found = EventList::default();
    for event in store::events::list(ctx.database.reader(), &query).await? {
        let item = EventItem::of(event, today);
        if item.past {
            found.past.push(item);
        } else {
            found.upcoming.push(item);
        }
    }
    found.upcoming.sort_by_key(|item| {
        let first = item.details.date.first_day();
        (first.is_none(), first, item.id)
    });
    found.past.sort_by_key(|item| {
        let last = item.details.date.last_day();
        // Without a date the number of the edition says what came later.
        (Reverse(last), Reverse(item.details.edition), item.id)
    });
    Ok(found)
}

/// The states that everybody sees.
pub(crate) fn public_states() -> Vec<EventState> {
    EventState::ALL
        .iter()
        .copied()
        .filter(|state| state.is_public())
        .collect()
}
