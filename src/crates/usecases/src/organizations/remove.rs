//! Takes an organisation out of public sight. Its page answers «gone», its
//! history stays, and no import brings it back.

use super::changes::Changes;
use crate::{Ctx, UseCaseError};
use domain::{Action, ErrorCode, OrganizationId};
use store::StoreError;

/// Removes an organisation; `note` says why, for the history.
///
/// # Errors
/// [`ErrorCode::Forbidden`], [`ErrorCode::NotFound`], [`ErrorCode::Gone`] when
/// it was removed before; the database's.
pub async fn remove_organization(
    ctx: &Ctx,
    id: OrganizationId,
    mut note: String,
) -> Result<(), UseCaseError> {
    ctx.authorize(Action::WriteOrganization)?;
    note.retain(|character| character != '\0');

    let transaction = ctx.database.begin().await?;
    store::content_version::bump(&transaction).await?;
    let known = store::organizations::find_by_ids(&transaction, &[id])
        .await?
        .pop()
        .ok_or(ErrorCode::NotFound)?;
    if known.removed_at.is_some() {
        return Err(ErrorCode::Gone.into());
    }
    let mut changes = Changes::new(ctx.now());
    changes.remove(ctx, known, note);
    changes.write(&transaction).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}
