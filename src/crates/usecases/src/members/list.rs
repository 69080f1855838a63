//! Owners see who keeps their organisation with them.

use super::rules::kept_by_actor;
use crate::{Ctx, UseCaseError};
use domain::{AccountId, OrganizationId, Role};

/// A member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberView {
    /// Whose account.
    pub account: AccountId,
    /// What the person is called; may be empty.
    pub name: String,
    /// The address of the account.
    pub email: String,
    /// Editor or owner.
    pub role: Role,
    /// Whether it is the actor.
    pub is_self: bool,
}

/// The members of an organisation, the oldest membership first.
///
/// # Errors
/// [`ErrorCode::Forbidden`](domain::ErrorCode::Forbidden),
/// [`ErrorCode::NotFound`](domain::ErrorCode::NotFound),
/// [`ErrorCode::Gone`](domain::ErrorCode::Gone); the database's.
pub async fn list_members(
    ctx: &Ctx,
    organization: OrganizationId,
) -> Result<Vec<MemberView>, UseCaseError> {
    let connection = ctx.database.reader();
    kept_by_actor(ctx, connection, organization).await?;
    let members = store::members::of_organization(connection, organization).await?;
    let accounts: Vec<AccountId> = members.iter().map(|(account, _)| *account).collect();
    let mut contacts = store::claims::contacts(connection, &accounts).await?;
    let views = members.into_iter().filter_map(|(account, role)| {
        let contact = contacts.remove(&account)?;
        Some(MemberView {
            account,
            name: contact.name,
            email: contact.email.unwrap_or_default(),
            role,
            is_self: ctx.actor.account() == Some(account),
        })
    });
    Ok(views.collect())
}
