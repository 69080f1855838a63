//! Somebody with an account supports a proposal, or takes the support back.
//! Nobody supports their own.

use super::access::{is_ahead, participant, public_event, public_proposal};
use crate::audit::event as audit_event;
use crate::{Ctx, UseCaseError};
use domain::{ErrorCode, ProposalId, Slug};
use serde_json::json;
use store::StoreError;

/// Supports a proposal or does so no more; doing it twice changes nothing.
///
/// # Errors
/// [`ErrorCode::Forbidden`], also for one's own; [`ErrorCode::NotFound`];
/// [`ErrorCode::MoveNotAllowed`] once the event is over; the database's.
pub async fn set_support(
    ctx: &Ctx,
    slug: &Slug,
    id: ProposalId,
    wanted: bool,
) -> Result<(), UseCaseError> {
    let account = participant(ctx)?;
    let transaction = ctx.database.begin().await?;
    let event = public_event(&transaction, slug)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    let proposal = public_proposal(&transaction, &event, id).await?;
    if proposal.account == account {
        return Err(ErrorCode::Forbidden.into());
    }
    if !is_ahead(ctx, &event) {
        return Err(ErrorCode::MoveNotAllowed.into());
    }
    let (changed, verb) = if wanted {
        let added = store::proposals::add_support(&transaction, id, account, ctx.now()).await?;
        (added, "supported")
    } else {
        let removed = store::proposals::remove_support(&transaction, id, account).await?;
        (removed, "support_taken_back")
    };
    if !changed {
        return Ok(());
    }
    let row = audit_event(ctx, ctx.new_id(), "proposal", verb, id.0, json!({}));
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}
