//! What numbers are made of: no words, no contacts, no names.

use super::Standing;
use super::course::{before, read as read_course};
use super::rows::{read_moment, value};
use crate::StoreError;
use crate::entities::support_request::{Column, Entity};
use crate::values::{instant, read_date, read_instant};
use domain::{CentreId, District, RequestState, RequestTopic, Satisfaction};
use jiff::Timestamp;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect,
};
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
    /// When it was sent.
    pub created_at: Timestamp,
    /// How it stood.
    pub standing: Standing,
}

#[derive(FromQueryResult)]
struct Row {
    centre_id: Uuid,
    topic: String,
    district: Option<String>,
    state: String,
    due_on: String,
    first_due_on: String,
    merged_into: Option<Uuid>,
    withdrawn: bool,
    course: Option<String>,
    rating: Option<i32>,
    created_at: i64,
    updated_at: i64,
    answered_at: Option<i64>,
    closed_at: Option<i64>,
    waiting_since: Option<i64>,
}

/// The requests that were sent before this instant, at these centres or
/// everywhere, in the order of their coming; each as it stood just before it.
///
/// # Errors
/// The database's.
pub async fn figures(
    connection: &impl ConnectionTrait,
    centres: Option<&[CentreId]>,
    until: Timestamp,
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
            Column::MergedInto,
            Column::Withdrawn,
            Column::Course,
            Column::Rating,
            Column::CreatedAt,
            Column::UpdatedAt,
            Column::AnsweredAt,
            Column::ClosedAt,
            Column::WaitingSince,
        ])
        .filter(Column::CreatedAt.lt(instant(until)))
        .order_by_asc(Column::CreatedAt)
        .order_by_asc(Column::Id);
    if let Some(centres) = centres {
        query = query.filter(Column::CentreId.is_in(centres.iter().map(|centre| centre.0)));
    }
    let rows: Vec<Row> = query.into_model::<Row>().all(connection).await?;
    let mut figures = Vec::with_capacity(rows.len());
    for row in rows {
        figures.extend(read(row, until)?);
    }
    Ok(figures)
}

fn read(row: Row, until: Timestamp) -> Result<Option<RequestFigures>, StoreError> {
    let mark = |mark: i32| Satisfaction::try_from(u8::try_from(mark).ok()?).ok();
    let created_at = read_instant("created_at", row.created_at)?;
    let now = Standing {
        at: read_instant("updated_at", row.updated_at)?,
        state: value("state", row.state, RequestState::from_code)?,
        due_on: read_date("due_on", row.due_on)?,
        first_due_on: read_date("first_due_on", row.first_due_on)?,
        rating: row.rating.and_then(mark),
        answered_at: read_moment("answered_at", row.answered_at)?,
        closed_at: read_moment("closed_at", row.closed_at)?,
        waiting_since: read_moment("waiting_since", row.waiting_since)?,
        released: row.withdrawn || row.merged_into.is_some(),
    };
    let course = read_course(row.course.as_deref(), created_at, now)?;
    let Some(standing) = before(course, until) else {
        return Ok(None);
    };
    Ok(Some(RequestFigures {
        centre: CentreId(row.centre_id),
        topic: value("topic", row.topic, RequestTopic::from_code)?,
        district: row
            .district
            .map(|code| value("district", code, District::from_code))
            .transpose()?,
        created_at,
        standing,
    }))
}
