//! Cuts long lists so that a statement stays below the bind limits (SQLite
//! 32,766, PostgreSQL 65,535) and there are few distinct statements for the
//! statement cache. Used by the queries of this crate only.

use crate::StoreError;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, ConnectionTrait, EntityTrait, Insert, IntoActiveModel};

/// How many rows one statement writes: at most 18 columns, 1,800 binds.
const ROWS: usize = 100;

/// How many values one statement looks for.
pub(crate) const VALUES: usize = 500;

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
