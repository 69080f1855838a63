//! What organisers think of proposals: one review of each for each.

use super::supports::of_event;
use crate::StoreError;
use crate::entities::proposal_review;
use crate::values::{instant, read_instant};
use domain::proposal::Score;
use domain::{AccountId, EventId, ProposalId};
use jiff::Timestamp;
use proposal_review::{Column, Entity, Model};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
};

/// A review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredReview {
    /// Of which proposal.
    pub proposal: ProposalId,
    /// By whom.
    pub reviewer: AccountId,
    /// How good.
    pub score: Score,
    /// Why; may be empty.
    pub note: String,
    /// When it was last written.
    pub updated_at: Timestamp,
}

/// Writes a review, or writes it anew.
///
/// # Errors
/// The database's.
pub async fn write_review(
    connection: &impl ConnectionTrait,
    review: &StoredReview,
) -> Result<(), StoreError> {
    let row = Model {
        proposal_id: review.proposal.0,
        account_id: review.reviewer.0,
        score: i32::from(review.score.get()),
        note: review.note.clone(),
        updated_at: instant(review.updated_at),
    };
    let replace = OnConflict::columns([Column::ProposalId, Column::AccountId])
        .update_columns([Column::Score, Column::Note, Column::UpdatedAt])
        .to_owned();
    Entity::insert(row.into_active_model())
        .on_conflict(replace)
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// The reviews of a proposal, as they were last written.
///
/// # Errors
/// The database's.
pub async fn reviews_of(
    connection: &impl ConnectionTrait,
    id: ProposalId,
) -> Result<Vec<StoredReview>, StoreError> {
    Entity::find()
        .filter(Column::ProposalId.eq(id.0))
        .order_by_asc(Column::UpdatedAt)
        .all(connection)
        .await?
        .into_iter()
        .map(read)
        .collect()
}

/// The reviews of all proposals of an event.
///
/// # Errors
/// The database's.
pub async fn reviews_of_event(
    connection: &impl ConnectionTrait,
    event: EventId,
) -> Result<Vec<StoredReview>, StoreError> {
    Entity::find()
        .filter(Column::ProposalId.in_subquery(of_event(event)))
        .all(connection)
        .await?
        .into_iter()
        .map(read)
        .collect()
}

fn read(row: Model) -> Result<StoredReview, StoreError> {
    let score = u8::try_from(row.score)
        .ok()
        .and_then(|score| Score::try_from(score).ok());
    Ok(StoredReview {
        proposal: ProposalId(row.proposal_id),
        reviewer: AccountId(row.account_id),
        score: score.ok_or_else(|| StoreError::Value {
            column: "score",
            value: row.score.to_string(),
        })?,
        note: row.note,
        updated_at: read_instant("updated_at", row.updated_at)?,
    })
}
