//! What a centre that closes leaves to another one.

use crate::StoreError;
use crate::entities::{answer_template, centre_member, support_request};
use domain::CentreId;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

/// Gives all requests and templates of a centre to another one and lets its
/// staff go; answers how many requests there were.
///
/// # Errors
/// The database's.
pub async fn hand_over(
    transaction: &impl ConnectionTrait,
    from: CentreId,
    to: CentreId,
) -> Result<u64, StoreError> {
    use support_request::Column;
    let requests = support_request::Entity::update_many()
        .col_expr(Column::CentreId, Expr::value(to.0))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::CentreId.eq(from.0))
        .exec(transaction)
        .await?;
    answer_template::Entity::update_many()
        .col_expr(answer_template::Column::CentreId, Expr::value(to.0))
        .filter(answer_template::Column::CentreId.eq(from.0))
        .exec(transaction)
        .await?;
    centre_member::Entity::delete_many()
        .filter(centre_member::Column::CentreId.eq(from.0))
        .exec(transaction)
        .await?;
    Ok(requests.rows_affected)
}
