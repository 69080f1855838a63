//! Photos of events. A row is there before its files and after them, so that
//! what a crash leaves is found; only a ready one is shown.

use crate::StoreError;
use crate::entities::event_photo::{Column, Entity, Model};
use crate::values::{instant, read_count};
use domain::photo::{Photo, PhotoKey};
use domain::{EventId, Localized};
use jiff::Timestamp;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
};

/// The photos of an event that are ready, in order.
///
/// # Errors
/// The database's.
pub async fn of_event(
    connection: &impl ConnectionTrait,
    event: EventId,
) -> Result<Vec<Photo>, StoreError> {
    Entity::find()
        .filter(Column::EventId.eq(event.0))
        .filter(Column::Ready.eq(true))
        .order_by_asc(Column::Position)
        .all(connection)
        .await?
        .into_iter()
        .map(read)
        .collect()
}

/// The keys of all that an event has, those that are not ready yet too.
///
/// # Errors
/// The database's.
pub async fn keys_of(
    connection: &impl ConnectionTrait,
    event: EventId,
) -> Result<Vec<PhotoKey>, StoreError> {
    Entity::find()
        .filter(Column::EventId.eq(event.0))
        .all(connection)
        .await?
        .into_iter()
        .map(|row| key(&row.key))
        .collect()
}

/// How many an event has, those that are not ready yet too.
///
/// # Errors
/// The database's.
pub async fn count(connection: &impl ConnectionTrait, event: EventId) -> Result<u64, StoreError> {
    let of_event = Entity::find().filter(Column::EventId.eq(event.0));
    Ok(of_event.count(connection).await?)
}

/// Whether a photo of this key is known, and if it is, whether it is ready.
///
/// # Errors
/// The database's.
pub async fn is_ready(
    connection: &impl ConnectionTrait,
    key: &PhotoKey,
) -> Result<Option<bool>, StoreError> {
    let row = Entity::find_by_id(key.as_str()).one(connection).await?;
    Ok(row.map(|row| row.ready))
}

/// Writes down a photo at the end of its event's, whose files are to come.
///
/// # Errors
/// The database's; a key that is known among them.
pub async fn begin(
    connection: &impl ConnectionTrait,
    event: EventId,
    photo: &Photo,
    now: Timestamp,
) -> Result<(), StoreError> {
    let last: Option<Option<i32>> = Entity::find()
        .select_only()
        .column_as(Column::Position.max(), "last")
        .filter(Column::EventId.eq(event.0))
        .into_tuple()
        .one(connection)
        .await?;
    let pixels = |length: u32| i32::try_from(length).unwrap_or(i32::MAX);
    let row = Model {
        key: photo.key.as_str().to_owned(),
        event_id: event.0,
        position: last.flatten().unwrap_or(0).saturating_add(1),
        width: pixels(photo.width),
        height: pixels(photo.height),
        texts: serde_json::to_string(&photo.texts)?,
        author: photo.author.clone(),
        saved_at: instant(now),
        ready: false,
    };
    Entity::insert(row.into_active_model())
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Its files are there; `false` when it was removed meanwhile.
///
/// # Errors
/// The database's.
pub async fn finish(connection: &impl ConnectionTrait, key: &PhotoKey) -> Result<bool, StoreError> {
    let done = Entity::update_many()
        .col_expr(Column::Ready, Expr::value(true))
        .filter(Column::Key.eq(key.as_str()))
        .exec(connection)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Writes what is said of a photo.
///
/// # Errors
/// The database's.
pub async fn describe(connection: &impl ConnectionTrait, photo: &Photo) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(
            Column::Texts,
            Expr::value(serde_json::to_string(&photo.texts)?),
        )
        .col_expr(Column::Author, Expr::value(photo.author.clone()))
        .filter(Column::Key.eq(photo.key.as_str()))
        .exec(connection)
        .await?;
    Ok(())
}

/// Puts the photos of an event into this order. The event is locked.
///
/// # Errors
/// The database's.
pub async fn arrange<'a>(
    connection: &impl ConnectionTrait,
    keys: impl Iterator<Item = &'a PhotoKey> + Send,
) -> Result<(), StoreError> {
    for (position, key) in (1_i32..).zip(keys) {
        Entity::update_many()
            .col_expr(Column::Position, Expr::value(position))
            .filter(Column::Key.eq(key.as_str()))
            .exec(connection)
            .await?;
    }
    Ok(())
}

/// Forgets a photo.
///
/// # Errors
/// The database's.
pub async fn remove(connection: &impl ConnectionTrait, key: &PhotoKey) -> Result<(), StoreError> {
    Entity::delete_by_id(key.as_str()).exec(connection).await?;
    Ok(())
}

/// Photos whose files did not come: handed in before an instant and not ready.
///
/// # Errors
/// The database's.
pub async fn unfinished(
    connection: &impl ConnectionTrait,
    before: Timestamp,
) -> Result<Vec<PhotoKey>, StoreError> {
    Entity::find()
        .filter(Column::Ready.eq(false))
        .filter(Column::SavedAt.lt(instant(before)))
        .all(connection)
        .await?
        .into_iter()
        .map(|row| key(&row.key))
        .collect()
}

/// Forgets one of them, unless it was handed in again; answers whether it did.
///
/// # Errors
/// The database's.
pub async fn forget(
    connection: &impl ConnectionTrait,
    key: &PhotoKey,
    before: Timestamp,
) -> Result<bool, StoreError> {
    let deleted = Entity::delete_many()
        .filter(Column::Key.eq(key.as_str()))
        .filter(Column::Ready.eq(false))
        .filter(Column::SavedAt.lt(instant(before)))
        .exec(connection)
        .await?;
    Ok(deleted.rows_affected == 1)
}

fn key(text: &str) -> Result<PhotoKey, StoreError> {
    PhotoKey::parse(text).map_err(|_| StoreError::Value {
        column: "key",
        value: text.to_owned(),
    })
}

fn read(row: Model) -> Result<Photo, StoreError> {
    let texts: Localized = serde_json::from_str(&row.texts)?;
    Ok(Photo {
        key: key(&row.key)?,
        width: read_count("width", row.width)?,
        height: read_count("height", row.height)?,
        texts,
        author: row.author,
    })
}
