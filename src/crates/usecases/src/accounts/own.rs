//! The account that acts, for the verbs that change one's own account; and the
//! audit row that each verb leaves.

use crate::{Ctx, UseCaseError};
use domain::{AccountId, Action, ErrorCode};
use serde_json::Value;
use store::ConnectionTrait;
use store::accounts::StoredAccount;

/// Whose account acts.
///
/// # Errors
/// [`ErrorCode::Forbidden`] without an account.
pub(super) fn own_id(ctx: &Ctx) -> Result<AccountId, UseCaseError> {
    ctx.authorize(Action::KeepAccount)?;
    let id = ctx.actor.account();
    id.ok_or_else(|| ErrorCode::Forbidden.into())
}

/// The account that acts, locked until the transaction ends.
///
/// # Errors
/// [`ErrorCode::Forbidden`] without an account, or when it was deleted
/// meanwhile; the database's.
pub(super) async fn lock_own(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
) -> Result<StoredAccount, UseCaseError> {
    store::accounts::lock(transaction, own_id(ctx)?)
        .await?
        .ok_or_else(|| ErrorCode::Forbidden.into())
}

/// Writes that something was done to an account.
///
/// # Errors
/// The database's.
pub(super) async fn audit(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    action: &str,
    account: AccountId,
    detail: Value,
) -> Result<(), UseCaseError> {
    let event = crate::audit::event(ctx, ctx.new_id(), "account", action, account.0, detail);
    Ok(store::audit_events::add(transaction, vec![event]).await?)
}
