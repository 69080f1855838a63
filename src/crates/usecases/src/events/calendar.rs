//! What calendars that follow the region are told: the events whose days are
//! known, of the last year and of the time ahead, the cancelled ones too, since
//! a calendar must learn of it. One statement.

use crate::{Ctx, UseCaseError};
use domain::event::{Event, EventDate};
use domain::{Action, EventId, Slug};
use jiff::{Span, Timestamp};

use super::list::public_states;

/// How far back calendars are told.
const DAYS_BACK: i32 = 366;

/// An event for a calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct CalendarEvent {
    /// Its id.
    pub id: EventId,
    /// Its slug.
    pub slug: Slug,
    /// The whole document.
    pub event: Event,
    /// How many revisions there are.
    pub revision_number: u32,
    /// When it was first written.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

/// Lists events for calendars, by first day.
///
/// # Errors
/// The database's.
pub async fn list_calendar(ctx: &Ctx) -> Result<Vec<CalendarEvent>, UseCaseError> {
    ctx.authorize(Action::ReadPublic)?;
    let today = ctx.today();
    let from = today
        .checked_sub(Span::new().days(DAYS_BACK))
        .unwrap_or(today);
    let found = store::events::ending_from(ctx.database.reader(), from, &public_states()).await?;
    Ok(found
        .into_iter()
        .filter(|event| matches!(event.document.details.date, EventDate::Days { .. }))
        .map(|event| CalendarEvent {
            id: event.id,
            slug: event.slug,
            event: event.document,
            revision_number: event.revision_number,
            created_at: event.created_at,
            updated_at: event.updated_at,
        })
        .collect())
}
