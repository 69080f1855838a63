//! What the one who acts keeps.

use crate::{Ctx, UseCaseError};
use domain::{Action, Localized, OrganizationId, Role, Slug};
use std::collections::HashMap;

/// An organisation one keeps.
#[derive(Clone, Debug, PartialEq)]
pub struct MyOrganizationView {
    /// Its id.
    pub id: OrganizationId,
    /// Its address.
    pub slug: Slug,
    /// Its names.
    pub names: Localized,
    /// As what: editor or owner.
    pub role: Role,
}

/// The organisations the actor keeps, without removed ones, the oldest
/// membership first.
///
/// # Errors
/// [`ErrorCode::Forbidden`](domain::ErrorCode::Forbidden) for visitors; the
/// database's.
pub async fn my_organizations(ctx: &Ctx) -> Result<Vec<MyOrganizationView>, UseCaseError> {
    ctx.authorize(Action::KeepAccount)?;
    let Some(account) = ctx.actor.account() else {
        return Ok(Vec::new());
    };
    let connection = ctx.database.reader();
    let kept = store::members::organizations_of(connection, account).await?;
    let ids: Vec<OrganizationId> = kept.iter().map(|(id, _)| *id).collect();
    let mut found: HashMap<_, _> = store::organizations::find_by_ids(connection, &ids)
        .await?
        .into_iter()
        .filter(|organization| organization.removed_at.is_none())
        .map(|organization| (organization.id, organization))
        .collect();
    let views = kept.into_iter().filter_map(|(id, role)| {
        let organization = found.remove(&id)?;
        Some(MyOrganizationView {
            id,
            slug: organization.slug,
            names: organization.document.names,
            role,
        })
    });
    Ok(views.collect())
}
