//! Who organises which event, and who helps at its door.

use crate::StoreError;
use crate::entities::{event, event_organizer, event_revision};
use crate::values::instant;
use domain::event::EventState;
use domain::{AccountId, EventId, Role};
use jiff::Timestamp;
use sea_orm::sea_query::{OnConflict, Query};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
};

/// What an account is to an event: organiser, volunteer or nothing.
///
/// # Errors
/// The database's.
pub async fn role_of(
    connection: &impl ConnectionTrait,
    event: EventId,
    account: AccountId,
) -> Result<Option<Role>, StoreError> {
    let row = event_organizer::Entity::find_by_id((event.0, account.0))
        .one(connection)
        .await?;
    row.map(|row| read_role(row.role)).transpose()
}

/// Makes an account an organiser or a volunteer, whatever it was.
///
/// # Errors
/// The database's; an event or account that is not there among them.
pub async fn add(
    connection: &impl ConnectionTrait,
    event: EventId,
    (account, role): (AccountId, Role),
    now: Timestamp,
) -> Result<(), StoreError> {
    let row = event_organizer::Model {
        event_id: event.0,
        account_id: account.0,
        created_at: instant(now),
        role: role.code().to_owned(),
    };
    let keep = OnConflict::columns([
        event_organizer::Column::EventId,
        event_organizer::Column::AccountId,
    ])
    .update_column(event_organizer::Column::Role)
    .to_owned();
    event_organizer::Entity::insert(row.into_active_model())
        .on_conflict(keep)
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Who organises an event or helps at its door, the first made first.
///
/// # Errors
/// The database's.
pub async fn of_event(
    connection: &impl ConnectionTrait,
    event: EventId,
) -> Result<Vec<(AccountId, Role)>, StoreError> {
    let rows = event_organizer::Entity::find()
        .filter(event_organizer::Column::EventId.eq(event.0))
        .order_by_asc(event_organizer::Column::CreatedAt)
        .order_by_asc(event_organizer::Column::AccountId)
        .all(connection)
        .await?;
    rows.into_iter()
        .map(|row| Ok((AccountId(row.account_id), read_role(row.role)?)))
        .collect()
}

/// Makes an account nothing to an event. Answers whether it was something.
///
/// # Errors
/// The database's.
pub async fn remove(
    connection: &impl ConnectionTrait,
    event: EventId,
    account: AccountId,
) -> Result<bool, StoreError> {
    let deleted = event_organizer::Entity::delete_by_id((event.0, account.0))
        .exec(connection)
        .await?;
    Ok(deleted.rows_affected == 1)
}

/// Whether an account organises an event that it began itself, that stands or
/// stood before the public and was not cancelled. `author` is how revisions name
/// the account.
///
/// # Errors
/// The database's.
pub async fn has_published(
    connection: &impl ConnectionTrait,
    account: AccountId,
    author: &str,
) -> Result<bool, StoreError> {
    let published = EventState::ALL
        .iter()
        .filter(|state| state.is_public() && **state != EventState::Cancelled)
        .map(|state| state.code());
    let published = Query::select()
        .column(event::Column::Id)
        .from(event::Entity)
        .and_where(event::Column::State.is_in(published))
        .to_owned();
    let begun = Query::select()
        .column(event_revision::Column::EventId)
        .from(event_revision::Entity)
        .and_where(event_revision::Column::Number.eq(1))
        .and_where(event_revision::Column::Author.eq(author))
        .to_owned();
    let row = event_organizer::Entity::find()
        .filter(event_organizer::Column::AccountId.eq(account.0))
        .filter(event_organizer::Column::Role.eq(Role::Organizer.code()))
        .filter(event_organizer::Column::EventId.in_subquery(published))
        .filter(event_organizer::Column::EventId.in_subquery(begun))
        .one(connection)
        .await?;
    Ok(row.is_some())
}

/// Reads the column `role`.
pub(super) fn read_role(code: String) -> Result<Role, StoreError> {
    Role::from_code(&code).ok_or(StoreError::Value {
        column: "role",
        value: code,
    })
}
