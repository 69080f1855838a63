//! The rules by which requests go to centres, whole: there are a few dozen.

use crate::StoreError;
use crate::entities::routing_rule;
use domain::request::RoutingRule;
use sea_orm::{ConnectionTrait, EntityTrait, IntoActiveModel, QueryOrder};
use uuid::Uuid;

/// The rules, the first to be asked first.
///
/// # Errors
/// The database's.
pub async fn rules(connection: &impl ConnectionTrait) -> Result<Vec<RoutingRule>, StoreError> {
    routing_rule::Entity::find()
        .order_by_asc(routing_rule::Column::Position)
        .all(connection)
        .await?
        .into_iter()
        .map(|row| Ok(serde_json::from_str(&row.document)?))
        .collect()
}

/// Replaces all rules; each comes with its new id.
///
/// # Errors
/// The database's.
pub async fn write_rules(
    connection: &impl ConnectionTrait,
    rules: &[(Uuid, RoutingRule)],
) -> Result<(), StoreError> {
    routing_rule::Entity::delete_many().exec(connection).await?;
    for ((id, rule), position) in rules.iter().zip(0..) {
        let row = routing_rule::Model {
            id: *id,
            position,
            document: serde_json::to_string(rule)?,
        };
        routing_rule::Entity::insert(row.into_active_model())
            .exec_without_returning(connection)
            .await?;
    }
    Ok(())
}
