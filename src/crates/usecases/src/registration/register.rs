//! Registers somebody. Whether the address was registered already is told to
//! that address alone: it is sent the same ticket again.

use super::access::{open_settings, takes_registrations};
use super::letters;
use crate::accounts::{Origin, fields, limits};
use crate::audit::event as audit_event;
use crate::{Ctx, UseCaseError};
use domain::registration::{
    Answer, Mandate, RegistrationKind, RegistrationSettings, RegistrationState,
};
use domain::{
    Action, District, Email, ErrorCode, Locale, OrganizationId, RegistrationId, Slug, TicketCode,
    Violation,
};
use serde_json::json;
use store::registrations::StoredRegistration;
use store::{ConnectionTrait, StoreError};

/// The longest name of an organisation, in characters.
const MAX_ORGANIZATION: usize = 300;

/// A registration as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RegistrationInput {
    /// [`RegistrationKind::code`].
    pub kind: String,
    /// Who.
    pub name: String,
    /// For whom they come: a slug of the directory or any name.
    pub organization: String,
    /// [`District::code`].
    pub district: String,
    /// Where the ticket is sent.
    pub email: String,
    /// Answers in the order of the questions.
    pub answers: Vec<String>,
    /// Whether they agreed that their data is kept.
    pub consent: bool,
}

/// What was typed, read.
struct Person {
    kind: RegistrationKind,
    name: String,
    email: Email,
    organization: String,
    district: Option<District>,
    answers: Vec<Answer>,
}

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
    let person = read(input, &settings).map_err(UseCaseError::Invalid)?;
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

/// The organisation in the directory, if its slug was written, and its name.
async fn organization(
    connection: &impl ConnectionTrait,
    person: &Person,
    locale: Locale,
) -> Result<(Option<OrganizationId>, String), UseCaseError> {
    let written = || (None, person.organization.clone());
    // The address of its page will do too.
    let last = person.organization.rsplit('/').next().unwrap_or_default();
    let Ok(slug) = Slug::parse(last) else {
        return Ok(written());
    };
    let found = store::organizations::find_by_slug(connection, &slug).await?;
    Ok(found
        .filter(|found| found.removed_at.is_none())
        .and_then(|found| {
            let (name, _) = found.document.names.best(locale)?;
            Some((Some(found.id), name.to_owned()))
        })
        .unwrap_or_else(written))
}

fn read(
    input: &RegistrationInput,
    settings: &RegistrationSettings,
) -> Result<Person, Vec<Violation>> {
    let mut violations = Vec::new();
    let kind = match input.kind.as_str() {
        "" => Err(ErrorCode::Required),
        code => RegistrationKind::from_code(code)
            .filter(|kind| settings.places.contains_key(kind))
            .ok_or(ErrorCode::UnknownValue),
    };
    let kind = kind
        .map_err(|code| violations.push(Violation::new("kind", code)))
        .ok();
    let name = fields::name(&input.name)
        .map_err(|violation| violations.push(violation))
        .ok();
    let is_delegate = kind.is_some_and(RegistrationKind::is_delegate);
    let organization: String = input
        .organization
        .chars()
        .filter(|letter| !letter.is_control())
        .collect();
    let organization = organization.trim().to_owned();
    if is_delegate && organization.is_empty() {
        violations.push(Violation::new("organization", ErrorCode::Required));
    } else if organization.chars().count() > MAX_ORGANIZATION {
        violations.push(Violation::new("organization", ErrorCode::TooLong));
    }
    let district = District::from_code(&input.district);
    if district.is_none() && !input.district.is_empty() {
        violations.push(Violation::new("district", ErrorCode::UnknownValue));
    } else if is_delegate && district.is_none() {
        violations.push(Violation::new("district", ErrorCode::Required));
    }
    let email = fields::email(&input.email)
        .and_then(|email| Email::parse(&email).map_err(|code| Violation::new("email", code)))
        .map_err(|violation| violations.push(violation))
        .ok();
    let mut answers = Vec::new();
    for (position, question) in settings.questions.iter().enumerate() {
        let given = input.answers.get(position).map_or("", String::as_str);
        match question.answer(given) {
            Ok(answer) => answers.extend(answer),
            Err(code) => violations.push(Violation::new(format!("answers.{position}"), code)),
        }
    }
    if !input.consent {
        violations.push(Violation::new("consent", ErrorCode::ConsentRequired));
    }
    match (kind, name, email) {
        (Some(kind), Some(name), Some(email)) if violations.is_empty() => Ok(Person {
            kind,
            name,
            email,
            organization,
            district,
            answers,
        }),
        _ => Err(violations),
    }
}
