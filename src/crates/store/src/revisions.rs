//! The history of an organisation. Written by [`crate::organizations::write`] only.

use crate::entities::organization_revision;
use crate::values::{read_count, read_instant};
use crate::{StoreError, chunks};
use domain::profile::RevisionKind;
use domain::{Organization, OrganizationId, RevisionId};
use jiff::Timestamp;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

/// A state an organisation was in.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    /// Its id.
    pub id: RevisionId,
    /// 1, 2, 3 …
    pub number: u32,
    /// The revision it was made from.
    pub base: Option<RevisionId>,
    /// What it was written for.
    pub kind: RevisionKind,
    /// Who wrote it.
    pub author: String,
    /// Why.
    pub note: String,
    /// All that was known.
    pub document: Organization,
    /// When.
    pub created_at: Timestamp,
}

/// The revisions of an organisation, the first one first.
///
/// # Errors
/// The database's.
pub async fn of_organization(
    connection: &impl ConnectionTrait,
    id: OrganizationId,
) -> Result<Vec<Revision>, StoreError> {
    organization_revision::Entity::find()
        .filter(organization_revision::Column::OrganizationId.eq(id.0))
        .order_by_asc(organization_revision::Column::Number)
        .all(connection)
        .await?
        .into_iter()
        .map(read)
        .collect()
}

/// Revisions by id, in any order.
///
/// # Errors
/// The database's.
pub async fn find_by_ids(
    connection: &impl ConnectionTrait,
    ids: &[RevisionId],
) -> Result<Vec<Revision>, StoreError> {
    let mut found = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(chunks::VALUES) {
        let rows = organization_revision::Entity::find()
            .filter(organization_revision::Column::Id.is_in(chunk.iter().map(|id| id.0)))
            .all(connection)
            .await?;
        for row in rows {
            found.push(read(row)?);
        }
    }
    Ok(found)
}

/// A revision by its number.
///
/// # Errors
/// The database's.
pub async fn find_by_number(
    connection: &impl ConnectionTrait,
    organization: OrganizationId,
    number: u32,
) -> Result<Option<Revision>, StoreError> {
    let Ok(number) = i32::try_from(number) else {
        return Ok(None);
    };
    organization_revision::Entity::find()
        .filter(organization_revision::Column::OrganizationId.eq(organization.0))
        .filter(organization_revision::Column::Number.eq(number))
        .one(connection)
        .await?
        .map(read)
        .transpose()
}

fn read(row: organization_revision::Model) -> Result<Revision, StoreError> {
    Ok(Revision {
        id: RevisionId(row.id),
        number: read_count("number", row.number)?,
        base: row.base_id.map(RevisionId),
        kind: RevisionKind::from_code(&row.kind).ok_or(StoreError::Value {
            column: "kind",
            value: row.kind,
        })?,
        author: row.author,
        note: row.note,
        document: serde_json::from_str(&row.document)?,
        created_at: read_instant("created_at", row.created_at)?,
    })
}
