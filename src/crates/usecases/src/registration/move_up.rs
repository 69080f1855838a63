//! Gives free places to those who wait, and tells them. Used by this module, and by `events`
//! when an event takes place after all.

use super::letters;
use crate::audit::event as audit_event;
use crate::{Ctx, UseCaseError};
use domain::registration::{RegistrationSettings, RegistrationState, moving_up};
use domain::{ErrorCode, EventId, MailKind};
use serde_json::json;
use store::ConnectionTrait;

/// Fills free places of an event that is ahead. Its settings are locked, and it is
/// read here: it may have been cancelled while the lock was waited for.
///
/// # Errors
/// The database's.
pub(crate) async fn move_up(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    event: EventId,
    settings: &RegistrationSettings,
) -> Result<(), UseCaseError> {
    let event = &store::events::find(transaction, event)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    if !event.document.details.is_ahead(ctx.today()) {
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
