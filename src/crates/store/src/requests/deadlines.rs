//! Requests whose day comes or has gone by, and those that wait for the person.

use super::{StoredRequest, rows};
use crate::StoreError;
use crate::entities::support_request::{Column, Entity};
use crate::values::{date, instant};
use domain::RequestState;
use jiff::Timestamp;
use jiff::civil::Date;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

/// The requests that their centre still owes an answer by this day, of which
/// somebody is still to be told: before the day is over the centre, afterwards
/// moderators, and the organisation that has it.
///
/// # Errors
/// The database's.
pub async fn running_until(
    connection: &impl ConnectionTrait,
    until: Date,
    today: Date,
) -> Result<Vec<StoredRequest>, StoreError> {
    let running = RequestState::ALL
        .into_iter()
        .filter(|state| state.is_running())
        .map(RequestState::code);
    let today = date(today);
    let untold = Condition::any()
        .add(
            Column::DueOn
                .gte(today.as_str())
                .and(Column::RemindedAt.is_null()),
        )
        .add(
            Column::DueOn
                .lt(today.as_str())
                .and(Column::EscalatedAt.is_null()),
        )
        .add(
            Column::DueOn
                .lt(today.as_str())
                .and(Column::State.eq(RequestState::PassedOn.code()))
                .and(Column::OrganizationRemindedAt.is_null()),
        );
    Entity::find()
        .filter(Column::State.is_in(running))
        .filter(Column::DueOn.lte(date(until)))
        .filter(untold)
        .order_by_asc(Column::DueOn)
        .order_by_asc(Column::Id)
        .all(connection)
        .await?
        .into_iter()
        .map(rows::read)
        .collect()
}

/// The requests that wait for the person since before this instant, the longest
/// first.
///
/// # Errors
/// The database's.
pub async fn waiting_since_before(
    connection: &impl ConnectionTrait,
    before: Timestamp,
) -> Result<Vec<StoredRequest>, StoreError> {
    Entity::find()
        .filter(Column::State.eq(RequestState::Waiting.code()))
        .filter(Column::WaitingSince.lt(instant(before)))
        .order_by_asc(Column::WaitingSince)
        .order_by_asc(Column::Id)
        .all(connection)
        .await?
        .into_iter()
        .map(rows::read)
        .collect()
}
