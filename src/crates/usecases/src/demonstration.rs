//! Whether what the database holds is real. Demonstration data goes into an
//! empty database only, and its pages say that it is invented.

use crate::{Ctx, UseCaseError};

/// Whether any organisation is invented.
///
/// # Errors
/// The database's.
pub async fn has_demonstration_data(ctx: &Ctx) -> Result<bool, UseCaseError> {
    Ok(store::organizations::exists(ctx.database.reader(), true).await?)
}

/// Whether there is no organisation at all, removed ones included.
///
/// # Errors
/// The database's.
pub async fn is_empty(ctx: &Ctx) -> Result<bool, UseCaseError> {
    Ok(!store::organizations::exists(ctx.database.reader(), false).await?)
}
