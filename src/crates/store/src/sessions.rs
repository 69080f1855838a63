//! Where accounts are signed in. Only the hash of a token is stored.

use crate::accounts::StoredAccount;
use crate::entities::{account, session};
use crate::values::{instant, read_instant};
use crate::{StoreError, accounts};
use domain::AccountId;
use jiff::Timestamp;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
};
use uuid::Uuid;

/// A session as it stands in the database.
#[derive(Clone, PartialEq, Eq)]
pub struct StoredSession {
    /// UUIDv7.
    pub id: Uuid,
    /// Whose.
    pub account: AccountId,
    /// SHA-256 of the token, hexadecimal.
    pub token_hash: String,
    /// What the browser says it is.
    pub user_agent: String,
    /// Since when.
    pub created_at: Timestamp,
    /// When it was last used, to within ten minutes.
    pub last_seen_at: Timestamp,
    /// Until when it works if it is not used again.
    pub expires_at: Timestamp,
}

/// Adds a session.
///
/// # Errors
/// The database's.
pub async fn add(
    connection: &impl ConnectionTrait,
    session: StoredSession,
) -> Result<(), StoreError> {
    let row = session::Model {
        id: session.id,
        account_id: session.account.0,
        token_hash: session.token_hash,
        user_agent: session.user_agent,
        created_at: instant(session.created_at),
        last_seen_at: instant(session.last_seen_at),
        expires_at: instant(session.expires_at),
    };
    session::Entity::insert(row.into_active_model())
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// The session of a token that still works, with its account.
///
/// # Errors
/// The database's.
pub async fn find_by_token(
    connection: &impl ConnectionTrait,
    token_hash: &str,
    now: Timestamp,
) -> Result<Option<(StoredSession, StoredAccount)>, StoreError> {
    let row = session::Entity::find()
        .find_also_related(account::Entity)
        .filter(session::Column::TokenHash.eq(token_hash))
        .filter(session::Column::ExpiresAt.gt(instant(now)))
        .filter(account::Column::DeletedAt.is_null())
        .one(connection)
        .await?;
    match row {
        Some((session, Some(account))) => Ok(Some((read(session)?, accounts::read(account)?))),
        _ => Ok(None),
    }
}

/// Writes that a session was used.
///
/// # Errors
/// The database's.
pub async fn touch(
    connection: &impl ConnectionTrait,
    id: Uuid,
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<(), StoreError> {
    session::Entity::update_many()
        .col_expr(session::Column::LastSeenAt, Expr::value(instant(now)))
        .col_expr(session::Column::ExpiresAt, Expr::value(instant(expires_at)))
        .filter(session::Column::Id.eq(id))
        .exec(connection)
        .await?;
    Ok(())
}

/// The sessions of an account that still work, the last used first.
///
/// # Errors
/// The database's.
pub async fn of_account(
    connection: &impl ConnectionTrait,
    account: AccountId,
    now: Timestamp,
) -> Result<Vec<StoredSession>, StoreError> {
    session::Entity::find()
        .filter(session::Column::AccountId.eq(account.0))
        .filter(session::Column::ExpiresAt.gt(instant(now)))
        .order_by_desc(session::Column::LastSeenAt)
        .order_by_desc(session::Column::Id)
        .all(connection)
        .await?
        .into_iter()
        .map(read)
        .collect()
}

/// Removes a session of an account; `false` when it has no such session.
///
/// # Errors
/// The database's.
pub async fn remove(
    connection: &impl ConnectionTrait,
    account: AccountId,
    id: Uuid,
) -> Result<bool, StoreError> {
    let removed = session::Entity::delete_many()
        .filter(session::Column::Id.eq(id))
        .filter(session::Column::AccountId.eq(account.0))
        .exec(connection)
        .await?;
    Ok(removed.rows_affected > 0)
}

/// Removes the sessions of an account, except one; answers how many.
///
/// # Errors
/// The database's.
pub async fn remove_of_account(
    connection: &impl ConnectionTrait,
    account: AccountId,
    except: Option<Uuid>,
) -> Result<u64, StoreError> {
    let mut delete =
        session::Entity::delete_many().filter(session::Column::AccountId.eq(account.0));
    if let Some(id) = except {
        delete = delete.filter(session::Column::Id.ne(id));
    }
    Ok(delete.exec(connection).await?.rows_affected)
}

/// Removes the sessions that work no more.
///
/// # Errors
/// The database's.
pub async fn remove_expired(
    connection: &impl ConnectionTrait,
    now: Timestamp,
) -> Result<(), StoreError> {
    session::Entity::delete_many()
        .filter(session::Column::ExpiresAt.lte(instant(now)))
        .exec(connection)
        .await?;
    Ok(())
}

fn read(row: session::Model) -> Result<StoredSession, StoreError> {
    Ok(StoredSession {
        id: row.id,
        account: AccountId(row.account_id),
        token_hash: row.token_hash,
        user_agent: row.user_agent,
        created_at: read_instant("created_at", row.created_at)?,
        last_seen_at: read_instant("last_seen_at", row.last_seen_at)?,
        expires_at: read_instant("expires_at", row.expires_at)?,
    })
}
