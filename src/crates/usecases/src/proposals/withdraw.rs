//! The author takes a proposal back, as long as it does not stand in the agenda.

use super::access::{participant, public_event, slot};
use super::letters;
use crate::audit::event as audit_event;
use crate::{Ctx, UseCaseError};
use domain::proposal::ProposalState;
use domain::{ErrorCode, MailKind, ProposalId, Slug};
use serde_json::json;
use store::StoreError;
use store::proposals::StoredProposal;

/// Takes one's own proposal back.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`], also for somebody else's;
/// [`ErrorCode::MoveNotAllowed`]; the database's.
pub async fn withdraw_proposal(ctx: &Ctx, slug: &Slug, id: ProposalId) -> Result<(), UseCaseError> {
    let account = participant(ctx)?;
    let transaction = ctx.database.begin().await?;
    let event = public_event(&transaction, slug)
        .await?
        .ok_or(ErrorCode::NotFound)?
        .id;
    // The event first, as whoever puts the talk into its agenda does.
    let event = store::events::find_locked(&transaction, event)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    let known = store::proposals::find_locked(&transaction, id)
        .await?
        .filter(|known| known.event == event.id && known.account == account)
        .ok_or(ErrorCode::NotFound)?;
    let stands = slot(&event, &known).is_some();
    if stands || !known.state.may_become(ProposalState::Withdrawn) {
        return Err(ErrorCode::MoveNotAllowed.into());
    }
    let withdrawn = StoredProposal {
        state: ProposalState::Withdrawn,
        note: String::new(),
        updated_at: ctx.now(),
        ..known
    };
    store::proposals::write(&transaction, &withdrawn).await?;
    let kind = MailKind::ProposalWithdrawn;
    letters::tell(ctx, &transaction, kind, &event, &withdrawn).await?;
    let row = audit_event(ctx, ctx.new_id(), "proposal", "withdrawn", id.0, json!({}));
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}
