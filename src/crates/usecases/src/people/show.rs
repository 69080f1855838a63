//! One person, for their page: two statements, however many posts they hold.

use crate::{Ctx, UseCaseError};
use domain::{Action, Localized, Person, PersonId, Slug};
use jiff::civil::Date;

/// A person as their page needs it.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonView {
    /// The id.
    pub id: PersonId,
    /// The slug.
    pub slug: Slug,
    /// What is published.
    pub person: Person,
    /// The posts, those still held first, then the latest.
    pub posts: Vec<PersonPostView>,
}

/// A post, as the page of the person shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonPostView {
    /// The address of the organisation.
    pub organization_slug: Slug,
    /// Its names.
    pub organization_names: Localized,
    /// As what.
    pub roles: Localized,
    /// Whether the person heads it.
    pub head: bool,
    /// Since when, if known.
    pub from: Option<Date>,
    /// Until when; `None` means still.
    pub to: Option<Date>,
}

/// Shows the person at an address; posts in removed organisations are left out.
///
/// # Errors
/// The database's.
pub async fn show_person(ctx: &Ctx, slug: &Slug) -> Result<Option<PersonView>, UseCaseError> {
    ctx.authorize(Action::ReadPublic)?;
    let connection = ctx.database.reader();
    let Some(found) = store::people::find_by_slug(connection, slug).await? else {
        return Ok(None);
    };
    let posts = store::people::posts_by(connection, found.id)
        .await?
        .into_iter()
        .map(|post| PersonPostView {
            organization_slug: post.organization,
            organization_names: post.names,
            roles: post.roles,
            head: post.head,
            from: post.from,
            to: post.to,
        })
        .collect();
    Ok(Some(PersonView {
        id: found.id,
        slug: found.slug,
        person: found.document,
        posts,
    }))
}
