//! How often something was tried. One statement reads and writes the count, so
//! that attempts made at the same instant are all counted in both databases.

use crate::StoreError;
use crate::entities::attempt;
use crate::values::instant;
use jiff::Timestamp;
use sea_orm::sea_query::{CaseStatement, Expr, ExprTrait, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};

/// Counts an attempt and answers how many there were in the present window,
/// this one included. A window begun at or before `cutoff` is over.
///
/// # Errors
/// The database's.
pub async fn count(
    connection: &impl ConnectionTrait,
    action: &str,
    subject: &str,
    now: Timestamp,
    cutoff: Timestamp,
) -> Result<i32, StoreError> {
    let over = || started().lte(instant(cutoff));
    let one_more = Expr::col((attempt::Entity, attempt::Column::Count)).add(1);
    let on_conflict = OnConflict::columns([attempt::Column::Action, attempt::Column::Subject])
        .value(
            attempt::Column::Count,
            CaseStatement::new().case(over(), 1).finally(one_more),
        )
        .value(
            attempt::Column::WindowStartedAt,
            CaseStatement::new()
                .case(over(), instant(now))
                .finally(started()),
        )
        .to_owned();
    let row = attempt::Model {
        action: action.to_owned(),
        subject: subject.to_owned(),
        count: 1,
        window_started_at: instant(now),
    };
    let counted = attempt::Entity::insert(row.into_active_model())
        .on_conflict(on_conflict)
        .exec_with_returning(connection)
        .await?;
    Ok(counted.count)
}

/// Takes one attempt back: it was counted before it was known to be right.
///
/// # Errors
/// The database's.
pub async fn give_back(
    connection: &impl ConnectionTrait,
    action: &str,
    subject: &str,
) -> Result<(), StoreError> {
    attempt::Entity::update_many()
        .col_expr(
            attempt::Column::Count,
            Expr::col(attempt::Column::Count).sub(1),
        )
        .filter(attempt::Column::Action.eq(action))
        .filter(attempt::Column::Subject.eq(subject))
        .filter(attempt::Column::Count.gt(0))
        .exec(connection)
        .await?;
    Ok(())
}

/// Forgets the attempts of a subject.
///
/// # Errors
/// The database's.
pub async fn clear(
    connection: &impl ConnectionTrait,
    action: &str,
    subject: &str,
) -> Result<(), StoreError> {
    attempt::Entity::delete_by_id((action.to_owned(), subject.to_owned()))
        .exec(connection)
        .await?;
    Ok(())
}

/// Forgets the attempts whose window began at or before `cutoff`.
///
/// # Errors
/// The database's.
pub async fn remove_older(
    connection: &impl ConnectionTrait,
    cutoff: Timestamp,
) -> Result<(), StoreError> {
    attempt::Entity::delete_many()
        .filter(attempt::Column::WindowStartedAt.lte(instant(cutoff)))
        .exec(connection)
        .await?;
    Ok(())
}

fn started() -> Expr {
    Expr::col((attempt::Entity, attempt::Column::WindowStartedAt))
}
