//! What the public form of registration shows.

use super::access::{open_settings, takes_registrations};
use crate::{Ctx, UseCaseError};
use domain::event::EventDetails;
use domain::registration::{RegistrationKind, RegistrationSettings};
use domain::{Action, Slug};

/// The form of an event.
#[derive(Clone, Debug, PartialEq)]
pub struct FormView {
    /// The address of the event.
    pub slug: Slug,
    /// What is said about it.
    pub details: EventDetails,
    /// What is asked; nothing when one cannot register.
    pub settings: Option<RegistrationSettings>,
    /// The kinds of which all places are taken: who registers waits.
    pub full: Vec<RegistrationKind>,
}

/// Shows the form of the event at an address; nothing for a draft.
///
/// # Errors
/// The database's.
pub async fn show_form(ctx: &Ctx, slug: &Slug) -> Result<Option<FormView>, UseCaseError> {
    ctx.authorize(Action::Register)?;
    let connection = ctx.database.reader();
    let found = store::events::find_by_slug(connection, slug).await?;
    let Some(event) = found.filter(|event| event.document.details.state.is_public()) else {
        return Ok(None);
    };
    let settings = open_settings(ctx, connection, &event).await?;
    let full = match &settings {
        Some(settings) if takes_registrations(ctx, &event) => {
            let taken = store::registrations::taken(connection, event.id).await?;
            let full = |kind: &RegistrationKind| !taken.has_room(settings, *kind, None);
            settings.kinds().filter(full).collect()
        }
        _ => Vec::new(),
    };
    Ok(Some(FormView {
        slug: event.slug,
        details: event.document.details,
        settings,
        full,
    }))
}
