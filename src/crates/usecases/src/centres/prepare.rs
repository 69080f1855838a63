//! A centre as those who keep it see it, before they change it.

use crate::requests::authorize_keeping;
use crate::{Ctx, UseCaseError};
use domain::{CentreId, ErrorCode};
pub use store::centres::StoredCentre;

/// The document of a centre with its version.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; the database's.
pub async fn prepare_centre(ctx: &Ctx, id: CentreId) -> Result<StoredCentre, UseCaseError> {
    let connection = ctx.database.reader();
    authorize_keeping(ctx, connection, id).await?;
    let all = store::centres::all(connection).await?;
    let found = all.into_iter().find(|one| one.id == id);
    Ok(found.ok_or(ErrorCode::NotFound)?)
}
