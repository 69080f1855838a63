//! Sends a mail that was given up after all, as if it were new.

use crate::{Ctx, UseCaseError};
use domain::{Action, ErrorCode};
use serde_json::json;
use store::StoreError;
use uuid::Uuid;

/// Puts a mail that was given up back into the outbox.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`] when no such mail was given
/// up; the database's.
pub async fn resend_mail(ctx: &Ctx, id: Uuid) -> Result<(), UseCaseError> {
    ctx.authorize(Action::KeepMail)?;
    let transaction = ctx.database.begin().await?;
    let kind = store::mail_messages::send_again(&transaction, id, ctx.now())
        .await?
        .ok_or(ErrorCode::NotFound)?;
    let detail = json!({"kind": kind});
    let event = crate::audit::event(ctx, ctx.new_id(), "mail", "resent", id, detail);
    store::audit_events::add(&transaction, vec![event]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}
