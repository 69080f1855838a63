//! What is left of events: one document for each event, written only together
//! with its revision.

use crate::entities::{event_proceedings, event_proceedings_revision};
use crate::values::{instant, read_count, read_instant};
use crate::{StoreError, chunks};
use domain::EventId;
use domain::proceedings::Proceedings;
use jiff::Timestamp;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
};

/// The proceedings of an event as they stand in the database.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredProceedings {
    /// Of which event.
    pub event: EventId,
    /// The whole document.
    pub document: Proceedings,
    /// How many revisions there are.
    pub revision_number: u32,
    /// When they were first written.
    pub created_at: Timestamp,
    /// When they last changed.
    pub updated_at: Timestamp,
}

/// A state they were in.
#[derive(Clone, Debug, PartialEq)]
pub struct ProceedingsRevision {
    /// 1, 2, 3 …
    pub number: u32,
    /// Who wrote it.
    pub author: String,
    /// The whole document.
    pub document: Proceedings,
    /// When.
    pub created_at: Timestamp,
}

/// Creates or replaces the proceedings of an event and adds the revision, which
/// has their number and instant.
///
/// # Errors
/// The database's.
pub async fn write(
    connection: &impl ConnectionTrait,
    proceedings: &StoredProceedings,
    author: String,
) -> Result<(), StoreError> {
    let row = event_proceedings::Model {
        event_id: proceedings.event.0,
        document: serde_json::to_string(&proceedings.document)?,
        revision_number: i32::try_from(proceedings.revision_number).unwrap_or(i32::MAX),
        created_at: instant(proceedings.created_at),
        updated_at: instant(proceedings.updated_at),
    };
    let revision = event_proceedings_revision::Model {
        event_id: row.event_id,
        number: row.revision_number,
        author,
        document: row.document.clone(),
        created_at: row.updated_at,
    };
    let replace = OnConflict::column(event_proceedings::Column::EventId)
        .update_columns([
            event_proceedings::Column::Document,
            event_proceedings::Column::RevisionNumber,
            event_proceedings::Column::UpdatedAt,
        ])
        .to_owned();
    let row = vec![row.into_active_model()];
    chunks::insert::<event_proceedings::Entity, _>(connection, row, Some(replace)).await?;
    let revision = vec![revision.into_active_model()];
    chunks::insert::<event_proceedings_revision::Entity, _>(connection, revision, None).await
}

/// The proceedings of an event.
///
/// # Errors
/// The database's.
pub async fn find(
    connection: &impl ConnectionTrait,
    event: EventId,
) -> Result<Option<StoredProceedings>, StoreError> {
    event_proceedings::Entity::find_by_id(event.0)
        .one(connection)
        .await?
        .as_ref()
        .map(read)
        .transpose()
}

/// The proceedings of all events, drafts too, by event.
///
/// # Errors
/// The database's.
pub async fn all(connection: &impl ConnectionTrait) -> Result<Vec<StoredProceedings>, StoreError> {
    event_proceedings::Entity::find()
        .order_by_asc(event_proceedings::Column::EventId)
        .all(connection)
        .await?
        .iter()
        .map(read)
        .collect()
}

/// The revisions of an event's proceedings, the first one first.
///
/// # Errors
/// The database's.
pub async fn revisions_of(
    connection: &impl ConnectionTrait,
    event: EventId,
) -> Result<Vec<ProceedingsRevision>, StoreError> {
    event_proceedings_revision::Entity::find()
        .filter(event_proceedings_revision::Column::EventId.eq(event.0))
        .order_by_asc(event_proceedings_revision::Column::Number)
        .all(connection)
        .await?
        .into_iter()
        .map(|row| {
            Ok(ProceedingsRevision {
                number: read_count("number", row.number)?,
                author: row.author,
                document: serde_json::from_str(&row.document)?,
                created_at: read_instant("created_at", row.created_at)?,
            })
        })
        .collect()
}

fn read(row: &event_proceedings::Model) -> Result<StoredProceedings, StoreError> {
    Ok(StoredProceedings {
        event: EventId(row.event_id),
        document: serde_json::from_str(&row.document)?,
        revision_number: read_count("revision_number", row.revision_number)?,
        created_at: read_instant("created_at", row.created_at)?,
        updated_at: read_instant("updated_at", row.updated_at)?,
    })
}
