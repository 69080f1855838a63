//! One-time links. Only the hash of a token is stored; a link that was used
//! keeps its row until it would have expired, because the two links of a
//! change of address look at each other.

use crate::StoreError;
use crate::entities::account_token;
use crate::values::{instant, read_instant};
use domain::AccountId;
use jiff::Timestamp;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};
use uuid::Uuid;

/// A one-time link as it stands in the database.
#[derive(Clone, PartialEq, Eq)]
pub struct StoredToken {
    /// UUIDv7.
    pub id: Uuid,
    /// Whose.
    pub account: AccountId,
    /// What the link does, in a word.
    pub purpose: String,
    /// SHA-256 of the token, hexadecimal.
    pub token_hash: String,
    /// The address it was sent to.
    pub email: String,
    /// Joins the two links of one change of address.
    pub change: Option<Uuid>,
    /// When it was made.
    pub created_at: Timestamp,
    /// Until when it works.
    pub expires_at: Timestamp,
    /// When it was used.
    pub used_at: Option<Timestamp>,
}

/// Adds a link.
///
/// # Errors
/// The database's.
pub async fn add(connection: &impl ConnectionTrait, token: StoredToken) -> Result<(), StoreError> {
    let row = account_token::Model {
        id: token.id,
        account_id: token.account.0,
        purpose: token.purpose,
        token_hash: token.token_hash,
        email: token.email,
        change_id: token.change,
        created_at: instant(token.created_at),
        expires_at: instant(token.expires_at),
        used_at: token.used_at.map(instant),
    };
    account_token::Entity::insert(row.into_active_model())
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// The link of a token, if it was not used and is not too old.
///
/// # Errors
/// The database's.
pub async fn find_working(
    connection: &impl ConnectionTrait,
    token_hash: &str,
    now: Timestamp,
) -> Result<Option<StoredToken>, StoreError> {
    account_token::Entity::find()
        .filter(account_token::Column::TokenHash.eq(token_hash))
        .filter(account_token::Column::UsedAt.is_null())
        .filter(account_token::Column::ExpiresAt.gt(instant(now)))
        .one(connection)
        .await?
        .map(read)
        .transpose()
}

/// Uses a link; `false` when somebody else just did.
///
/// # Errors
/// The database's.
pub async fn spend(
    connection: &impl ConnectionTrait,
    id: Uuid,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let spent = account_token::Entity::update_many()
        .col_expr(account_token::Column::UsedAt, Expr::value(instant(now)))
        .filter(account_token::Column::Id.eq(id))
        .filter(account_token::Column::UsedAt.is_null())
        .exec(connection)
        .await?;
    Ok(spent.rows_affected > 0)
}

/// The links of one change of address, used or not.
///
/// # Errors
/// The database's.
pub async fn of_change(
    connection: &impl ConnectionTrait,
    change: Uuid,
) -> Result<Vec<StoredToken>, StoreError> {
    account_token::Entity::find()
        .filter(account_token::Column::ChangeId.eq(change))
        .all(connection)
        .await?
        .into_iter()
        .map(read)
        .collect()
}

/// Removes the links of an account that serve one of these purposes.
///
/// # Errors
/// The database's.
pub async fn remove_for(
    connection: &impl ConnectionTrait,
    account: AccountId,
    purposes: &[&str],
) -> Result<(), StoreError> {
    account_token::Entity::delete_many()
        .filter(account_token::Column::AccountId.eq(account.0))
        .filter(account_token::Column::Purpose.is_in(purposes.iter().copied()))
        .exec(connection)
        .await?;
    Ok(())
}

/// Removes every link of an account.
///
/// # Errors
/// The database's.
pub async fn remove_of_account(
    connection: &impl ConnectionTrait,
    account: AccountId,
) -> Result<(), StoreError> {
    account_token::Entity::delete_many()
        .filter(account_token::Column::AccountId.eq(account.0))
        .exec(connection)
        .await?;
    Ok(())
}

/// Removes the links that are too old.
///
/// # Errors
/// The database's.
pub async fn remove_expired(
    connection: &impl ConnectionTrait,
    now: Timestamp,
) -> Result<(), StoreError> {
    account_token::Entity::delete_many()
        .filter(account_token::Column::ExpiresAt.lte(instant(now)))
        .exec(connection)
        .await?;
    Ok(())
}

fn read(row: account_token::Model) -> Result<StoredToken, StoreError> {
    Ok(StoredToken {
        id: row.id,
        account: AccountId(row.account_id),
        purpose: row.purpose,
        token_hash: row.token_hash,
        email: row.email,
        change: row.change_id,
        created_at: read_instant("created_at", row.created_at)?,
        expires_at: read_instant("expires_at", row.expires_at)?,
        used_at: row
            .used_at
            .map(|at| read_instant("used_at", at))
            .transpose()?,
    })
}
