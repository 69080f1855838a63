//! Signs out: one session or everywhere. Only one's own.

use super::own::{audit, own_id};
use crate::{Ctx, UseCaseError};
use domain::ErrorCode;
use serde_json::json;
use store::StoreError;
use uuid::Uuid;

/// Ends one session, the present one among them.
///
/// # Errors
/// [`ErrorCode::NotFound`] when the account has no such session;
/// [`ErrorCode::Forbidden`]; the database's.
pub async fn end_session(ctx: &Ctx, session: Uuid) -> Result<(), UseCaseError> {
    let id = own_id(ctx)?;
    let transaction = ctx.database.begin().await?;
    if !store::sessions::remove(&transaction, id, session).await? {
        return Err(ErrorCode::NotFound.into());
    }
    audit(
        ctx,
        &transaction,
        "session_ended",
        id,
        json!({ "ended_sessions": 1 }),
    )
    .await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// Ends every session, the present one too, and every sign-in link.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; the database's.
pub async fn end_all_sessions(ctx: &Ctx) -> Result<(), UseCaseError> {
    let id = own_id(ctx)?;
    let transaction = ctx.database.begin().await?;
    // Locked, so that no session begins while they end.
    super::own::lock_own(ctx, &transaction).await?;
    let ended = store::sessions::remove_of_account(&transaction, id, None).await?;
    let purposes = [super::links::Purpose::SignIn.code()];
    store::account_tokens::remove_for(&transaction, id, &purposes).await?;
    let detail = json!({ "ended_sessions": ended });
    audit(ctx, &transaction, "session_ended", id, detail).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}
