//! Takes a draft back: from the moderators, to write on; or for good.

use super::draft::{moved, open, write};
use super::subject::{allowed_locked, author};
use crate::{Ctx, UseCaseError};
use domain::profile::{DraftMove, DraftState};
use domain::{Action, OrganizationId};
use serde_json::json;
use store::StoreError;

/// Takes the actor's draft back from the moderators; what was written stays.
///
/// # Errors
/// [`domain::ErrorCode::Forbidden`], [`domain::ErrorCode::NotFound`] also without a draft,
/// [`domain::ErrorCode::Gone`], [`domain::ErrorCode::AlreadyDecided`] when it does not wait;
/// the database's.
pub async fn withdraw_draft(ctx: &Ctx, organization: OrganizationId) -> Result<(), UseCaseError> {
    step(ctx, organization, DraftMove::TakeBack, "taken_back").await
}

/// Gives the actor's draft up; the next one begins from the approved state.
///
/// # Errors
/// As [`withdraw_draft`], with [`domain::ErrorCode::UnderReview`] while it waits for a
/// moderator.
pub async fn discard_draft(ctx: &Ctx, organization: OrganizationId) -> Result<(), UseCaseError> {
    step(ctx, organization, DraftMove::Discard, "withdrawn").await
}

async fn step(
    ctx: &Ctx,
    organization: OrganizationId,
    step: DraftMove,
    action: &str,
) -> Result<(), UseCaseError> {
    let transaction = ctx.database.begin().await?;
    allowed_locked(ctx, &transaction, Action::DraftProfile, organization).await?;
    let mut draft = open(&transaction, organization, author(ctx)?).await?;
    draft.state = moved(&draft, step)?;
    if draft.state == DraftState::Draft {
        draft.submitted_at = None;
    }
    draft.updated_at = ctx.now();
    let detail = json!({ "version": draft.version });
    write(ctx, &transaction, &draft, action, detail).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}
