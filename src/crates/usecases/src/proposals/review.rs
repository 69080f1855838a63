//! An organiser says what they think of a proposal: one review each, which may
//! be written anew. Nobody reviews their own.

use super::access::reviewed_event;
use crate::audit::event as audit_event;
use crate::{Ctx, UseCaseError};
use domain::proposal::{MAX_NOTE, ProposalState, Score, plain_text};
use domain::{ErrorCode, ProposalId, Slug, Violation};
use serde_json::json;
use store::StoreError;
use store::proposals::StoredReview;

/// Gives a score with a note, as they were typed.
///
/// # Errors
/// [`ErrorCode::Forbidden`], also for one's own proposal; [`ErrorCode::NotFound`];
/// [`ErrorCode::MoveNotAllowed`] for one that was taken back; violations of
/// `score` and `review_note`; the database's.
pub async fn review_proposal(
    ctx: &Ctx,
    slug: &Slug,
    id: ProposalId,
    (score, note): (&str, &str),
) -> Result<(), UseCaseError> {
    let transaction = ctx.database.begin().await?;
    let event = reviewed_event(ctx, &transaction, slug).await?;
    let reviewer = ctx.actor.account().ok_or(ErrorCode::Forbidden)?;
    let known = store::proposals::find_locked(&transaction, id)
        .await?
        .filter(|known| known.event == event.id)
        .ok_or(ErrorCode::NotFound)?;
    if known.account == reviewer {
        return Err(ErrorCode::Forbidden.into());
    }
    if known.state == ProposalState::Withdrawn {
        return Err(ErrorCode::MoveNotAllowed.into());
    }
    let note = plain_text(note);
    let mut violations = Vec::new();
    if note.chars().count() > MAX_NOTE {
        violations.push(Violation::new("review_note", ErrorCode::TooLong));
    }
    let score = match Score::parse(score) {
        Ok(score) if violations.is_empty() => score,
        Ok(_) => return Err(UseCaseError::Invalid(violations)),
        Err(code) => {
            violations.insert(0, Violation::new("score", code));
            return Err(UseCaseError::Invalid(violations));
        }
    };
    let review = StoredReview {
        proposal: id,
        reviewer,
        score,
        note,
        updated_at: ctx.now(),
    };
    store::proposals::write_review(&transaction, &review).await?;
    let row = audit_event(ctx, ctx.new_id(), "proposal", "reviewed", id.0, json!({}));
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}
