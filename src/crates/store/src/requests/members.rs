//! The staff of centres: who handles the requests of which, and who heads it.

use super::rows::value;
use crate::StoreError;
use crate::entities::centre_member::{Column, Entity, Model};
use crate::values::instant;
use domain::{AccountId, CentreId, Role};
use jiff::Timestamp;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
};

/// The centres at which an account is staff, and as what.
///
/// # Errors
/// The database's.
pub async fn centres_of(
    connection: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<(CentreId, Role)>, StoreError> {
    let rows = Entity::find()
        .filter(Column::AccountId.eq(account.0))
        .order_by_asc(Column::CreatedAt)
        .all(connection)
        .await?;
    rows.into_iter()
        .map(|row| Ok((CentreId(row.centre_id), role(row.role)?)))
        .collect()
}

/// The staff of a centre, and as what; the first first.
///
/// # Errors
/// The database's.
pub async fn members_of(
    connection: &impl ConnectionTrait,
    centre: CentreId,
) -> Result<Vec<(AccountId, Role)>, StoreError> {
    let rows = Entity::find()
        .filter(Column::CentreId.eq(centre.0))
        .order_by_asc(Column::CreatedAt)
        .all(connection)
        .await?;
    rows.into_iter()
        .map(|row| Ok((AccountId(row.account_id), role(row.role)?)))
        .collect()
}

fn role(code: String) -> Result<Role, StoreError> {
    value("role", code, Role::from_code)
}

/// Makes an account staff of a centre, or something else of it than before.
///
/// # Errors
/// The database's.
pub async fn set_member(
    connection: &impl ConnectionTrait,
    centre: CentreId,
    account: AccountId,
    role: Role,
    now: Timestamp,
) -> Result<(), StoreError> {
    let row = Model {
        centre_id: centre.0,
        account_id: account.0,
        role: role.code().to_owned(),
        created_at: instant(now),
    };
    let known = OnConflict::columns([Column::CentreId, Column::AccountId])
        .update_column(Column::Role)
        .to_owned();
    Entity::insert(row.into_active_model())
        .on_conflict(known)
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// An account is staff of a centre no longer.
///
/// # Errors
/// The database's.
pub async fn unset_member(
    connection: &impl ConnectionTrait,
    centre: CentreId,
    account: AccountId,
) -> Result<(), StoreError> {
    Entity::delete_by_id((centre.0, account.0))
        .exec(connection)
        .await?;
    Ok(())
}
