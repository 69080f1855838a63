//! Changes a registration, by the code of its ticket: name, organisation and
//! answers until the event is over, kind and district while one can register.
//!
//! Who changes as what they come gives the place back and takes another one
//! under the same lock. Their own place counts as free while a new one is
//! looked for; who finds none waits at the end of the line. What a mandate says
//! is confirmed once more when it changed.

use super::access::{takes_changes, takes_registrations};
use super::letters;
use super::move_up::move_up;
use super::person::{Person, RegistrationInput, organization, read};
use crate::accounts::{Origin, limits};
use crate::audit::event as audit_event;
use crate::{Ctx, UseCaseError};
use domain::registration::{Answer, Mandate, RegistrationSettings, RegistrationState, Taken};
use domain::{Action, ErrorCode, MailKind, TicketCode, Violation};
use serde_json::json;
use store::registrations::StoredRegistration;
use store::{ConnectionTrait, StoreError};

/// Changes what a registration says. The address stays, since the ticket went
/// there; that of the input is not read, nor is its consent. Changing nothing
/// sends no mail.
///
/// # Errors
/// [`ErrorCode::NotFound`]; [`ErrorCode::MoveNotAllowed`] for who came,
/// cancelled, or when the event is over; [`ErrorCode::RegistrationClosed`] of
/// `kind` or `district` when one cannot register any more; violations as of
/// [`register`](super::register); [`ErrorCode::TooManyAttempts`]; the database's.
pub async fn change_ticket(
    ctx: &Ctx,
    code: &TicketCode,
    input: &RegistrationInput,
    origin: &Origin<'_>,
) -> Result<(), UseCaseError> {
    ctx.authorize(Action::Register)?;
    let found = store::registrations::find_by_code(ctx.database.reader(), code)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    // Each change is a letter to somebody.
    let ticket = found.id.0.to_string();
    limits::count(ctx, &limits::CHANGE_TICKET, &[&ticket], Some(origin)).await?;

    let transaction = ctx.database.begin().await?;
    let settings = store::registrations::lock(&transaction, found.event)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    let event = store::events::find(&transaction, found.event)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    // Read again under the lock: it may just have moved up.
    let known = store::registrations::find(&transaction, found.id)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    if !known.state.may_be_changed() || !takes_changes(ctx, &event) {
        return Err(ErrorCode::MoveNotAllowed.into());
    }
    let is_open = takes_registrations(ctx, &event) && settings.is_within_time(ctx.now());
    let person = read_again(input, &settings, &known, is_open).map_err(UseCaseError::Invalid)?;
    let mut changed = rewritten(&transaction, &settings, &known, person).await?;
    let fields = differences(&known, &changed);
    if fields.is_empty() {
        return Ok(());
    }
    changed.updated_at = ctx.now();
    if asks_mandate(&known, &changed) {
        changed.mandate = changed.kind.is_delegate().then_some(Mandate::Pending);
    }
    if takes_another_place(&known, &changed) {
        let taken = store::registrations::taken(&transaction, event.id).await?;
        place(&transaction, &settings, taken, &known, &mut changed).await?;
    }
    store::registrations::write(&transaction, &changed).await?;
    let kind = match changed.state {
        RegistrationState::Waiting => MailKind::RegistrationChangedWaiting,
        _ => MailKind::RegistrationChanged,
    };
    letters::send(ctx, &transaction, kind, &event, &changed, "").await?;
    move_up(ctx, &transaction, event.id, &settings).await?;
    let detail = json!({
        "kind": changed.kind.code(),
        "state": changed.state.code(),
        "fields": fields,
    });
    let id = changed.id.0;
    let row = audit_event(ctx, ctx.new_id(), "registration", "changed", id, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// Reads the form. One that was sent after registration closed, or shown then,
/// leaves kind and district as they are.
fn read_again(
    input: &RegistrationInput,
    settings: &RegistrationSettings,
    known: &StoredRegistration,
    is_open: bool,
) -> Result<Person, Vec<Violation>> {
    let mut input = input.clone();
    known.email.as_str().clone_into(&mut input.email);
    input.consent = true;
    let mut closed = Vec::new();
    if !is_open {
        let kind = known.kind.code();
        let district = known.district.map_or("", |district| district.code());
        for (field, typed, stays) in [
            ("kind", &mut input.kind, kind),
            ("district", &mut input.district, district),
        ] {
            if !typed.is_empty() && typed != stays {
                closed.push(Violation::new(field, ErrorCode::RegistrationClosed));
            }
            stays.clone_into(typed);
        }
    }
    match read(&input, settings, Some(known.kind)) {
        Ok(person) if closed.is_empty() => Ok(person),
        Ok(_) => Err(closed),
        Err(violations) => Err(closed.into_iter().chain(violations).collect()),
    }
}

/// The registration with what was typed in place of what it said.
async fn rewritten(
    connection: &impl ConnectionTrait,
    settings: &RegistrationSettings,
    known: &StoredRegistration,
    person: Person,
) -> Result<StoredRegistration, UseCaseError> {
    // What is not asked any more was answered all the same.
    let is_asked = |answer: &&Answer| settings.questions.iter().any(|one| one.is_of(answer));
    let earlier = known.answers.iter().filter(|answer| !is_asked(answer));
    let answers = earlier.cloned().chain(person.answers.clone()).collect();
    // The form shows the name, which is not the address that led to it.
    let (organization_id, organization) = if person.organization == known.organization {
        (known.organization_id, known.organization.clone())
    } else {
        organization(connection, &person, known.locale).await?
    };
    Ok(StoredRegistration {
        kind: person.kind,
        name: person.name,
        organization,
        organization_id,
        district: person.district,
        answers,
        ..known.clone()
    })
}

/// What changed, by its field; the audit log says no more than that.
fn differences(known: &StoredRegistration, changed: &StoredRegistration) -> Vec<&'static str> {
    let organization = |one: &StoredRegistration| (one.organization_id, one.organization.clone());
    [
        ("kind", known.kind != changed.kind),
        ("name", known.name != changed.name),
        ("organization", organization(known) != organization(changed)),
        ("district", known.district != changed.district),
        ("answers", known.answers != changed.answers),
    ]
    .into_iter()
    .filter_map(|(field, differs)| differs.then_some(field))
    .collect()
}

/// Whether a mandate says something else now: who comes, from whom, from where.
fn asks_mandate(known: &StoredRegistration, changed: &StoredRegistration) -> bool {
    let said = |one: &StoredRegistration| {
        (
            one.kind.is_delegate(),
            one.name.clone(),
            one.organization.clone(),
            one.district,
        )
    };
    said(known) != said(changed)
}

/// Whether another place is meant: of another kind, or of the quota of another
/// district.
fn takes_another_place(known: &StoredRegistration, changed: &StoredRegistration) -> bool {
    let of_district = changed.kind.is_delegate() && known.district != changed.district;
    known.kind != changed.kind || of_district
}

/// Gives the place back and takes another one, or a number at the end of the
/// line.
async fn place(
    transaction: &impl ConnectionTrait,
    settings: &RegistrationSettings,
    mut taken: Taken,
    known: &StoredRegistration,
    changed: &mut StoredRegistration,
) -> Result<(), UseCaseError> {
    if known.state.has_place() {
        taken.remove(known.kind, known.district);
    }
    if taken.has_room(settings, changed.kind, changed.district) {
        changed.state = RegistrationState::Registered;
    } else {
        changed.state = RegistrationState::Waiting;
        changed.number = store::registrations::next_number(transaction, changed.event).await?;
    }
    Ok(())
}
