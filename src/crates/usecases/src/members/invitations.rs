//! Owners see whom they invited; invitations that are too old are forgotten.

use super::rules::kept_by_actor;
use crate::{Ctx, UseCaseError};
use domain::{Action, InvitationId, OrganizationId, Role};
use jiff::Timestamp;
use store::StoreError;

/// An invitation that can still be accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvitationView {
    /// Its id.
    pub id: InvitationId,
    /// To which address it went.
    pub email: String,
    /// As what: editor or owner.
    pub role: Role,
    /// When.
    pub created_at: Timestamp,
    /// Until when it can be accepted.
    pub expires_at: Timestamp,
}

/// The open invitations of an organisation, the first made first.
///
/// # Errors
/// [`ErrorCode::Forbidden`](domain::ErrorCode::Forbidden),
/// [`ErrorCode::NotFound`](domain::ErrorCode::NotFound),
/// [`ErrorCode::Gone`](domain::ErrorCode::Gone); the database's.
pub async fn list_invitations(
    ctx: &Ctx,
    organization: OrganizationId,
) -> Result<Vec<InvitationView>, UseCaseError> {
    let connection = ctx.database.reader();
    kept_by_actor(ctx, connection, organization).await?;
    let open = store::invitations::of_organization(connection, organization, ctx.now()).await?;
    let views = open.into_iter().map(|invitation| InvitationView {
        id: invitation.id,
        email: invitation.email.into(),
        role: invitation.role,
        created_at: invitation.created_at,
        expires_at: invitation.expires_at,
    });
    Ok(views.collect())
}

/// Deletes invitations that are too old, of all organisations and events; a job calls it
/// every now and then. Answers how many.
///
/// # Errors
/// [`ErrorCode::Forbidden`](domain::ErrorCode::Forbidden); the database's.
pub async fn sweep_invitations(ctx: &Ctx) -> Result<u64, UseCaseError> {
    ctx.authorize(Action::DecideClaims)?;
    let transaction = ctx.database.begin().await?;
    let mut removed = store::invitations::remove_expired(&transaction, ctx.now()).await?;
    removed += store::events::invitations::remove_expired(&transaction, ctx.now()).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(removed)
}
