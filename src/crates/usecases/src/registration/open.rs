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
use domain::{District, ErrorCode, Locale, Localized, Slug, Violation};
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
    /// What else is asked.
    pub questions: Vec<QuestionInput>,
}

/// A question as it was typed, in each language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuestionInput {
    /// What is asked.
    pub prompt: [String; 3],
    /// Whether it has to be answered.
    pub required: bool,
    /// What can be chosen; nothing when the answer is free.
    pub choices: Vec<[String; 3]>,
}

/// Saves the settings, and with `open` opens registration. Places that were
/// added go to those who wait; nobody loses one.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`];
/// [`ErrorCode::MoveNotAllowed`]; violations of `places.<kind>`,
/// `quotas.<district>`, `closes_at`, those of [`Question::check_all`], and `date`
/// of the event; the database's.
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
    // In this order: who registers locks the settings and then, by the foreign
    // key, the event.
    let known = store::registrations::lock(&transaction, event.id).await?;
    let known = known.map(|known| known.questions).unwrap_or_default();
    let settings = read(ctx, input, &known, open).map_err(UseCaseError::Invalid)?;
    let event = store::events::find_locked(&transaction, event.id)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    let id = event.id;
    store::registrations::write_settings(&transaction, id, &settings, ctx.now()).await?;
    if open && event.document.details.state != EventState::Open {
        move_on(ctx, &transaction, event, EventState::Open).await?;
    }
    move_up(ctx, &transaction, id, &settings).await?;
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
    ctx: &Ctx,
    input: &SettingsInput,
    known: &[Question],
    opens: bool,
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
    if opens && settings.closes_at.is_some_and(|closes| closes <= ctx.now()) {
        violations.push(Violation::new("closes_at", ErrorCode::EndsTooEarly));
    }
    settings.questions = questions(&input.questions, known, ctx.now());
    violations.extend(Question::check_all(&settings.questions));
    if violations.is_empty() {
        Ok(settings)
    } else {
        Err(violations)
    }
}

/// The questions; a text that says what a known one says stays that one.
fn questions(input: &[QuestionInput], known: &[Question], now: Timestamp) -> Vec<Question> {
    let text = |typed: &[String; 3]| {
        let line = |text: &String| -> String {
            let kept = text.chars().filter(|letter| !letter.is_control());
            kept.collect::<String>().trim().to_owned()
        };
        let lines = typed.each_ref().map(line);
        let lines = lines.each_ref().map(String::as_str);
        let says =
            |text: &&Localized| Locale::ALL.map(|one| text.get(one).unwrap_or_default()) == lines;
        known
            .iter()
            .flat_map(|known| std::iter::once(&known.prompt).chain(&known.choices))
            .find(says)
            .cloned()
            .unwrap_or_else(|| Localized::from_texts(Locale::Kk, lines, now))
    };
    input
        .iter()
        .map(|one| Question {
            prompt: text(&one.prompt),
            required: one.required,
            choices: one.choices.iter().map(text).collect(),
        })
        .collect()
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
