//! What people who registered are told by mail. Used by this module only.

use crate::mail::post;
use crate::{Ctx, UseCaseError};
use domain::registration::RegistrationState;
use domain::{Locale, Mail, MailKind};
use store::ConnectionTrait;
use store::events::StoredEvent;
use store::registrations::StoredRegistration;

/// Tells somebody where their registration stands, with their ticket.
///
/// # Errors
/// The database's.
pub(super) async fn send_ticket(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    event: &StoredEvent,
    registration: &StoredRegistration,
) -> Result<(), UseCaseError> {
    let kind = match registration.state {
        RegistrationState::Waiting => MailKind::RegistrationWaiting,
        _ => MailKind::RegistrationPlaced,
    };
    send(ctx, transaction, kind, event, registration, "").await
}

/// Tells somebody what became of their registration. A link to the ticket leads
/// on while there is one, else to the event.
///
/// # Errors
/// The database's.
pub(super) async fn send(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    kind: MailKind,
    event: &StoredEvent,
    registration: &StoredRegistration,
    note: &str,
) -> Result<(), UseCaseError> {
    let mail = letter(kind, event, registration).with("note", note);
    post(ctx, transaction, mail).await
}

/// What a letter about a registration begins with.
pub(super) fn letter(
    kind: MailKind,
    event: &StoredEvent,
    registration: &StoredRegistration,
) -> Mail {
    let locale = registration.locale;
    let language = locale.code();
    let link = match kind {
        MailKind::RegistrationCancelled | MailKind::MandateRefused | MailKind::EventCancelled => {
            format!("/{language}/forums/{}", event.slug)
        }
        _ => format!("/{language}/tickets/{}", registration.code.as_str()),
    };
    Mail::new(kind, locale, registration.email.as_str())
        .with("link", link)
        .with("event", title(event, locale))
}

fn title(event: &StoredEvent, locale: Locale) -> String {
    let titles = &event.document.details.titles;
    titles
        .best(locale)
        .map_or_else(|| event.slug.to_string(), |(title, _)| title.to_owned())
}
