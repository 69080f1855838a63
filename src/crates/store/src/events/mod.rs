//! Events: written only together with their revision; lists read them without
//! their agenda.

pub mod invitations;
pub mod organizers;
mod removal;
pub mod revisions;
mod rows;
pub mod series;

use crate::entities::{event, event_organizer, event_revision};
use crate::values::date;
use crate::{StoreError, chunks};
use domain::event::{Event, EventDetails, EventState};
use domain::{AccountId, EventId, PersonId, RevisionId, Role, SeriesId, Slug};
use jiff::Timestamp;
use jiff::civil::Date;
pub use removal::remove;
use rows::{DETAILS, read, read_listed, row};
use sea_orm::sea_query::{OnConflict, Query};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};
use std::collections::HashSet;
use uuid::Uuid;

/// An event as it stands in the database.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredEvent {
    /// Its id.
    pub id: EventId,
    /// Its name in addresses.
    pub slug: Slug,
    /// The whole document.
    pub document: Event,
    /// The revision that holds the same document.
    pub revision: RevisionId,
    /// Its number, which is how many there are.
    pub revision_number: u32,
    /// When it was first written.
    pub created_at: Timestamp,
    /// When the document last changed.
    pub updated_at: Timestamp,
}

/// An event without its agenda.
#[derive(Clone, Debug, PartialEq)]
pub struct ListedEvent {
    /// Its id.
    pub id: EventId,
    /// Its name in addresses.
    pub slug: Slug,
    /// What is said about it as a whole.
    pub details: EventDetails,
    /// How many revisions there are.
    pub revision_number: u32,
    /// When the document last changed.
    pub updated_at: Timestamp,
}

/// A state to write, with what its revision says beside the document. The
/// revision's id, number and instant are those of the event.
#[derive(Clone, Debug)]
pub struct EventWrite {
    /// The new state.
    pub event: StoredEvent,
    /// The revision it was made from.
    pub base: Option<RevisionId>,
    /// Who wrote it.
    pub author: String,
    /// Why.
    pub note: String,
}

/// Which events a list shows; what is empty does not narrow it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EventQuery {
    /// In one of these states.
    pub states: Vec<EventState>,
    /// Of this series.
    pub series: Option<SeriesId>,
}

/// Creates or replaces events and adds their revisions.
///
/// # Errors
/// The database's; a slug or an edition that is taken among them.
pub async fn write(
    connection: &impl ConnectionTrait,
    writes: Vec<EventWrite>,
) -> Result<(), StoreError> {
    let mut rows = Vec::with_capacity(writes.len());
    let mut revisions = Vec::with_capacity(writes.len());
    for write in writes {
        let known = &write.event;
        let row = row(known)?;
        revisions.push(
            event_revision::Model {
                id: row.revision_id,
                event_id: row.id,
                number: row.revision_number,
                base_id: write.base.map(|base| base.0),
                author: write.author,
                note: write.note,
                document: serde_json::to_string(&known.document)?,
                created_at: row.updated_at,
            }
            .into_active_model(),
        );
        rows.push(row.into_active_model());
    }
    let replace = OnConflict::column(event::Column::Id)
        .update_columns([
            event::Column::SeriesId,
            event::Column::Edition,
            event::Column::Kind,
            event::Column::State,
            event::Column::FirstDay,
            event::Column::LastDay,
            event::Column::District,
            event::Column::Demonstration,
            event::Column::Details,
            event::Column::Agenda,
            event::Column::RevisionId,
            event::Column::RevisionNumber,
            event::Column::UpdatedAt,
        ])
        .to_owned();
    chunks::insert::<event::Entity, _>(connection, rows, Some(replace)).await?;
    chunks::insert::<event_revision::Entity, _>(connection, revisions, None).await
}

/// An event that nobody else changes until the transaction is over.
///
/// # Errors
/// The database's.
pub async fn find_locked(
    connection: &impl ConnectionTrait,
    id: EventId,
) -> Result<Option<StoredEvent>, StoreError> {
    event::Entity::find_by_id(id.0)
        .lock_exclusive()
        .one(connection)
        .await?
        .map(read)
        .transpose()
}

/// The event with this id.
///
/// # Errors
/// The database's.
pub async fn find(
    connection: &impl ConnectionTrait,
    id: EventId,
) -> Result<Option<StoredEvent>, StoreError> {
    event::Entity::find_by_id(id.0)
        .one(connection)
        .await?
        .map(read)
        .transpose()
}

/// The event with this slug.
///
/// # Errors
/// The database's.
pub async fn find_by_slug(
    connection: &impl ConnectionTrait,
    slug: &Slug,
) -> Result<Option<StoredEvent>, StoreError> {
    event::Entity::find()
        .filter(event::Column::Slug.eq(slug.as_str()))
        .one(connection)
        .await?
        .map(read)
        .transpose()
}

/// Events without their agenda, by id.
///
/// # Errors
/// The database's.
pub async fn list(
    connection: &impl ConnectionTrait,
    query: &EventQuery,
) -> Result<Vec<ListedEvent>, StoreError> {
    let mut all = Condition::all();
    if !query.states.is_empty() {
        all = all.add(event::Column::State.is_in(query.states.iter().map(|one| one.code())));
    }
    if let Some(series) = query.series {
        all = all.add(event::Column::SeriesId.eq(series.0));
    }
    listed(connection, all).await
}

/// The events to which an account has this role, without their agenda, by id.
///
/// # Errors
/// The database's.
pub async fn organized_by(
    connection: &impl ConnectionTrait,
    account: AccountId,
    role: Role,
) -> Result<Vec<ListedEvent>, StoreError> {
    let theirs = Query::select()
        .column(event_organizer::Column::EventId)
        .from(event_organizer::Entity)
        .and_where(event_organizer::Column::AccountId.eq(account.0))
        .and_where(event_organizer::Column::Role.eq(role.code()))
        .to_owned();
    let theirs = Condition::all().add(event::Column::Id.in_subquery(theirs));
    listed(connection, theirs).await
}

async fn listed(
    connection: &impl ConnectionTrait,
    condition: Condition,
) -> Result<Vec<ListedEvent>, StoreError> {
    let rows: Vec<(Uuid, String, String, i32, i64)> = event::Entity::find()
        .select_only()
        .columns(DETAILS)
        .filter(condition)
        .order_by_asc(event::Column::Id)
        .into_tuple()
        .all(connection)
        .await?;
    rows.into_iter().map(read_listed).collect()
}

/// Whole events in these states that are over on `day` or later, by first day.
///
/// # Errors
/// The database's.
pub async fn ending_from(
    connection: &impl ConnectionTrait,
    day: Date,
    states: &[EventState],
) -> Result<Vec<StoredEvent>, StoreError> {
    event::Entity::find()
        .filter(event::Column::State.is_in(states.iter().map(|state| state.code())))
        .filter(event::Column::LastDay.gte(date(day)))
        .order_by_asc(event::Column::FirstDay)
        .order_by_asc(event::Column::Id)
        .all(connection)
        .await?
        .into_iter()
        .map(read)
        .collect()
}

/// Whole events in these states that name a person, among the speakers of
/// their agenda or their guests.
///
/// # Errors
/// The database's.
pub async fn naming_person(
    connection: &impl ConnectionTrait,
    person: PersonId,
    states: &[EventState],
) -> Result<Vec<StoredEvent>, StoreError> {
    // There is no index of who is named; ids are not found by chance.
    let id = person.0.to_string();
    let named = Condition::any()
        .add(event::Column::Agenda.contains(&id))
        .add(event::Column::Details.contains(&id));
    event::Entity::find()
        .filter(event::Column::State.is_in(states.iter().map(|state| state.code())))
        .filter(named)
        .all(connection)
        .await?
        .into_iter()
        .map(read)
        .collect()
}

/// The event that is this edition of a series.
///
/// # Errors
/// The database's.
pub async fn edition(
    connection: &impl ConnectionTrait,
    series: SeriesId,
    edition: u16,
) -> Result<Option<EventId>, StoreError> {
    let id: Option<Uuid> = event::Entity::find()
        .select_only()
        .column(event::Column::Id)
        .filter(event::Column::SeriesId.eq(series.0))
        .filter(event::Column::Edition.eq(i32::from(edition)))
        .into_tuple()
        .one(connection)
        .await?;
    Ok(id.map(EventId))
}

/// Whether this slug or one of its numbered forms is taken: those that are.
///
/// # Errors
/// The database's.
pub async fn taken_slugs(
    connection: &impl ConnectionTrait,
    slug: &Slug,
) -> Result<HashSet<String>, StoreError> {
    let numbered = Condition::all()
        .add(event::Column::Slug.gte(format!("{slug}-0")))
        .add(event::Column::Slug.lt(format!("{slug}-:")));
    let rows: Vec<String> = event::Entity::find()
        .select_only()
        .column(event::Column::Slug)
        .filter(
            Condition::any()
                .add(event::Column::Slug.eq(slug.as_str()))
                .add(numbered),
        )
        .into_tuple()
        .all(connection)
        .await?;
    Ok(rows.into_iter().collect())
}
