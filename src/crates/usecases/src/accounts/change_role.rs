//! An administrator gives an account a standing in the whole product, or takes
//! it. A session reads the role of its account with each request, so the new one
//! counts from the next request on.

use super::create_account::grant;
use crate::{Ctx, UseCaseError};
use domain::{AccountId, Action, ErrorCode, Role, Violation};
use store::StoreError;

/// Changes the role. Nothing is written when it is that already.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; for `role`
/// [`ErrorCode::UnknownValue`], and [`ErrorCode::LastAdministrator`] when
/// nobody could give roles any more; the database's.
pub async fn change_role(ctx: &Ctx, account: AccountId, role: Role) -> Result<(), UseCaseError> {
    ctx.authorize(Action::GrantRoles)?;
    let refused = |code| UseCaseError::Invalid(vec![Violation::new("role", code)]);
    if !role.is_standing() {
        return Err(refused(ErrorCode::UnknownValue));
    }
    let transaction = ctx.database.begin().await?;
    // Locked together, so that two administrators cannot dismiss each other.
    let administrators = store::accounts::lock_administrators(&transaction).await?;
    let known = store::accounts::lock(&transaction, account)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    if known.role == role {
        return Ok(());
    }
    if administrators == [account] {
        return Err(refused(ErrorCode::LastAdministrator));
    }
    grant(ctx, &transaction, known, role).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}
