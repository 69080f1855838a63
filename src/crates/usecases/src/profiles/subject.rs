//! The organisation that a use case of this module is about, and who may touch
//! it. Used by this module and by that of duplicates.

use super::MAX_NOTE;
use crate::{Ctx, UseCaseError};
use domain::{AccountId, Action, ErrorCode, OrganizationId, SubjectState, Violation};
use store::{ConnectionTrait, StoredOrganization};

/// Whose draft it is: only accounts have drafts.
pub(super) fn author(ctx: &Ctx) -> Result<AccountId, UseCaseError> {
    Ok(ctx.actor.account().ok_or(ErrorCode::Forbidden)?)
}

/// The organisation, if the actor may do this to it and it is still there.
pub(super) async fn allowed(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    action: Action,
    id: OrganizationId,
) -> Result<StoredOrganization, UseCaseError> {
    ctx.authorize_for(connection, action, id, SubjectState::Open)
        .await?;
    let known = store::organizations::find_by_ids(connection, &[id])
        .await?
        .pop();
    present(known)
}

/// As [`allowed`], and nobody else changes it or its drafts until the
/// transaction is over.
pub(super) async fn allowed_locked(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    action: Action,
    id: OrganizationId,
) -> Result<StoredOrganization, UseCaseError> {
    let known = store::organizations::find_locked(transaction, id).await?;
    ctx.authorize_for(transaction, action, id, SubjectState::Open)
        .await?;
    present(known)
}

pub(crate) fn present(
    known: Option<StoredOrganization>,
) -> Result<StoredOrganization, UseCaseError> {
    let known = known.ok_or(ErrorCode::NotFound)?;
    if known.removed_at.is_some() {
        return Err(ErrorCode::Gone.into());
    }
    Ok(known)
}

/// A note as it is kept: trimmed, without control characters other than ends
/// of lines.
pub(crate) fn note(raw: &str) -> Result<String, UseCaseError> {
    let note: String = raw
        .trim()
        .chars()
        .filter(|letter| !letter.is_control() || *letter == '\n')
        .collect();
    if note.chars().count() > MAX_NOTE {
        let violation = Violation::new("note", ErrorCode::TooLong);
        return Err(UseCaseError::Invalid(vec![violation]));
    }
    Ok(note)
}
