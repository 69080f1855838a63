//! People and their posts.

use crate::entities::{affiliation, organization, person};
use crate::values::{date, instant, read_date, read_instant, read_slug};
use crate::{StoreError, chunks};
use domain::{
    Affiliation, AffiliationId, Localized, Organization, OrganizationId, Person, PersonId, Slug,
};
use jiff::Timestamp;
use jiff::civil::Date;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};
use std::cmp::Reverse;
use std::collections::HashSet;
use uuid::Uuid;

/// A person as they stand in the database.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredPerson {
    /// The id.
    pub id: PersonId,
    /// The name in addresses.
    pub slug: Slug,
    /// What is known.
    pub document: Person,
    /// When first written.
    pub created_at: Timestamp,
    /// When last changed.
    pub updated_at: Timestamp,
}

/// A post somebody holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Post {
    /// The slug of the person.
    pub person: Slug,
    /// The name of the person.
    pub names: Localized,
    /// As what.
    pub roles: Localized,
    /// Whether the person heads the organisation.
    pub head: bool,
}

/// Adds people.
///
/// # Errors
/// The database's; a slug that is taken among them.
pub async fn add(
    connection: &impl ConnectionTrait,
    people: &[StoredPerson],
) -> Result<(), StoreError> {
    let mut rows = Vec::with_capacity(people.len());
    for person in people {
        rows.push(
            person::Model {
                id: person.id.0,
                slug: person.slug.as_str().to_owned(),
                names: serde_json::to_string(&person.document.names)?,
                document: serde_json::to_string(&person.document)?,
                demonstration: person.document.demonstration,
                created_at: instant(person.created_at),
                updated_at: instant(person.updated_at),
            }
            .into_active_model(),
        );
    }
    chunks::insert::<person::Entity, _>(connection, rows, None).await
}

/// Adds posts.
///
/// # Errors
/// The database's; a person or organisation that is not there among them.
pub async fn add_posts(
    connection: &impl ConnectionTrait,
    posts: &[(AffiliationId, Affiliation)],
) -> Result<(), StoreError> {
    let mut rows = Vec::with_capacity(posts.len());
    for (id, post) in posts {
        rows.push(
            affiliation::Model {
                id: id.0,
                person_id: post.person.0,
                organization_id: post.organization.0,
                roles: serde_json::to_string(&post.roles)?,
                head: post.head,
                from_on: post.from.map(date),
                to_on: post.to.map(date),
            }
            .into_active_model(),
        );
    }
    chunks::insert::<affiliation::Entity, _>(connection, rows, None).await
}

/// The person with this slug.
///
/// # Errors
/// The database's.
pub async fn find_by_slug(
    connection: &impl ConnectionTrait,
    slug: &Slug,
) -> Result<Option<StoredPerson>, StoreError> {
    let row = person::Entity::find()
        .filter(person::Column::Slug.eq(slug.as_str()))
        .one(connection)
        .await?;
    row.map(|row| {
        Ok(StoredPerson {
            id: PersonId(row.id),
            slug: read_slug(row.slug)?,
            document: serde_json::from_str(&row.document)?,
            created_at: read_instant("created_at", row.created_at)?,
            updated_at: read_instant("updated_at", row.updated_at)?,
        })
    })
    .transpose()
}

/// The slugs and names of people, by id, in any order.
///
/// # Errors
/// The database's.
pub async fn names(
    connection: &impl ConnectionTrait,
    ids: &[PersonId],
) -> Result<Vec<(PersonId, Slug, Localized)>, StoreError> {
    let mut found = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(chunks::VALUES) {
        let rows: Vec<(Uuid, String, String)> = person::Entity::find()
            .select_only()
            .columns([
                person::Column::Id,
                person::Column::Slug,
                person::Column::Names,
            ])
            .filter(person::Column::Id.is_in(chunk.iter().map(|id| id.0)))
            .into_tuple()
            .all(connection)
            .await?;
        for (id, slug, names) in rows {
            found.push((
                PersonId(id),
                read_slug(slug)?,
                serde_json::from_str(&names)?,
            ));
        }
    }
    Ok(found)
}

/// The slugs that begin like these and are taken: each itself and its numbered forms.
///
/// # Errors
/// The database's.
pub async fn taken_slugs(
    connection: &impl ConnectionTrait,
    slugs: &[&Slug],
) -> Result<HashSet<String>, StoreError> {
    let mut taken = HashSet::new();
    for chunk in slugs.chunks(chunks::VALUES / 10) {
        let mut any = Condition::any();
        for slug in chunk {
            any = any.add(person::Column::Slug.eq(slug.as_str())).add(
                Condition::all()
                    .add(person::Column::Slug.gte(format!("{slug}-0")))
                    .add(person::Column::Slug.lt(format!("{slug}-:"))),
            );
        }
        let rows: Vec<String> = person::Entity::find()
            .select_only()
            .column(person::Column::Slug)
            .filter(any)
            .into_tuple()
            .all(connection)
            .await?;
        taken.extend(rows);
    }
    Ok(taken)
}

/// The posts in an organisation that are held on a day, heads first.
///
/// # Errors
/// The database's.
pub async fn posts_of(
    connection: &impl ConnectionTrait,
    id: OrganizationId,
    today: Date,
) -> Result<Vec<Post>, StoreError> {
    let rows: Vec<(String, String, String, bool)> = affiliation::Entity::find()
        .select_only()
        .columns([person::Column::Slug, person::Column::Names])
        .columns([affiliation::Column::Roles, affiliation::Column::Head])
        .inner_join(person::Entity)
        .filter(affiliation::Column::OrganizationId.eq(id.0))
        .filter(held_on(today))
        .order_by_desc(affiliation::Column::Head)
        .order_by_asc(person::Column::Slug)
        .into_tuple()
        .all(connection)
        .await?;
    rows.into_iter()
        .map(|(slug, names, roles, head)| {
            Ok(Post {
                person: read_slug(slug)?,
                names: serde_json::from_str(&names)?,
                roles: serde_json::from_str(&roles)?,
                head,
            })
        })
        .collect()
}

/// A post of a person.
#[derive(Clone, Debug, PartialEq)]
pub struct HeldPost {
    /// The slug of the organisation.
    pub organization: Slug,
    /// Its names.
    pub names: Localized,
    /// As what.
    pub roles: Localized,
    /// Whether the person heads it.
    pub head: bool,
    /// Since when, if known.
    pub from: Option<Date>,
    /// Until when; `None` means still.
    pub to: Option<Date>,
}

/// The posts of a person in organisations that were not removed: those still
/// held first, then the latest.
///
/// # Errors
/// The database's.
pub async fn posts_by(
    connection: &impl ConnectionTrait,
    id: PersonId,
) -> Result<Vec<HeldPost>, StoreError> {
    let rows = affiliation::Entity::find()
        .find_also_related(organization::Entity)
        .filter(affiliation::Column::PersonId.eq(id.0))
        .filter(organization::Column::RemovedAt.is_null())
        .all(connection)
        .await?;
    let mut posts = Vec::with_capacity(rows.len());
    for (post, organization) in rows {
        let Some(organization) = organization else {
            continue;
        };
        let document: Organization = serde_json::from_str(&organization.document)?;
        posts.push(HeldPost {
            organization: read_slug(organization.slug)?,
            names: document.names,
            roles: serde_json::from_str(&post.roles)?,
            head: post.head,
            from: post
                .from_on
                .map(|day| read_date("from_on", day))
                .transpose()?,
            to: post.to_on.map(|day| read_date("to_on", day)).transpose()?,
        });
    }
    posts.sort_by_key(|post| {
        (
            post.to.is_some(),
            Reverse((post.to, post.from)),
            post.organization.clone(),
        )
    });
    Ok(posts)
}

/// Who heads which organisation on a day.
///
/// # Errors
/// The database's.
pub async fn heads(
    connection: &impl ConnectionTrait,
    today: Date,
) -> Result<Vec<(OrganizationId, Localized)>, StoreError> {
    let rows: Vec<(Uuid, String)> = affiliation::Entity::find()
        .select_only()
        .column(affiliation::Column::OrganizationId)
        .column(person::Column::Names)
        .inner_join(person::Entity)
        .filter(affiliation::Column::Head.eq(true))
        .filter(held_on(today))
        .order_by_asc(affiliation::Column::OrganizationId)
        .order_by_asc(person::Column::Slug)
        .into_tuple()
        .all(connection)
        .await?;
    rows.into_iter()
        .map(|(id, names)| Ok((OrganizationId(id), serde_json::from_str(&names)?)))
        .collect()
}

fn held_on(today: Date) -> Condition {
    Condition::any()
        .add(affiliation::Column::ToOn.is_null())
        .add(affiliation::Column::ToOn.gte(date(today)))
}
