//! Registrations. Rule: whoever writes one has locked the settings of its event
//! first, so that places are counted and given by one transaction at a time.

mod rows;

use crate::StoreError;
use crate::entities::{registration, registration_settings};
use crate::values::instant;
use domain::registration::{
    Answer, Mandate, RegistrationKind, RegistrationSettings, RegistrationState, Taken, Waiting,
};
use domain::{District, Email, EventId, Locale, OrganizationId, RegistrationId, TicketCode};
use jiff::Timestamp;
use registration::{Column, Entity};
use rows::{read, read_district, read_kind, row};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect,
};

/// A registration as it stands in the database.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredRegistration {
    /// Its id.
    pub id: RegistrationId,
    /// For which event.
    pub event: EventId,
    /// The place in the line of those who registered for it.
    pub number: u32,
    /// The code of its ticket.
    pub code: TicketCode,
    /// As what.
    pub kind: RegistrationKind,
    /// Where it stands.
    pub state: RegistrationState,
    /// Of delegates.
    pub mandate: Option<Mandate>,
    /// Who.
    pub name: String,
    /// Lower-cased.
    pub email: Email,
    /// For whom they come, as they say; may be empty.
    pub organization: String,
    /// The same in the directory.
    pub organization_id: Option<OrganizationId>,
    /// From where.
    pub district: Option<District>,
    /// What they answered.
    pub answers: Vec<Answer>,
    /// The language of their mail.
    pub locale: Locale,
    /// When they agreed that their data is kept.
    pub consented_at: Timestamp,
    /// When they first registered.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
    /// When they came.
    pub checked_in_at: Option<Timestamp>,
}

/// What the organiser set.
///
/// # Errors
/// The database's.
pub async fn settings(
    connection: &impl ConnectionTrait,
    event: EventId,
) -> Result<Option<RegistrationSettings>, StoreError> {
    let row = registration_settings::Entity::find_by_id(event.0)
        .one(connection)
        .await?;
    row.map(|row| Ok(serde_json::from_str(&row.document)?))
        .transpose()
}

/// The same; others who want to give places wait until the transaction is over.
/// SQLite has one writer anyway.
///
/// # Errors
/// The database's.
pub async fn lock(
    transaction: &impl ConnectionTrait,
    event: EventId,
) -> Result<Option<RegistrationSettings>, StoreError> {
    let row = registration_settings::Entity::find_by_id(event.0)
        .lock_exclusive()
        .one(transaction)
        .await?;
    row.map(|row| Ok(serde_json::from_str(&row.document)?))
        .transpose()
}

/// Sets it.
///
/// # Errors
/// The database's.
pub async fn write_settings(
    connection: &impl ConnectionTrait,
    event: EventId,
    settings: &RegistrationSettings,
    now: Timestamp,
) -> Result<(), StoreError> {
    let row = registration_settings::Model {
        event_id: event.0,
        document: serde_json::to_string(settings)?,
        updated_at: instant(now),
    };
    let replace = OnConflict::column(registration_settings::Column::EventId)
        .update_columns([
            registration_settings::Column::Document,
            registration_settings::Column::UpdatedAt,
        ])
        .to_owned();
    registration_settings::Entity::insert(row.into_active_model())
        .on_conflict(replace)
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Adds a registration or replaces the one of this id.
///
/// # Errors
/// The database's; an address that is registered already among them.
pub async fn write(
    connection: &impl ConnectionTrait,
    stored: &StoredRegistration,
) -> Result<(), StoreError> {
    let replace = OnConflict::column(Column::Id)
        .update_columns([
            Column::Number,
            Column::Kind,
            Column::State,
            Column::Mandate,
            Column::Name,
            Column::Organization,
            Column::OrganizationId,
            Column::District,
            Column::Answers,
            Column::Locale,
            Column::ConsentedAt,
            Column::UpdatedAt,
            Column::CheckedInAt,
        ])
        .to_owned();
    Entity::insert(row(stored)?.into_active_model())
        .on_conflict(replace)
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// The one with this id.
///
/// # Errors
/// The database's.
pub async fn find(
    connection: &impl ConnectionTrait,
    id: RegistrationId,
) -> Result<Option<StoredRegistration>, StoreError> {
    let row = Entity::find_by_id(id.0).one(connection).await?;
    row.map(read).transpose()
}

/// The one whose ticket has this code.
///
/// # Errors
/// The database's.
pub async fn find_by_code(
    connection: &impl ConnectionTrait,
    code: &TicketCode,
) -> Result<Option<StoredRegistration>, StoreError> {
    let row = Entity::find()
        .filter(Column::Code.eq(code.as_str()))
        .one(connection)
        .await?;
    row.map(read).transpose()
}

/// The one of an address.
///
/// # Errors
/// The database's.
pub async fn find_by_email(
    connection: &impl ConnectionTrait,
    event: EventId,
    email: &str,
) -> Result<Option<StoredRegistration>, StoreError> {
    let row = Entity::find()
        .filter(Column::EventId.eq(event.0))
        .filter(Column::Email.eq(email))
        .one(connection)
        .await?;
    row.map(read).transpose()
}

/// All of an event, as they registered.
///
/// # Errors
/// The database's.
pub async fn of_event(
    connection: &impl ConnectionTrait,
    event: EventId,
) -> Result<Vec<StoredRegistration>, StoreError> {
    Entity::find()
        .filter(Column::EventId.eq(event.0))
        .order_by_asc(Column::Number)
        .all(connection)
        .await?
        .into_iter()
        .map(read)
        .collect()
}

/// How many of an event were not cancelled.
///
/// # Errors
/// The database's.
pub async fn count_live(
    connection: &impl ConnectionTrait,
    event: EventId,
) -> Result<u64, StoreError> {
    Ok(Entity::find()
        .filter(Column::EventId.eq(event.0))
        .filter(Column::State.ne(RegistrationState::Cancelled.code()))
        .count(connection)
        .await?)
}

/// The number of the next one.
///
/// # Errors
/// The database's.
pub async fn next_number(
    connection: &impl ConnectionTrait,
    event: EventId,
) -> Result<u32, StoreError> {
    let last: Option<Option<i32>> = Entity::find()
        .select_only()
        .column_as(Column::Number.max(), "last")
        .filter(Column::EventId.eq(event.0))
        .into_tuple()
        .one(connection)
        .await?;
    let last = last.flatten().unwrap_or(0);
    Ok(u32::try_from(last).unwrap_or(0).saturating_add(1))
}

/// How many places are taken.
///
/// # Errors
/// The database's.
pub async fn taken(connection: &impl ConnectionTrait, event: EventId) -> Result<Taken, StoreError> {
    let states = RegistrationState::ALL.iter();
    let states = states.filter(|state| state.has_place());
    let rows: Vec<(String, Option<String>, i64)> = Entity::find()
        .select_only()
        .column(Column::Kind)
        .column(Column::District)
        .column_as(Column::Id.count(), "taken")
        .filter(Column::EventId.eq(event.0))
        .filter(Column::State.is_in(states.map(|state| state.code())))
        .group_by(Column::Kind)
        .group_by(Column::District)
        .into_tuple()
        .all(connection)
        .await?;
    let mut taken = Taken::default();
    for (kind, district, count) in rows {
        let district = district.map(read_district).transpose()?;
        taken.add(
            read_kind(kind)?,
            district,
            u32::try_from(count).unwrap_or(u32::MAX),
        );
    }
    Ok(taken)
}

/// Who waits, in the order in which they registered.
///
/// # Errors
/// The database's.
pub async fn waiting(
    connection: &impl ConnectionTrait,
    event: EventId,
) -> Result<Vec<Waiting>, StoreError> {
    Entity::find()
        .filter(waits(event))
        .order_by_asc(Column::Number)
        .all(connection)
        .await?
        .into_iter()
        .map(|row| {
            Ok(Waiting {
                id: RegistrationId(row.id),
                kind: read_kind(row.kind)?,
                district: row.district.map(read_district).transpose()?,
            })
        })
        .collect()
}

/// How many of the same kind wait before this number.
///
/// # Errors
/// The database's.
pub async fn waiting_before(
    connection: &impl ConnectionTrait,
    event: EventId,
    kind: RegistrationKind,
    number: u32,
) -> Result<u64, StoreError> {
    Ok(Entity::find()
        .filter(waits(event))
        .filter(Column::Kind.eq(kind.code()))
        .filter(Column::Number.lt(i32::try_from(number).unwrap_or(i32::MAX)))
        .count(connection)
        .await?)
}

/// Gives a place to somebody who waits.
///
/// # Errors
/// The database's.
pub async fn move_up(
    connection: &impl ConnectionTrait,
    id: RegistrationId,
    now: Timestamp,
) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(
            Column::State,
            Expr::value(RegistrationState::Registered.code()),
        )
        .col_expr(Column::UpdatedAt, Expr::value(instant(now)))
        .filter(Column::Id.eq(id.0))
        .exec(connection)
        .await?;
    Ok(())
}

fn waits(event: EventId) -> Condition {
    Condition::all()
        .add(Column::EventId.eq(event.0))
        .add(Column::State.eq(RegistrationState::Waiting.code()))
}
