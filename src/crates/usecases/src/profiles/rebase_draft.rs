//! Brings a draft up to what was published since it began. What both changed
//! is chosen field by field.

use super::draft::{check_finished, moved, open, stamp, write};
use super::publication::joined;
use super::save_draft::next_version;
use super::subject::{allowed_locked, author};
use crate::{Ctx, UseCaseError};
use domain::profile::{Choices, Conflict, DraftMove, DraftStamp};
use domain::{Action, ErrorCode, OrganizationId};
use serde_json::json;
use store::StoreError;

/// What became of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Rebase {
    /// The draft starts from the approved state of now.
    Done(DraftStamp),
    /// Nothing was written: these are to be chosen.
    Conflicts(Vec<Conflict>),
}

/// Joins the actor's draft with the approved state. In the conflicts `mine` is
/// the draft.
///
/// # Errors
/// [`ErrorCode::Forbidden`], [`ErrorCode::NotFound`] also without a draft,
/// [`ErrorCode::Gone`], [`ErrorCode::UnderReview`], [`ErrorCode::Conflict`]
/// when the draft was saved since `expected`; [`UseCaseError::Invalid`] when
/// something in it is not finished; the database's.
pub async fn rebase_draft(
    ctx: &Ctx,
    organization: OrganizationId,
    expected: DraftStamp,
    choices: &Choices,
) -> Result<Rebase, UseCaseError> {
    let transaction = ctx.database.begin().await?;
    let known = allowed_locked(ctx, &transaction, Action::DraftProfile, organization).await?;
    let account = author(ctx)?;
    let mut draft = open(&transaction, organization, account).await?;
    draft.state = moved(&draft, DraftMove::Save)?;
    if stamp(&draft) != expected {
        return Err(ErrorCode::Conflict.into());
    }
    if draft.base == known.revision {
        return Ok(Rebase::Done(expected));
    }
    check_finished(ctx, &draft)?;
    let merged = joined(ctx, &transaction, &known, &draft, choices).await?;
    if !merged.conflicts.is_empty() {
        return Ok(Rebase::Conflicts(merged.conflicts));
    }
    draft.content.document = merged.document;
    draft.base = known.revision;
    draft.base_number = known.revision_number;
    draft.updated_at = ctx.now();
    next_version(&transaction, &mut draft, account).await?;
    let detail = json!({ "base": draft.base_number, "version": draft.version });
    write(ctx, &transaction, &draft, "rebased", detail).await?;
    store::drafts::remember(&transaction, &draft).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(Rebase::Done(stamp(&draft)))
}
