//! What the verbs of members have in common.

use crate::{Ctx, UseCaseError};
use domain::{AccountId, Action, ErrorCode, OrganizationId, Role, SubjectState, Violation};
use store::{ConnectionTrait, StoredOrganization};

/// The organisation, if the actor may choose who keeps it.
pub(super) async fn kept_by_actor(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    id: OrganizationId,
) -> Result<StoredOrganization, UseCaseError> {
    let found = store::organizations::find_by_ids(connection, &[id])
        .await?
        .pop();
    // Nobody is anything to an organisation that is not there: strangers learn
    // that they may not, the others that there is none.
    ctx.authorize_for(connection, Action::KeepEditors, id, SubjectState::Open)
        .await?;
    let found = found.ok_or(ErrorCode::NotFound)?;
    // The table forbids it for everybody then; this says why.
    if found.removed_at.is_some() {
        return Err(ErrorCode::Gone.into());
    }
    Ok(found)
}

/// Only these two are given to members.
pub(super) fn check_role(role: Role) -> Result<(), UseCaseError> {
    if matches!(role, Role::Editor | Role::Owner) {
        Ok(())
    } else {
        let violation = Violation::new("role", ErrorCode::UnknownValue);
        Err(UseCaseError::Invalid(vec![violation]))
    }
}

/// Refuses to leave an organisation without an owner, except to those who
/// decide claims: they must be able to undo an approval. The members are
/// locked by the caller.
pub(super) fn keep_an_owner(
    ctx: &Ctx,
    members: &[(AccountId, Role)],
    leaving: AccountId,
) -> Result<(), UseCaseError> {
    let owners = || members.iter().filter(|(_, role)| *role == Role::Owner);
    let is_owner = owners().any(|(account, _)| *account == leaving);
    if is_owner && owners().count() == 1 && !ctx.actor.may(Action::DecideClaims) {
        return Err(ErrorCode::LastOwner.into());
    }
    Ok(())
}
