//! What a request holds of a person goes; what numbers are made of stays.

use super::attachments::remove_attachments;
use crate::StoreError;
use crate::entities::support_request::{Column, Entity};
use crate::entities::{request_access, request_message};
use crate::values::instant;
use domain::{RequestId, RequestState, RequesterContact};
use jiff::Timestamp;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

/// The requests that were over before this instant, or answered and left at
/// that, and still hold something of a person; the oldest first.
///
/// # Errors
/// The database's.
pub async fn to_erase(
    connection: &impl ConnectionTrait,
    before: Timestamp,
    limit: u64,
) -> Result<Vec<RequestId>, StoreError> {
    let over = Condition::any()
        .add(Column::ClosedAt.lt(instant(before)))
        .add(
            Column::State
                .eq(RequestState::Answered.code())
                .and(Column::UpdatedAt.lt(instant(before))),
        );
    let ids: Vec<Uuid> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::ErasedAt.is_null())
        .filter(over)
        .order_by_asc(Column::Id)
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(ids.into_iter().map(RequestId).collect())
}

/// Erases the words and the contact of a request, all that was written about
/// it, its files and the keys that open it; answers where the files stand in
/// the storage.
///
/// # Errors
/// The database's.
pub async fn erase(
    connection: &impl ConnectionTrait,
    id: RequestId,
    now: Timestamp,
) -> Result<Vec<String>, StoreError> {
    let files = remove_attachments(connection, id).await?;
    request_message::Entity::delete_many()
        .filter(request_message::Column::RequestId.eq(id.0))
        .exec(connection)
        .await?;
    request_access::Entity::delete_many()
        .filter(request_access::Column::RequestId.eq(id.0))
        .exec(connection)
        .await?;
    let nobody = serde_json::to_string(&RequesterContact::default())?;
    Entity::update_many()
        .col_expr(Column::Need, Expr::value(""))
        .col_expr(Column::Contact, Expr::value(nobody))
        .col_expr(Column::NetworkDigest, Expr::value(None::<String>))
        .col_expr(Column::NetworkMasked, Expr::value(None::<String>))
        .col_expr(Column::ErasedAt, Expr::value(instant(now)))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::Id.eq(id.0))
        .exec(connection)
        .await?;
    Ok(files)
}
