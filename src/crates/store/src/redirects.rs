//! Slugs: which are taken, now or formerly, and where former ones lead.

use crate::entities::{organization, slug_redirect};
use crate::values::{instant, read_slug};
use crate::{StoreError, chunks, merges};
use domain::{OrganizationId, Slug};
use jiff::Timestamp;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QuerySelect, RelationTrait,
};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// How many ranges one statement looks through.
const RANGES: usize = 50;

/// The slugs that are taken among these and, for those that are and the
/// `repeated` ones, among their numbered forms (`aral`, `aral-2`, …), with
/// their owners.
///
/// # Errors
/// The database's.
pub async fn taken(
    connection: &impl ConnectionTrait,
    slugs: &[&Slug],
    repeated: &[&Slug],
) -> Result<HashMap<String, OrganizationId>, StoreError> {
    let mut taken = HashMap::new();
    for chunk in slugs.chunks(chunks::VALUES) {
        let values = || chunk.iter().map(|slug| slug.as_str());
        let now = organization::Column::Slug.is_in(values());
        let formerly = slug_redirect::Column::Slug.is_in(values());
        collect(connection, now.into(), formerly.into(), &mut taken).await?;
    }
    let mut bases: HashSet<String> = taken.keys().cloned().collect();
    bases.extend(repeated.iter().map(|slug| slug.as_str().to_owned()));
    let bases: Vec<String> = bases.into_iter().collect();
    for chunk in bases.chunks(RANGES) {
        let mut now = Condition::any();
        let mut formerly = Condition::any();
        for base in chunk {
            // From `aral-0` to before `aral-:`, the sign after 9.
            let (from, to) = (format!("{base}-0"), format!("{base}-:"));
            now = now.add(numbered(organization::Column::Slug, &from, &to));
            formerly = formerly.add(numbered(slug_redirect::Column::Slug, &from, &to));
        }
        collect(connection, now, formerly, &mut taken).await?;
    }
    Ok(taken)
}

fn numbered(column: impl ColumnTrait, from: &str, to: &str) -> Condition {
    Condition::all().add(column.gte(from)).add(column.lt(to))
}

async fn collect(
    connection: &impl ConnectionTrait,
    now: Condition,
    formerly: Condition,
    taken: &mut HashMap<String, OrganizationId>,
) -> Result<(), StoreError> {
    let rows: Vec<(String, Uuid)> = organization::Entity::find()
        .select_only()
        .columns([organization::Column::Slug, organization::Column::Id])
        .filter(now)
        .into_tuple()
        .all(connection)
        .await?;
    let redirects = slug_redirect::Entity::find()
        .filter(formerly)
        .all(connection)
        .await?;
    let redirects = redirects
        .into_iter()
        .map(|row| (row.slug, row.organization_id));
    taken.extend(
        rows.into_iter()
            .chain(redirects)
            .map(|(slug, id)| (slug, OrganizationId(id))),
    );
    Ok(())
}

/// A slug given up for another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rename {
    /// Who.
    pub organization: OrganizationId,
    /// The slug until now; will lead to the organisation.
    pub former: Slug,
    /// The slug from now on; if it led to the organisation it no longer does.
    pub current: Slug,
}

/// Keeps former slugs.
///
/// # Errors
/// The database's.
pub async fn record(
    connection: &impl ConnectionTrait,
    renames: &[Rename],
    at: Timestamp,
) -> Result<(), StoreError> {
    for chunk in renames.chunks(chunks::VALUES) {
        slug_redirect::Entity::delete_many()
            .filter(
                slug_redirect::Column::Slug
                    .is_in(chunk.iter().map(|rename| rename.current.as_str())),
            )
            .exec(connection)
            .await?;
    }
    let rows = renames
        .iter()
        .map(|rename| {
            slug_redirect::Model {
                slug: rename.former.as_str().to_owned(),
                organization_id: rename.organization.0,
                created_at: instant(at),
            }
            .into_active_model()
        })
        .collect();
    chunks::insert::<slug_redirect::Entity, _>(connection, rows, None).await
}

/// Where a former slug leads: to the slug of its organisation, or of the one
/// that this was joined with.
///
/// # Errors
/// The database's.
pub async fn target(
    connection: &impl ConnectionTrait,
    former: &Slug,
) -> Result<Option<Slug>, StoreError> {
    let found: Option<(Uuid, String)> = slug_redirect::Entity::find()
        .select_only()
        .column(organization::Column::Id)
        .column(organization::Column::Slug)
        .join(
            sea_orm::JoinType::InnerJoin,
            slug_redirect::Relation::Organization.def(),
        )
        .filter(slug_redirect::Column::Slug.eq(former.as_str()))
        .into_tuple()
        .one(connection)
        .await?;
    let Some((id, slug)) = found else {
        return Ok(None);
    };
    match merges::kept_slug(connection, OrganizationId(id)).await? {
        Some(kept) => Ok(Some(kept)),
        None => read_slug(slug).map(Some),
    }
}

/// Whose slug it was.
///
/// # Errors
/// The database's.
pub async fn owner(
    connection: &impl ConnectionTrait,
    former: &Slug,
) -> Result<Option<OrganizationId>, StoreError> {
    let row = slug_redirect::Entity::find_by_id(former.as_str())
        .one(connection)
        .await?;
    Ok(row.map(|row| OrganizationId(row.organization_id)))
}
