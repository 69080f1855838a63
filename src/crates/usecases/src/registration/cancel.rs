//! Cancels a registration; its place goes to whoever waits longest.

use super::access::kept_event;
use super::letters;
use super::move_up::move_up;
use crate::audit::event as audit_event;
use crate::{Ctx, UseCaseError};
use domain::registration::RegistrationState;
use domain::{Action, ErrorCode, MailKind, RegistrationId, Slug, TicketCode};
use serde_json::json;
use store::StoreError;
use store::registrations::StoredRegistration;

/// Gives one's own place up, by the code of the ticket. Cancelling twice changes
/// nothing.
///
/// # Errors
/// [`ErrorCode::NotFound`]; [`ErrorCode::MoveNotAllowed`] for who has come; the
/// database's.
pub async fn cancel_ticket(ctx: &Ctx, code: &TicketCode) -> Result<(), UseCaseError> {
    ctx.authorize(Action::Register)?;
    let transaction = ctx.database.begin().await?;
    let found = store::registrations::find_by_code(&transaction, code)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    let event = store::events::find(&transaction, found.event)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    let settings = store::registrations::lock(&transaction, event.id)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    // Read again under the lock: it may just have moved up.
    let known = store::registrations::find(&transaction, found.id)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    if known.state == RegistrationState::Cancelled {
        return Ok(());
    }
    let cancelled = cancelled(ctx, known)?;
    store::registrations::write(&transaction, &cancelled).await?;
    move_up(ctx, &transaction, event.id, &settings).await?;
    let detail = json!({ "kind": cancelled.kind.code(), "by": "holder" });
    let id = cancelled.id.0;
    let row = audit_event(ctx, ctx.new_id(), "registration", "cancelled", id, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// Takes somebody's place back, and tells them.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`];
/// [`ErrorCode::MoveNotAllowed`]; the database's.
pub async fn cancel_registration(
    ctx: &Ctx,
    slug: &Slug,
    id: RegistrationId,
    note: &str,
) -> Result<(), UseCaseError> {
    let transaction = ctx.database.begin().await?;
    let event = kept_event(ctx, &transaction, slug).await?;
    let settings = store::registrations::lock(&transaction, event.id)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    let known = store::registrations::find(&transaction, id)
        .await?
        .filter(|known| known.event == event.id)
        .ok_or(ErrorCode::NotFound)?;
    let cancelled = cancelled(ctx, known)?;
    store::registrations::write(&transaction, &cancelled).await?;
    let kind = MailKind::RegistrationCancelled;
    letters::send(ctx, &transaction, kind, &event, &cancelled, note).await?;
    move_up(ctx, &transaction, event.id, &settings).await?;
    let detail = json!({ "kind": cancelled.kind.code(), "by": "organizer" });
    let row = audit_event(ctx, ctx.new_id(), "registration", "cancelled", id.0, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// The same registration without its place.
pub(super) fn cancelled(
    ctx: &Ctx,
    known: StoredRegistration,
) -> Result<StoredRegistration, UseCaseError> {
    if !known.state.may_be_cancelled() {
        return Err(ErrorCode::MoveNotAllowed.into());
    }
    Ok(StoredRegistration {
        state: RegistrationState::Cancelled,
        updated_at: ctx.now(),
        ..known
    })
}
