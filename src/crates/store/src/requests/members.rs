//! Who handles the requests of which centre.

use crate::StoreError;
use crate::entities::centre_member;
use crate::values::instant;
use domain::{AccountId, CentreId};
use jiff::Timestamp;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
};

/// The centres whose requests an account handles.
///
/// # Errors
/// The database's.
pub async fn centres_of(
    connection: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<CentreId>, StoreError> {
    let rows = centre_member::Entity::find()
        .filter(centre_member::Column::AccountId.eq(account.0))
        .order_by_asc(centre_member::Column::CreatedAt)
        .all(connection)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| CentreId(row.centre_id))
        .collect())
}

/// Who handles the requests of a centre.
///
/// # Errors
/// The database's.
pub async fn members_of(
    connection: &impl ConnectionTrait,
    centre: CentreId,
) -> Result<Vec<AccountId>, StoreError> {
    let rows = centre_member::Entity::find()
        .filter(centre_member::Column::CentreId.eq(centre.0))
        .order_by_asc(centre_member::Column::CreatedAt)
        .all(connection)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| AccountId(row.account_id))
        .collect())
}

/// Lets an account handle the requests of a centre.
///
/// # Errors
/// The database's.
pub async fn set_member(
    connection: &impl ConnectionTrait,
    centre: CentreId,
    account: AccountId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let row = centre_member::Model {
        centre_id: centre.0,
        account_id: account.0,
        created_at: instant(now),
    };
    let known = OnConflict::columns([
        centre_member::Column::CentreId,
        centre_member::Column::AccountId,
    ])
    .do_nothing()
    .to_owned();
    centre_member::Entity::insert(row.into_active_model())
        .on_conflict(known)
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Lets an account handle them no longer.
///
/// # Errors
/// The database's.
pub async fn unset_member(
    connection: &impl ConnectionTrait,
    centre: CentreId,
    account: AccountId,
) -> Result<(), StoreError> {
    centre_member::Entity::delete_by_id((centre.0, account.0))
        .exec(connection)
        .await?;
    Ok(())
}
