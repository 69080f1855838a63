//! Series of events: made by moderators, shown with their editions.

use super::list::{EventItem, public_states};
use super::save::free;
use crate::audit::event as audit_event;
use crate::{Ctx, UseCaseError};
use domain::event::{Series, check_series};
use domain::{Action, ErrorCode, Locale, SeriesId, Slug, Violation};
use jiff::Timestamp;
use serde_json::json;
use store::StoreError;
use store::events::EventQuery;
use store::events::series::StoredSeries;

/// The address that stands beside those of series where they are kept.
const RESERVED: &str = "new";

/// A series to create or change.
#[derive(Clone, Debug)]
pub struct SaveSeries {
    /// Which; `None` creates one.
    pub id: Option<SeriesId>,
    /// The whole document as it shall be.
    pub document: Series,
    /// When the one that the writer had before them last changed; refused with
    /// [`ErrorCode::Conflict`] when it changed since. `None` skips the check.
    pub expected: Option<Timestamp>,
}

/// A series that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedSeries {
    /// Its id.
    pub id: SeriesId,
    /// Its slug.
    pub slug: Slug,
}

/// Saves a series.
///
/// # Errors
/// [`ErrorCode::Forbidden`], [`ErrorCode::NotFound`], [`ErrorCode::Conflict`],
/// violations of [`check_series`]; the database's.
pub async fn save_series(ctx: &Ctx, save: SaveSeries) -> Result<SavedSeries, UseCaseError> {
    ctx.authorize(Action::KeepSeries)?;
    let violations = check_series(&save.document);
    if !violations.is_empty() {
        return Err(UseCaseError::Invalid(violations));
    }
    let transaction = ctx.database.begin().await?;
    store::content_version::bump(&transaction).await?;
    let now = ctx.now();
    let (series, verb) = match save.id {
        Some(id) => {
            let known = store::events::series::find(&transaction, id).await?;
            let known = known.ok_or(ErrorCode::NotFound)?;
            if save.expected.is_some_and(|seen| seen != known.updated_at) {
                return Err(ErrorCode::Conflict.into());
            }
            let document = save.document;
            let series = StoredSeries {
                document,
                updated_at: now,
                ..known
            };
            (series, "updated")
        }
        None => {
            let name = Locale::ALL
                .into_iter()
                .find_map(|locale| save.document.names.get(locale))
                .unwrap_or_default();
            let wanted = Slug::from_name(name)
                .map_err(|code| UseCaseError::Invalid(vec![Violation::new("names", code)]))?;
            let taken = store::events::series::all(&transaction).await?;
            let taken = taken.into_iter().map(|one| one.slug.into());
            let taken = taken.chain([RESERVED.to_owned()]).collect();
            let series = StoredSeries {
                id: SeriesId(ctx.new_id()),
                slug: free(&wanted, &taken),
                document: save.document,
                created_at: now,
                updated_at: now,
            };
            (series, "created")
        }
    };
    store::events::series::write(&transaction, &series).await?;
    let id = series.id.0;
    let row = audit_event(ctx, ctx.new_id(), "event_series", verb, id, json!({}));
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(SavedSeries {
        id: series.id,
        slug: series.slug,
    })
}

/// A series as its page needs it.
#[derive(Clone, Debug, PartialEq)]
pub struct SeriesView {
    /// Its id.
    pub id: SeriesId,
    /// Its slug.
    pub slug: Slug,
    /// What is known.
    pub series: Series,
    /// When it last changed.
    pub updated_at: Timestamp,
    /// Its editions that the public sees, the first one first.
    pub editions: Vec<EventItem>,
}

/// Shows the series at an address: two statements.
///
/// # Errors
/// The database's.
pub async fn show_series(ctx: &Ctx, slug: &Slug) -> Result<Option<SeriesView>, UseCaseError> {
    ctx.authorize(Action::ReadPublic)?;
    let connection = ctx.database.reader();
    let Some(found) = store::events::series::find_by_slug(connection, slug).await? else {
        return Ok(None);
    };
    let query = EventQuery {
        states: public_states(),
        series: Some(found.id),
    };
    let today = ctx.today();
    let mut editions: Vec<EventItem> = store::events::list(connection, &query)
        .await?
        .into_iter()
        .map(|event| EventItem::of(event, today))
        .collect();
    editions.sort_by_key(|item| (item.details.edition, item.id));
    Ok(Some(SeriesView {
        id: found.id,
        slug: found.slug,
        series: found.document,
        updated_at: found.updated_at,
        editions,
    }))
}

/// Every series, oldest first.
///
/// # Errors
/// The database's.
pub async fn list_series(ctx: &Ctx) -> Result<Vec<(SeriesId, Slug, Series)>, UseCaseError> {
    ctx.authorize(Action::ReadPublic)?;
    let all = store::events::series::all(ctx.database.reader()).await?;
    Ok(all
        .into_iter()
        .map(|series| (series.id, series.slug, series.document))
        .collect())
}
