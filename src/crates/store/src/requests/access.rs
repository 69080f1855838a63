//! Keys by which people see their requests for a while, once they have proven
//! that a request is theirs.

use super::{StoredRequest, rows};
use crate::StoreError;
use crate::entities::{request_access, support_request};
use crate::values::{instant, read_instant};
use domain::RequestId;
use jiff::Timestamp;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};

/// Adds a key.
///
/// # Errors
/// The database's.
pub async fn give_access(
    connection: &impl ConnectionTrait,
    request: RequestId,
    token_hash: String,
    expires_at: Timestamp,
) -> Result<(), StoreError> {
    let row = request_access::Model {
        token_hash,
        request_id: request.0,
        expires_at: instant(expires_at),
    };
    request_access::Entity::insert(row.into_active_model())
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Lets a key open its request until this instant.
///
/// # Errors
/// The database's.
pub async fn prolong_access(
    connection: &impl ConnectionTrait,
    token_hash: &str,
    expires_at: Timestamp,
) -> Result<(), StoreError> {
    use request_access::Column;
    request_access::Entity::update_many()
        .col_expr(Column::ExpiresAt, Expr::value(instant(expires_at)))
        .filter(Column::TokenHash.eq(token_hash))
        .exec(connection)
        .await?;
    Ok(())
}

/// The request that a key still opens, and until when.
///
/// # Errors
/// The database's.
pub async fn find_by_access(
    connection: &impl ConnectionTrait,
    token_hash: &str,
    now: Timestamp,
) -> Result<Option<(StoredRequest, Timestamp)>, StoreError> {
    let Some(access) = request_access::Entity::find_by_id(token_hash.to_owned())
        .filter(request_access::Column::ExpiresAt.gt(instant(now)))
        .one(connection)
        .await?
    else {
        return Ok(None);
    };
    let row = support_request::Entity::find_by_id(access.request_id)
        .one(connection)
        .await?;
    let until = read_instant("expires_at", access.expires_at)?;
    row.map(|row| Ok((rows::read(row)?, until))).transpose()
}

/// Forgets the keys that open nothing any more.
///
/// # Errors
/// The database's.
pub async fn remove_expired(
    connection: &impl ConnectionTrait,
    now: Timestamp,
) -> Result<(), StoreError> {
    request_access::Entity::delete_many()
        .filter(request_access::Column::ExpiresAt.lte(instant(now)))
        .exec(connection)
        .await?;
    Ok(())
}
