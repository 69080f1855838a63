//! Who supports which proposal: each account once.

use crate::StoreError;
use crate::entities::{proposal, proposal_support};
use crate::values::instant;
use domain::{AccountId, EventId, ProposalId};
use jiff::Timestamp;
use proposal_support::{Column, Entity, Model};
use sea_orm::sea_query::{OnConflict, Query, SelectStatement};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect,
};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// Supports a proposal; `false` if the account did already.
///
/// # Errors
/// The database's.
pub async fn add_support(
    connection: &impl ConnectionTrait,
    id: ProposalId,
    account: AccountId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let row = Model {
        proposal_id: id.0,
        account_id: account.0,
        created_at: instant(now),
    };
    let known = OnConflict::columns([Column::ProposalId, Column::AccountId])
        .do_nothing()
        .to_owned();
    let added = Entity::insert(row.into_active_model())
        .on_conflict(known)
        .exec_without_returning(connection)
        .await?;
    Ok(added > 0)
}

/// Takes the support back; `false` if there was none.
///
/// # Errors
/// The database's.
pub async fn remove_support(
    connection: &impl ConnectionTrait,
    id: ProposalId,
    account: AccountId,
) -> Result<bool, StoreError> {
    let removed = Entity::delete_by_id((id.0, account.0))
        .exec(connection)
        .await?;
    Ok(removed.rows_affected > 0)
}

/// How many support each proposal of an event; those without are not there.
///
/// # Errors
/// The database's.
pub async fn support_counts(
    connection: &impl ConnectionTrait,
    event: EventId,
) -> Result<HashMap<ProposalId, u64>, StoreError> {
    let rows: Vec<(Uuid, i64)> = Entity::find()
        .select_only()
        .column(Column::ProposalId)
        .column_as(Column::AccountId.count(), "supports")
        .filter(Column::ProposalId.in_subquery(of_event(event)))
        .group_by(Column::ProposalId)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(rows
        .into_iter()
        .map(|(id, count)| (ProposalId(id), u64::try_from(count).unwrap_or(0)))
        .collect())
}

/// The proposals of an event that an account supports.
///
/// # Errors
/// The database's.
pub async fn supported_by(
    connection: &impl ConnectionTrait,
    event: EventId,
    account: AccountId,
) -> Result<HashSet<ProposalId>, StoreError> {
    let rows = Entity::find()
        .filter(Column::AccountId.eq(account.0))
        .filter(Column::ProposalId.in_subquery(of_event(event)))
        .all(connection)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| ProposalId(row.proposal_id))
        .collect())
}

pub(super) fn of_event(event: EventId) -> SelectStatement {
    Query::select()
        .column(proposal::Column::Id)
        .from(proposal::Entity)
        .and_where(proposal::Column::EventId.eq(event.0))
        .to_owned()
}
