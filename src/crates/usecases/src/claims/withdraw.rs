//! A claimant takes a claim back.

use crate::audit::event;
use crate::{Ctx, UseCaseError};
use domain::{Action, ClaimId, ClaimStep, ErrorCode};
use serde_json::json;
use store::StoreError;

/// Withdraws a claim of one's own; its proof is deleted by the next sweep.
///
/// # Errors
/// [`ErrorCode::Forbidden`] also for somebody else's claim,
/// [`ErrorCode::NotFound`], [`ErrorCode::AlreadyDecided`]; the database's.
pub async fn withdraw_claim(ctx: &Ctx, id: ClaimId) -> Result<(), UseCaseError> {
    ctx.authorize(Action::ClaimOrganization)?;
    let transaction = ctx.database.begin().await?;
    let mut claim = store::claims::find(&transaction, id)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    if ctx.actor.account() != Some(claim.account) {
        return Err(ErrorCode::Forbidden.into());
    }
    let from = claim.state;
    claim.state = from
        .after(ClaimStep::Withdraw)
        .ok_or(ErrorCode::AlreadyDecided)?;
    let now = ctx.now();
    claim.closed_at = Some(now);
    claim.purge_at = Some(now);
    if !store::claims::replace(&transaction, &claim, from).await? {
        return Err(ErrorCode::AlreadyDecided.into());
    }
    let detail = json!({ "organization": claim.organization });
    let audit = event(ctx, ctx.new_id(), "claim", "withdrawn", id.0, detail);
    store::audit_events::add(&transaction, vec![audit]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}
