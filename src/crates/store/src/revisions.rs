//! The history of an organisation. Written by [`crate::organizations::write`] only.

use crate::StoreError;
use crate::entities::organization_revision;
use crate::values::{read_count, read_instant};
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
        .map(|row| {
            Ok(Revision {
                id: RevisionId(row.id),
                number: read_count("number", row.number)?,
                base: row.base_id.map(RevisionId),
                author: row.author,
                note: row.note,
                document: serde_json::from_str(&row.document)?,
                created_at: read_instant("created_at", row.created_at)?,
            })
        })
        .collect()
}
