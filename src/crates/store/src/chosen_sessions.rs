//! Which sessions of an event an account chose: each once. A session that left
//! the agenda keeps its row, which then shows nowhere.

use crate::StoreError;
use crate::entities::chosen_session::{Column, Entity, Model};
use crate::values::instant;
use domain::AccountId;
use domain::event::{EventId, SessionId};
use jiff::Timestamp;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};
use std::collections::BTreeSet;

/// Chooses a session of an event; `false` if the account did already.
///
/// # Errors
/// The database's.
pub async fn add(
    connection: &impl ConnectionTrait,
    account: AccountId,
    (event, session): (EventId, SessionId),
    now: Timestamp,
) -> Result<bool, StoreError> {
    let row = Model {
        account_id: account.0,
        session_id: session.0,
        event_id: event.0,
        created_at: instant(now),
    };
    let known = OnConflict::columns([Column::AccountId, Column::SessionId])
        .do_nothing()
        .to_owned();
    let added = Entity::insert(row.into_active_model())
        .on_conflict(known)
        .exec_without_returning(connection)
        .await?;
    Ok(added > 0)
}

/// Takes a session of an event out again; `false` if it was not chosen.
///
/// # Errors
/// The database's.
pub async fn remove(
    connection: &impl ConnectionTrait,
    account: AccountId,
    (event, session): (EventId, SessionId),
) -> Result<bool, StoreError> {
    let removed = Entity::delete_many()
        .filter(Column::AccountId.eq(account.0))
        .filter(Column::SessionId.eq(session.0))
        .filter(Column::EventId.eq(event.0))
        .exec(connection)
        .await?;
    Ok(removed.rows_affected > 0)
}

/// The sessions of an event that an account chose.
///
/// # Errors
/// The database's.
pub async fn of_event(
    connection: &impl ConnectionTrait,
    account: AccountId,
    event: EventId,
) -> Result<BTreeSet<SessionId>, StoreError> {
    let rows = Entity::find()
        .filter(Column::EventId.eq(event.0))
        .filter(Column::AccountId.eq(account.0))
        .all(connection)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| SessionId(row.session_id))
        .collect())
}

/// Forgets all that an account chose, when it is deleted.
///
/// # Errors
/// The database's.
pub(crate) async fn forget_account(
    connection: &impl ConnectionTrait,
    account: AccountId,
) -> Result<(), StoreError> {
    Entity::delete_many()
        .filter(Column::AccountId.eq(account.0))
        .exec(connection)
        .await?;
    Ok(())
}
