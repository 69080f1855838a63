//! The history of an event. Written by [`crate::events::write`] only.

use crate::StoreError;
use crate::entities::event_revision;
use crate::values::{read_count, read_instant};
use domain::event::Event;
use domain::{EventId, RevisionId};
use jiff::Timestamp;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

/// A state an event was in.
#[derive(Clone, Debug, PartialEq)]
pub struct EventRevision {
    /// Its id.
    pub id: RevisionId,
    /// 1, 2, 3 …
    pub number: u32,
    /// Who wrote it.
    pub author: String,
    /// Why.
    pub note: String,
    /// The whole document.
    pub document: Event,
    /// When.
    pub created_at: Timestamp,
}

/// The revisions of an event, the first one first.
///
/// # Errors
/// The database's.
pub async fn of_event(
    connection: &impl ConnectionTrait,
    id: EventId,
) -> Result<Vec<EventRevision>, StoreError> {
    event_revision::Entity::find()
        .filter(event_revision::Column::EventId.eq(id.0))
        .order_by_asc(event_revision::Column::Number)
        .all(connection)
        .await?
        .into_iter()
        .map(|row| {
            Ok(EventRevision {
                id: RevisionId(row.id),
                number: read_count("number", row.number)?,
                author: row.author,
                note: row.note,
                document: serde_json::from_str(&row.document)?,
                created_at: read_instant("created_at", row.created_at)?,
            })
        })
        .collect()
}
