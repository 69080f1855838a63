//! Deletes what time has made useless: old attempts, links, sessions, and
//! sign-ups that nobody confirmed. The server calls it now and then.

use super::limits::{LONGEST_WINDOW, before};
use super::links::CONFIRMATION;
use crate::{Ctx, UseCaseError};
use domain::Action;
use store::StoreError;

/// Sweeps. Nothing that still works is touched, so anybody may cause it.
///
/// # Errors
/// The database's.
pub async fn sweep_accounts(ctx: &Ctx) -> Result<(), UseCaseError> {
    ctx.authorize(Action::EnterAccount)?;
    let now = ctx.now();
    let transaction = ctx.database.begin().await?;
    store::attempts::remove_older(&transaction, before(now, LONGEST_WINDOW)).await?;
    store::account_tokens::remove_expired(&transaction, now).await?;
    store::sessions::remove_expired(&transaction, now).await?;
    store::accounts::remove_unconfirmed(&transaction, before(now, CONFIRMATION)).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}
