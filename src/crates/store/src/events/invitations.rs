//! Invitations to organise an event, or to help at its door, that can still be
//! accepted.

use crate::StoreError;
use crate::entities::event_invitation::{Column, Entity, Model};
use crate::values::{instant, read_instant};
use domain::{AccountId, Email, EventId, InvitationId, Role};
use jiff::Timestamp;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    QueryOrder,
};

/// An invitation as it stands in the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredEventInvitation {
    /// The id.
    pub id: InvitationId,
    /// To which event.
    pub event: EventId,
    /// As what.
    pub role: Role,
    /// To which address it went.
    pub email: Email,
    /// By whom; `None` from the command line.
    pub invited_by: Option<AccountId>,
    /// When.
    pub created_at: Timestamp,
    /// Until when it can be accepted.
    pub expires_at: Timestamp,
}

/// Adds an invitation in the place of an earlier one to the same address.
///
/// # Errors
/// The database's.
pub async fn put(
    connection: &impl ConnectionTrait,
    stored: &StoredEventInvitation,
    token_hash: String,
) -> Result<(), StoreError> {
    Entity::delete_many()
        .filter(Column::EventId.eq(stored.event.0))
        .filter(Column::Email.eq(stored.email.as_str()))
        .exec(connection)
        .await?;
    let row = Model {
        id: stored.id.0,
        event_id: stored.event.0,
        email: stored.email.as_str().to_owned(),
        token_hash,
        invited_by: stored.invited_by.map(|account| account.0),
        created_at: instant(stored.created_at),
        expires_at: instant(stored.expires_at),
        role: stored.role.code().to_owned(),
    };
    Entity::insert(row.into_active_model())
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// The invitation with this link.
///
/// # Errors
/// The database's.
pub async fn find_by_token(
    connection: &impl ConnectionTrait,
    token_hash: &str,
) -> Result<Option<StoredEventInvitation>, StoreError> {
    let row = Entity::find()
        .filter(Column::TokenHash.eq(token_hash))
        .one(connection)
        .await?;
    row.map(read).transpose()
}

/// The invitations to an event that are not too old, the first made first.
///
/// # Errors
/// The database's.
pub async fn of_event(
    connection: &impl ConnectionTrait,
    event: EventId,
    now: Timestamp,
) -> Result<Vec<StoredEventInvitation>, StoreError> {
    Entity::find()
        .filter(Column::EventId.eq(event.0))
        .filter(Column::ExpiresAt.gt(instant(now)))
        .order_by_asc(Column::Id)
        .all(connection)
        .await?
        .into_iter()
        .map(read)
        .collect()
}

/// How many invitations there are to an event.
///
/// # Errors
/// The database's.
pub async fn count(connection: &impl ConnectionTrait, event: EventId) -> Result<u64, StoreError> {
    Ok(Entity::find()
        .filter(Column::EventId.eq(event.0))
        .count(connection)
        .await?)
}

/// Deletes an invitation to this event. Answers whether it was there: whoever
/// deletes it is the one who may use it.
///
/// # Errors
/// The database's.
pub async fn remove(
    connection: &impl ConnectionTrait,
    event: EventId,
    id: InvitationId,
) -> Result<bool, StoreError> {
    let deleted = Entity::delete_many()
        .filter(Column::Id.eq(id.0))
        .filter(Column::EventId.eq(event.0))
        .exec(connection)
        .await?;
    Ok(deleted.rows_affected == 1)
}

/// Deletes what somebody invited others to.
///
/// # Errors
/// The database's.
pub async fn remove_of_inviter(
    connection: &impl ConnectionTrait,
    event: EventId,
    account: AccountId,
) -> Result<(), StoreError> {
    Entity::delete_many()
        .filter(Column::EventId.eq(event.0))
        .filter(Column::InvitedBy.eq(account.0))
        .exec(connection)
        .await?;
    Ok(())
}

/// Deletes the invitations that are too old. Answers how many.
///
/// # Errors
/// The database's.
pub async fn remove_expired(
    connection: &impl ConnectionTrait,
    now: Timestamp,
) -> Result<u64, StoreError> {
    let deleted = Entity::delete_many()
        .filter(Column::ExpiresAt.lte(instant(now)))
        .exec(connection)
        .await?;
    Ok(deleted.rows_affected)
}

fn read(row: Model) -> Result<StoredEventInvitation, StoreError> {
    Ok(StoredEventInvitation {
        id: InvitationId(row.id),
        event: EventId(row.event_id),
        role: super::organizers::read_role(row.role)?,
        email: Email::parse(&row.email).map_err(|_| StoreError::Value {
            column: "email",
            value: row.email,
        })?,
        invited_by: row.invited_by.map(AccountId),
        created_at: read_instant("created_at", row.created_at)?,
        expires_at: read_instant("expires_at", row.expires_at)?,
    })
}
