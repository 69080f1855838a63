//! The public list of centres: the hub first, then by district and slug. One
//! statement, as there are a few dozen.

use crate::{Ctx, UseCaseError, wall_time_of};
use domain::{Action, Centre, CentreId, CentreKind, Slug};
use jiff::civil::DateTime;
use store::centres::StoredCentre;

/// A centre in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct CentreItem {
    /// Its id.
    pub id: CentreId,
    /// Its slug.
    pub slug: Slug,
    /// All that is known.
    pub centre: Centre,
    /// Whether somebody is there now.
    pub open: bool,
    /// When that changes next, by the clock of Kyzylorda.
    pub changes_at: Option<DateTime>,
}

impl CentreItem {
    fn of(known: StoredCentre, now: DateTime) -> Self {
        let hours = &known.document.opening_hours;
        Self {
            id: known.id,
            slug: known.slug,
            open: hours.is_open_at(now),
            changes_at: hours.next_change(now),
            centre: known.document,
        }
    }
}

/// Lists the centres; which of them are wanted is asked of
/// [`super::centre_listing`].
///
/// # Errors
/// The database's.
pub async fn list_centres(ctx: &Ctx) -> Result<Vec<CentreItem>, UseCaseError> {
    ctx.authorize(Action::ReadPublic)?;
    let now = wall_time_of(ctx.now());
    let all = store::centres::all(ctx.database.reader()).await?;
    let mut found: Vec<CentreItem> = all
        .into_iter()
        .map(|known| CentreItem::of(known, now))
        .collect();
    found.sort_by_cached_key(|item| {
        let centre = &item.centre;
        (
            centre.kind != CentreKind::RegionalHub,
            centre.place.district.is_none(),
            centre.place.district,
            item.slug.to_string(),
        )
    });
    Ok(found)
}
