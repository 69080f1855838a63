//! An owner makes an editor an owner, or an owner an editor.

use super::rules::{check_role, keep_an_owner, kept_by_actor};
use crate::audit::organization_event;
use crate::{Ctx, UseCaseError};
use domain::{AccountId, ErrorCode, OrganizationId, Role};
use serde_json::json;
use store::StoreError;

/// Changes what a member is. Nothing is written when they are that already.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`] also for somebody who is
/// no member; [`ErrorCode::Gone`]; [`ErrorCode::LastOwner`]; for `role`
/// [`ErrorCode::UnknownValue`]; the database's.
pub async fn change_member_role(
    ctx: &Ctx,
    organization: OrganizationId,
    account: AccountId,
    role: Role,
) -> Result<(), UseCaseError> {
    let transaction = ctx.database.begin().await?;
    store::members::lock(&transaction, organization).await?;
    kept_by_actor(ctx, &transaction, organization).await?;
    check_role(role)?;
    let members = store::members::of_organization(&transaction, organization).await?;
    let present = members
        .iter()
        .find(|(member, _)| *member == account)
        .map(|(_, present)| *present)
        .ok_or(ErrorCode::NotFound)?;
    if present == role {
        return Ok(());
    }
    if role == Role::Editor {
        keep_an_owner(ctx, &members, account)?;
        // Invitations are an owner's.
        store::invitations::remove_of_inviter(&transaction, organization, account).await?;
    }
    store::members::set(&transaction, organization, account, role, ctx.now()).await?;
    let detail = json!({ "account": account, "from": present.code(), "role": role.code() });
    let verb = "member_role_changed";
    let audit = organization_event(ctx, ctx.new_id(), verb, organization, detail);
    store::audit_events::add(&transaction, vec![audit]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}
