//! Creates and changes events, whole: what is said about them and their agenda.
//! Forms, their single sessions too, and demonstration data write through here.

use super::clashes::clashes_by_name;
use super::subject::{authorize_as, owned, role_in};
use crate::audit::event as audit_event;
use crate::organizations::Outcome;
use crate::proposals::tell_moved_talks;
use crate::registration::tell_change;
use crate::{Ctx, UseCaseError};
use domain::event::{Event, EventState, check_event};
use domain::{
    Action, ErrorCode, EventId, OrganizationId, PersonId, RevisionId, Role, Slug, SubjectState,
    Violation,
};
use serde_json::json;
use std::collections::HashSet;
use store::events::{EventWrite, StoredEvent, organizers};
use store::{ConnectionTrait, StoreError};

/// The addresses that stand beside those of events: of series, of what all of
/// them resolved, and, where they are prepared, of a new one.
const RESERVED: [&str; 3] = ["series", "resolutions", "new"];

/// What an event is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventSaveAction {
    /// By hand: the state stays, a new one is a draft.
    Write,
    /// Demonstration data, in any state.
    Demonstration,
}

/// An event to create or change.
#[derive(Clone, Debug)]
pub struct SaveEvent {
    /// Which; `None` creates one.
    pub id: Option<EventId>,
    /// The whole document as it shall be.
    pub document: Event,
    /// Why, for the public changelog; may be empty.
    pub note: String,
    /// The revision the writer had before them; refused with
    /// [`ErrorCode::Conflict`] when there is a newer one. `None` skips the check.
    pub expected_revision: Option<RevisionId>,
}

/// An event that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedEvent {
    /// Its id.
    pub id: EventId,
    /// Its slug.
    pub slug: Slug,
    /// The revision that stands now.
    pub revision: RevisionId,
    /// What happened.
    pub outcome: Outcome,
}

/// Saves an event with its revision and audit row, and tells who registered if
/// its day or place is another. Violations name the fields of the document as it
/// was handed in; then sessions are put in order. Owners who create an event
/// become its organisers.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; [`ErrorCode::Conflict`];
/// the violations of [`check_event`] and of `series` and `hosts` that the actor
/// may not choose, `edition` ([`ErrorCode::EditionTaken`]), and whatever names
/// what is not in the directory; the database's.
pub async fn save_event(
    ctx: &Ctx,
    action: EventSaveAction,
    save: SaveEvent,
) -> Result<SavedEvent, UseCaseError> {
    let transaction = ctx.database.begin().await?;
    // Also for drafts: one writer at a time gives out slugs and editions.
    store::content_version::bump(&transaction).await?;
    if let Some(id) = save.id {
        // Before the event, as who registers does.
        store::registrations::lock(&transaction, id).await?;
    }
    let saved = save_within(ctx, &transaction, action, save).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(saved)
}

/// The same within a transaction that bumped the content version before anything
/// else, for those who write more than the event. Who changes its day or place
/// locked the settings of its registration after that.
///
/// # Errors
/// As [`save_event`].
pub(crate) async fn save_within(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    action: EventSaveAction,
    save: SaveEvent,
) -> Result<SavedEvent, UseCaseError> {
    if action == EventSaveAction::Demonstration {
        ctx.authorize(Action::LoadDemonstration)?;
    }
    let known = match save.id {
        Some(id) => store::events::find_locked(transaction, id).await?,
        None => None,
    };
    let role = may_write(ctx, transaction, &save, known.as_ref()).await?;
    let known = match (save.id, known) {
        (Some(_), None) => return Err(ErrorCode::NotFound.into()),
        (_, known) => known,
    };
    let stale = known.as_ref().is_some_and(|known| {
        save.expected_revision
            .is_some_and(|expected| expected != known.revision)
    });
    if stale {
        return Err(ErrorCode::Conflict.into());
    }

    let mut document = save.document;
    if action == EventSaveAction::Write {
        let details = known.as_ref().map(|known| &known.document.details);
        document.details.state = details.map_or(EventState::Draft, |known| known.state);
        document.details.demonstration = details.is_some_and(|known| known.demonstration);
    }
    let mut violations = check_event(&document);
    violations.extend(unchoosable(ctx, transaction, &document, known.as_ref()).await?);
    violations.extend(unknown(transaction, &document, known.as_ref()).await?);
    let before = known.as_ref().map(|known| &known.document.agenda);
    violations.extend(clashes_by_name(transaction, &document.agenda, before).await?);
    if !violations.is_empty() {
        return Err(UseCaseError::Invalid(violations));
    }
    document.agenda.put_in_order();

    if let Some(known) = known.as_ref().filter(|known| known.document == document) {
        return Ok(SavedEvent {
            id: known.id,
            slug: known.slug.clone(),
            revision: known.revision,
            outcome: Outcome::Unchanged,
        });
    }
    let before = known.as_ref().map(|known| known.document.clone());
    let (event, base) = next(ctx, transaction, known, document).await?;
    if let (EventSaveAction::Write, Some(before)) = (action, before) {
        tell_change(ctx, transaction, &before.details, &event).await?;
        tell_moved_talks(ctx, transaction, &before.agenda, &event).await?;
    }
    let outcome = match base {
        Some(_) => Outcome::Updated,
        None => Outcome::Created,
    };
    let saved = SavedEvent {
        id: event.id,
        slug: event.slug.clone(),
        revision: event.revision,
        outcome,
    };
    let number = event.revision_number;
    write(ctx, transaction, event, base, save.note).await?;
    if let (Outcome::Created, Some(Role::Owner), Some(account)) =
        (outcome, role, ctx.actor.account())
    {
        let organizer = (account, Role::Organizer);
        organizers::add(transaction, saved.id, organizer, ctx.now()).await?;
    }
    let verb = match outcome {
        Outcome::Created => "created",
        Outcome::Updated | Outcome::Unchanged => "updated",
    };
    let detail = json!({ "revision": number });
    let row = audit_event(ctx, ctx.new_id(), "event", verb, saved.id.0, detail);
    store::audit_events::add(transaction, vec![row]).await?;
    Ok(saved)
}

/// Writes the next state of an event with its revision.
pub(super) async fn write(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    event: StoredEvent,
    base: Option<RevisionId>,
    mut note: String,
) -> Result<(), StoreError> {
    note.retain(|letter| !letter.is_control());
    let write = EventWrite {
        event,
        base,
        author: ctx.actor.label(),
        note,
    };
    store::events::write(connection, vec![write]).await
}

/// The next state of an event, or the first one, and the revision it was made from.
async fn next(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    known: Option<StoredEvent>,
    document: Event,
) -> Result<(StoredEvent, Option<RevisionId>), UseCaseError> {
    if let Some(known) = known {
        let base = known.revision;
        return Ok((following(ctx, known, document), Some(base)));
    }
    let title = document.details.main_title().unwrap_or_default();
    let wanted = Slug::from_name(title)
        .map_err(|code| UseCaseError::Invalid(vec![Violation::new("titles", code)]))?;
    let mut taken = store::events::taken_slugs(connection, &wanted).await?;
    taken.extend(RESERVED.map(ToOwned::to_owned));
    let event = StoredEvent {
        id: EventId(ctx.new_id()),
        slug: free(&wanted, &taken),
        document,
        revision: RevisionId(ctx.new_id()),
        revision_number: 1,
        created_at: ctx.now(),
        updated_at: ctx.now(),
    };
    Ok((event, None))
}

/// The state of an event after this one.
pub(super) fn following(ctx: &Ctx, known: StoredEvent, document: Event) -> StoredEvent {
    StoredEvent {
        document,
        revision: RevisionId(ctx.new_id()),
        revision_number: known.revision_number + 1,
        updated_at: ctx.now(),
        ..known
    }
}

/// The slug itself if it is free, else with the smallest free number.
pub(crate) fn free(wanted: &Slug, taken: &HashSet<String>) -> Slug {
    let mut slug = wanted.clone();
    let mut number = 1;
    while taken.contains(slug.as_str()) {
        number += 1;
        slug = wanted.numbered(number);
    }
    slug
}

/// Refuses those who may not write this event, and answers what the others are
/// to it. A new one is begun by an owner of all that hold it.
async fn may_write(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    save: &SaveEvent,
    known: Option<&StoredEvent>,
) -> Result<Option<Role>, UseCaseError> {
    let (role, action) = match known {
        Some(known) => {
            let details = &known.document.details;
            let action = if details.state.is_public() {
                Action::WriteEvent
            } else {
                Action::DraftEvent
            };
            let role = role_in(ctx, connection, known.id, &details.hosts).await?;
            (role, action)
        }
        None => {
            let hosts = &save.document.details.hosts;
            let owned = owned(ctx, connection).await?;
            let owns_all = !hosts.is_empty() && hosts.iter().all(|host| owned.contains(host));
            let role = (owns_all && save.id.is_none()).then_some(Role::Owner);
            (role, Action::DraftEvent)
        }
    };
    authorize_as(ctx, role, action, SubjectState::Open)?;
    Ok(role)
}

/// What only moderators choose: the series, and organisations of others.
async fn unchoosable(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    document: &Event,
    known: Option<&StoredEvent>,
) -> Result<Vec<Violation>, UseCaseError> {
    if ctx.actor.may(Action::KeepSeries) {
        return Ok(Vec::new());
    }
    let mut violations = Vec::new();
    let known = known.map(|known| &known.document.details);
    let place = known.map_or((None, None), |known| (known.series, known.edition));
    if (document.details.series, document.details.edition) != place {
        violations.push(Violation::new("series", ErrorCode::Forbidden));
    }
    let mut choosable = owned(ctx, connection).await?;
    choosable.extend(known.iter().flat_map(|known| known.hosts.iter().copied()));
    let hosts = &document.details.hosts;
    if !hosts.iter().all(|host| choosable.contains(host)) {
        violations.push(Violation::new("hosts", ErrorCode::Forbidden));
    }
    Ok(violations)
}

/// What the document names that is not there, and an edition that is taken.
async fn unknown(
    connection: &impl ConnectionTrait,
    document: &Event,
    known: Option<&StoredEvent>,
) -> Result<Vec<Violation>, UseCaseError> {
    let mut violations = Vec::new();
    let details = &document.details;
    if let Some(series) = details.series {
        if store::events::series::find(connection, series)
            .await?
            .is_none()
        {
            violations.push(Violation::new("series", ErrorCode::NotFound));
        }
        if let Some(number) = details.edition {
            let holder = store::events::edition(connection, series, number).await?;
            if holder.is_some_and(|holder| Some(holder) != known.map(|known| known.id)) {
                violations.push(Violation::new("edition", ErrorCode::EditionTaken));
            }
        }
    }
    let named = Names::of(document);
    let organizations: Vec<OrganizationId> = named.organizations.iter().map(|one| one.1).collect();
    let there: HashSet<OrganizationId> =
        store::organizations::find_by_ids(connection, &organizations)
            .await?
            .into_iter()
            .map(|organization| organization.id)
            .collect();
    let people: Vec<PersonId> = named.people.iter().map(|one| one.1).collect();
    let known_people: HashSet<PersonId> = store::people::names(connection, &people)
        .await?
        .into_iter()
        .map(|(id, ..)| id)
        .collect();
    let strangers = named.organizations.into_iter().filter_map(|(field, id)| {
        (!there.contains(&id)).then(|| Violation::new(field, ErrorCode::NotFound))
    });
    violations.extend(strangers);
    let strangers = named.people.into_iter().filter_map(|(field, id)| {
        (!known_people.contains(&id)).then(|| Violation::new(field, ErrorCode::NotFound))
    });
    violations.extend(strangers);
    Ok(violations)
}

/// Whom a document names in the directory, with the fields that do.
struct Names {
    organizations: Vec<(String, OrganizationId)>,
    people: Vec<(String, PersonId)>,
}

impl Names {
    fn of(document: &Event) -> Self {
        let hosts = document.details.hosts.iter();
        let mut names = Self {
            organizations: hosts.map(|host| ("hosts".to_owned(), *host)).collect(),
            people: Vec::new(),
        };
        let guests = document.details.guests.iter().enumerate();
        let guests = guests.map(|(position, guest)| (format!("guests.{position}"), guest));
        let sessions = document.agenda.sessions.iter().enumerate();
        let speakers = sessions.flat_map(|(number, session)| {
            let speakers = session.speakers.iter().enumerate();
            speakers.map(move |(position, speaker)| {
                (format!("sessions.{number}.speakers.{position}"), speaker)
            })
        });
        for (field, speaker) in guests.chain(speakers) {
            if let Some(organization) = speaker.organization {
                names.organizations.push((field.clone(), organization));
            }
            if let Some(person) = speaker.person {
                names.people.push((field, person));
            }
        }
        names
    }
}
