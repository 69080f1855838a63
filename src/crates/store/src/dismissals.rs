//! Pairs of records that a moderator found to be two organisations.

use crate::StoreError;
use crate::entities::duplicate_dismissal;
use crate::values::{instant, read_instant};
use domain::OrganizationId;
use jiff::Timestamp;
use sea_orm::{ConnectionTrait, EntityTrait, IntoActiveModel, QueryOrder};

/// Two records, the smaller id first.
pub type Pair = (OrganizationId, OrganizationId);

/// The pair of two records, whichever is named first.
#[must_use]
pub fn pair(one: OrganizationId, other: OrganizationId) -> Pair {
    (one.min(other), one.max(other))
}

/// All pairs, the last one first.
///
/// # Errors
/// The database's.
pub async fn all(connection: &impl ConnectionTrait) -> Result<Vec<(Pair, Timestamp)>, StoreError> {
    duplicate_dismissal::Entity::find()
        .order_by_desc(duplicate_dismissal::Column::DismissedAt)
        .order_by_asc(duplicate_dismissal::Column::FirstId)
        .all(connection)
        .await?
        .into_iter()
        .map(|row| {
            let of = pair(OrganizationId(row.first_id), OrganizationId(row.second_id));
            Ok((of, read_instant("dismissed_at", row.dismissed_at)?))
        })
        .collect()
}

/// Whether a pair stands there.
///
/// # Errors
/// The database's.
pub async fn exists(connection: &impl ConnectionTrait, of: Pair) -> Result<bool, StoreError> {
    let row = duplicate_dismissal::Entity::find_by_id((of.0.0, of.1.0))
        .one(connection)
        .await?;
    Ok(row.is_some())
}

/// Adds a pair.
///
/// # Errors
/// The database's; a pair that stands there already among them.
pub async fn add(
    connection: &impl ConnectionTrait,
    of: Pair,
    by: String,
    now: Timestamp,
) -> Result<(), StoreError> {
    let row = duplicate_dismissal::Model {
        first_id: of.0.0,
        second_id: of.1.0,
        dismissed_by: by,
        dismissed_at: instant(now),
    };
    duplicate_dismissal::Entity::insert(row.into_active_model())
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Takes a pair away. Answers whether it was there.
///
/// # Errors
/// The database's.
pub async fn remove(connection: &impl ConnectionTrait, of: Pair) -> Result<bool, StoreError> {
    let deleted = duplicate_dismissal::Entity::delete_by_id((of.0.0, of.1.0))
        .exec(connection)
        .await?;
    Ok(deleted.rows_affected == 1)
}
