//! The counter that tells every process that something was published. Bumping
//! it locks its row, so on PostgreSQL, as on SQLite, one publishing transaction
//! runs at a time: bump first, then read what the decision depends on.

use crate::StoreError;
use crate::entities::content_version;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

const ONLY_ROW: i32 = 1;

/// The counter.
///
/// # Errors
/// The database's.
pub async fn current(connection: &impl ConnectionTrait) -> Result<i64, StoreError> {
    let value: Option<i64> = content_version::Entity::find()
        .select_only()
        .column(content_version::Column::Value)
        .filter(content_version::Column::Id.eq(ONLY_ROW))
        .into_tuple()
        .one(connection)
        .await?;
    Ok(value.unwrap_or_default())
}

/// Adds one to the counter when the transaction commits.
///
/// # Errors
/// The database's.
pub async fn bump(connection: &impl ConnectionTrait) -> Result<(), StoreError> {
    content_version::Entity::update_many()
        .col_expr(
            content_version::Column::Value,
            Expr::col(content_version::Column::Value).add(1),
        )
        .filter(content_version::Column::Id.eq(ONLY_ROW))
        .exec(connection)
        .await?;
    Ok(())
}
