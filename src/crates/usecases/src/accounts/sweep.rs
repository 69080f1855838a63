//! Deletes what time has made useless: old attempts, links, sessions, and
//! sign-ups that nobody confirmed. The server calls it now and then. Each kind
//! goes in a transaction of its own: a sweep that held rows of one table while
//! it waited for another could block a sign-in that does the reverse.

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
    transaction.commit().await.map_err(StoreError::from)?;

    let transaction = ctx.database.begin().await?;
    store::account_tokens::remove_expired(&transaction, now).await?;
    transaction.commit().await.map_err(StoreError::from)?;

    let transaction = ctx.database.begin().await?;
    store::sessions::remove_expired(&transaction, now).await?;
    transaction.commit().await.map_err(StoreError::from)?;

    let transaction = ctx.database.begin().await?;
    store::accounts::remove_unconfirmed(&transaction, before(now, CONFIRMATION)).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}
