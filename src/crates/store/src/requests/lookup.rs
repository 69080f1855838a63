//! Requests to be searched: by the form that made them, by the beginning of
//! their number, and the newest ones to look into.

use super::{StoredRequest, rows};
use crate::StoreError;
use crate::entities::support_request::{Column, Entity};
use domain::{CentreId, RequestState};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};

/// The one that was sent by a form with this digest.
///
/// # Errors
/// The database's.
pub async fn find_by_token(
    connection: &impl ConnectionTrait,
    token: &str,
) -> Result<Option<StoredRequest>, StoreError> {
    let row = Entity::find()
        .filter(Column::TokenDigest.eq(token))
        .one(connection)
        .await?;
    row.map(rows::read).transpose()
}

/// Those whose number begins so, in its groups, at these centres or everywhere;
/// the newest first.
///
/// # Errors
/// The database's.
pub async fn with_beginning(
    connection: &impl ConnectionTrait,
    beginning: &str,
    centres: Option<&[CentreId]>,
    limit: u64,
) -> Result<Vec<StoredRequest>, StoreError> {
    let query = Entity::find().filter(Column::Code.starts_with(beginning));
    newest_of(connection, query, centres, limit).await
}

/// Those in these states, at these centres or everywhere; the newest first.
///
/// # Errors
/// The database's.
pub async fn newest(
    connection: &impl ConnectionTrait,
    states: &[RequestState],
    centres: Option<&[CentreId]>,
    limit: u64,
) -> Result<Vec<StoredRequest>, StoreError> {
    let states = states.iter().map(|state| state.code());
    let query = Entity::find().filter(Column::State.is_in(states));
    newest_of(connection, query, centres, limit).await
}

async fn newest_of(
    connection: &impl ConnectionTrait,
    mut query: Select<Entity>,
    centres: Option<&[CentreId]>,
    limit: u64,
) -> Result<Vec<StoredRequest>, StoreError> {
    if let Some(centres) = centres {
        query = query.filter(Column::CentreId.is_in(centres.iter().map(|centre| centre.0)));
    }
    query
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .limit(limit)
        .all(connection)
        .await?
        .into_iter()
        .map(rows::read)
        .collect()
}
