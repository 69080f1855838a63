//! The audit log. It can only grow; the database itself refuses changes.

use crate::entities::audit_event;
use crate::values::{instant, read_instant};
use crate::{StoreError, chunks};
use jiff::Timestamp;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
};
use uuid::Uuid;

/// Who did what to what.
#[derive(Clone, Debug, PartialEq)]
pub struct AuditEvent {
    /// UUIDv7.
    pub id: Uuid,
    /// When.
    pub at: Timestamp,
    /// Who, as [`domain::Actor::label`] says.
    pub actor: String,
    /// What: `organization.created`.
    pub action: String,
    /// The kind of thing it was done to.
    pub subject_kind: String,
    /// Which one.
    pub subject_id: Option<Uuid>,
    /// More about it, without personal data.
    pub detail: serde_json::Value,
}

/// Adds events.
///
/// # Errors
/// The database's.
pub async fn add(
    connection: &impl ConnectionTrait,
    events: Vec<AuditEvent>,
) -> Result<(), StoreError> {
    let rows = events
        .into_iter()
        .map(|event| {
            audit_event::Model {
                id: event.id,
                at: instant(event.at),
                actor: event.actor,
                action: event.action,
                subject_kind: event.subject_kind,
                subject_id: event.subject_id,
                detail: event.detail.to_string(),
            }
            .into_active_model()
        })
        .collect();
    chunks::insert::<audit_event::Entity, _>(connection, rows, None).await
}

/// What was done to a thing, the first event first.
///
/// # Errors
/// The database's.
pub async fn of_subject(
    connection: &impl ConnectionTrait,
    subject: Uuid,
) -> Result<Vec<AuditEvent>, StoreError> {
    audit_event::Entity::find()
        .filter(audit_event::Column::SubjectId.eq(subject))
        .order_by_asc(audit_event::Column::At)
        .order_by_asc(audit_event::Column::Id)
        .all(connection)
        .await?
        .into_iter()
        .map(|row| {
            Ok(AuditEvent {
                id: row.id,
                at: read_instant("at", row.at)?,
                actor: row.actor,
                action: row.action,
                subject_kind: row.subject_kind,
                subject_id: row.subject_id,
                detail: serde_json::from_str(&row.detail)?,
            })
        })
        .collect()
}
