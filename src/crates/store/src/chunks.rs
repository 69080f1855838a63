//! Cuts long lists so that a statement stays below the bind limits (SQLite
//! 32,766, PostgreSQL 65,535) and there are few distinct statements for the
//! statement cache. Used by the queries of this crate only.

use crate::StoreError;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, Insert, IntoActiveModel,
    QueryFilter, QuerySelect,
};
use std::collections::HashSet;

/// How many rows one statement writes: at most 18 columns, 1,800 binds.
const ROWS: usize = 100;

/// How many values one statement looks for.
pub(crate) const VALUES: usize = 500;

/// Which of these values stand in a column of texts.
pub(crate) async fn known<E: EntityTrait>(
    connection: &impl ConnectionTrait,
    column: E::Column,
    values: &[String],
) -> Result<HashSet<String>, StoreError> {
    let mut known = HashSet::new();
    for chunk in values.chunks(VALUES) {
        let rows: Vec<String> = E::find()
            .select_only()
            .column(column)
            .filter(column.is_in(chunk.iter().map(String::as_str)))
            .into_tuple()
            .all(connection)
            .await?;
        known.extend(rows);
    }
    Ok(known)
}

/// Inserts rows, a hundred per statement.
pub(crate) async fn insert<E, A>(
    connection: &impl ConnectionTrait,
    rows: Vec<A>,
    on_conflict: Option<OnConflict>,
) -> Result<(), StoreError>
where
    E: EntityTrait,
    E::Model: IntoActiveModel<A>,
    A: ActiveModelTrait<Entity = E>,
{
    let mut rows = rows.into_iter();
    loop {
        let mut chunk = rows.by_ref().take(ROWS).peekable();
        if chunk.peek().is_none() {
            return Ok(());
        }
        let mut insert = Insert::many(chunk);
        if let Some(on_conflict) = &on_conflict {
            insert = insert.on_conflict(on_conflict.clone());
        }
        insert.exec_without_returning(connection).await?;
    }
}
