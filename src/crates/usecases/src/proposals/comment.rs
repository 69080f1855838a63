//! Somebody with an account comments on a proposal; organisers hide a comment
//! with a reason, which the page then shows instead of it.

use super::access::{is_ahead, participant, public_event, public_proposal, reviewed_event};
use crate::accounts::{Origin, limits};
use crate::audit::event as audit_event;
use crate::{Ctx, UseCaseError};
use domain::proposal::{MAX_COMMENT, MAX_NOTE, plain_line, plain_text};
use domain::{CommentId, ErrorCode, ProposalId, Slug, Violation};
use serde_json::json;
use store::StoreError;
use store::proposals::StoredComment;

/// Comments on a proposal that everybody may read.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`];
/// [`ErrorCode::MoveNotAllowed`] once the event is over; violations of
/// `comment`; [`ErrorCode::TooManyAttempts`]; the database's.
pub async fn comment_on(
    ctx: &Ctx,
    slug: &Slug,
    id: ProposalId,
    body: &str,
    origin: &Origin<'_>,
) -> Result<CommentId, UseCaseError> {
    let account = participant(ctx)?;
    let body = plain_text(body);
    let wrong = |code| UseCaseError::Invalid(vec![Violation::new("comment", code)]);
    if body.is_empty() {
        return Err(wrong(ErrorCode::Required));
    }
    if body.chars().count() > MAX_COMMENT {
        return Err(wrong(ErrorCode::TooLong));
    }
    let person = account.0.to_string();
    limits::count(ctx, &limits::COMMENT, &[&person], Some(origin)).await?;
    let transaction = ctx.database.begin().await?;
    let event = public_event(&transaction, slug)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    let proposal = public_proposal(&transaction, &event, id).await?;
    if !is_ahead(ctx, &event) {
        return Err(ErrorCode::MoveNotAllowed.into());
    }
    let comment = StoredComment {
        id: CommentId(ctx.new_id()),
        proposal: proposal.id,
        account,
        body,
        created_at: ctx.now(),
        hidden: None,
    };
    store::proposals::add_comment(&transaction, &comment).await?;
    let detail = json!({ "comment": comment.id });
    let row = audit_event(ctx, ctx.new_id(), "proposal", "commented", id.0, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(comment.id)
}

/// Hides a comment; the reason is public.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; violations of
/// `reason.<comment>`; the database's.
pub async fn hide_comment(
    ctx: &Ctx,
    slug: &Slug,
    id: CommentId,
    reason: &str,
) -> Result<(), UseCaseError> {
    moderate(ctx, slug, id, Some(plain_line(reason))).await
}

/// Shows a hidden comment again.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; the database's.
pub async fn unhide_comment(ctx: &Ctx, slug: &Slug, id: CommentId) -> Result<(), UseCaseError> {
    moderate(ctx, slug, id, None).await
}

async fn moderate(
    ctx: &Ctx,
    slug: &Slug,
    id: CommentId,
    reason: Option<String>,
) -> Result<(), UseCaseError> {
    let transaction = ctx.database.begin().await?;
    let event = reviewed_event(ctx, &transaction, slug).await?;
    let comment = store::proposals::find_comment(&transaction, id)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    let proposal = store::proposals::find(&transaction, comment.proposal).await?;
    let is_here = proposal.is_some_and(|proposal| proposal.event == event.id);
    if !is_here {
        return Err(ErrorCode::NotFound.into());
    }
    let wrong = |code| {
        let field = format!("reason.{}", id.0);
        UseCaseError::Invalid(vec![Violation::new(field, code)])
    };
    let verb = match &reason {
        Some(reason) if reason.is_empty() => return Err(wrong(ErrorCode::ReasonRequired)),
        Some(reason) if reason.chars().count() > MAX_NOTE => return Err(wrong(ErrorCode::TooLong)),
        Some(_) => "comment_hidden",
        None => "comment_shown",
    };
    store::proposals::set_hidden(&transaction, id, reason.as_deref(), ctx.now()).await?;
    let detail = json!({ "comment": id });
    let subject = comment.proposal.0;
    let row = audit_event(ctx, ctx.new_id(), "proposal", verb, subject, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}
