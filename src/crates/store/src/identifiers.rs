//! External identifiers. Only those of a unique scheme are looked up by value.

use crate::entities::external_identifier;
use crate::{StoreError, chunks};
use domain::{ExternalIdentifier, OrganizationId};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect,
};
use std::collections::HashMap;
use uuid::Uuid;

/// Which organisations, removed ones too, own these identifiers. Identifiers of
/// schemes that are not unique find nobody.
///
/// # Errors
/// The database's.
pub async fn find_owners(
    connection: &impl ConnectionTrait,
    identifiers: &[&ExternalIdentifier],
) -> Result<HashMap<ExternalIdentifier, OrganizationId>, StoreError> {
    let wanted: HashMap<String, &ExternalIdentifier> = identifiers
        .iter()
        .filter_map(|identifier| Some((unique_value(identifier)?, *identifier)))
        .collect();
    let keys: Vec<&String> = wanted.keys().collect();
    let mut owners = HashMap::new();
    for chunk in keys.chunks(chunks::VALUES) {
        let rows: Vec<(String, Uuid)> = external_identifier::Entity::find()
            .select_only()
            .columns([
                external_identifier::Column::UniqueValue,
                external_identifier::Column::OrganizationId,
            ])
            .filter(
                external_identifier::Column::UniqueValue
                    .is_in(chunk.iter().map(|key| key.as_str())),
            )
            .into_tuple()
            .all(connection)
            .await?;
        for (key, id) in rows {
            if let Some(identifier) = wanted.get(&key) {
                owners.insert((*identifier).clone(), OrganizationId(id));
            }
        }
    }
    Ok(owners)
}

/// Sets the identifiers of organisations. `replaced` are those that may have
/// had others before.
///
/// # Errors
/// The database's; a unique identifier that is taken among them.
pub async fn replace<'a>(
    connection: &impl ConnectionTrait,
    replaced: &[OrganizationId],
    identifiers: impl Iterator<Item = (OrganizationId, &'a ExternalIdentifier)>,
) -> Result<(), StoreError> {
    for chunk in replaced.chunks(chunks::VALUES) {
        external_identifier::Entity::delete_many()
            .filter(external_identifier::Column::OrganizationId.is_in(chunk.iter().map(|id| id.0)))
            .exec(connection)
            .await?;
    }
    let rows = identifiers
        .map(|(id, identifier)| {
            external_identifier::Model {
                organization_id: id.0,
                scheme: identifier.scheme.code(),
                value: identifier.value.clone(),
                unique_value: unique_value(identifier),
            }
            .into_active_model()
        })
        .collect();
    chunks::insert::<external_identifier::Entity, _>(connection, rows, None).await
}

/// Scheme and value in one, joined by a sign that stands in neither.
fn unique_value(identifier: &ExternalIdentifier) -> Option<String> {
    identifier
        .scheme
        .is_unique()
        .then(|| format!("{}\u{1f}{}", identifier.scheme.code(), identifier.value))
}
