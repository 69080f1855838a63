//! One event, for its pages: five statements, whatever it holds, and one more
//! while one can register.

use super::subject::role_in;
use crate::proposals::{CallStanding, standing};
use crate::registration::open_settings;
use crate::{Ctx, UseCaseError};
use domain::event::Event;
use domain::proceedings::Proceedings;
use domain::{
    Action, EventId, Localized, OrganizationId, PersonId, RevisionId, Slug, SubjectState,
};
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};
use store::{ConnectionTrait, StoreError};

/// Something of the directory that an event names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its slug.
    pub slug: Slug,
    /// Its names.
    pub names: Localized,
}

/// The series an event belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeriesLink {
    /// Its slug.
    pub slug: Slug,
    /// Its names.
    pub names: Localized,
}

/// An event as its pages need it.
#[derive(Clone, Debug, PartialEq)]
pub struct EventView {
    /// Its id.
    pub id: EventId,
    /// Its slug.
    pub slug: Slug,
    /// All that is known.
    pub event: Event,
    /// What is left of it.
    pub proceedings: Proceedings,
    /// The revision that holds it.
    pub revision: RevisionId,
    /// How many revisions there are.
    pub revision_number: u32,
    /// When it last changed.
    pub updated_at: Timestamp,
    /// Whether it is over.
    pub past: bool,
    /// Whether one can register now.
    pub registration_open: bool,
    /// Whether there is or was a call for proposals.
    pub call: Option<CallStanding>,
    /// The series it belongs to.
    pub series: Option<SeriesLink>,
    /// The organisations that it names and that were not removed.
    pub organizations: BTreeMap<OrganizationId, Named>,
    /// The people of the directory that it names.
    pub people: BTreeMap<PersonId, Named>,
}

/// Shows the event at an address; a draft to those only who prepare it.
///
/// # Errors
/// The database's.
pub async fn show_event(ctx: &Ctx, slug: &Slug) -> Result<Option<EventView>, UseCaseError> {
    ctx.authorize(Action::ReadPublic)?;
    let connection = ctx.database.reader();
    let Some(found) = store::events::find_by_slug(connection, slug).await? else {
        return Ok(None);
    };
    let details = &found.document.details;
    if !details.state.is_public() {
        let role = role_in(ctx, connection, found.id, &details.hosts).await?;
        let prepares = ctx
            .actor
            .may_as(role, Action::DraftEvent, SubjectState::Open);
        if !prepares {
            return Ok(None);
        }
    }
    let series = match details.series {
        Some(series) => store::events::series::find(connection, series).await?,
        None => None,
    };
    let proceedings = store::proceedings::find(connection, found.id).await?;
    let proceedings = proceedings.map(|known| known.document).unwrap_or_default();
    let more = proceedings.organizations();
    let (organizations, people) = named(connection, &found.document, more).await?;
    let registration_open = open_settings(ctx, connection, &found).await?.is_some();
    let call = standing(ctx, connection, &found).await?;
    Ok(Some(EventView {
        id: found.id,
        slug: found.slug,
        past: details.is_past(ctx.today()),
        registration_open,
        call,
        event: found.document,
        proceedings,
        revision: found.revision,
        revision_number: found.revision_number,
        updated_at: found.updated_at,
        series: series.map(|series| SeriesLink {
            slug: series.slug,
            names: series.document.names,
        }),
        organizations,
        people,
    }))
}

pub(super) type NamedByEvent = (BTreeMap<OrganizationId, Named>, BTreeMap<PersonId, Named>);

pub(super) async fn named(
    connection: &impl ConnectionTrait,
    event: &Event,
    more: impl Iterator<Item = OrganizationId> + Send,
) -> Result<NamedByEvent, StoreError> {
    let sessions = event.agenda.sessions.iter();
    let speakers = || {
        sessions
            .clone()
            .flat_map(|session| &session.speakers)
            .chain(&event.details.guests)
    };
    let organizations: BTreeSet<OrganizationId> = speakers()
        .filter_map(|speaker| speaker.organization)
        .chain(event.details.hosts.iter().copied())
        .chain(more)
        .collect();
    let people: BTreeSet<PersonId> = speakers().filter_map(|speaker| speaker.person).collect();
    let organizations: Vec<OrganizationId> = organizations.into_iter().collect();
    let organizations = names_of(connection, &organizations).await?;
    let people: Vec<PersonId> = people.into_iter().collect();
    let people = store::people::names(connection, &people)
        .await?
        .into_iter()
        .map(|(id, slug, names)| (id, Named { slug, names }))
        .collect();
    Ok((organizations, people))
}

/// Slugs and names of those organisations that were not removed.
pub(crate) async fn names_of(
    connection: &impl ConnectionTrait,
    organizations: &[OrganizationId],
) -> Result<BTreeMap<OrganizationId, Named>, StoreError> {
    let known = store::organizations::find_by_ids(connection, organizations).await?;
    Ok(known
        .into_iter()
        .filter(|known| known.removed_at.is_none())
        .map(|known| {
            let named = Named {
                slug: known.slug,
                names: known.document.names,
            };
            (known.id, named)
        })
        .collect())
}
