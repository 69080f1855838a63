//! Invitations that can still be accepted.

use crate::StoreError;
use crate::entities::invitation;
use crate::values::{instant, read_instant};
use domain::{AccountId, Email, InvitationId, OrganizationId, Role};
use jiff::Timestamp;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    QueryOrder,
};

/// An invitation as it stands in the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredInvitation {
    /// The id.
    pub id: InvitationId,
    /// To keep which organisation.
    pub organization: OrganizationId,
    /// To which address it went.
    pub email: Email,
    /// As what: editor or owner.
    pub role: Role,
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
    stored: &StoredInvitation,
    token_hash: String,
) -> Result<(), StoreError> {
    invitation::Entity::delete_many()
        .filter(invitation::Column::OrganizationId.eq(stored.organization.0))
        .filter(invitation::Column::Email.eq(stored.email.as_str()))
        .exec(connection)
        .await?;
    let row = invitation::Model {
        id: stored.id.0,
        organization_id: stored.organization.0,
        email: stored.email.as_str().to_owned(),
        role: stored.role.code().to_owned(),
        token_hash,
        invited_by: stored.invited_by.map(|account| account.0),
        created_at: instant(stored.created_at),
        expires_at: instant(stored.expires_at),
    };
    invitation::Entity::insert(row.into_active_model())
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// The invitation with this id.
///
/// # Errors
/// The database's.
pub async fn find(
    connection: &impl ConnectionTrait,
    id: InvitationId,
) -> Result<Option<StoredInvitation>, StoreError> {
    invitation::Entity::find_by_id(id.0)
        .one(connection)
        .await?
        .map(read)
        .transpose()
}

/// The invitation with this link.
///
/// # Errors
/// The database's.
pub async fn find_by_token(
    connection: &impl ConnectionTrait,
    token_hash: &str,
) -> Result<Option<StoredInvitation>, StoreError> {
    invitation::Entity::find()
        .filter(invitation::Column::TokenHash.eq(token_hash))
        .one(connection)
        .await?
        .map(read)
        .transpose()
}

/// The invitations to an organisation that are not too old, the first made first.
///
/// # Errors
/// The database's.
pub async fn of_organization(
    connection: &impl ConnectionTrait,
    organization: OrganizationId,
    now: Timestamp,
) -> Result<Vec<StoredInvitation>, StoreError> {
    invitation::Entity::find()
        .filter(invitation::Column::OrganizationId.eq(organization.0))
        .filter(invitation::Column::ExpiresAt.gt(instant(now)))
        .order_by_asc(invitation::Column::Id)
        .all(connection)
        .await?
        .into_iter()
        .map(read)
        .collect()
}

/// How many invitations there are to an organisation.
///
/// # Errors
/// The database's.
pub async fn count(
    connection: &impl ConnectionTrait,
    organization: OrganizationId,
) -> Result<u64, StoreError> {
    Ok(invitation::Entity::find()
        .filter(invitation::Column::OrganizationId.eq(organization.0))
        .count(connection)
        .await?)
}

/// Deletes an invitation. Answers whether it was there: whoever deletes it is
/// the one who may use it.
///
/// # Errors
/// The database's.
pub async fn remove(
    connection: &impl ConnectionTrait,
    id: InvitationId,
) -> Result<bool, StoreError> {
    let deleted = invitation::Entity::delete_by_id(id.0)
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
    organization: OrganizationId,
    account: AccountId,
) -> Result<(), StoreError> {
    invitation::Entity::delete_many()
        .filter(invitation::Column::OrganizationId.eq(organization.0))
        .filter(invitation::Column::InvitedBy.eq(account.0))
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
    let deleted = invitation::Entity::delete_many()
        .filter(invitation::Column::ExpiresAt.lte(instant(now)))
        .exec(connection)
        .await?;
    Ok(deleted.rows_affected)
}

fn read(row: invitation::Model) -> Result<StoredInvitation, StoreError> {
    Ok(StoredInvitation {
        id: InvitationId(row.id),
        organization: OrganizationId(row.organization_id),
        email: Email::parse(&row.email).map_err(|_| StoreError::Value {
            column: "email",
            value: row.email,
        })?,
        role: crate::members::read_role(&row.role)?,
        invited_by: row.invited_by.map(AccountId),
        created_at: read_instant("created_at", row.created_at)?,
        expires_at: read_instant("expires_at", row.expires_at)?,
    })
}
