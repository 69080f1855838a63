//! Files of requests. Rule: whoever adds some has locked the row of the request,
//! so that no two get the same place.

use crate::entities::request_attachment::{Column, Entity, Model};
use crate::requests::rows::value;
use crate::values::{instant, read_count, read_instant};
use crate::{StoreError, chunks};
use domain::{DocumentKind, RequestId};
use jiff::Timestamp;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};
use std::collections::HashSet;
use uuid::Uuid;

/// A file of a request as it stands in the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredAttachment {
    /// Its id.
    pub id: Uuid,
    /// Of which request.
    pub request: RequestId,
    /// Which of its files, from one.
    pub position: u32,
    /// What the sender's device called it.
    pub name: String,
    /// What it is.
    pub kind: DocumentKind,
    /// How many bytes it has.
    pub bytes: u32,
    /// Where it stands in the storage.
    pub key: String,
    /// When it was sent.
    pub at: Timestamp,
}

/// Adds files to a request.
///
/// # Errors
/// The database's.
pub async fn add_attachments(
    connection: &impl ConnectionTrait,
    attachments: &[StoredAttachment],
) -> Result<(), StoreError> {
    let rows = attachments.iter().map(|one| row(one).into_active_model());
    chunks::insert::<Entity, _>(connection, rows.collect(), None).await
}

/// The files of a request, the first first.
///
/// # Errors
/// The database's.
pub async fn attachments(
    connection: &impl ConnectionTrait,
    request: RequestId,
) -> Result<Vec<StoredAttachment>, StoreError> {
    Entity::find()
        .filter(Column::RequestId.eq(request.0))
        .order_by_asc(Column::Position)
        .all(connection)
        .await?
        .into_iter()
        .map(read)
        .collect()
}

/// Takes the files of a request out; answers where they stand in the storage.
///
/// # Errors
/// The database's.
pub(super) async fn remove_attachments(
    connection: &impl ConnectionTrait,
    request: RequestId,
) -> Result<Vec<String>, StoreError> {
    let keys = Entity::find()
        .select_only()
        .column(Column::StorageKey)
        .filter(Column::RequestId.eq(request.0))
        .into_tuple()
        .all(connection)
        .await?;
    Entity::delete_many()
        .filter(Column::RequestId.eq(request.0))
        .exec(connection)
        .await?;
    Ok(keys)
}

/// Which of these keys are those of files.
///
/// # Errors
/// The database's.
pub async fn known_attachments(
    connection: &impl ConnectionTrait,
    keys: &[String],
) -> Result<HashSet<String>, StoreError> {
    chunks::known::<Entity>(connection, Column::StorageKey, keys).await
}

fn row(stored: &StoredAttachment) -> Model {
    Model {
        id: stored.id,
        request_id: stored.request.0,
        position: i32::try_from(stored.position).unwrap_or(i32::MAX),
        name: stored.name.clone(),
        kind: stored.kind.content_type().to_owned(),
        bytes: i32::try_from(stored.bytes).unwrap_or(i32::MAX),
        storage_key: stored.key.clone(),
        created_at: instant(stored.at),
    }
}

fn read(row: Model) -> Result<StoredAttachment, StoreError> {
    Ok(StoredAttachment {
        id: row.id,
        request: RequestId(row.request_id),
        position: read_count("position", row.position)?,
        name: row.name,
        kind: value("kind", row.kind, DocumentKind::from_content_type)?,
        bytes: read_count("bytes", row.bytes)?,
        key: row.storage_key,
        at: read_instant("created_at", row.created_at)?,
    })
}
