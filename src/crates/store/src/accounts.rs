//! Accounts. Who changes one locks its row first ([`lock`]), so that two
//! changes of one account, or a sign-in and a deletion, never overlap.

use crate::StoreError;
use crate::entities::{
    account, account_token, centre_member, event_invitation, event_organizer, invitation,
    organization_draft, organization_member, session,
};
use crate::values::{instant, read_instant};
use domain::{AccountId, Locale, Role};
use jiff::Timestamp;
use sea_orm::sea_query::{Expr, OnConflict, Query};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect, Select,
};

/// An account as it stands in the database.
#[derive(Clone, PartialEq, Eq)]
pub struct StoredAccount {
    /// The id.
    pub id: AccountId,
    /// Lower-cased; nothing once deleted.
    pub email: Option<String>,
    /// When the address was proven.
    pub email_confirmed_at: Option<Timestamp>,
    /// Argon2 in PHC form; nothing for those who sign in by link.
    pub password_hash: Option<String>,
    /// The standing in the whole product.
    pub role: Role,
    /// What the person is called; empty once deleted.
    pub name: String,
    /// The language of mail.
    pub locale: Locale,
    /// When first written.
    pub created_at: Timestamp,
    /// When last changed.
    pub updated_at: Timestamp,
}

/// Adds an account, unless the address has one: then `false`.
///
/// # Errors
/// The database's.
pub async fn add(
    connection: &impl ConnectionTrait,
    account: &StoredAccount,
) -> Result<bool, StoreError> {
    let on_conflict = OnConflict::column(account::Column::Email)
        .do_nothing()
        .to_owned();
    let added = account::Entity::insert(write(account).into_active_model())
        .on_conflict(on_conflict)
        .exec_without_returning(connection)
        .await?;
    Ok(added > 0)
}

/// The account of an address.
///
/// # Errors
/// The database's.
pub async fn find_by_email(
    connection: &impl ConnectionTrait,
    email: &str,
) -> Result<Option<StoredAccount>, StoreError> {
    one(connection, by_email(email)).await
}

/// The account of an address, locked until the transaction ends.
///
/// # Errors
/// The database's.
pub async fn lock_by_email(
    connection: &impl ConnectionTrait,
    email: &str,
) -> Result<Option<StoredAccount>, StoreError> {
    one(connection, by_email(email).lock_exclusive()).await
}

/// An account that was not deleted.
///
/// # Errors
/// The database's.
pub async fn find(
    connection: &impl ConnectionTrait,
    id: AccountId,
) -> Result<Option<StoredAccount>, StoreError> {
    one(connection, by_id(id)).await
}

/// An account that was not deleted, locked until the transaction ends.
///
/// # Errors
/// The database's.
pub async fn lock(
    connection: &impl ConnectionTrait,
    id: AccountId,
) -> Result<Option<StoredAccount>, StoreError> {
    one(connection, by_id(id).lock_exclusive()).await
}

/// The administrators, locked until the transaction ends; by id.
///
/// # Errors
/// The database's.
pub async fn lock_administrators(
    connection: &impl ConnectionTrait,
) -> Result<Vec<AccountId>, StoreError> {
    let rows = account::Entity::find()
        .filter(account::Column::Role.eq(Role::Administrator.code()))
        .filter(account::Column::DeletedAt.is_null())
        .order_by_asc(account::Column::Id)
        .lock_exclusive()
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(|row| AccountId(row.id)).collect())
}

/// Accounts that were not deleted, or those with a role, the newest first.
///
/// # Errors
/// The database's.
pub async fn all(
    connection: &impl ConnectionTrait,
    role: Option<Role>,
) -> Result<Vec<StoredAccount>, StoreError> {
    let mut query = account::Entity::find().filter(account::Column::DeletedAt.is_null());
    if let Some(role) = role {
        query = query.filter(account::Column::Role.eq(role.code()));
    }
    query
        .order_by_desc(account::Column::CreatedAt)
        .order_by_desc(account::Column::Id)
        .all(connection)
        .await?
        .into_iter()
        .map(read)
        .collect()
}

/// Writes an account that is there already.
///
/// # Errors
/// The database's; an address that is taken among them.
pub async fn change(
    connection: &impl ConnectionTrait,
    account: &StoredAccount,
) -> Result<(), StoreError> {
    account::Entity::update(write(account).into_active_model().reset_all())
        .exec(connection)
        .await?;
    Ok(())
}

/// Deletes an account: only the row with its id is left, so that what it did
/// can still be told apart from what others did.
///
/// # Errors
/// The database's.
pub async fn erase(
    connection: &impl ConnectionTrait,
    account: StoredAccount,
    now: Timestamp,
) -> Result<(), StoreError> {
    let id = account.id;
    crate::sessions::remove_of_account(connection, id, None).await?;
    crate::account_tokens::remove_of_account(connection, id).await?;
    organization_member::Entity::delete_many()
        .filter(organization_member::Column::AccountId.eq(id.0))
        .exec(connection)
        .await?;
    centre_member::Entity::delete_many()
        .filter(centre_member::Column::AccountId.eq(id.0))
        .exec(connection)
        .await?;
    crate::requests::release(connection, id, None).await?;
    event_organizer::Entity::delete_many()
        .filter(event_organizer::Column::AccountId.eq(id.0))
        .exec(connection)
        .await?;
    organization_draft::Entity::update_many()
        .col_expr(organization_draft::Column::Note, Expr::val(""))
        .filter(organization_draft::Column::AccountId.eq(id.0))
        .exec(connection)
        .await?;
    crate::proposals::forget_account(connection, id).await?;
    crate::chosen_sessions::forget_account(connection, id).await?;
    if let Some(email) = &account.email {
        invitation::Entity::delete_many()
            .filter(invitation::Column::Email.eq(email))
            .exec(connection)
            .await?;
        event_invitation::Entity::delete_many()
            .filter(event_invitation::Column::Email.eq(email))
            .exec(connection)
            .await?;
    }
    let row = account::Model {
        deleted_at: Some(instant(now)),
        ..write(&StoredAccount {
            email: None,
            email_confirmed_at: None,
            password_hash: None,
            role: Role::AccountHolder,
            name: String::new(),
            updated_at: now,
            ..account
        })
    };
    account::Entity::update(row.into_active_model().reset_all())
        .exec(connection)
        .await?;
    Ok(())
}

/// Removes accounts whose address was not proven since `before`, except those
/// with a standing, a membership or a link that still works. They never acted,
/// so nothing names them.
///
/// # Errors
/// The database's.
pub async fn remove_unconfirmed(
    connection: &impl ConnectionTrait,
    before: Timestamp,
) -> Result<(), StoreError> {
    let linked = Query::select()
        .column(account_token::Column::AccountId)
        .from(account_token::Entity)
        .to_owned();
    let signed_in = Query::select()
        .column(session::Column::AccountId)
        .from(session::Entity)
        .to_owned();
    let members = Query::select()
        .column(organization_member::Column::AccountId)
        .from(organization_member::Entity)
        .to_owned();
    let organizers = Query::select()
        .column(event_organizer::Column::AccountId)
        .from(event_organizer::Entity)
        .to_owned();
    account::Entity::delete_many()
        .filter(account::Column::EmailConfirmedAt.is_null())
        .filter(account::Column::DeletedAt.is_null())
        .filter(account::Column::Role.eq(Role::AccountHolder.code()))
        .filter(account::Column::UpdatedAt.lt(instant(before)))
        .filter(account::Column::Id.not_in_subquery(linked))
        .filter(account::Column::Id.not_in_subquery(signed_in))
        .filter(account::Column::Id.not_in_subquery(members))
        .filter(account::Column::Id.not_in_subquery(organizers))
        .exec(connection)
        .await?;
    Ok(())
}

fn by_email(email: &str) -> Select<account::Entity> {
    account::Entity::find().filter(account::Column::Email.eq(email))
}

fn by_id(id: AccountId) -> Select<account::Entity> {
    account::Entity::find_by_id(id.0).filter(account::Column::DeletedAt.is_null())
}

async fn one(
    connection: &impl ConnectionTrait,
    select: Select<account::Entity>,
) -> Result<Option<StoredAccount>, StoreError> {
    select.one(connection).await?.map(read).transpose()
}

fn write(account: &StoredAccount) -> account::Model {
    account::Model {
        id: account.id.0,
        email: account.email.clone(),
        email_confirmed_at: account.email_confirmed_at.map(instant),
        password_hash: account.password_hash.clone(),
        role: account.role.code().to_owned(),
        name: account.name.clone(),
        locale: account.locale.code().to_owned(),
        created_at: instant(account.created_at),
        updated_at: instant(account.updated_at),
        deleted_at: None,
    }
}

pub(crate) fn read(row: account::Model) -> Result<StoredAccount, StoreError> {
    let role = Role::from_code(&row.role).filter(|role| role.is_standing());
    Ok(StoredAccount {
        id: AccountId(row.id),
        email: row.email,
        email_confirmed_at: row
            .email_confirmed_at
            .map(|at| read_instant("email_confirmed_at", at))
            .transpose()?,
        password_hash: row.password_hash,
        role: role.ok_or(StoreError::Value {
            column: "role",
            value: row.role,
        })?,
        name: row.name,
        locale: Locale::from_code(&row.locale).ok_or(StoreError::Value {
            column: "locale",
            value: row.locale,
        })?,
        created_at: read_instant("created_at", row.created_at)?,
        updated_at: read_instant("updated_at", row.updated_at)?,
    })
}
