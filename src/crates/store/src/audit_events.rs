//! The audit log. It can only grow; the database itself refuses changes.

use crate::entities::audit_event;
use crate::values::{instant, read_instant};
use crate::{StoreError, chunks};
use jiff::Timestamp;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
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
        .map(read)
        .collect()
}

/// What was done to anything, the last event first; `before` is the last event
/// of the page before, `limit` how many are answered at most.
///
/// # Errors
/// The database's.
pub async fn page(
    connection: &impl ConnectionTrait,
    before: Option<Uuid>,
    limit: u64,
) -> Result<Vec<AuditEvent>, StoreError> {
    let mut query = audit_event::Entity::find();
    if let Some(before) = before {
        let Some(last) = audit_event::Entity::find_by_id(before)
            .one(connection)
            .await?
        else {
            return Ok(Vec::new());
        };
        let earlier = audit_event::Column::At.lt(last.at);
        let beside = audit_event::Column::At
            .eq(last.at)
            .and(audit_event::Column::Id.lt(last.id));
        query = query.filter(earlier.or(beside));
    }
    query
        .order_by_desc(audit_event::Column::At)
        .order_by_desc(audit_event::Column::Id)
        .limit(limit)
        .all(connection)
        .await?
        .into_iter()
        .map(read)
        .collect()
}

fn read(row: audit_event::Model) -> Result<AuditEvent, StoreError> {
    Ok(AuditEvent {
        id: row.id,
        at: read_instant("at", row.at)?,
        actor: row.actor,
        action: row.action,
        subject_kind: row.subject_kind,
        subject_id: row.subject_id,
        detail: serde_json::from_str(&row.detail)?,
    })
}
