//! Each form of this part and the use case it calls.

use super::question_rows;
use crate::i18n::Locale;
use crate::ui::form::Submission;
use domain::registration::{MAX_QUESTIONS, RegistrationKind};
use domain::{Decision, District, ErrorCode, RegistrationId, Slug, TicketCode};
use usecases::accounts::Origin;
use usecases::registration::{
    RegistrationInput, SettingsInput, cancel_registration, cancel_ticket, change_ticket,
    close_registration, decide_mandate, register, save_registration_settings,
};
use usecases::{Ctx, UseCaseError};

/// The longest note, in characters.
const MAX_NOTE: usize = 500;

/// Registers somebody.
///
/// # Errors
/// What the use case refuses.
pub async fn submit_form(
    ctx: &Ctx,
    slug: &Slug,
    form: &Submission,
    locale: Locale,
    origin: &Origin<'_>,
) -> Result<(), UseCaseError> {
    register(ctx, slug, &input(form), locale, origin).await
}

fn input(form: &Submission) -> RegistrationInput {
    let value = |name: &str| form.value(name).to_owned();
    RegistrationInput {
        kind: value("kind"),
        name: value("name"),
        organization: value("organization"),
        district: value("district"),
        email: value("email"),
        answers: (0..MAX_QUESTIONS)
            .map(|position| value(&format!("answers.{position}")))
            .collect(),
        consent: value("consent") == "yes",
    }
}

/// What was done with a ticket; the word of its notice, which may be none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TicketDone(pub &'static str);

/// Changes a ticket, or gives its place up.
///
/// # Errors
/// What the use case refuses.
pub async fn submit_ticket(
    ctx: &Ctx,
    code: &TicketCode,
    form: &Submission,
    origin: &Origin<'_>,
) -> Result<TicketDone, UseCaseError> {
    if form.value("task") == "change" {
        change_ticket(ctx, code, &input(form), origin).await?;
        return Ok(TicketDone("changed"));
    }
    // The page says by itself that the ticket is cancelled.
    cancel_ticket(ctx, code).await?;
    Ok(TicketDone(""))
}

/// What was done with the settings; the word of its notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SettingsDone(pub &'static str);

/// Saves the settings, opens or closes registration.
///
/// # Errors
/// What the use case refuses; [`ErrorCode::NotFound`] for a task that there is
/// not.
pub async fn submit_settings(
    ctx: &Ctx,
    slug: &Slug,
    form: &Submission,
) -> Result<SettingsDone, UseCaseError> {
    let value = |name: String| form.value(&name).to_owned();
    let input = SettingsInput {
        places: RegistrationKind::ALL
            .iter()
            .map(|kind| (*kind, value(format!("places.{}", kind.code()))))
            .collect(),
        quotas: District::ALL
            .iter()
            .map(|district| (*district, value(format!("quotas.{}", district.code()))))
            .collect(),
        closes_at: form.value("closes_at").to_owned(),
        questions: question_rows::read(form),
    };
    Ok(SettingsDone(match form.value("task") {
        "save" => {
            save_registration_settings(ctx, slug, &input, false).await?;
            "saved"
        }
        "open" => {
            save_registration_settings(ctx, slug, &input, true).await?;
            "opened"
        }
        "close" => {
            close_registration(ctx, slug).await?;
            "closed"
        }
        _ => return Err(ErrorCode::NotFound.into()),
    }))
}

/// What was done with a registration; the word of its notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeptDone(pub &'static str);

/// Confirms or refuses a mandate, or takes a place back.
///
/// # Errors
/// What the use case refuses; [`ErrorCode::NotFound`] for a task that there is
/// not.
pub async fn submit_kept(
    ctx: &Ctx,
    slug: &Slug,
    form: &Submission,
) -> Result<KeptDone, UseCaseError> {
    let id = form.value("registration").parse();
    let id = RegistrationId(id.map_err(|_| ErrorCode::NotFound)?);
    let note: String = form.value("note").chars().take(MAX_NOTE).collect();
    Ok(KeptDone(match form.value("task") {
        "confirm" => {
            decide_mandate(ctx, slug, id, Decision::Approve, &note).await?;
            "confirmed"
        }
        "refuse" => {
            decide_mandate(ctx, slug, id, Decision::Reject, &note).await?;
            "refused"
        }
        "cancel" => {
            cancel_registration(ctx, slug, id, &note).await?;
            "cancelled"
        }
        _ => return Err(ErrorCode::NotFound.into()),
    }))
}
