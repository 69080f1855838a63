//! A ticket, for whoever knows its code.

use super::access::{is_at_door, open_settings, takes_changes};
use crate::{Ctx, UseCaseError};
use domain::event::EventDetails;
use domain::registration::{RegistrationKind, RegistrationSettings, RegistrationState};
use domain::{Action, Slug, TicketCode};
use store::ConnectionTrait;
use store::events::StoredEvent;
use store::registrations::StoredRegistration;

/// A ticket as its page needs it.
#[derive(Clone, Debug, PartialEq)]
pub struct TicketView {
    /// The registration.
    pub registration: StoredRegistration,
    /// The address of the event.
    pub slug: Slug,
    /// What is said about the event.
    pub details: EventDetails,
    /// Whether it is over.
    pub past: bool,
    /// Which one it is of those of its kind who wait, from 1.
    pub position: Option<u64>,
    /// Whether the reader may check its holder in.
    pub keeps: bool,
    /// What can be changed; nothing when it cannot.
    pub change: Option<ChangeView>,
}

/// What the form shows that changes a ticket.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangeView {
    /// What is asked.
    pub settings: RegistrationSettings,
    /// Whether kind and district can be changed too.
    pub is_open: bool,
    /// The other kinds of which all places are taken: who changes to one waits.
    pub full: Vec<RegistrationKind>,
}

/// Shows the ticket with a code; nothing when there is none.
///
/// # Errors
/// The database's.
pub async fn show_ticket(ctx: &Ctx, code: &TicketCode) -> Result<Option<TicketView>, UseCaseError> {
    ctx.authorize(Action::Register)?;
    let connection = ctx.database.reader();
    let Some(registration) = store::registrations::find_by_code(connection, code).await? else {
        return Ok(None);
    };
    let Some(event) = store::events::find(connection, registration.event).await? else {
        return Ok(None);
    };
    let position = match registration.state {
        RegistrationState::Waiting => {
            let (kind, number) = (registration.kind, registration.number);
            let before =
                store::registrations::waiting_before(connection, event.id, kind, number).await?;
            Some(before + 1)
        }
        _ => None,
    };
    let change = change_of(ctx, connection, &event, &registration).await?;
    Ok(Some(TicketView {
        registration,
        change,
        past: event.document.details.is_past(ctx.today()),
        keeps: is_at_door(ctx, connection, &event).await?,
        slug: event.slug,
        details: event.document.details,
        position,
    }))
}

async fn change_of(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    event: &StoredEvent,
    known: &StoredRegistration,
) -> Result<Option<ChangeView>, UseCaseError> {
    if !known.state.may_be_changed() || !takes_changes(ctx, event) {
        return Ok(None);
    }
    if let Some(settings) = open_settings(ctx, connection, event).await? {
        let taken = store::registrations::taken(connection, event.id).await?;
        let full = |kind: &RegistrationKind| {
            *kind != known.kind && !taken.has_room(&settings, *kind, None)
        };
        return Ok(Some(ChangeView {
            full: settings.kinds().filter(full).collect(),
            is_open: true,
            settings,
        }));
    }
    let settings = store::registrations::settings(connection, event.id).await?;
    Ok(settings.map(|settings| ChangeView {
        settings,
        is_open: false,
        full: Vec::new(),
    }))
}
