//! A ticket, for whoever knows its code.

use super::access::keeps;
use crate::{Ctx, UseCaseError};
use domain::event::EventDetails;
use domain::registration::RegistrationState;
use domain::{Action, Slug, TicketCode};
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
    Ok(Some(TicketView {
        registration,
        past: event.document.details.is_past(ctx.today()),
        keeps: keeps(ctx, connection, &event).await?,
        slug: event.slug,
        details: event.document.details,
        position,
    }))
}
