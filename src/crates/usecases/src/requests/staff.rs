//! Who handles the requests of a centre.

use crate::audit::event;
use crate::{Ctx, UseCaseError};
use domain::{AccountId, Action, CentreId, ErrorCode};
use serde_json::json;
use store::StoreError;

/// Lets an account handle the requests of a centre.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; the database's.
pub async fn add_operator(
    ctx: &Ctx,
    centre: CentreId,
    account: AccountId,
) -> Result<(), UseCaseError> {
    change(ctx, centre, account, true).await
}

/// Lets an account handle them no longer.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; the database's.
pub async fn remove_operator(
    ctx: &Ctx,
    centre: CentreId,
    account: AccountId,
) -> Result<(), UseCaseError> {
    change(ctx, centre, account, false).await
}

async fn change(
    ctx: &Ctx,
    centre: CentreId,
    account: AccountId,
    handles: bool,
) -> Result<(), UseCaseError> {
    ctx.authorize(Action::KeepCentres)?;
    let transaction = ctx.database.begin().await?;
    store::centres::find_locked(&transaction, centre)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    let known = store::claims::contacts(&transaction, &[account]).await?;
    if !known.contains_key(&account) {
        return Err(ErrorCode::NotFound.into());
    }
    let verb = if handles {
        store::requests::set_member(&transaction, centre, account, ctx.now()).await?;
        "operator_added"
    } else {
        store::requests::unset_member(&transaction, centre, account).await?;
        "operator_removed"
    };
    let detail = json!({ "account": account });
    let row = event(ctx, ctx.new_id(), "centre", verb, centre.0, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}
