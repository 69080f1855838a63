//! An owner takes an invitation back.

use super::rules::kept_by_actor;
use crate::audit::organization_event;
use crate::{Ctx, UseCaseError};
use domain::{Action, ErrorCode, InvitationId};
use serde_json::json;
use store::StoreError;

/// Revokes an invitation; its link leads nowhere from then on.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`] also when it was accepted
/// or revoked; [`ErrorCode::Gone`]; the database's.
pub async fn revoke_invitation(ctx: &Ctx, id: InvitationId) -> Result<(), UseCaseError> {
    ctx.authorize(Action::KeepAccount)?;
    let transaction = ctx.database.begin().await?;
    let invitation = store::invitations::find(&transaction, id)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    kept_by_actor(ctx, &transaction, invitation.organization).await?;
    if !store::invitations::remove(&transaction, id).await? {
        return Err(ErrorCode::NotFound.into());
    }
    let detail = json!({ "invitation": id, "role": invitation.role.code() });
    let audit = organization_event(
        ctx,
        ctx.new_id(),
        "invitation_revoked",
        invitation.organization,
        detail,
    );
    store::audit_events::add(&transaction, vec![audit]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}
