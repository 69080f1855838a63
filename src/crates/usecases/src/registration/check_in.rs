//! Checks somebody in at the door, by the code of the ticket. Doing it twice
//! tells when they came and changes nothing. A door without a connection tells
//! later who came when.

use super::access::event_at_door;
use crate::audit::event as audit_event;
use crate::{Ctx, UseCaseError};
use domain::event::EventState;
use domain::registration::RegistrationState;
use domain::{ErrorCode, RegistrationId, Slug, TicketCode, Violation};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use store::events::StoredEvent;
use store::registrations::StoredRegistration;
use store::{ConnectionTrait, StoreError};

/// How far back a door may tell of: a forum of some days in a place without a
/// connection.
const LATEST: SignedDuration = SignedDuration::from_hours(7 * 24);

/// In the audit row, when a door whose clock is wrong says that it was.
const TOLD: &str = "told";

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CheckIn {
    /// Whose ticket it is.
    pub registration: RegistrationId,
    /// Whether they had come before.
    pub again: bool,
}

/// Checks in whoever holds the ticket with this code, or whose address was read
/// from it. `came_at` is when the door took it, if that was before now; telling
/// the same once more, because the answer was lost, is not coming again.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; the violation `code`:
/// [`ErrorCode::UnknownValue`] when it is not of this event,
/// [`ErrorCode::NoPlace`] when its holder waits or cancelled,
/// [`ErrorCode::EventCancelled`]; the database's.
pub async fn check_in(
    ctx: &Ctx,
    slug: &Slug,
    code: &str,
    came_at: Option<Timestamp>,
) -> Result<CheckIn, UseCaseError> {
    let transaction = ctx.database.begin().await?;
    let event = event_at_door(ctx, &transaction, slug).await?;
    let code = TicketCode::parse(code).map_err(refused)?;
    store::registrations::lock(&transaction, event.id).await?;
    let known = store::registrations::find_by_code(&transaction, &code)
        .await?
        .filter(|known| known.event == event.id)
        .ok_or_else(|| refused(ErrorCode::UnknownValue))?;
    let registration = known.id;
    match known.state {
        RegistrationState::CheckedIn => {
            let again = match came_at {
                None => true,
                Some(_) if known.checked_in_at == came_at => false,
                Some(told) => !has_told(&transaction, registration, told).await?,
            };
            return Ok(CheckIn {
                registration,
                again,
            });
        }
        RegistrationState::Waiting | RegistrationState::Cancelled => {
            return Err(refused(ErrorCode::NoPlace));
        }
        RegistrationState::Registered => {}
    }
    // Read again: it may have been cancelled while the lock was waited for.
    let event = store::events::find(&transaction, event.id)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    if event.document.details.state == EventState::Cancelled {
        let since = cancelled_at(&transaction, &event).await?;
        // Whoever came before that, came.
        if came_at.is_none_or(|at| at >= since) {
            return Err(refused(ErrorCode::EventCancelled));
        }
    }
    let now = ctx.now();
    let at = came_at.unwrap_or(now).clamp(now - LATEST, now);
    let came = StoredRegistration {
        state: RegistrationState::CheckedIn,
        checked_in_at: Some(at),
        updated_at: now,
        ..known
    };
    store::registrations::write(&transaction, &came).await?;
    let detail = match came_at.filter(|told| *told != at) {
        Some(told) => json!({ "kind": came.kind.code(), TOLD: told }),
        None => json!({ "kind": came.kind.code() }),
    };
    let id = registration.0;
    let row = audit_event(ctx, ctx.new_id(), "registration", "checked_in", id, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(CheckIn {
        registration,
        again: false,
    })
}

/// Since when an event does not take place.
async fn cancelled_at(
    connection: &impl ConnectionTrait,
    event: &StoredEvent,
) -> Result<Timestamp, UseCaseError> {
    let rows = store::audit_events::of_subject(connection, event.id.0).await?;
    let cancelled = json!(EventState::Cancelled.code());
    let moves = rows
        .iter()
        .filter(|row| row.action == "event.moved" && row.detail.get("to") == Some(&cancelled));
    let last = moves.map(|row| row.at).max();
    // Events of the demonstration are written as they are.
    Ok(last.unwrap_or(event.updated_at))
}

/// Whether a door whose clock is wrong told this before.
async fn has_told(
    connection: &impl ConnectionTrait,
    registration: RegistrationId,
    told: Timestamp,
) -> Result<bool, UseCaseError> {
    let rows = store::audit_events::of_subject(connection, registration.0).await?;
    let told = json!(told);
    Ok(rows.iter().any(|row| row.detail.get(TOLD) == Some(&told)))
}

/// Somebody who was just checked in.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; the database's.
pub async fn show_checked_in(
    ctx: &Ctx,
    slug: &Slug,
    id: RegistrationId,
) -> Result<StoredRegistration, UseCaseError> {
    let connection = ctx.database.reader();
    let event = event_at_door(ctx, connection, slug).await?;
    let found = store::registrations::find(connection, id).await?;
    Ok(found
        .filter(|found| found.event == event.id)
        .ok_or(ErrorCode::NotFound)?)
}

fn refused(code: ErrorCode) -> UseCaseError {
    UseCaseError::Invalid(vec![Violation::new("code", code)])
}
