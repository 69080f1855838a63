//! Which files of logos are kept, and which of them nobody names any more.

use crate::StoreError;
use crate::entities::{logo, organization_draft, organization_revision};
use crate::values::instant;
use domain::logo::LogoKey;
use domain::profile::DraftState;
use jiff::Timestamp;
use sea_orm::sea_query::{OnConflict, Query};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};

/// Writes down that the files of a logo are there, or were handed in again.
///
/// # Errors
/// The database's.
pub async fn remember(
    connection: &impl ConnectionTrait,
    key: &LogoKey,
    now: Timestamp,
) -> Result<(), StoreError> {
    let row = logo::Model {
        key: key.as_str().to_owned(),
        saved_at: instant(now),
    };
    let renew = OnConflict::column(logo::Column::Key)
        .update_column(logo::Column::SavedAt)
        .to_owned();
    logo::Entity::insert(row.into_active_model())
        .on_conflict(renew)
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Logos last handed in before an instant that no revision and no open draft
/// names.
///
/// # Errors
/// The database's.
pub async fn unused(
    connection: &impl ConnectionTrait,
    before: Timestamp,
    limit: u64,
) -> Result<Vec<LogoKey>, StoreError> {
    let open = DraftState::ALL.into_iter().filter(|state| state.is_open());
    let published = Query::select()
        .column(organization_revision::Column::Logo)
        .from(organization_revision::Entity)
        .and_where(organization_revision::Column::Logo.is_not_null())
        .to_owned();
    let drafted = Query::select()
        .column(organization_draft::Column::Logo)
        .from(organization_draft::Entity)
        .and_where(organization_draft::Column::Logo.is_not_null())
        .and_where(organization_draft::Column::State.is_in(open.map(DraftState::code)))
        .to_owned();
    let keys: Vec<String> = logo::Entity::find()
        .select_only()
        .column(logo::Column::Key)
        .filter(logo::Column::SavedAt.lt(instant(before)))
        .filter(logo::Column::Key.not_in_subquery(published))
        .filter(logo::Column::Key.not_in_subquery(drafted))
        .order_by_asc(logo::Column::SavedAt)
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?;
    keys.into_iter()
        .map(|key| {
            LogoKey::parse(&key).map_err(|_| StoreError::Value {
                column: "key",
                value: key,
            })
        })
        .collect()
}

/// Forgets a logo unless it was handed in again since; answers whether it did.
///
/// # Errors
/// The database's.
pub async fn forget(
    connection: &impl ConnectionTrait,
    key: &LogoKey,
    before: Timestamp,
) -> Result<bool, StoreError> {
    let deleted = logo::Entity::delete_many()
        .filter(logo::Column::Key.eq(key.as_str()))
        .filter(logo::Column::SavedAt.lt(instant(before)))
        .exec(connection)
        .await?;
    Ok(deleted.rows_affected == 1)
}
