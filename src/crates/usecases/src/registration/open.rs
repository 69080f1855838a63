//! An organiser sets how many places there are, and opens and closes
//! registration. Opening and closing are moves of the event itself, so that its
//! state, its changelog and its registration never disagree.

use super::access::kept_event;
use super::move_up::move_up;
use crate::audit::event as audit_event;
use crate::events::{change_event_state, move_on};
use crate::{Ctx, UseCaseError, instant_of};
use domain::event::EventState;
use domain::registration::{MAX_PLACES, Question, RegistrationKind, RegistrationSettings};
use domain::{District, ErrorCode, Slug, Violation};
use jiff::Timestamp;
use jiff::civil::DateTime;
use serde_json::json;
use store::StoreError;

/// Settings as they were typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SettingsInput {
    /// Places by kind; empty when it is not offered.
    pub places: Vec<(RegistrationKind, String)>,
    /// Delegates by district; empty without a quota.
    pub quotas: Vec<(District, String)>,
    /// Wall time in Kyzylorda, `2026-12-10T18:00`; may be empty.
    pub closes_at: String,
    /// One question a line.
    pub questions: String,
}

/// Saves the settings, and with `open` opens registration. Places that were
/// added go to those who wait; nobody loses one.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`];
/// [`ErrorCode::MoveNotAllowed`]; violations of `places.<kind>`,
/// `quotas.<district>`, `closes_at`, `questions`, and `date` of the event; the
/// database's.
pub async fn save_registration_settings(
    ctx: &Ctx,
    slug: &Slug,
    input: &SettingsInput,
    open: bool,
) -> Result<(), UseCaseError> {
    let transaction = ctx.database.begin().await?;
    // The page of the event shows whether one can register.
    store::content_version::bump(&transaction).await?;
    let event = kept_event(ctx, &transaction, slug).await?;
    let settings = read(input, open.then(|| ctx.now())).map_err(UseCaseError::Invalid)?;
    // In this order: who registers locks the settings and then, by the foreign
    // key, the event.
    store::registrations::lock(&transaction, event.id).await?;
    let event = store::events::find_locked(&transaction, event.id)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    let id = event.id;
    store::registrations::write_settings(&transaction, id, &settings, ctx.now()).await?;
    let mut filled = event.clone();
    if open && event.document.details.state != EventState::Open {
        filled.document.details.state = EventState::Open;
        move_on(ctx, &transaction, event, EventState::Open).await?;
    }
    move_up(ctx, &transaction, &filled, &settings).await?;
    let places: Vec<_> = settings.places.iter().collect();
    let detail = json!({ "places": places, "open": open });
    let row = audit_event(ctx, ctx.new_id(), "registration", "set", id.0, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// Closes registration. Those who wait still move up.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`];
/// [`ErrorCode::MoveNotAllowed`]; the database's.
pub async fn close_registration(ctx: &Ctx, slug: &Slug) -> Result<(), UseCaseError> {
    let event = kept_event(ctx, ctx.database.reader(), slug).await?;
    change_event_state(ctx, event.id, EventState::Closed, None).await
}

fn read(
    input: &SettingsInput,
    opening: Option<Timestamp>,
) -> Result<RegistrationSettings, Vec<Violation>> {
    let mut violations = Vec::new();
    let mut settings = RegistrationSettings::default();
    for (kind, text) in &input.places {
        match number(text) {
            Ok(Some(places)) => {
                settings.places.insert(*kind, places);
            }
            Ok(None) => {}
            Err(code) => violations.push(Violation::new(format!("places.{}", kind.code()), code)),
        }
    }
    for (district, text) in &input.quotas {
        match number(text) {
            Ok(Some(places)) => {
                settings.quotas.insert(*district, places);
            }
            Ok(None) => {}
            Err(code) => {
                violations.push(Violation::new(format!("quotas.{}", district.code()), code));
            }
        }
    }
    if settings.places.is_empty() && violations.is_empty() {
        let field = format!("places.{}", RegistrationKind::Participant.code());
        violations.push(Violation::new(field, ErrorCode::Required));
    }
    match instant(&input.closes_at) {
        Ok(closes) => settings.closes_at = closes,
        Err(code) => violations.push(Violation::new("closes_at", code)),
    }
    if let (Some(now), Some(closes)) = (opening, settings.closes_at)
        && closes <= now
    {
        violations.push(Violation::new("closes_at", ErrorCode::EndsTooEarly));
    }
    match Question::parse_all(&input.questions) {
        Ok(questions) => settings.questions = questions,
        Err(code) => violations.push(Violation::new("questions", code)),
    }
    if violations.is_empty() {
        Ok(settings)
    } else {
        Err(violations)
    }
}

fn number(text: &str) -> Result<Option<u32>, ErrorCode> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let places: u32 = text.parse().map_err(|_| ErrorCode::NumberMalformed)?;
    if places > MAX_PLACES {
        return Err(ErrorCode::NumberMalformed);
    }
    Ok(Some(places))
}

fn instant(text: &str) -> Result<Option<Timestamp>, ErrorCode> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let wall: DateTime = text.parse().map_err(|_| ErrorCode::DateMalformed)?;
    instant_of(wall.date(), wall.time())
        .ok_or(ErrorCode::DateMalformed)
        .map(Some)
}
