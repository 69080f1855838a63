//! Deletes the files of logos that no revision and no open draft names any
//! more. A job calls it every now and then; calling it twice changes nothing
//! more.

use super::keep_picture::place;
use crate::audit::event;
use crate::{Ctx, UseCaseError};
use domain::Action;
use domain::logo::LogoSize;
use jiff::SignedDuration;
use serde_json::json;
use store::StoreError;

/// How long a picture is kept for whoever has not finished with it.
pub const PICTURE_KEPT: SignedDuration = SignedDuration::from_hours(48);
/// How many one run deletes.
const BATCH: u64 = 200;

/// Answers how many logos were deleted.
///
/// # Errors
/// [`domain::ErrorCode::Forbidden`]; the database's and the storage's.
pub async fn sweep_logos(ctx: &Ctx) -> Result<usize, UseCaseError> {
    ctx.authorize(Action::ReviewProfiles)?;
    let before = ctx.now() - PICTURE_KEPT;
    let unused = store::logos::unused(ctx.database.reader(), before, BATCH).await?;
    let mut deleted = 0;
    for key in unused {
        let transaction = ctx.database.begin().await?;
        // Whoever hands in the same picture now waits for the end of this, and
        // then writes the files again.
        if !store::logos::forget(&transaction, &key, before).await? {
            continue;
        }
        let id = ctx.new_id();
        let detail = json!({ "key": key.as_str() });
        let mut swept = event(ctx, id, "logo", "swept", id, detail);
        swept.subject_id = None;
        store::audit_events::add(&transaction, vec![swept]).await?;
        for size in LogoSize::ALL {
            ctx.storage.delete(&place(&key, size)).await?;
        }
        transaction.commit().await.map_err(StoreError::from)?;
        deleted += 1;
    }
    Ok(deleted)
}
