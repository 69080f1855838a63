//! Deletes what is left of photos whose files did not all come. A job calls it
//! every now and then; calling it twice changes nothing more.

use super::access::place;
use crate::{Ctx, UseCaseError};
use domain::Action;
use domain::photo::PhotoSize;
use jiff::SignedDuration;
use store::StoreError;

/// How long files may take to come.
pub const PHOTO_KEPT: SignedDuration = SignedDuration::from_hours(24);

/// Answers how many were deleted. They were never shown, so no audit row tells
/// of it.
///
/// # Errors
/// [`domain::ErrorCode::Forbidden`]; the database's and the storage's.
pub async fn sweep_photos(ctx: &Ctx) -> Result<usize, UseCaseError> {
    ctx.authorize(Action::ReviewProfiles)?;
    let before = ctx.now() - PHOTO_KEPT;
    let unfinished = store::photos::unfinished(ctx.database.reader(), before).await?;
    for key in &unfinished {
        let transaction = ctx.database.begin().await?;
        // It may have been handed in again since.
        if !store::photos::forget(&transaction, key, before).await? {
            continue;
        }
        for size in PhotoSize::ALL {
            ctx.storage.delete(&place(&key.file(size))).await?;
        }
        transaction.commit().await.map_err(StoreError::from)?;
    }
    Ok(unfinished.len())
}
