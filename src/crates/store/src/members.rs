//! Who keeps which organisation.

use crate::entities::{organization, organization_member};
use crate::values::instant;
use crate::{StoreError, chunks};
use domain::{AccountId, OrganizationId, Role};
use jiff::Timestamp;
use sea_orm::sea_query::{LockType, OnConflict};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};
use std::collections::HashSet;
use uuid::Uuid;

/// What an account is to an organisation: editor, owner or nothing.
///
/// # Errors
/// The database's.
pub async fn role(
    connection: &impl ConnectionTrait,
    organization: OrganizationId,
    account: AccountId,
) -> Result<Option<Role>, StoreError> {
    organization_member::Entity::find_by_id((organization.0, account.0))
        .one(connection)
        .await?
        .map(|row| read_role(&row.role))
        .transpose()
}

/// The organisations an account keeps, as what, oldest membership first.
///
/// # Errors
/// The database's.
pub async fn organizations_of(
    connection: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<(OrganizationId, Role)>, StoreError> {
    organization_member::Entity::find()
        .filter(organization_member::Column::AccountId.eq(account.0))
        .order_by_asc(organization_member::Column::CreatedAt)
        .all(connection)
        .await?
        .into_iter()
        .map(|row| Ok((OrganizationId(row.organization_id), read_role(&row.role)?)))
        .collect()
}

/// Who keeps an organisation, as what, oldest membership first.
///
/// # Errors
/// The database's.
pub async fn of_organization(
    connection: &impl ConnectionTrait,
    organization: OrganizationId,
) -> Result<Vec<(AccountId, Role)>, StoreError> {
    organization_member::Entity::find()
        .filter(organization_member::Column::OrganizationId.eq(organization.0))
        .order_by_asc(organization_member::Column::CreatedAt)
        .all(connection)
        .await?
        .into_iter()
        .map(|row| Ok((AccountId(row.account_id), read_role(&row.role)?)))
        .collect()
}

/// Makes an account a member, or changes as what.
///
/// # Errors
/// The database's.
pub async fn set(
    connection: &impl ConnectionTrait,
    organization: OrganizationId,
    account: AccountId,
    role: Role,
    now: Timestamp,
) -> Result<(), StoreError> {
    let row = organization_member::Model {
        organization_id: organization.0,
        account_id: account.0,
        role: role.code().to_owned(),
        created_at: instant(now),
    };
    let on_conflict = OnConflict::columns([
        organization_member::Column::OrganizationId,
        organization_member::Column::AccountId,
    ])
    .update_column(organization_member::Column::Role)
    .to_owned();
    organization_member::Entity::insert(row.into_active_model())
        .on_conflict(on_conflict)
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Ends a membership, if there is one.
///
/// # Errors
/// The database's.
pub async fn remove(
    connection: &impl ConnectionTrait,
    organization: OrganizationId,
    account: AccountId,
) -> Result<(), StoreError> {
    organization_member::Entity::delete_by_id((organization.0, account.0))
        .exec(connection)
        .await?;
    Ok(())
}

/// Makes other writers that lock the same organisation's members wait until
/// the end of the transaction, so that the owners that are counted stay.
/// SQLite has one writer anyway.
///
/// # Errors
/// The database's.
pub async fn lock(
    connection: &impl ConnectionTrait,
    organization: OrganizationId,
) -> Result<(), StoreError> {
    let _: Option<Uuid> = organization::Entity::find_by_id(organization.0)
        .select_only()
        .column(organization::Column::Id)
        // Rows that refer to the organisation may be added meanwhile.
        .lock(LockType::NoKeyUpdate)
        .into_tuple()
        .one(connection)
        .await?;
    Ok(())
}

/// Which of these organisations have an owner.
///
/// # Errors
/// The database's.
pub async fn owned(
    connection: &impl ConnectionTrait,
    organizations: &[OrganizationId],
) -> Result<HashSet<OrganizationId>, StoreError> {
    let mut owned = HashSet::new();
    for chunk in organizations.chunks(chunks::VALUES) {
        let rows: Vec<Uuid> = organization_member::Entity::find()
            .select_only()
            .column(organization_member::Column::OrganizationId)
            .filter(organization_member::Column::OrganizationId.is_in(chunk.iter().map(|id| id.0)))
            .filter(organization_member::Column::Role.eq(Role::Owner.code()))
            .into_tuple()
            .all(connection)
            .await?;
        owned.extend(rows.into_iter().map(OrganizationId));
    }
    Ok(owned)
}

pub(crate) fn read_role(code: &str) -> Result<Role, StoreError> {
    match Role::from_code(code) {
        Some(role @ (Role::Editor | Role::Owner)) => Ok(role),
        _ => Err(StoreError::Value {
            column: "role",
            value: code.to_owned(),
        }),
    }
}
