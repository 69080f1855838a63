//! How every process learns that something was published.

use crate::{Ctx, UseCaseError};

/// The content version: grows with each publishing transaction.
///
/// # Errors
/// The database's.
pub async fn content_version(ctx: &Ctx) -> Result<i64, UseCaseError> {
    Ok(store::content_version::current(ctx.database.reader()).await?)
}
