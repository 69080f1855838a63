//! An organiser accepts or refuses a proposal, and its author is told. What
//! stands in the agenda is taken out there first.

use super::access::{reviewed_event, slot};
use super::letters;
use crate::audit::event as audit_event;
use crate::{Ctx, UseCaseError};
use domain::proposal::{MAX_NOTE, ProposalState, plain_text};
use domain::{Decision, ErrorCode, MailKind, ProposalId, Slug, Violation};
use serde_json::json;
use store::StoreError;
use store::proposals::StoredProposal;

/// Decides on a proposal; a refusal says why.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`];
/// [`ErrorCode::AlreadyDecided`]; [`ErrorCode::MoveNotAllowed`]; violations of
/// `note`; the database's.
pub async fn decide_proposal(
    ctx: &Ctx,
    slug: &Slug,
    id: ProposalId,
    decision: Decision,
    note: &str,
) -> Result<(), UseCaseError> {
    let transaction = ctx.database.begin().await?;
    let event = reviewed_event(ctx, &transaction, slug).await?.id;
    // The event first, as whoever puts the talk into its agenda does.
    let event = store::events::find_locked(&transaction, event)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    let known = store::proposals::find_locked(&transaction, id)
        .await?
        .filter(|known| known.event == event.id)
        .ok_or(ErrorCode::NotFound)?;
    let (state, kind, verb) = match decision {
        Decision::Approve => (
            ProposalState::Accepted,
            MailKind::ProposalAccepted,
            "accepted",
        ),
        Decision::Reject => (ProposalState::Refused, MailKind::ProposalRefused, "refused"),
    };
    if known.state == state {
        return Err(ErrorCode::AlreadyDecided.into());
    }
    if !known.state.may_become(state) || slot(&event, &known).is_some() {
        return Err(ErrorCode::MoveNotAllowed.into());
    }
    let note = plain_text(note);
    let wrong = |code| UseCaseError::Invalid(vec![Violation::new("note", code)]);
    if note.is_empty() && decision == Decision::Reject {
        return Err(wrong(ErrorCode::ReasonRequired));
    }
    if note.chars().count() > MAX_NOTE {
        return Err(wrong(ErrorCode::TooLong));
    }
    let decided = StoredProposal {
        state,
        note,
        updated_at: ctx.now(),
        ..known
    };
    store::proposals::write(&transaction, &decided).await?;
    letters::tell(ctx, &transaction, kind, &event, &decided).await?;
    let row = audit_event(ctx, ctx.new_id(), "proposal", verb, id.0, json!({}));
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}
