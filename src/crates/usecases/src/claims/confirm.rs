//! The claimant follows the link that was sent to the work address.

use super::DECISION_DEADLINE;
use crate::audit::event;
use crate::secret::digest;
use crate::{Ctx, UseCaseError};
use domain::{Action, ClaimId, ClaimStep, ErrorCode};
use serde_json::json;
use store::StoreError;

/// Confirms the work address, so that a moderator may decide. Only the
/// claimant can: whoever else reads that mailbox must not lend a stranger
/// their proof by following a link.
///
/// # Errors
/// [`ErrorCode::Forbidden`] also for another account than the claimant's, which
/// leaves the link as it is; [`ErrorCode::LinkSpent`]; the database's.
pub async fn confirm_claim_email(ctx: &Ctx, token: &str) -> Result<ClaimId, UseCaseError> {
    ctx.authorize(Action::ClaimOrganization)?;
    let account = ctx.actor.account().ok_or(ErrorCode::Forbidden)?;
    let transaction = ctx.database.begin().await?;
    let mut claim = store::claims::find_by_token(&transaction, &digest(token))
        .await?
        .ok_or(ErrorCode::LinkSpent)?;
    if claim.account != account {
        return Err(ErrorCode::Forbidden.into());
    }
    let from = claim.state;
    let now = ctx.now();
    claim.state = from
        .after(ClaimStep::ConfirmEmail)
        .filter(|_| now < claim.expires_at)
        .ok_or(ErrorCode::LinkSpent)?;
    claim.expires_at = now + DECISION_DEADLINE;
    if !store::claims::replace(&transaction, &claim, from).await? {
        return Err(ErrorCode::LinkSpent.into());
    }
    let detail = json!({ "organization": claim.organization });
    let audit = event(
        ctx,
        ctx.new_id(),
        "claim",
        "address_confirmed",
        claim.id.0,
        detail,
    );
    store::audit_events::add(&transaction, vec![audit]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(claim.id)
}
