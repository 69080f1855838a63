//! Series of events.

use crate::StoreError;
use crate::entities::event_series;
use crate::values::{instant, read_instant, read_slug};
use domain::event::Series;
use domain::{SeriesId, Slug};
use jiff::Timestamp;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
};

/// A series as it stands in the database.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredSeries {
    /// Its id.
    pub id: SeriesId,
    /// Its name in addresses.
    pub slug: Slug,
    /// What is known.
    pub document: Series,
    /// When first written.
    pub created_at: Timestamp,
    /// When last changed.
    pub updated_at: Timestamp,
}

/// Creates or replaces a series.
///
/// # Errors
/// The database's; a slug that is taken among them.
pub async fn write(
    connection: &impl ConnectionTrait,
    series: &StoredSeries,
) -> Result<(), StoreError> {
    let row = event_series::Model {
        id: series.id.0,
        slug: series.slug.as_str().to_owned(),
        document: serde_json::to_string(&series.document)?,
        created_at: instant(series.created_at),
        updated_at: instant(series.updated_at),
    };
    let replace = OnConflict::column(event_series::Column::Id)
        .update_columns([
            event_series::Column::Document,
            event_series::Column::UpdatedAt,
        ])
        .to_owned();
    event_series::Entity::insert(row.into_active_model())
        .on_conflict(replace)
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// The series with this id.
///
/// # Errors
/// The database's.
pub async fn find(
    connection: &impl ConnectionTrait,
    id: SeriesId,
) -> Result<Option<StoredSeries>, StoreError> {
    event_series::Entity::find_by_id(id.0)
        .one(connection)
        .await?
        .map(read)
        .transpose()
}

/// The series with this slug.
///
/// # Errors
/// The database's.
pub async fn find_by_slug(
    connection: &impl ConnectionTrait,
    slug: &Slug,
) -> Result<Option<StoredSeries>, StoreError> {
    event_series::Entity::find()
        .filter(event_series::Column::Slug.eq(slug.as_str()))
        .one(connection)
        .await?
        .map(read)
        .transpose()
}

/// Every series, oldest first; there are few.
///
/// # Errors
/// The database's.
pub async fn all(connection: &impl ConnectionTrait) -> Result<Vec<StoredSeries>, StoreError> {
    event_series::Entity::find()
        .order_by_asc(event_series::Column::Id)
        .all(connection)
        .await?
        .into_iter()
        .map(read)
        .collect()
}

fn read(row: event_series::Model) -> Result<StoredSeries, StoreError> {
    Ok(StoredSeries {
        id: SeriesId(row.id),
        slug: read_slug(row.slug)?,
        document: serde_json::from_str(&row.document)?,
        created_at: read_instant("created_at", row.created_at)?,
        updated_at: read_instant("updated_at", row.updated_at)?,
    })
}
