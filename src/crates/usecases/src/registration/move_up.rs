//! Gives free places to those who wait, and tells them. Used by this module, and by `events`
//! when an event takes place after all.

use super::letters;
use crate::audit::event as audit_event;
use crate::{Ctx, UseCaseError};
use domain::event::EventState;
use domain::registration::{RegistrationSettings, RegistrationState, moving_up};
use domain::{ErrorCode, MailKind};
use serde_json::json;
use store::ConnectionTrait;
use store::events::StoredEvent;

/// Fills free places. The settings of the event are locked, and it is read again:
/// it may have been cancelled while the lock was waited for.
///
/// # Errors
/// The database's.
pub(crate) async fn move_up(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    event: &StoredEvent,
    settings: &RegistrationSettings,
) -> Result<(), UseCaseError> {
    let event = &store::events::find(transaction, event.id)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    let details = &event.document.details;
    let is_ahead = !details.is_past(ctx.today());
    // Announced: again, after it had been cancelled.
    let takes_place = matches!(
        details.state,
        EventState::Announced | EventState::Open | EventState::Closed
    );
    if !is_ahead || !takes_place {
        return Ok(());
    }
    let waiting = store::registrations::waiting(transaction, event.id).await?;
    if waiting.is_empty() {
        return Ok(());
    }
    let taken = store::registrations::taken(transaction, event.id).await?;
    let moving = moving_up(settings, taken, &waiting);
    let mut rows = Vec::with_capacity(moving.len());
    for id in moving {
        store::registrations::move_up(transaction, id, ctx.now()).await?;
        let mut registration = store::registrations::find(transaction, id)
            .await?
            .ok_or(ErrorCode::NotFound)?;
        registration.state = RegistrationState::Registered;
        let kind = MailKind::RegistrationMovedUp;
        letters::send(ctx, transaction, kind, event, &registration, "").await?;
        let detail = json!({ "kind": registration.kind.code() });
        let row = audit_event(ctx, ctx.new_id(), "registration", "moved_up", id.0, detail);
        rows.push(row);
    }
    store::audit_events::add(transaction, rows).await?;
    Ok(())
}
