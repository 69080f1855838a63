//! An organiser confirms or refuses a delegate's mandate. Who is refused loses
//! the place and may register as something else.

use super::access::kept_event;
use super::cancel::cancelled;
use super::letters;
use super::move_up::move_up;
use crate::audit::event as audit_event;
use crate::{Ctx, UseCaseError};
use domain::registration::{Mandate, RegistrationState};
use domain::{Decision, ErrorCode, MailKind, RegistrationId, Slug};
use serde_json::json;
use store::StoreError;
use store::registrations::StoredRegistration;

/// Decides on a mandate that waits for it, and tells the delegate.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`];
/// [`ErrorCode::AlreadyDecided`]; [`ErrorCode::MoveNotAllowed`] for a refusal
/// after somebody came; the database's.
pub async fn decide_mandate(
    ctx: &Ctx,
    slug: &Slug,
    id: RegistrationId,
    decision: Decision,
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
    let waits = known.mandate == Some(Mandate::Pending);
    if !waits || known.state == RegistrationState::Cancelled {
        return Err(ErrorCode::AlreadyDecided.into());
    }
    let (decided, kind, verb) = match decision {
        Decision::Approve => (
            StoredRegistration {
                mandate: Some(Mandate::Confirmed),
                updated_at: ctx.now(),
                ..known
            },
            MailKind::MandateConfirmed,
            "mandate_confirmed",
        ),
        Decision::Reject => (
            StoredRegistration {
                mandate: Some(Mandate::Refused),
                ..cancelled(ctx, known)?
            },
            MailKind::MandateRefused,
            "mandate_refused",
        ),
    };
    store::registrations::write(&transaction, &decided).await?;
    letters::send(ctx, &transaction, kind, &event, &decided, note).await?;
    move_up(ctx, &transaction, event.id, &settings).await?;
    let row = audit_event(ctx, ctx.new_id(), "registration", verb, id.0, json!({}));
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}
