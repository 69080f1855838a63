//! Requests that are handled together with another one.

use super::{StoredRequest, rows};
use crate::StoreError;
use crate::entities::support_request::{Column, Entity};
use domain::RequestId;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

/// Those that were merged into a request, the first that was sent first.
///
/// # Errors
/// The database's.
pub async fn merged_into(
    connection: &impl ConnectionTrait,
    id: RequestId,
) -> Result<Vec<StoredRequest>, StoreError> {
    Entity::find()
        .filter(Column::MergedInto.eq(id.0))
        .order_by_asc(Column::CreatedAt)
        .order_by_asc(Column::Id)
        .all(connection)
        .await?
        .into_iter()
        .map(rows::read)
        .collect()
}

/// What was merged into one request goes along into another one.
///
/// # Errors
/// The database's.
pub async fn move_merged(
    transaction: &impl ConnectionTrait,
    from: RequestId,
    to: RequestId,
) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::MergedInto, Expr::value(to.0))
        .filter(Column::MergedInto.eq(from.0))
        .exec(transaction)
        .await?;
    Ok(())
}
