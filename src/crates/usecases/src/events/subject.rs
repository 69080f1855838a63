//! What the actor is to an event. Used by events and their registration.

use crate::{Ctx, UseCaseError};
use domain::{Action, ErrorCode, EventId, OrganizationId, Role, SubjectState};
use store::ConnectionTrait;
use store::events::organizers;

/// What the actor is to an event that these organisations hold: its organiser,
/// else an owner of one of them, else a volunteer at its door, else nothing.
pub(crate) async fn role_in(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    id: EventId,
    hosts: &[OrganizationId],
) -> Result<Option<Role>, UseCaseError> {
    let Some(account) = ctx.actor.account() else {
        return Ok(None);
    };
    let role = organizers::role_of(connection, id, account).await?;
    if role == Some(Role::Organizer) {
        return Ok(role);
    }
    let owned = owned(ctx, connection).await?;
    let is_owner = hosts.iter().any(|host| owned.contains(host));
    Ok(if is_owner { Some(Role::Owner) } else { role })
}

/// The organisations that the actor owns.
pub(super) async fn owned(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
) -> Result<Vec<OrganizationId>, UseCaseError> {
    let Some(account) = ctx.actor.account() else {
        return Ok(Vec::new());
    };
    let kept = store::members::organizations_of(connection, account).await?;
    Ok(kept
        .into_iter()
        .filter(|(_, role)| *role == Role::Owner)
        .map(|(id, _)| id)
        .collect())
}

/// Refuses what the policy does not allow this role.
pub(crate) fn authorize_as(
    ctx: &Ctx,
    role: Option<Role>,
    action: Action,
    state: SubjectState,
) -> Result<(), UseCaseError> {
    if ctx.actor.may_as(role, action, state) {
        Ok(())
    } else {
        Err(ErrorCode::Forbidden.into())
    }
}
