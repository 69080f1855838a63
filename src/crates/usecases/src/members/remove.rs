//! An owner dismisses a member, or a member leaves.

use super::rules::{keep_an_owner, kept_by_actor};
use crate::audit::organization_event;
use crate::{Ctx, UseCaseError};
use domain::{AccountId, Action, ErrorCode, OrganizationId, Role};
use serde_json::json;
use store::StoreError;

/// Ends a membership; everybody may end their own. The invitations the member
/// sent are void from then on.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`] also for somebody who is
/// no member; [`ErrorCode::Gone`]; [`ErrorCode::LastOwner`], except for those
/// who decide claims and so may undo an approval; the database's.
pub async fn remove_member(
    ctx: &Ctx,
    organization: OrganizationId,
    account: AccountId,
) -> Result<(), UseCaseError> {
    ctx.authorize(Action::KeepAccount)?;
    let transaction = ctx.database.begin().await?;
    store::members::lock(&transaction, organization).await?;
    let members = store::members::of_organization(&transaction, organization).await?;
    let present = members
        .iter()
        .find(|(member, _)| *member == account)
        .map(|(_, role)| *role);
    let leaves = ctx.actor.account() == Some(account) && present.is_some();
    if !leaves {
        kept_by_actor(ctx, &transaction, organization).await?;
    }
    let role = present.ok_or(ErrorCode::NotFound)?;
    keep_an_owner(ctx, &members, account)?;
    store::members::remove(&transaction, organization, account).await?;
    if role == Role::Owner {
        store::invitations::remove_of_inviter(&transaction, organization, account).await?;
    }
    let verb = if leaves {
        "member_left"
    } else {
        "member_removed"
    };
    let detail = json!({ "account": account, "role": role.code() });
    let audit = organization_event(ctx, ctx.new_id(), verb, organization, detail);
    store::audit_events::add(&transaction, vec![audit]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}
