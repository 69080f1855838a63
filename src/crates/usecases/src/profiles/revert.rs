//! Brings back an earlier state of an organisation, as a new revision.

use super::subject::{allowed_locked, note};
use crate::organizations::{Reason, Saved, publish};
use crate::{Ctx, UseCaseError};
use domain::profile::RevisionKind;
use domain::{Action, ErrorCode, OrganizationId};
use store::StoreError;

/// Publishes the document of the revision with this number again; `note` says
/// why, for the public history. Nothing is written when it says what is
/// published already ([`crate::organizations::Outcome::Unchanged`]).
///
/// # Errors
/// [`ErrorCode::Forbidden`], [`ErrorCode::NotFound`] also without such a
/// revision, [`ErrorCode::Gone`]; [`UseCaseError::Invalid`] for `note` and for
/// identifiers that belong to another organisation now; the database's.
pub async fn revert_to(
    ctx: &Ctx,
    organization: OrganizationId,
    number: u32,
    note_text: &str,
) -> Result<Saved, UseCaseError> {
    ctx.authorize(Action::ReviewProfiles)?;
    let note = note(note_text)?;
    let transaction = ctx.database.begin().await?;
    store::content_version::bump(&transaction).await?;
    let known = allowed_locked(ctx, &transaction, Action::ReviewProfiles, organization).await?;
    let revision = store::revisions::find_by_number(&transaction, organization, number)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    let reason = Reason::of(ctx, RevisionKind::Revert, note);
    let saved = publish(ctx, &transaction, known, revision.document, reason).await?;
    if saved.outcome == crate::organizations::Outcome::Unchanged {
        transaction.rollback().await.map_err(StoreError::from)?;
    } else {
        transaction.commit().await.map_err(StoreError::from)?;
    }
    Ok(saved)
}
