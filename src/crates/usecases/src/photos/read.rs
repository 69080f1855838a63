//! The photos of an event: for everybody who sees it, for those who write what
//! is left of it, and the files themselves.

use super::access::place;
use crate::events::{EventPreparation, EventView, prepare_for};
use crate::{Ctx, UseCaseError};
use domain::photo::{Photo, PhotoFile};
use domain::{Action, Slug};

/// The photos with the event they are of.
#[derive(Clone, Debug, PartialEq)]
pub struct PhotosPreparation {
    /// The event.
    pub event: EventPreparation,
    /// Its photos in order.
    pub photos: Vec<Photo>,
}

/// The photos of an event that the reader sees.
///
/// # Errors
/// The database's.
pub async fn list_photos(ctx: &Ctx, event: &EventView) -> Result<Vec<Photo>, UseCaseError> {
    ctx.authorize(Action::ReadPublic)?;
    Ok(store::photos::of_event(ctx.database.reader(), event.id).await?)
}

/// Shows the photos of the event at an address to those who may write them.
///
/// # Errors
/// [`domain::ErrorCode::Forbidden`]; [`domain::ErrorCode::NotFound`]; the
/// database's.
pub async fn prepare_photos(ctx: &Ctx, slug: &Slug) -> Result<PhotosPreparation, UseCaseError> {
    let event = prepare_for(ctx, slug, |_| Action::WriteProceedings).await?;
    let photos = store::photos::of_event(ctx.database.reader(), event.id).await?;
    Ok(PhotosPreparation { event, photos })
}

/// The content of a file; nothing when there is none. Whoever has the address
/// reads it: the address is made from the content, and stands on the page only.
///
/// # Errors
/// The storage's.
pub async fn read_photo(ctx: &Ctx, file: &PhotoFile) -> Result<Option<Vec<u8>>, UseCaseError> {
    ctx.authorize(Action::ReadPublic)?;
    Ok(ctx.storage.get(&place(file)).await?)
}
