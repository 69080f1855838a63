//! Somebody who is signed in accepts an invitation.

use crate::audit::organization_event;
use crate::secret::digest;
use crate::{Ctx, UseCaseError};
use domain::{Action, ErrorCode, OrganizationId, Role, Slug};
use serde_json::json;
use store::StoreError;

/// What the account became.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// Of which organisation.
    pub organization: OrganizationId,
    /// Its address.
    pub slug: Slug,
    /// Editor or owner.
    pub role: Role,
}

/// Accepts an invitation with the account that acts, whatever its address: the
/// link proves that it reached the one who was invited, and works once.
///
/// # Errors
/// [`ErrorCode::Forbidden`] without an account, [`ErrorCode::LinkSpent`],
/// [`ErrorCode::Gone`] when the organisation was removed,
/// [`ErrorCode::AlreadyMember`] for those who are that much already; the
/// database's.
pub async fn accept_invitation(ctx: &Ctx, token: &str) -> Result<Accepted, UseCaseError> {
    ctx.authorize(Action::KeepAccount)?;
    let account = ctx.actor.account().ok_or(ErrorCode::Forbidden)?;
    let transaction = ctx.database.begin().await?;
    let invitation = store::invitations::find_by_token(&transaction, &digest(token))
        .await?
        .filter(|invitation| ctx.now() < invitation.expires_at)
        .ok_or(ErrorCode::LinkSpent)?;
    let organization = invitation.organization;
    let known = store::organizations::find_by_ids(&transaction, &[organization])
        .await?
        .pop()
        .filter(|known| known.removed_at.is_none())
        .ok_or(ErrorCode::Gone)?;
    let contacts = store::claims::contacts(&transaction, &[account]).await?;
    if contacts
        .get(&account)
        .is_none_or(|contact| contact.email.is_none())
    {
        return Err(ErrorCode::Forbidden.into());
    }
    store::members::lock(&transaction, organization).await?;
    let present = store::members::role(&transaction, organization, account).await?;
    if present == Some(Role::Owner) || present == Some(invitation.role) {
        return Err(ErrorCode::AlreadyMember.into());
    }
    if !store::invitations::remove(&transaction, invitation.id).await? {
        return Err(ErrorCode::LinkSpent.into());
    }
    store::members::set(
        &transaction,
        organization,
        account,
        invitation.role,
        ctx.now(),
    )
    .await?;
    let detail = json!({
        "account": account,
        "role": invitation.role.code(),
        "by": "invitation",
        "invitation": invitation.id,
        "invited_by": invitation.invited_by,
    });
    let verb = "member_added";
    let audit = organization_event(ctx, ctx.new_id(), verb, organization, detail);
    store::audit_events::add(&transaction, vec![audit]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(Accepted {
        organization,
        slug: known.slug,
        role: invitation.role,
    })
}
