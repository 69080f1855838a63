//! Reads a file of a logo, for everybody. The logo of a draft can be read too,
//! by whoever has its address, which is made from its content and linked
//! nowhere; what is not a logo has no [`LogoFile`] that names it.

use super::keep_picture::place_of;
use crate::{Ctx, UseCaseError};
use domain::Action;
use domain::logo::LogoFile;

/// The content of a file; `None` when there is none.
///
/// # Errors
/// The storage's.
pub async fn read_logo(ctx: &Ctx, file: &LogoFile) -> Result<Option<Vec<u8>>, UseCaseError> {
    ctx.authorize(Action::ReadPublic)?;
    Ok(ctx.storage.get(&place_of(file)).await?)
}
