//! What the door of an event needs: who has a place, and how many came. No
//! address, no answer: volunteers see no more than that takes.

use super::access::event_at_door;
use super::list::{KindCount, counts};
use crate::{Ctx, UseCaseError};
use domain::event::EventDetails;
use domain::registration::{Mandate, RegistrationKind};
use domain::{Action, Slug, SubjectState, TicketCode};

/// How many signs of a ticket's code a door knows, of sixteen: no two tickets of
/// an event share them, and the rest cannot be guessed.
const HALF: usize = 8;

/// Somebody who has a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guest {
    /// The first half of the ticket's code.
    pub half: String,
    /// Who.
    pub name: String,
    /// As what.
    pub kind: RegistrationKind,
    /// From where; may be empty.
    pub organization: String,
    /// How their mandate stands, if they need one.
    pub mandate: Option<Mandate>,
    /// Whether they are here.
    pub came: bool,
}

/// The door of an event.
#[derive(Clone, Debug, PartialEq)]
pub struct DoorView {
    /// The address of the event.
    pub slug: Slug,
    /// What is said about it.
    pub details: EventDetails,
    /// How each kind stands.
    pub counts: Vec<KindCount>,
    /// Those with a place, as they registered.
    pub guests: Vec<Guest>,
    /// Whether the reader may see more than the door.
    pub keeps: bool,
}

/// Shows the door of an event.
///
/// # Errors
/// [`domain::ErrorCode::Forbidden`]; [`domain::ErrorCode::NotFound`]; the
/// database's.
pub async fn show_door(ctx: &Ctx, slug: &Slug) -> Result<DoorView, UseCaseError> {
    let connection = ctx.database.reader();
    let event = event_at_door(ctx, connection, slug).await?;
    let details = &event.document.details;
    let role = crate::events::role_in(ctx, connection, event.id, &details.hosts).await?;
    let keeps = ctx
        .actor
        .may_as(role, Action::KeepRegistrations, SubjectState::Open);
    let settings = store::registrations::settings(connection, event.id).await?;
    let rows = store::registrations::of_event(connection, event.id).await?;
    let counts = counts(settings.as_ref(), &rows);
    let guests = rows.into_iter().filter(|row| row.state.has_place());
    Ok(DoorView {
        slug: event.slug,
        details: event.document.details,
        counts,
        guests: guests
            .map(|row| Guest {
                half: half(&row.code),
                name: row.name,
                kind: row.kind,
                organization: row.organization,
                mandate: row.mandate,
                came: row.checked_in_at.is_some(),
            })
            .collect(),
        keeps,
    })
}

fn half(code: &TicketCode) -> String {
    code.as_str().chars().take(HALF).collect()
}
