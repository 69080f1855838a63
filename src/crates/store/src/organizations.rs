//! Organisations: looked up many at a time, written only together with their
//! revision.

use crate::entities::{organization, organization_revision};
use crate::values::{date, instant, read_count, read_instant, read_slug};
use crate::{StoreError, chunks};
use domain::profile::RevisionKind;
use domain::{Organization, OrganizationId, RevisionId, Slug};
use jiff::Timestamp;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
};
use uuid::Uuid;

/// An organisation as it stands in the database.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredOrganization {
    /// Its id.
    pub id: OrganizationId,
    /// Its name in addresses.
    pub slug: Slug,
    /// The approved document.
    pub document: Organization,
    /// The revision that holds the same document.
    pub revision: RevisionId,
    /// Its number, which is how many there are.
    pub revision_number: u32,
    /// When it was first written.
    pub created_at: Timestamp,
    /// When the document last changed.
    pub updated_at: Timestamp,
    /// When it was taken out; its identifiers and slug stay its own.
    pub removed_at: Option<Timestamp>,
}

/// A state to write, with what its revision says beside the document. The
/// revision's id, number and instant are those of the organisation.
#[derive(Clone, Debug)]
pub struct OrganizationWrite {
    /// The new state.
    pub organization: StoredOrganization,
    /// The revision it was made from.
    pub base: Option<RevisionId>,
    /// What it is written for.
    pub kind: RevisionKind,
    /// Who wrote it.
    pub author: String,
    /// Why.
    pub note: String,
}

/// Creates or replaces organisations and adds their revisions.
///
/// # Errors
/// The database's; a slug that is taken among them.
pub async fn write(
    connection: &impl ConnectionTrait,
    writes: Vec<OrganizationWrite>,
) -> Result<(), StoreError> {
    let mut rows = Vec::with_capacity(writes.len());
    let mut revisions = Vec::with_capacity(writes.len());
    for write in writes {
        let document = serde_json::to_string(&write.organization.document)?;
        let row = row(&write.organization, document.clone());
        revisions.push(
            organization_revision::Model {
                id: row.revision_id,
                organization_id: row.id,
                number: row.revision_number,
                base_id: write.base.map(|base| base.0),
                author: write.author,
                note: write.note,
                document,
                created_at: row.updated_at,
                kind: write.kind.code().to_owned(),
                logo: write.organization.document.logo.clone().map(String::from),
            }
            .into_active_model(),
        );
        rows.push(row.into_active_model());
    }
    let replace = OnConflict::column(organization::Column::Id)
        .update_columns([
            organization::Column::Slug,
            organization::Column::MatchKey,
            organization::Column::Kind,
            organization::Column::Listed,
            organization::Column::Status,
            organization::Column::LegalForm,
            organization::Column::District,
            organization::Column::RegisteredOn,
            organization::Column::Demonstration,
            organization::Column::VerifiedAt,
            organization::Column::ConfirmedAt,
            organization::Column::Document,
            organization::Column::RevisionId,
            organization::Column::RevisionNumber,
            organization::Column::UpdatedAt,
            organization::Column::RemovedAt,
        ])
        .to_owned();
    chunks::insert::<organization::Entity, _>(connection, rows, Some(replace)).await?;
    chunks::insert::<organization_revision::Entity, _>(connection, revisions, None).await
}

/// Organisations by id, removed ones too, in any order.
///
/// # Errors
/// The database's.
pub async fn find_by_ids(
    connection: &impl ConnectionTrait,
    ids: &[OrganizationId],
) -> Result<Vec<StoredOrganization>, StoreError> {
    let mut found = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(chunks::VALUES) {
        let rows = organization::Entity::find()
            .filter(organization::Column::Id.is_in(chunk.iter().map(|id| id.0)))
            .all(connection)
            .await?;
        for row in rows {
            found.push(read(row)?);
        }
    }
    Ok(found)
}

/// An organisation, removed or not, which nobody else changes until the
/// transaction is over; neither do they change its drafts, who ask for it first.
///
/// # Errors
/// The database's.
pub async fn find_locked(
    connection: &impl ConnectionTrait,
    id: OrganizationId,
) -> Result<Option<StoredOrganization>, StoreError> {
    organization::Entity::find_by_id(id.0)
        .lock_exclusive()
        .one(connection)
        .await?
        .map(read)
        .transpose()
}

/// The organisation with this slug, removed or not.
///
/// # Errors
/// The database's.
pub async fn find_by_slug(
    connection: &impl ConnectionTrait,
    slug: &Slug,
) -> Result<Option<StoredOrganization>, StoreError> {
    organization::Entity::find()
        .filter(organization::Column::Slug.eq(slug.as_str()))
        .one(connection)
        .await?
        .map(read)
        .transpose()
}

/// Which organisations, removed ones too, have one of these
/// [match keys](Organization::match_key).
///
/// # Errors
/// The database's.
pub async fn find_by_match_keys(
    connection: &impl ConnectionTrait,
    keys: &[impl AsRef<str> + Sync],
) -> Result<Vec<(String, OrganizationId)>, StoreError> {
    let mut found = Vec::new();
    for chunk in keys.chunks(chunks::VALUES) {
        let rows: Vec<(String, Uuid)> = organization::Entity::find()
            .select_only()
            .columns([organization::Column::MatchKey, organization::Column::Id])
            .filter(organization::Column::MatchKey.is_in(chunk.iter().map(AsRef::as_ref)))
            .into_tuple()
            .all(connection)
            .await?;
        found.extend(rows.into_iter().map(|(key, id)| (key, OrganizationId(id))));
    }
    Ok(found)
}

/// One page of what stands in the directory, by id; `after` is the last id of
/// the page before.
///
/// # Errors
/// The database's.
pub async fn listed_page(
    connection: &impl ConnectionTrait,
    after: Option<OrganizationId>,
    limit: u64,
) -> Result<Vec<StoredOrganization>, StoreError> {
    let mut query = organization::Entity::find()
        .filter(organization::Column::Listed.eq(true))
        .filter(organization::Column::RemovedAt.is_null());
    if let Some(after) = after {
        query = query.filter(organization::Column::Id.gt(after.0));
    }
    query
        .order_by_asc(organization::Column::Id)
        .limit(limit)
        .all(connection)
        .await?
        .into_iter()
        .map(read)
        .collect()
}

/// How many there are, removed ones too.
///
/// # Errors
/// The database's.
pub async fn count(connection: &impl ConnectionTrait) -> Result<u64, StoreError> {
    Ok(organization::Entity::find().count(connection).await?)
}

/// Whether there is any, or any that was invented.
///
/// # Errors
/// The database's.
pub async fn exists(
    connection: &impl ConnectionTrait,
    demonstration_only: bool,
) -> Result<bool, StoreError> {
    let mut query = organization::Entity::find()
        .select_only()
        .column(organization::Column::Id);
    if demonstration_only {
        query = query.filter(organization::Column::Demonstration.eq(true));
    }
    let id: Option<Uuid> = query.into_tuple().one(connection).await?;
    Ok(id.is_some())
}

fn row(organization: &StoredOrganization, document: String) -> organization::Model {
    let known = &organization.document;
    organization::Model {
        id: organization.id.0,
        slug: organization.slug.as_str().to_owned(),
        match_key: known.match_key(),
        kind: known.kind.code().to_owned(),
        listed: known.listed,
        status: known.status.code().to_owned(),
        legal_form: known.legal_form.code().to_owned(),
        district: known
            .place
            .district
            .map(|district| district.code().to_owned()),
        registered_on: known.registered_on.map(date),
        demonstration: known.demonstration,
        verified_at: known.verified_at.map(instant),
        confirmed_at: known.confirmed_at.map(instant),
        document,
        revision_id: organization.revision.0,
        revision_number: i32::try_from(organization.revision_number).unwrap_or(i32::MAX),
        created_at: instant(organization.created_at),
        updated_at: instant(organization.updated_at),
        removed_at: organization.removed_at.map(instant),
    }
}

fn read(row: organization::Model) -> Result<StoredOrganization, StoreError> {
    Ok(StoredOrganization {
        id: OrganizationId(row.id),
        slug: read_slug(row.slug)?,
        document: serde_json::from_str(&row.document)?,
        revision: RevisionId(row.revision_id),
        revision_number: read_count("revision_number", row.revision_number)?,
        created_at: read_instant("created_at", row.created_at)?,
        updated_at: read_instant("updated_at", row.updated_at)?,
        removed_at: row
            .removed_at
            .map(|at| read_instant("removed_at", at))
            .transpose()?,
    })
}
