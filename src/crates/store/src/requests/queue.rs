//! The queue of those who handle requests: a page of it, and what comes next.

use super::{StoredRequest, rows};
use crate::StoreError;
use crate::entities::support_request::{Column, Entity};
use crate::values::date;
use domain::{AccountId, CentreId, RequestState};
use sea_orm::sea_query::ExprTrait;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Select,
};

/// Which requests stand in it.
#[derive(Clone, Copy, Debug)]
pub struct Queue<'a> {
    /// Those in these states.
    pub states: &'a [RequestState],
    /// Those at these centres, or everywhere.
    pub centres: Option<&'a [CentreId]>,
    /// Those that this account has, or anybody.
    pub operator: Option<AccountId>,
}

/// In which order they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QueueOrder {
    /// What is due first stands first.
    Due,
    /// What changed last stands first.
    Changed,
}

impl Queue<'_> {
    fn select(&self) -> Select<Entity> {
        let states = self.states.iter().map(|state| state.code());
        let mut query = Entity::find().filter(Column::State.is_in(states));
        if let Some(centres) = self.centres {
            query = query.filter(Column::CentreId.is_in(centres.iter().map(|centre| centre.0)));
        }
        if let Some(operator) = self.operator {
            query = query.filter(Column::OperatorId.eq(operator.0));
        }
        query
    }
}

/// How many there are, and so many of them after so many others.
///
/// # Errors
/// The database's.
pub async fn queue(
    connection: &impl ConnectionTrait,
    queue: &Queue<'_>,
    order: QueueOrder,
    (after, limit): (u64, u64),
) -> Result<(u64, Vec<StoredRequest>), StoreError> {
    let query = queue.select();
    let count = query.clone().count(connection).await?;
    let query = match order {
        QueueOrder::Due => query.order_by_asc(Column::DueOn).order_by_asc(Column::Id),
        QueueOrder::Changed => query
            .order_by_desc(Column::UpdatedAt)
            .order_by_desc(Column::Id),
    };
    let found = query.offset(after).limit(limit).all(connection).await?;
    let found: Result<Vec<StoredRequest>, StoreError> = found.into_iter().map(rows::read).collect();
    Ok((count, found?))
}

/// What comes after a request in the order of days, among those that nobody or
/// this account has; after the last one the first one.
///
/// # Errors
/// The database's.
pub async fn next_in_queue(
    connection: &impl ConnectionTrait,
    queue: &Queue<'_>,
    account: AccountId,
    after: &StoredRequest,
) -> Result<Option<StoredRequest>, StoreError> {
    let free = Column::OperatorId
        .is_null()
        .or(Column::OperatorId.eq(account.0));
    let query = queue
        .select()
        .filter(free)
        .filter(Column::Id.ne(after.id.0))
        .order_by_asc(Column::DueOn)
        .order_by_asc(Column::Id);
    let day = date(after.due_on);
    let later = Condition::any().add(Column::DueOn.gt(day.as_str())).add(
        Column::DueOn
            .eq(day.as_str())
            .and(Column::Id.gt(after.id.0)),
    );
    let mut found = query.clone().filter(later).one(connection).await?;
    if found.is_none() {
        found = query.one(connection).await?;
    }
    found.map(rows::read).transpose()
}
