//! One organisation, for its page: two statements, whatever it holds.

use crate::{Ctx, UseCaseError};
use domain::{Action, Localized, Organization, OrganizationId, Slug};
use jiff::Timestamp;

/// What stands at an address.
#[derive(Clone, Debug, PartialEq)]
pub enum Shown {
    /// This organisation.
    Found(Box<OrganizationView>),
    /// One that has this slug now.
    Moved(Slug),
    /// One that was removed.
    Gone,
    /// Nothing, ever.
    Unknown,
}

/// An organisation as its page needs it.
#[derive(Clone, Debug, PartialEq)]
pub struct OrganizationView {
    /// Its id.
    pub id: OrganizationId,
    /// Its slug.
    pub slug: Slug,
    /// All that is known.
    pub organization: Organization,
    /// When it last changed.
    pub updated_at: Timestamp,
    /// How many revisions there are.
    pub revisions: u32,
    /// Who holds a post in it today, heads first.
    pub people: Vec<PostView>,
}

/// A post, as the page of its organisation shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostView {
    /// The address of the person.
    pub person_slug: Slug,
    /// The name.
    pub names: Localized,
    /// As what.
    pub roles: Localized,
    /// Whether the person heads it.
    pub head: bool,
}

/// Shows the organisation at an address.
///
/// # Errors
/// The database's.
pub async fn show_organization(ctx: &Ctx, slug: &Slug) -> Result<Shown, UseCaseError> {
    ctx.authorize(Action::ReadPublic)?;
    let connection = ctx.database.reader();
    let Some(found) = store::organizations::find_by_slug(connection, slug).await? else {
        let moved = store::redirects::target(connection, slug).await?;
        return Ok(moved.map_or(Shown::Unknown, Shown::Moved));
    };
    if found.removed_at.is_some() {
        let kept = store::merges::kept_slug(connection, found.id).await?;
        return Ok(kept.map_or(Shown::Gone, Shown::Moved));
    }
    let today = ctx.today();
    let people = store::people::posts_of(connection, found.id, today)
        .await?
        .into_iter()
        .map(|post| PostView {
            person_slug: post.person,
            names: post.names,
            roles: post.roles,
            head: post.head,
        })
        .collect();
    Ok(Shown::Found(Box::new(OrganizationView {
        id: found.id,
        slug: found.slug,
        organization: found.document,
        updated_at: found.updated_at,
        revisions: found.revision_number,
        people,
    })))
}
