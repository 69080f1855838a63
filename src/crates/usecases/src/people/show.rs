//! One person, for their page: three statements, however many posts they hold
//! and wherever they spoke.

use crate::events::public_states;
use crate::{Ctx, UseCaseError};
use domain::event::{EventDate, Session};
use domain::{Action, EventId, Localized, Person, PersonId, Slug};
use jiff::civil::Date;
use std::cmp::Reverse;
use store::events::StoredEvent;

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
    /// The public events that name them, the latest first.
    pub appearances: Vec<Appearance>,
}

/// An event at which somebody spoke or was a guest.
#[derive(Clone, Debug, PartialEq)]
pub struct Appearance {
    /// Which event.
    pub event: EventId,
    /// Its address.
    pub slug: Slug,
    /// Its titles.
    pub titles: Localized,
    /// When it is or was.
    pub date: EventDate,
    /// Their sessions with the position in the agenda; none for a guest.
    pub sessions: Vec<(usize, Session)>,
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
    let events = store::events::naming_person(connection, found.id, &public_states()).await?;
    let mut appearances: Vec<Appearance> = events
        .into_iter()
        .map(|event| appearance(event, found.id))
        .collect();
    appearances.sort_by_key(|one| (Reverse(one.date.last_day()), one.event));
    Ok(Some(PersonView {
        id: found.id,
        slug: found.slug,
        person: found.document,
        posts,
        appearances,
    }))
}

fn appearance(event: StoredEvent, person: PersonId) -> Appearance {
    let details = event.document.details;
    let sessions = event.document.agenda.sessions.into_iter().enumerate();
    let own = sessions.filter(|(_, session)| {
        let mut speakers = session.speakers.iter();
        speakers.any(|speaker| speaker.person == Some(person))
    });
    Appearance {
        event: event.id,
        slug: event.slug,
        titles: details.titles,
        date: details.date,
        sessions: own.collect(),
    }
}
