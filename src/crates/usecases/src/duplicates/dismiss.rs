//! A moderator says that two records are two organisations, or takes it back.

use crate::audit::organization_event;
use crate::profiles::subject::present;
use crate::{Ctx, UseCaseError};
use domain::{Action, ErrorCode, OrganizationId};
use serde_json::json;
use store::dismissals::pair;
use store::{DatabaseTransaction, StoreError};

/// Leaves the pair out of the list from now on. Saying it twice changes
/// nothing.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`] also for one record
/// twice, [`ErrorCode::Gone`]; the database's.
pub async fn dismiss_duplicate(
    ctx: &Ctx,
    one: OrganizationId,
    other: OrganizationId,
) -> Result<(), UseCaseError> {
    let transaction = begin(ctx, one, other).await?;
    let of = pair(one, other);
    if !store::dismissals::exists(&transaction, of).await? {
        store::dismissals::add(&transaction, of, ctx.actor.label(), ctx.now()).await?;
        audit(ctx, &transaction, "duplicate_dismissed", (one, other)).await?;
        transaction.commit().await.map_err(StoreError::from)?;
    }
    Ok(())
}

/// Puts the pair back into the list, if it is still likely.
///
/// # Errors
/// As [`dismiss_duplicate`]; [`ErrorCode::NotFound`] when nobody dismissed it.
pub async fn restore_duplicate(
    ctx: &Ctx,
    one: OrganizationId,
    other: OrganizationId,
) -> Result<(), UseCaseError> {
    let transaction = begin(ctx, one, other).await?;
    if !store::dismissals::remove(&transaction, pair(one, other)).await? {
        return Err(ErrorCode::NotFound.into());
    }
    audit(ctx, &transaction, "duplicate_restored", (one, other)).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

async fn begin(
    ctx: &Ctx,
    one: OrganizationId,
    other: OrganizationId,
) -> Result<DatabaseTransaction, UseCaseError> {
    ctx.authorize(Action::MergeOrganizations)?;
    if one == other {
        return Err(ErrorCode::NotFound.into());
    }
    let transaction = ctx.database.begin().await?;
    for id in [one.min(other), one.max(other)] {
        present(store::organizations::find_locked(&transaction, id).await?)?;
    }
    Ok(transaction)
}

/// A row for both.
async fn audit(
    ctx: &Ctx,
    transaction: &DatabaseTransaction,
    action: &str,
    (one, other): (OrganizationId, OrganizationId),
) -> Result<(), StoreError> {
    let event = |subject, with| {
        let detail = json!({ "other": with });
        organization_event(ctx, ctx.new_id(), action, subject, detail)
    };
    let events = vec![event(one, other), event(other, one)];
    store::audit_events::add(transaction, events).await
}
