//! Senders from whom nothing is taken for a while.

use super::rows::value;
use crate::StoreError;
use crate::entities::sender_block::{Column, Entity, Model};
use crate::values::{instant, read_instant};
use domain::request::{BlockId, BlockKind};
use domain::{AccountId, RequestId};
use jiff::Timestamp;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    QueryOrder,
};

/// A block as it stands in the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredBlock {
    /// Its id.
    pub id: BlockId,
    /// By what.
    pub kind: BlockKind,
    /// Of the contact or the network.
    pub digest: String,
    /// What is shown of it.
    pub masked: String,
    /// For which request.
    pub request: RequestId,
    /// By whom.
    pub by: Option<AccountId>,
    /// Since when.
    pub at: Timestamp,
    /// When it is over.
    pub until: Timestamp,
}

/// Adds a block; one of the same sender becomes this one.
///
/// # Errors
/// The database's.
pub async fn write_block(
    connection: &impl ConnectionTrait,
    block: &StoredBlock,
) -> Result<(), StoreError> {
    let row = Model {
        id: block.id.0,
        kind: block.kind.code().to_owned(),
        digest: block.digest.clone(),
        masked: block.masked.clone(),
        request_id: block.request.0,
        blocked_by: block.by.map(|account| account.0),
        created_at: instant(block.at),
        until: instant(block.until),
    };
    let known = OnConflict::column(Column::Digest)
        .update_columns([
            Column::Id,
            Column::RequestId,
            Column::BlockedBy,
            Column::CreatedAt,
            Column::Until,
        ])
        .to_owned();
    Entity::insert(row.into_active_model())
        .on_conflict(known)
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Whether any of these digests is blocked now.
///
/// # Errors
/// The database's.
pub async fn is_blocked(
    connection: &impl ConnectionTrait,
    digests: &[String],
    now: Timestamp,
) -> Result<bool, StoreError> {
    let found = Entity::find()
        .filter(Column::Digest.is_in(digests))
        .filter(Column::Until.gt(instant(now)))
        .count(connection)
        .await?;
    Ok(found > 0)
}

/// The blocks that are not over, the newest first.
///
/// # Errors
/// The database's.
pub async fn blocks(
    connection: &impl ConnectionTrait,
    now: Timestamp,
) -> Result<Vec<StoredBlock>, StoreError> {
    Entity::find()
        .filter(Column::Until.gt(instant(now)))
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .all(connection)
        .await?
        .into_iter()
        .map(read)
        .collect()
}

/// The one with this id.
///
/// # Errors
/// The database's.
pub async fn find_block(
    connection: &impl ConnectionTrait,
    id: BlockId,
) -> Result<Option<StoredBlock>, StoreError> {
    let row = Entity::find_by_id(id.0).one(connection).await?;
    row.map(read).transpose()
}

/// Lifts a block.
///
/// # Errors
/// The database's.
pub async fn lift(connection: &impl ConnectionTrait, id: BlockId) -> Result<(), StoreError> {
    Entity::delete_by_id(id.0).exec(connection).await?;
    Ok(())
}

/// Forgets the blocks that are over.
///
/// # Errors
/// The database's.
pub async fn remove_over(
    connection: &impl ConnectionTrait,
    now: Timestamp,
) -> Result<(), StoreError> {
    Entity::delete_many()
        .filter(Column::Until.lte(instant(now)))
        .exec(connection)
        .await?;
    Ok(())
}

fn read(row: Model) -> Result<StoredBlock, StoreError> {
    Ok(StoredBlock {
        id: BlockId(row.id),
        kind: value("kind", row.kind, BlockKind::from_code)?,
        digest: row.digest,
        masked: row.masked,
        request: RequestId(row.request_id),
        by: row.blocked_by.map(AccountId),
        at: read_instant("created_at", row.created_at)?,
        until: read_instant("until", row.until)?,
    })
}
