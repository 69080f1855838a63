//! One centre, for its page: two statements.

use super::list::{CentreItem, list_centres};
use crate::{Ctx, UseCaseError};
use domain::{Action, Slug};
use jiff::Timestamp;

/// A centre as its page needs it.
#[derive(Clone, Debug, PartialEq)]
pub struct CentreView {
    /// The centre, and whether somebody is there.
    pub item: CentreItem,
    /// How often it was written.
    pub version: u32,
    /// When it last changed.
    pub updated_at: Timestamp,
    /// The other centres, in the order of the list.
    pub others: Vec<CentreItem>,
}

/// Shows the centre at an address.
///
/// # Errors
/// The database's.
pub async fn show_centre(ctx: &Ctx, slug: &Slug) -> Result<Option<CentreView>, UseCaseError> {
    ctx.authorize(Action::ReadPublic)?;
    let Some(found) = store::centres::find_by_slug(ctx.database.reader(), slug).await? else {
        return Ok(None);
    };
    let mut others = list_centres(ctx).await?;
    let position = others.iter().position(|one| one.id == found.id);
    Ok(position.map(|position| CentreView {
        item: others.remove(position),
        version: found.version,
        updated_at: found.updated_at,
        others,
    }))
}
