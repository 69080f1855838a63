//! Adds people with the posts they hold, a batch in one transaction.

use crate::audit::event;
use crate::organizations::{MAX_BATCH, SaveAction};
use crate::{Ctx, UseCaseError};
use domain::{
    Affiliation, AffiliationId, ErrorCode, Locale, Localized, OrganizationId, Person, PersonId,
    Slug, Violation,
};
use jiff::civil::Date;
use serde_json::json;
use std::collections::HashSet;
use store::StoreError;
use store::people::StoredPerson;

/// A person to add.
#[derive(Clone, Debug)]
pub struct AddPerson {
    /// What is published about them.
    pub document: Person,
    /// The posts they hold.
    pub posts: Vec<AddPost>,
}

/// A post in an organisation that is there already.
#[derive(Clone, Debug)]
pub struct AddPost {
    /// Where.
    pub organization: OrganizationId,
    /// As what.
    pub roles: Localized,
    /// Whether they head it.
    pub head: bool,
    /// Since when, if known.
    pub from: Option<Date>,
    /// Until when; `None` means still.
    pub to: Option<Date>,
}

/// A person who was added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddedPerson {
    /// The id.
    pub id: PersonId,
    /// The slug.
    pub slug: Slug,
}

/// Adds at most [`MAX_BATCH`] people, all or none; answers in their order.
///
/// # Errors
/// [`ErrorCode::Forbidden`], [`ErrorCode::TooLong`] for a larger batch, the
/// violations `names` when somebody has none; the database's, also when an
/// organisation is not there.
pub async fn add_people(
    ctx: &Ctx,
    action: SaveAction,
    batch: Vec<AddPerson>,
) -> Result<Vec<AddedPerson>, UseCaseError> {
    ctx.authorize(action.action())?;
    if batch.len() > MAX_BATCH {
        return Err(ErrorCode::TooLong.into());
    }
    if batch.is_empty() {
        return Ok(Vec::new());
    }
    let wanted = wanted_slugs(&batch)?;

    let transaction = ctx.database.begin().await?;
    store::content_version::bump(&transaction).await?;
    let wanted_refs: Vec<&Slug> = wanted.iter().collect();
    let mut taken = store::people::taken_slugs(&transaction, &wanted_refs).await?;
    let now = ctx.now();
    let mut people = Vec::with_capacity(batch.len());
    let mut posts = Vec::new();
    let mut events = Vec::with_capacity(batch.len());
    for (person, wanted) in batch.into_iter().zip(&wanted) {
        let id = PersonId(ctx.new_id());
        let detail = json!({ "by": action.kind().code() });
        events.push(event(ctx, ctx.new_id(), "person", "created", id.0, detail));
        people.push(StoredPerson {
            id,
            slug: free(wanted, &mut taken),
            document: person.document,
            created_at: now,
            updated_at: now,
        });
        posts.extend(person.posts.into_iter().map(|post| {
            let affiliation = Affiliation {
                person: id,
                organization: post.organization,
                roles: post.roles,
                head: post.head,
                from: post.from,
                to: post.to,
            };
            (AffiliationId(ctx.new_id()), affiliation)
        }));
    }
    store::people::add(&transaction, &people).await?;
    store::people::add_posts(&transaction, &posts).await?;
    store::audit_events::add(&transaction, events).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(people
        .into_iter()
        .map(|person| AddedPerson {
            id: person.id,
            slug: person.slug,
        })
        .collect())
}

fn wanted_slugs(batch: &[AddPerson]) -> Result<Vec<Slug>, UseCaseError> {
    let mut slugs = Vec::with_capacity(batch.len());
    let mut violations = Vec::new();
    for person in batch {
        let name = Locale::ALL
            .into_iter()
            .find_map(|locale| person.document.names.get(locale));
        match name.map_or(Err(ErrorCode::Required), Slug::from_name) {
            Ok(slug) => slugs.push(slug),
            Err(code) => violations.push(Violation::new("names", code)),
        }
    }
    if violations.is_empty() {
        Ok(slugs)
    } else {
        Err(UseCaseError::Invalid(violations))
    }
}

fn free(wanted: &Slug, taken: &mut HashSet<String>) -> Slug {
    let mut slug = wanted.clone();
    let mut number = 1;
    while taken.contains(slug.as_str()) {
        number += 1;
        slug = wanted.numbered(number);
    }
    taken.insert(slug.as_str().to_owned());
    slug
}
