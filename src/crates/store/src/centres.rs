//! Support centres; there are a few dozen, so lists read all of them.

use crate::StoreError;
use crate::entities::centre;
use crate::values::{instant, read_count, read_instant, read_slug};
use domain::{Centre, CentreId, Slug};
use jiff::Timestamp;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};

/// A centre as it stands in the database.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredCentre {
    /// Its id.
    pub id: CentreId,
    /// Its name in addresses.
    pub slug: Slug,
    /// What is known.
    pub document: Centre,
    /// How often it was written.
    pub version: u32,
    /// When first written.
    pub created_at: Timestamp,
    /// When last changed.
    pub updated_at: Timestamp,
}

/// Creates or replaces a centre.
///
/// # Errors
/// The database's; a slug that is taken among them.
pub async fn write(
    connection: &impl ConnectionTrait,
    known: &StoredCentre,
) -> Result<(), StoreError> {
    let row = centre::Model {
        id: known.id.0,
        slug: known.slug.as_str().to_owned(),
        demonstration: known.document.demonstration,
        document: serde_json::to_string(&known.document)?,
        version: i32::try_from(known.version).unwrap_or(i32::MAX),
        created_at: instant(known.created_at),
        updated_at: instant(known.updated_at),
    };
    let replace = OnConflict::column(centre::Column::Id)
        .update_columns([
            centre::Column::Demonstration,
            centre::Column::Document,
            centre::Column::Version,
            centre::Column::UpdatedAt,
        ])
        .to_owned();
    centre::Entity::insert(row.into_active_model())
        .on_conflict(replace)
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// A centre that nobody else changes until the transaction is over.
///
/// # Errors
/// The database's.
pub async fn find_locked(
    connection: &impl ConnectionTrait,
    id: CentreId,
) -> Result<Option<StoredCentre>, StoreError> {
    centre::Entity::find_by_id(id.0)
        .lock_exclusive()
        .one(connection)
        .await?
        .map(read)
        .transpose()
}

/// A centre that nobody changes until the transaction is over; others may hold it
/// so at the same time.
///
/// # Errors
/// The database's.
pub async fn find_shared(
    connection: &impl ConnectionTrait,
    id: CentreId,
) -> Result<Option<StoredCentre>, StoreError> {
    centre::Entity::find_by_id(id.0)
        .lock_shared()
        .one(connection)
        .await?
        .map(read)
        .transpose()
}

/// The centre with this slug.
///
/// # Errors
/// The database's.
pub async fn find_by_slug(
    connection: &impl ConnectionTrait,
    slug: &Slug,
) -> Result<Option<StoredCentre>, StoreError> {
    centre::Entity::find()
        .filter(centre::Column::Slug.eq(slug.as_str()))
        .one(connection)
        .await?
        .map(read)
        .transpose()
}

/// Every centre that is not closed, oldest first.
///
/// # Errors
/// The database's.
pub async fn all(connection: &impl ConnectionTrait) -> Result<Vec<StoredCentre>, StoreError> {
    let mut all = all_ever(connection).await?;
    all.retain(|centre| centre.document.successor.is_none());
    Ok(all)
}

/// Every centre, oldest first, the closed ones too.
///
/// # Errors
/// The database's.
pub async fn all_ever(connection: &impl ConnectionTrait) -> Result<Vec<StoredCentre>, StoreError> {
    centre::Entity::find()
        .order_by_asc(centre::Column::Id)
        .all(connection)
        .await?
        .into_iter()
        .map(read)
        .collect()
}

fn read(row: centre::Model) -> Result<StoredCentre, StoreError> {
    Ok(StoredCentre {
        id: CentreId(row.id),
        slug: read_slug(row.slug)?,
        document: serde_json::from_str(&row.document)?,
        version: read_count("version", row.version)?,
        created_at: read_instant("created_at", row.created_at)?,
        updated_at: read_instant("updated_at", row.updated_at)?,
    })
}
