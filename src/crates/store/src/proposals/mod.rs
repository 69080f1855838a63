//! Proposals for events, with the call they answer. Rule: whoever moves one on
//! has locked it first ([`find_locked`]).

mod comments;
mod forget;
mod reviews;
mod rows;
mod supports;

pub use comments::{
    StoredComment, add_comment, comment_counts, comments_of, find_comment, set_hidden,
};
pub(crate) use forget::forget_account;
pub use reviews::{StoredReview, reviews_of, reviews_of_event, write_review};
pub use supports::{add_support, remove_support, support_counts, supported_by};

use crate::StoreError;
use crate::entities::{account, proposal, proposal_call};
use crate::values::instant;
use domain::proposal::{ProposalCall, ProposalState, ProposalText};
use domain::{AccountId, EventId, OrganizationId, ProposalId, SessionId};
use jiff::Timestamp;
use proposal::{Column, Entity};
use rows::{read, row};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

/// A proposal as it stands in the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredProposal {
    /// Its id.
    pub id: ProposalId,
    /// For which event.
    pub event: EventId,
    /// Whose it is.
    pub account: AccountId,
    /// What its author says.
    pub text: ProposalText,
    /// For whom they speak.
    pub organization: Option<OrganizationId>,
    /// Where it stands.
    pub state: ProposalState,
    /// The session it became.
    pub session: Option<SessionId>,
    /// What the organisers wrote with their decision; may be empty.
    pub note: String,
    /// When it was sent.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

/// What the organisers of an event call for.
///
/// # Errors
/// The database's.
pub async fn call(
    connection: &impl ConnectionTrait,
    event: EventId,
) -> Result<Option<ProposalCall>, StoreError> {
    let row = proposal_call::Entity::find_by_id(event.0)
        .one(connection)
        .await?;
    row.map(|row| Ok(serde_json::from_str(&row.document)?))
        .transpose()
}

/// Sets it.
///
/// # Errors
/// The database's.
pub async fn write_call(
    connection: &impl ConnectionTrait,
    event: EventId,
    call: &ProposalCall,
    now: Timestamp,
) -> Result<(), StoreError> {
    let row = proposal_call::Model {
        event_id: event.0,
        document: serde_json::to_string(call)?,
        updated_at: instant(now),
    };
    let replace = OnConflict::column(proposal_call::Column::EventId)
        .update_columns([
            proposal_call::Column::Document,
            proposal_call::Column::UpdatedAt,
        ])
        .to_owned();
    proposal_call::Entity::insert(row.into_active_model())
        .on_conflict(replace)
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Adds a proposal or writes where it stands now.
///
/// # Errors
/// The database's.
pub async fn write(
    connection: &impl ConnectionTrait,
    stored: &StoredProposal,
) -> Result<(), StoreError> {
    let replace = OnConflict::column(Column::Id)
        .update_columns([
            Column::State,
            Column::SessionId,
            Column::Note,
            Column::UpdatedAt,
        ])
        .to_owned();
    Entity::insert(row(stored)?.into_active_model())
        .on_conflict(replace)
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// The one with this id.
///
/// # Errors
/// The database's.
pub async fn find(
    connection: &impl ConnectionTrait,
    id: ProposalId,
) -> Result<Option<StoredProposal>, StoreError> {
    let row = Entity::find_by_id(id.0).one(connection).await?;
    row.map(read).transpose()
}

/// The same; others who want to move it on wait until the transaction is over.
///
/// # Errors
/// The database's.
pub async fn find_locked(
    transaction: &impl ConnectionTrait,
    id: ProposalId,
) -> Result<Option<StoredProposal>, StoreError> {
    let row = Entity::find_by_id(id.0)
        .lock_exclusive()
        .one(transaction)
        .await?;
    row.map(read).transpose()
}

/// All of an event, the first one first.
///
/// # Errors
/// The database's.
pub async fn of_event(
    connection: &impl ConnectionTrait,
    event: EventId,
) -> Result<Vec<StoredProposal>, StoreError> {
    Entity::find()
        .filter(Column::EventId.eq(event.0))
        .order_by_asc(Column::CreatedAt)
        .order_by_asc(Column::Id)
        .all(connection)
        .await?
        .into_iter()
        .map(read)
        .collect()
}

/// What the holders of these accounts are called; those without a name, the
/// deleted ones among them, are not there.
///
/// # Errors
/// The database's.
pub async fn people(
    connection: &impl ConnectionTrait,
    accounts: impl IntoIterator<Item = AccountId>,
) -> Result<HashMap<AccountId, String>, StoreError> {
    let ids: BTreeSet<Uuid> = accounts.into_iter().map(|account| account.0).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(Uuid, String)> = account::Entity::find()
        .select_only()
        .column(account::Column::Id)
        .column(account::Column::Name)
        .filter(account::Column::Id.is_in(ids))
        .into_tuple()
        .all(connection)
        .await?;
    Ok(rows
        .into_iter()
        .filter(|(_, name)| !name.is_empty())
        .map(|(id, name)| (AccountId(id), name))
        .collect())
}
