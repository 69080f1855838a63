//! Registers somebody. Whether the address was registered already is told to
//! that address alone: it is sent the same ticket again.

use super::access::{open_settings, takes_registrations};
use super::letters;
use super::person::{Person, RegistrationInput, organization, read};
use crate::accounts::{Origin, limits};
use crate::audit::event as audit_event;
use crate::{Ctx, UseCaseError};
use domain::registration::{Mandate, RegistrationState};
use domain::{Action, ErrorCode, Locale, RegistrationId, Slug, TicketCode, Violation};
use serde_json::json;
use store::registrations::StoredRegistration;
use store::{ConnectionTrait, StoreError};

/// Gives somebody a place, or one on the waiting list, and mails the ticket.
///
/// # Errors
/// [`ErrorCode::NotFound`]; [`ErrorCode::RegistrationClosed`]; violations of
/// `kind`, `name`, `organization`, `district`, `email`, `answers.<position>`,
/// `consent`; [`ErrorCode::TooManyAttempts`]; the database's.
pub async fn register(
    ctx: &Ctx,
    slug: &Slug,
    input: &RegistrationInput,
    locale: Locale,
    origin: &Origin<'_>,
) -> Result<(), UseCaseError> {
    ctx.authorize(Action::Register)?;
    let reader = ctx.database.reader();
    let event = store::events::find_by_slug(reader, slug)
        .await?
        .filter(|event| event.document.details.state.is_public())
        .ok_or(ErrorCode::NotFound)?;
    let settings = open_settings(ctx, reader, &event)
        .await?
        .ok_or(ErrorCode::RegistrationClosed)?;
    let person = read(input, &settings, None).map_err(UseCaseError::Invalid)?;
    let email = person.email.as_str();
    limits::count(ctx, &limits::REGISTER, &[email], Some(origin)).await?;

    let transaction = ctx.database.begin().await?;
    let settings = store::registrations::lock(&transaction, event.id)
        .await?
        .ok_or(ErrorCode::RegistrationClosed)?;
    // It may have been closed while the form was read.
    let event = store::events::find_by_slug(&transaction, slug)
        .await?
        .filter(|event| takes_registrations(ctx, event))
        .ok_or(ErrorCode::RegistrationClosed)?;
    if !settings.places.contains_key(&person.kind) {
        let violation = Violation::new("kind", ErrorCode::UnknownValue);
        return Err(UseCaseError::Invalid(vec![violation]));
    }
    let known = store::registrations::find_by_email(&transaction, event.id, email).await?;
    let (registration, verb) = match known {
        Some(known) if known.state != RegistrationState::Cancelled => (known, "ticket_sent"),
        known => {
            // Who cancelled keeps the ticket and the day they first came by.
            let id = known.as_ref().map(|known| (known.id, known.code.clone()));
            let first = known.map(|known| known.created_at);
            let mut new = newcomer(ctx, &transaction, event.id, person, locale, id).await?;
            new.created_at = first.unwrap_or(new.created_at);
            let taken = store::registrations::taken(&transaction, event.id).await?;
            if !taken.has_room(&settings, new.kind, new.district) {
                new.state = RegistrationState::Waiting;
            }
            store::registrations::write(&transaction, &new).await?;
            (new, "registered")
        }
    };
    letters::send_ticket(ctx, &transaction, &event, &registration).await?;
    let detail = json!({
        "kind": registration.kind.code(),
        "state": registration.state.code(),
    });
    let id = registration.id.0;
    let row = audit_event(ctx, ctx.new_id(), "registration", verb, id, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// A registration with a place, at the end of the line.
async fn newcomer(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    event: domain::EventId,
    person: Person,
    locale: Locale,
    known: Option<(RegistrationId, TicketCode)>,
) -> Result<StoredRegistration, UseCaseError> {
    let (organization_id, organization) = organization(connection, &person, locale).await?;
    let (id, code) = known.unwrap_or_else(|| {
        let mut bits = [0; 10];
        ctx.randomness.fill(&mut bits);
        (RegistrationId(ctx.new_id()), TicketCode::from_bits(bits))
    });
    let now = ctx.now();
    Ok(StoredRegistration {
        id,
        event,
        number: store::registrations::next_number(connection, event).await?,
        code,
        kind: person.kind,
        state: RegistrationState::Registered,
        mandate: person.kind.is_delegate().then_some(Mandate::Pending),
        name: person.name,
        email: person.email,
        organization,
        organization_id,
        district: person.district,
        answers: person.answers,
        locale,
        consented_at: now,
        created_at: now,
        updated_at: now,
        checked_in_at: None,
    })
}
