//! What a centre that closes leaves to another one, and one of its staff to
//! colleagues.

use crate::StoreError;
use crate::entities::{answer_template, centre_member, support_request};
use domain::{AccountId, CentreId};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

/// Gives all requests and templates of a centre to another one and lets its
/// staff go, so that nobody has any of the requests; answers how many there were.
///
/// # Errors
/// The database's.
pub async fn hand_over(
    transaction: &impl ConnectionTrait,
    from: CentreId,
    to: CentreId,
) -> Result<u64, StoreError> {
    use support_request::Column;
    // Before the requests, as whoever lets one of the staff go.
    centre_member::Entity::delete_many()
        .filter(centre_member::Column::CentreId.eq(from.0))
        .exec(transaction)
        .await?;
    let all = Condition::all().add(Column::CentreId.eq(from.0));
    lock(transaction, all.clone()).await?;
    let requests = support_request::Entity::update_many()
        .col_expr(Column::CentreId, Expr::value(to.0))
        .col_expr(Column::OperatorId, Expr::value(None::<Uuid>))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(all)
        .exec(transaction)
        .await?;
    answer_template::Entity::update_many()
        .col_expr(answer_template::Column::CentreId, Expr::value(to.0))
        .filter(answer_template::Column::CentreId.eq(from.0))
        .exec(transaction)
        .await?;
    Ok(requests.rows_affected)
}

/// Nobody has any more what an account had at a centre, or anywhere: also not
/// what is over, since it can be opened again.
///
/// # Errors
/// The database's.
pub async fn release(
    transaction: &impl ConnectionTrait,
    account: AccountId,
    centre: Option<CentreId>,
) -> Result<(), StoreError> {
    use support_request::Column;
    let mut held = Condition::all().add(Column::OperatorId.eq(account.0));
    if let Some(centre) = centre {
        held = held.add(Column::CentreId.eq(centre.0));
    }
    lock(transaction, held.clone()).await?;
    support_request::Entity::update_many()
        .col_expr(Column::OperatorId, Expr::value(None::<Uuid>))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(held)
        .exec(transaction)
        .await?;
    Ok(())
}

/// Locks these requests in the order of everybody who locks several.
async fn lock(transaction: &impl ConnectionTrait, which: Condition) -> Result<(), StoreError> {
    use support_request::Column;
    let _: Vec<Uuid> = support_request::Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(which)
        .order_by_asc(Column::Id)
        .lock_exclusive()
        .into_tuple()
        .all(transaction)
        .await?;
    Ok(())
}
