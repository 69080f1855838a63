//! What numbers are made of: no words, no contacts, no names.

use super::rows::{read_moment, value};
use crate::StoreError;
use crate::entities::support_request::{Column, Entity};
use crate::values::{instant, read_date, read_instant};
use domain::{CentreId, District, RequestState, RequestTopic, Satisfaction};
use jiff::Timestamp;
use jiff::civil::Date;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

/// A request as it is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestFigures {
    /// At which centre.
    pub centre: CentreId,
    /// About what.
    pub topic: RequestTopic,
    /// From where.
    pub district: Option<District>,
    /// Where it stands.
    pub state: RequestState,
    /// The day by which it is to be answered.
    pub due_on: Date,
    /// The day by which its first answer was due.
    pub first_due_on: Date,
    /// What the person thinks of the answer.
    pub rating: Option<Satisfaction>,
    /// When it was sent.
    pub created_at: Timestamp,
    /// When it was first answered or refused.
    pub answered_at: Option<Timestamp>,
    /// When it was closed or refused.
    pub closed_at: Option<Timestamp>,
}

type Row = (
    Uuid,
    String,
    Option<String>,
    String,
    String,
    String,
    Option<i32>,
    i64,
    Option<i64>,
    Option<i64>,
);

/// The requests that were sent before this instant, at these centres or
/// everywhere, in the order of their coming.
///
/// # Errors
/// The database's.
pub async fn figures(
    connection: &impl ConnectionTrait,
    centres: Option<&[CentreId]>,
    before: Timestamp,
) -> Result<Vec<RequestFigures>, StoreError> {
    let mut query = Entity::find()
        .select_only()
        .columns([
            Column::CentreId,
            Column::Topic,
            Column::District,
            Column::State,
            Column::DueOn,
            Column::FirstDueOn,
            Column::Rating,
            Column::CreatedAt,
            Column::AnsweredAt,
            Column::ClosedAt,
        ])
        .filter(Column::CreatedAt.lt(instant(before)))
        .order_by_asc(Column::CreatedAt)
        .order_by_asc(Column::Id);
    if let Some(centres) = centres {
        query = query.filter(Column::CentreId.is_in(centres.iter().map(|centre| centre.0)));
    }
    let rows: Vec<Row> = query.into_tuple().all(connection).await?;
    rows.into_iter().map(read).collect()
}

fn read(
    (
        centre,
        topic,
        district,
        state,
        due_on,
        first_due_on,
        rating,
        created_at,
        answered_at,
        closed_at,
    ): Row,
) -> Result<RequestFigures, StoreError> {
    let rating = rating.and_then(|mark| Satisfaction::try_from(u8::try_from(mark).ok()?).ok());
    Ok(RequestFigures {
        centre: CentreId(centre),
        topic: value("topic", topic, RequestTopic::from_code)?,
        district: district
            .map(|code| value("district", code, District::from_code))
            .transpose()?,
        state: value("state", state, RequestState::from_code)?,
        due_on: read_date("due_on", due_on)?,
        first_due_on: read_date("first_due_on", first_due_on)?,
        rating,
        created_at: read_instant("created_at", created_at)?,
        answered_at: read_moment("answered_at", answered_at)?,
        closed_at: read_moment("closed_at", closed_at)?,
    })
}
