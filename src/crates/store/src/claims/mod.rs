//! Claims and proposals. A claim changes its state only from the state that
//! the writer saw.

mod people;
mod rows;

pub use people::{AccountContact, contacts, lock_account};
pub use rows::{Document, StoredClaim};

use crate::entities::{account, claim};
use crate::values::instant;
use crate::{StoreError, chunks};
use domain::{AccountId, Bin, ClaimId, ClaimState, OrganizationId};
use jiff::Timestamp;
use rows::{row, write};
use sea_orm::sea_query::Query;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::HashSet;
use uuid::Uuid;

/// Which claims.
#[derive(Clone, Debug, Default)]
pub struct ClaimQuery {
    /// In one of these states; none means all.
    pub states: Vec<ClaimState>,
    /// For this organisation.
    pub organization: Option<OrganizationId>,
    /// Made after this one.
    pub after: Option<ClaimId>,
    /// At most so many.
    pub limit: u64,
}

/// What an open claim competes for: an organisation, or a BIN that is proposed.
pub type Contested = (Option<OrganizationId>, Option<Bin>);

/// Adds a claim; `token_hash` is that of the link sent to the work address.
///
/// # Errors
/// The database's.
pub async fn add(
    connection: &impl ConnectionTrait,
    stored: &StoredClaim,
    token_hash: Option<String>,
) -> Result<(), StoreError> {
    let row = claim::Model {
        token_hash,
        ..row(stored)?
    };
    claim::Entity::insert(row.into_active_model())
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// The claim with this id.
///
/// # Errors
/// The database's.
pub async fn find(
    connection: &impl ConnectionTrait,
    id: ClaimId,
) -> Result<Option<StoredClaim>, StoreError> {
    claim::Entity::find_by_id(id.0)
        .one(connection)
        .await?
        .map(rows::read)
        .transpose()
}

/// The claim whose work address was sent this link.
///
/// # Errors
/// The database's.
pub async fn find_by_token(
    connection: &impl ConnectionTrait,
    token_hash: &str,
) -> Result<Option<StoredClaim>, StoreError> {
    claim::Entity::find()
        .filter(claim::Column::TokenHash.eq(token_hash))
        .one(connection)
        .await?
        .map(rows::read)
        .transpose()
}

/// Writes a claim over the one that was in the state `from`; a link that was
/// sent is spent. Answers whether it still was in that state.
///
/// # Errors
/// The database's.
pub async fn replace(
    connection: &impl ConnectionTrait,
    stored: &StoredClaim,
    from: ClaimState,
) -> Result<bool, StoreError> {
    let written = write(stored)?
        .filter(claim::Column::Id.eq(stored.id.0))
        .filter(claim::Column::State.eq(from.code()))
        .exec(connection)
        .await?;
    Ok(written.rows_affected == 1)
}

/// Claims, the first made first.
///
/// # Errors
/// The database's.
pub async fn list(
    connection: &impl ConnectionTrait,
    query: &ClaimQuery,
) -> Result<Vec<StoredClaim>, StoreError> {
    let mut rows = claim::Entity::find();
    if !query.states.is_empty() {
        rows = rows.filter(claim::Column::State.is_in(codes(&query.states)));
    }
    if let Some(organization) = query.organization {
        rows = rows.filter(claim::Column::OrganizationId.eq(organization.0));
    }
    if let Some(after) = query.after {
        rows = rows.filter(claim::Column::Id.gt(after.0));
    }
    rows.order_by_asc(claim::Column::Id)
        .limit(query.limit)
        .all(connection)
        .await?
        .into_iter()
        .map(rows::read)
        .collect()
}

/// The claims of an account, the last made first.
///
/// # Errors
/// The database's.
pub async fn of_account(
    connection: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<StoredClaim>, StoreError> {
    claim::Entity::find()
        .filter(claim::Column::AccountId.eq(account.0))
        .order_by_desc(claim::Column::Id)
        .all(connection)
        .await?
        .into_iter()
        .map(rows::read)
        .collect()
}

/// How many claims an account made since an instant.
///
/// # Errors
/// The database's.
pub async fn made_since(
    connection: &impl ConnectionTrait,
    account: AccountId,
    since: Timestamp,
) -> Result<u64, StoreError> {
    Ok(claim::Entity::find()
        .filter(claim::Column::AccountId.eq(account.0))
        .filter(claim::Column::CreatedAt.gt(instant(since)))
        .count(connection)
        .await?)
}

/// What the open claims on these organisations and BINs are for, one entry for
/// each claim.
///
/// # Errors
/// The database's.
pub async fn contested(
    connection: &impl ConnectionTrait,
    organizations: &[OrganizationId],
    bins: &[Bin],
) -> Result<Vec<Contested>, StoreError> {
    if organizations.is_empty() && bins.is_empty() {
        return Ok(Vec::new());
    }
    let any = Condition::any()
        .add(claim::Column::OrganizationId.is_in(organizations.iter().map(|id| id.0)))
        .add(
            Condition::all()
                .add(claim::Column::OrganizationId.is_null())
                .add(claim::Column::Bin.is_in(bins.iter().map(Bin::as_str))),
        );
    let rows: Vec<(Option<Uuid>, Option<String>)> = claim::Entity::find()
        .select_only()
        .columns([claim::Column::OrganizationId, claim::Column::Bin])
        .filter(claim::Column::State.is_in(open_codes()))
        .filter(any)
        .into_tuple()
        .all(connection)
        .await?;
    rows.into_iter()
        .map(|(organization, bin)| {
            Ok((
                organization.map(OrganizationId),
                bin.map(rows::read_bin).transpose()?,
            ))
        })
        .collect()
}

/// Open claims whose time is up, or whose account was deleted.
///
/// # Errors
/// The database's.
pub async fn due(
    connection: &impl ConnectionTrait,
    now: Timestamp,
    limit: u64,
) -> Result<Vec<StoredClaim>, StoreError> {
    let deleted = Query::select()
        .column(account::Column::Id)
        .from(account::Entity)
        .and_where(account::Column::DeletedAt.is_not_null())
        .to_owned();
    claim::Entity::find()
        .filter(claim::Column::State.is_in(open_codes()))
        .filter(
            Condition::any()
                .add(claim::Column::ExpiresAt.lte(instant(now)))
                .add(claim::Column::AccountId.in_subquery(deleted)),
        )
        .order_by_asc(claim::Column::Id)
        .limit(limit)
        .all(connection)
        .await?
        .into_iter()
        .map(rows::read)
        .collect()
}

/// Claims of which nothing personal is to be kept any longer.
///
/// # Errors
/// The database's.
pub async fn to_purge(
    connection: &impl ConnectionTrait,
    now: Timestamp,
    limit: u64,
) -> Result<Vec<StoredClaim>, StoreError> {
    claim::Entity::find()
        .filter(claim::Column::PurgeAt.lte(instant(now)))
        .order_by_asc(claim::Column::Id)
        .limit(limit)
        .all(connection)
        .await?
        .into_iter()
        .map(rows::read)
        .collect()
}

/// Which of these keys are those of papers.
///
/// # Errors
/// The database's.
pub async fn known_documents(
    connection: &impl ConnectionTrait,
    keys: &[String],
) -> Result<HashSet<String>, StoreError> {
    chunks::known::<claim::Entity>(connection, claim::Column::DocumentKey, keys).await
}

fn open_codes() -> Vec<&'static str> {
    let open = ClaimState::ALL.into_iter().filter(|state| state.is_open());
    open.map(ClaimState::code).collect()
}

fn codes(states: &[ClaimState]) -> Vec<&'static str> {
    states.iter().map(|state| state.code()).collect()
}
