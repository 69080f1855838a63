//! What people say about proposals. A hidden comment stays where it is; pages
//! say that it is hidden, and why.

use super::supports::of_event;
use crate::StoreError;
use crate::entities::proposal_comment;
use crate::values::{instant, read_instant};
use domain::{AccountId, CommentId, EventId, ProposalId};
use jiff::Timestamp;
use proposal_comment::{Column, Entity, Model};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};
use std::collections::HashMap;
use uuid::Uuid;

/// A comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredComment {
    /// Its id.
    pub id: CommentId,
    /// On which proposal.
    pub proposal: ProposalId,
    /// By whom.
    pub account: AccountId,
    /// Plain text.
    pub body: String,
    /// When it was written.
    pub created_at: Timestamp,
    /// Why the public does not see it, if it does not.
    pub hidden: Option<String>,
}

/// Adds a comment.
///
/// # Errors
/// The database's.
pub async fn add_comment(
    connection: &impl ConnectionTrait,
    comment: &StoredComment,
) -> Result<(), StoreError> {
    let row = Model {
        id: comment.id.0,
        proposal_id: comment.proposal.0,
        account_id: comment.account.0,
        body: comment.body.clone(),
        created_at: instant(comment.created_at),
        hidden_at: None,
        hidden_reason: String::new(),
    };
    Entity::insert(row.into_active_model())
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// The one with this id.
///
/// # Errors
/// The database's.
pub async fn find_comment(
    connection: &impl ConnectionTrait,
    id: CommentId,
) -> Result<Option<StoredComment>, StoreError> {
    let row = Entity::find_by_id(id.0).one(connection).await?;
    row.map(read).transpose()
}

/// The comments on a proposal, the first one first.
///
/// # Errors
/// The database's.
pub async fn comments_of(
    connection: &impl ConnectionTrait,
    id: ProposalId,
) -> Result<Vec<StoredComment>, StoreError> {
    Entity::find()
        .filter(Column::ProposalId.eq(id.0))
        .order_by_asc(Column::CreatedAt)
        .order_by_asc(Column::Id)
        .all(connection)
        .await?
        .into_iter()
        .map(read)
        .collect()
}

/// How many comments each proposal of an event has, without the hidden ones.
///
/// # Errors
/// The database's.
pub async fn comment_counts(
    connection: &impl ConnectionTrait,
    event: EventId,
) -> Result<HashMap<ProposalId, u64>, StoreError> {
    let rows: Vec<(Uuid, i64)> = Entity::find()
        .select_only()
        .column(Column::ProposalId)
        .column_as(Column::Id.count(), "comments")
        .filter(Column::ProposalId.in_subquery(of_event(event)))
        .filter(Column::HiddenAt.is_null())
        .group_by(Column::ProposalId)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(rows
        .into_iter()
        .map(|(id, count)| (ProposalId(id), u64::try_from(count).unwrap_or(0)))
        .collect())
}

/// Hides a comment with a reason, or without one shows it again.
///
/// # Errors
/// The database's.
pub async fn set_hidden(
    connection: &impl ConnectionTrait,
    id: CommentId,
    reason: Option<&str>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let at = reason.map(|_| instant(now));
    Entity::update_many()
        .col_expr(Column::HiddenAt, Expr::value(at))
        .col_expr(
            Column::HiddenReason,
            Expr::value(reason.unwrap_or_default()),
        )
        .filter(Column::Id.eq(id.0))
        .exec(connection)
        .await?;
    Ok(())
}

fn read(row: Model) -> Result<StoredComment, StoreError> {
    Ok(StoredComment {
        id: CommentId(row.id),
        proposal: ProposalId(row.proposal_id),
        account: AccountId(row.account_id),
        body: row.body,
        created_at: read_instant("created_at", row.created_at)?,
        hidden: row.hidden_at.map(|_| row.hidden_reason),
    })
}
