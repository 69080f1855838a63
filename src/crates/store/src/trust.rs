//! What moderators said about whom to trust.

use crate::StoreError;
use crate::entities::organization_trust;
use crate::values::instant;
use domain::OrganizationId;
use jiff::Timestamp;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, EntityTrait, IntoActiveModel};

/// What a moderator said about an organisation, if anything.
///
/// # Errors
/// The database's.
pub async fn mark(
    connection: &impl ConnectionTrait,
    organization: OrganizationId,
) -> Result<Option<bool>, StoreError> {
    let row = organization_trust::Entity::find_by_id(organization.0)
        .one(connection)
        .await?;
    Ok(row.map(|row| row.trusted))
}

/// Writes what a moderator says; `None` takes the word back.
///
/// # Errors
/// The database's.
pub async fn set_mark(
    connection: &impl ConnectionTrait,
    organization: OrganizationId,
    trusted: Option<bool>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let Some(trusted) = trusted else {
        organization_trust::Entity::delete_by_id(organization.0)
            .exec(connection)
            .await?;
        return Ok(());
    };
    let row = organization_trust::Model {
        organization_id: organization.0,
        trusted,
        set_at: instant(now),
    };
    let replace = OnConflict::column(organization_trust::Column::OrganizationId)
        .update_columns([
            organization_trust::Column::Trusted,
            organization_trust::Column::SetAt,
        ])
        .to_owned();
    organization_trust::Entity::insert(row.into_active_model())
        .on_conflict(replace)
        .exec_without_returning(connection)
        .await?;
    Ok(())
}
