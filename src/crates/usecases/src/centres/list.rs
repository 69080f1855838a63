//! The public list of centres: the hub first, then by district and slug. One statement;
//! the rest is looked for in memory, as there are a few dozen.

use crate::words::{begin_words, understood};
use crate::{Ctx, UseCaseError, wall_time_of};
use domain::{
    Action, Centre, CentreId, CentreKind, CentreService, District, Locale, Localized, Slug,
};
use jiff::civil::DateTime;
use store::centres::StoredCentre;

/// Which centres are wanted: "or" within a filter, "and" between filters; what
/// is empty does not narrow.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CentreFilter {
    /// Words, in any spelling.
    pub words: String,
    /// Districts.
    pub districts: Vec<District>,
    /// Services.
    pub services: Vec<CentreService>,
    /// Only those where somebody is there now.
    pub open: bool,
}

impl CentreFilter {
    /// Whether nothing narrows the list.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

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

/// Lists the centres.
///
/// # Errors
/// The database's.
pub async fn list_centres(
    ctx: &Ctx,
    filter: &CentreFilter,
) -> Result<Vec<CentreItem>, UseCaseError> {
    ctx.authorize(Action::ReadPublic)?;
    let now = wall_time_of(ctx.now());
    let all = store::centres::all(ctx.database.reader()).await?;
    let words = understood(&filter.words, |words| {
        all.iter()
            .any(|known| begin_words(words, &said(&known.document)))
    });
    let mut found: Vec<CentreItem> = all
        .into_iter()
        .map(|known| CentreItem::of(known, now))
        .filter(|item| fits(item, filter, &words))
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

fn fits(item: &CentreItem, filter: &CentreFilter, words: &[String]) -> bool {
    let centre = &item.centre;
    let district = centre.place.district;
    let in_district =
        filter.districts.is_empty() || filter.districts.iter().any(|one| district == Some(*one));
    let services = &filter.services;
    let serves = services.is_empty() || services.iter().any(|one| centre.services.contains(one));
    let there = item.open || !filter.open;
    in_district && serves && there && (words.is_empty() || begin_words(words, &said(centre)))
}

/// Everything that a word may be found in.
fn said(centre: &Centre) -> String {
    let texts: [&Localized; 3] = [&centre.names, &centre.place.address, &centre.directions];
    let mut said: Vec<&str> = Vec::new();
    for locale in Locale::ALL {
        said.extend(texts.iter().filter_map(|text| text.get(locale)));
        said.push(centre.kind.label(locale));
        said.extend(centre.place.district.map(|one| one.label(locale)));
        said.extend(centre.services.iter().map(|one| one.label(locale)));
    }
    said.join(" ")
}
