//! An event as those who prepare it work on it: all that is written, what may be
//! chosen, and which states they may bring it to.

use super::show::{Named, named, names_of};
use super::state::trust;
use super::subject::{authorize_as, owned, role_in};
use crate::{Ctx, UseCaseError};
use domain::event::{Event, EventState, Series};
use domain::{
    Action, ErrorCode, EventId, OrganizationId, PersonId, Role, SeriesId, Slug, SubjectState,
};
use std::collections::BTreeMap;
use store::ConnectionTrait;

/// What the actor may choose for an event.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EventChoices {
    /// The organisations that may hold it: those they own, and those that hold
    /// it now.
    pub hosts: BTreeMap<OrganizationId, Named>,
    /// Whether any organisation may hold it.
    pub any_host: bool,
    /// Every series, for those who say which one an event belongs to.
    pub series: Option<Vec<(SeriesId, Series)>>,
}

/// An event with what the actor may do to it.
#[derive(Clone, Debug, PartialEq)]
pub struct EventPreparation {
    /// Its id.
    pub id: EventId,
    /// Its slug.
    pub slug: Slug,
    /// All that is known.
    pub event: Event,
    /// How many revisions there are.
    pub revision_number: u32,
    /// What may be chosen.
    pub choices: EventChoices,
    /// The states to which the actor may bring it.
    pub moves: Vec<EventState>,
    /// Whether they may see and change who organises it and who registered.
    pub keeps: bool,
    /// Whether they may change what is said about the event, and its agenda.
    pub writes: bool,
    /// How many registered and are told when its day or place changes.
    pub told: u64,
    /// The organisations that it names and that were not removed.
    pub organizations: BTreeMap<OrganizationId, Named>,
    /// The people of the directory that it names.
    pub people: BTreeMap<PersonId, Named>,
}

/// Shows the event at an address to those who may change it.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; the database's.
pub async fn prepare_event(ctx: &Ctx, slug: &Slug) -> Result<EventPreparation, UseCaseError> {
    prepare_for(ctx, slug, writing).await
}

/// Shows the event to those who may do something to it; `action` is asked with
/// whether the public sees the event.
///
/// # Errors
/// As [`prepare_event`].
pub(crate) async fn prepare_for(
    ctx: &Ctx,
    slug: &Slug,
    action: impl FnOnce(bool) -> Action,
) -> Result<EventPreparation, UseCaseError> {
    let connection = ctx.database.reader();
    let Some(found) = store::events::find_by_slug(connection, slug).await? else {
        // Only those who may see any draft learn that there is none.
        ctx.authorize(Action::DraftEvent)?;
        return Err(ErrorCode::NotFound.into());
    };
    let details = &found.document.details;
    let role = role_in(ctx, connection, found.id, &details.hosts).await?;
    let is_public = details.state.is_public();
    authorize_as(ctx, role, action(is_public), SubjectState::Open)?;
    let mover = if is_public {
        ctx.actor
            .may_as(role, Action::WriteEvent, SubjectState::Open)
    } else {
        let trust = trust(ctx, connection).await?;
        ctx.actor.may_as(role, Action::PublishEvent, trust)
    };
    let moves = if mover {
        details.state.next().to_vec()
    } else {
        Vec::new()
    };
    let (organizations, people) = named(connection, &found.document, std::iter::empty()).await?;
    let choices = choices(ctx, connection, &details.hosts).await?;
    let keeps = ctx
        .actor
        .may_as(role, Action::KeepRegistrations, SubjectState::Open);
    let writes = ctx
        .actor
        .may_as(role, writing(is_public), SubjectState::Open);
    let told = match details.state {
        EventState::Announced | EventState::Open | EventState::Closed => {
            store::registrations::count_live(connection, found.id).await?
        }
        EventState::Draft | EventState::Held | EventState::Cancelled => 0,
    };
    Ok(EventPreparation {
        id: found.id,
        slug: found.slug,
        event: found.document,
        revision_number: found.revision_number,
        choices,
        moves,
        keeps,
        writes,
        told,
        organizations,
        people,
    })
}

/// What may be chosen for a new event.
///
/// # Errors
/// [`ErrorCode::Forbidden`] for those who may begin none; the database's.
pub async fn new_event(ctx: &Ctx) -> Result<EventChoices, UseCaseError> {
    let connection = ctx.database.reader();
    let choices = choices(ctx, connection, &[]).await?;
    let role = (!choices.hosts.is_empty()).then_some(Role::Owner);
    authorize_as(ctx, role, Action::DraftEvent, SubjectState::Open)?;
    Ok(choices)
}

/// What it takes to change an event.
const fn writing(is_public: bool) -> Action {
    if is_public {
        Action::WriteEvent
    } else {
        Action::DraftEvent
    }
}

async fn choices(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    hosts: &[OrganizationId],
) -> Result<EventChoices, UseCaseError> {
    let mut choosable = owned(ctx, connection).await?;
    choosable.extend(hosts);
    choosable.sort_unstable();
    choosable.dedup();
    let any_host = ctx.actor.may(Action::KeepSeries);
    let series = if any_host {
        let all = store::events::series::all(connection).await?;
        Some(all.into_iter().map(|one| (one.id, one.document)).collect())
    } else {
        None
    };
    Ok(EventChoices {
        hosts: names_of(connection, &choosable).await?,
        any_host,
        series,
    })
}
