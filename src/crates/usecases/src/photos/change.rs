//! Says something else of a photo, puts it elsewhere in the order, or removes it.

use super::PhotoInput;
use super::access::{allowed_locked, place, words};
use crate::audit::event as audit_event;
use crate::{Ctx, UseCaseError};
use domain::photo::{Photo, PhotoKey, PhotoSize};
use domain::{ErrorCode, EventId, Slug};
use serde_json::json;
use store::{ConnectionTrait, StoreError};

/// Where a photo goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhotoMove {
    /// One place towards the first.
    Earlier,
    /// One place towards the last.
    Later,
}

/// Says what is to be seen, and who took it.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; violations of `texts` and
/// `author`; the database's.
pub async fn describe_photo(
    ctx: &Ctx,
    slug: &Slug,
    key: &PhotoKey,
    input: &PhotoInput,
) -> Result<(), UseCaseError> {
    let transaction = ctx.database.begin().await?;
    let (event, photos) = photos(ctx, &transaction, slug).await?;
    let known = position(&photos, key).and_then(|at| photos.get(at));
    let known = known.ok_or(ErrorCode::NotFound)?;
    let (texts, author) = words(ctx, input, &known.texts)?;
    let described = Photo {
        texts,
        author,
        ..known.clone()
    };
    if described == *known {
        return Ok(());
    }
    store::photos::describe(&transaction, &described).await?;
    audit(ctx, &transaction, event, "photo_described", key).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// Changes a photo's place with its neighbour's; at the end it stays.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; the database's.
pub async fn move_photo(
    ctx: &Ctx,
    slug: &Slug,
    key: &PhotoKey,
    to: PhotoMove,
) -> Result<(), UseCaseError> {
    let transaction = ctx.database.begin().await?;
    let (event, mut photos) = photos(ctx, &transaction, slug).await?;
    let at = position(&photos, key).ok_or(ErrorCode::NotFound)?;
    let other = match to {
        PhotoMove::Earlier => at.checked_sub(1),
        PhotoMove::Later => Some(at + 1).filter(|other| *other < photos.len()),
    };
    let Some(other) = other else {
        return Ok(());
    };
    photos.swap(at, other);
    let keys = photos.iter().map(|photo| &photo.key);
    store::photos::arrange(&transaction, keys).await?;
    audit(ctx, &transaction, event, "photo_moved", key).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// Removes a photo, its words and its files.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; the database's and the
/// storage's.
pub async fn remove_photo(ctx: &Ctx, slug: &Slug, key: &PhotoKey) -> Result<(), UseCaseError> {
    let transaction = ctx.database.begin().await?;
    let (event, photos) = photos(ctx, &transaction, slug).await?;
    position(&photos, key).ok_or(ErrorCode::NotFound)?;
    audit(ctx, &transaction, event, "photo_removed", key).await?;
    delete(ctx, &transaction, key).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// Removes all photos of an event that is removed in this transaction.
///
/// # Errors
/// The database's and the storage's.
pub(crate) async fn remove_photos_of(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    event: EventId,
) -> Result<(), UseCaseError> {
    for key in store::photos::keys_of(transaction, event).await? {
        delete(ctx, transaction, &key).await?;
    }
    Ok(())
}

/// Deletes the row of a photo, and its files before the row is gone for good:
/// what is not deleted now is deleted when the form is sent again.
async fn delete(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    key: &PhotoKey,
) -> Result<(), UseCaseError> {
    store::photos::remove(transaction, key).await?;
    for size in PhotoSize::ALL {
        ctx.storage.delete(&place(&key.file(size))).await?;
    }
    Ok(())
}

/// The event and its photos, for those who may write them; both are locked.
async fn photos(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    slug: &Slug,
) -> Result<(EventId, Vec<Photo>), UseCaseError> {
    store::content_version::bump(transaction).await?;
    let event = allowed_locked(ctx, transaction, slug).await?;
    let photos = store::photos::of_event(transaction, event.id).await?;
    Ok((event.id, photos))
}

fn position(photos: &[Photo], key: &PhotoKey) -> Option<usize> {
    photos.iter().position(|photo| photo.key == *key)
}

async fn audit(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    event: EventId,
    action: &str,
    key: &PhotoKey,
) -> Result<(), UseCaseError> {
    let detail = json!({ "photo": key.as_str() });
    let row = audit_event(ctx, ctx.new_id(), "event", action, event.0, detail);
    store::audit_events::add(transaction, vec![row]).await?;
    Ok(())
}
