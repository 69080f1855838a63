//! Adds a photo to an event. It is drawn anew, so nothing that the camera wrote
//! into it is kept, and shown once its files are there.

use super::PhotoInput;
use super::access::{allowed, allowed_locked, place, words};
use crate::audit::event as audit_event;
use crate::pictures::draw_photo;
use crate::{Ctx, UseCaseError};
use domain::photo::{MAX_PHOTOS, Photo, PhotoKey};
use domain::{ErrorCode, Localized, Slug, Violation};
use serde_json::json;
use store::StoreError;

/// Adds a photo behind those that are there; `bytes` are a PNG, JPEG or WebP.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; violations of `file`
/// (as of pictures, [`ErrorCode::TooManyFiles`], [`ErrorCode::SaidTwice`]),
/// `texts` and `author`; the database's and the storage's.
pub async fn add_photo(
    ctx: &Ctx,
    slug: &Slug,
    input: &PhotoInput,
    bytes: Vec<u8>,
) -> Result<PhotoKey, UseCaseError> {
    let event = allowed(ctx, ctx.database.reader(), slug).await?;
    let said = words(ctx, input, &Localized::default());
    let drawn = draw_photo(event.id, bytes).await;
    let (drawn, (texts, author)) = both(drawn, said)?;
    let photo = Photo {
        key: drawn.key,
        width: drawn.width,
        height: drawn.height,
        texts,
        author,
    };

    let transaction = ctx.database.begin().await?;
    let event = allowed_locked(ctx, &transaction, slug).await?;
    match store::photos::is_ready(&transaction, &photo.key).await? {
        Some(true) => return Err(of_file(ErrorCode::SaidTwice)),
        // Its files did not come before; they come now.
        Some(false) => store::photos::remove(&transaction, &photo.key).await?,
        None => {}
    }
    if store::photos::count(&transaction, event.id).await? >= MAX_PHOTOS as u64 {
        return Err(of_file(ErrorCode::TooManyFiles));
    }
    store::photos::begin(&transaction, event.id, &photo, ctx.now()).await?;
    transaction.commit().await.map_err(StoreError::from)?;

    for (size, content) in drawn.files {
        let place = place(&photo.key.file(size));
        ctx.storage.put(&place, content).await?;
    }

    let transaction = ctx.database.begin().await?;
    // The page of the event shows it.
    store::content_version::bump(&transaction).await?;
    let event = allowed_locked(ctx, &transaction, slug).await?;
    if !store::photos::finish(&transaction, &photo.key).await? {
        return Err(ErrorCode::Conflict.into());
    }
    let detail = json!({ "photo": photo.key.as_str() });
    let id = event.id.0;
    let row = audit_event(ctx, ctx.new_id(), "event", "photo_added", id, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(photo.key)
}

fn of_file(code: ErrorCode) -> UseCaseError {
    UseCaseError::Invalid(vec![Violation::new("file", code)])
}

/// Both, or all that is wrong with either.
fn both<A, B>(
    one: Result<A, UseCaseError>,
    other: Result<B, UseCaseError>,
) -> Result<(A, B), UseCaseError> {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok((one, other)),
        (Err(UseCaseError::Invalid(mut all)), Err(UseCaseError::Invalid(more))) => {
            all.extend(more);
            Err(UseCaseError::Invalid(all))
        }
        (Err(error), _) | (_, Err(error)) => Err(error),
    }
}
