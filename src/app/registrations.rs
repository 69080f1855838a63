//! The pages and forms of those who keep registrations, put together with what
//! they need.

use super::accounts::{messages, refused_status, to_sign_in};
use super::forms::Outcome;
use super::routes::{Answer, context, finish, parameter};
use super::services::Services;
use crate::features::registration::{self, CheckInView};
use crate::i18n::Locale;
use crate::paths::{Path, RegistrationPage};
use crate::ui::form::{FormState, Submission, with_rows_changed};
use crate::ui::page::PageContext;
use desk_islands::{DoorAnswer, Verdict};
use domain::{ErrorCode, RegistrationId, Slug};
use jiff::Timestamp;
use usecases::UseCaseError;
use usecases::registration::{
    CheckIn, RegistrationFilter, check_in, list_registrations, show_checked_in, show_door,
};

/// A page of those who keep registrations.
pub(super) async fn kept(
    services: &Services<'_>,
    context: &PageContext<'_>,
    (slug, page): (&str, RegistrationPage),
    query: &str,
) -> Result<Answer, UseCaseError> {
    let slug = Slug::parse(slug).map_err(|_| ErrorCode::NotFound)?;
    if services.reader.session.is_none() {
        return Ok(to_sign_in(context, &Path::Registrations(slug, page)));
    }
    let state = FormState::default();
    shown(services, context, (&slug, page), query, (&state, 200)).await
}

async fn shown(
    services: &Services<'_>,
    context: &PageContext<'_>,
    (slug, page): (&Slug, RegistrationPage),
    query: &str,
    (state, status): (&FormState, u16),
) -> Result<Answer, UseCaseError> {
    if page == RegistrationPage::CheckIn {
        return door(services, context, slug, query, (state, status)).await;
    }
    let filter = match page {
        RegistrationPage::List => registration::filter_of(query),
        _ => RegistrationFilter::default(),
    };
    let list = list_registrations(services.ctx, slug, &filter).await?;
    let done = parameter(query, "done").unwrap_or_default();
    let page = match page {
        RegistrationPage::List => registration::list_page(context, &list, &filter, state, &done),
        RegistrationPage::Settings if *state != FormState::default() => {
            registration::settings_page(context, &list, state, "")
        }
        RegistrationPage::Settings => {
            let state = registration::settings_state(list.settings.as_ref());
            registration::settings_page(context, &list, &state, &done)
        }
        RegistrationPage::Badges => registration::badges_page(context, &list),
        // The server makes the table before pages are asked; the door is above.
        RegistrationPage::Table | RegistrationPage::CheckIn => {
            return Err(ErrorCode::NotFound.into());
        }
    };
    Ok(finish(services, context, status, page))
}

/// The door, for organisers and volunteers.
async fn door(
    services: &Services<'_>,
    context: &PageContext<'_>,
    slug: &Slug,
    query: &str,
    (state, status): (&FormState, u16),
) -> Result<Answer, UseCaseError> {
    let door = show_door(services.ctx, slug).await?;
    let id = parameter(query, "came").and_then(|id| id.parse().ok());
    let came = match id {
        Some(id) => Some(show_checked_in(services.ctx, slug, RegistrationId(id)).await?),
        None => None,
    };
    let again = parameter(query, "again").is_some();
    let view = CheckInView {
        door: &door,
        came: came.as_ref().map(|came| (came, again)),
    };
    let account = services.ctx.actor.account();
    let page = registration::check_in_page(context, view, state, account);
    Ok(finish(services, context, status, page))
}

/// Where a form of an organiser is.
fn organizer<'a>(
    services: &Services<'a>,
    locale: Locale,
    slug: &str,
) -> Result<(PageContext<'a>, Slug), UseCaseError> {
    let slug = Slug::parse(slug).map_err(|_| ErrorCode::NotFound)?;
    Ok((context(services, locale), slug))
}

/// The same page with what was wrong.
async fn refused(
    services: &Services<'_>,
    context: &PageContext<'_>,
    (slug, page): (&Slug, RegistrationPage),
    submission: &Submission,
    error: UseCaseError,
) -> Result<Outcome, UseCaseError> {
    let Some(status) = refused_status(&error) else {
        return Err(error);
    };
    let state = FormState::refused(submission, words_for_code(context, &error));
    let page = shown(services, context, (slug, page), "", (&state, status)).await?;
    Ok(page.into())
}

/// Messages beside their fields; a ticket and the days of the event have their own.
fn words_for_code(context: &PageContext<'_>, error: &UseCaseError) -> Vec<(String, String)> {
    let mut words = messages(context, error);
    for (violation, (field, message)) in error.violations().iter().zip(&mut words) {
        match (violation.field.as_str(), violation.code) {
            ("code", ErrorCode::UnknownValue) => *message = context.t("check-in-code-unknown"),
            // It stands in another form.
            ("date", ErrorCode::Required) => {
                *message = context.t("registrations-days-first");
                field.clear();
            }
            _ => {}
        }
    }
    words
}

/// Decides a mandate or takes a place back.
pub(super) async fn submit_kept(
    services: &Services<'_>,
    locale: Locale,
    slug: &str,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let page = RegistrationPage::List;
    let (context, slug) = organizer(services, locale, slug)?;
    match registration::submit_kept(services.ctx, &slug, submission).await {
        Ok(done) => {
            let here = context.link(&Path::Registrations(slug, page));
            Ok(Answer::SeeOther(format!("{here}?done={}", done.0)).into())
        }
        Err(error) => refused(services, &context, (&slug, page), submission, error).await,
    }
}

/// Saves the settings, opens or closes registration.
pub(super) async fn submit_settings(
    services: &Services<'_>,
    locale: Locale,
    slug: &str,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let page = RegistrationPage::Settings;
    let (context, slug) = organizer(services, locale, slug)?;
    if let Some(changed) = with_rows_changed(submission) {
        let state = FormState::refused(&changed, Vec::new());
        let page = shown(services, &context, (&slug, page), "", (&state, 200)).await?;
        return Ok(page.into());
    }
    let submission = &registration::without_empty_rows(submission);
    match registration::submit_settings(services.ctx, &slug, submission).await {
        Ok(done) => {
            let here = context.link(&Path::Registrations(slug, page));
            Ok(Answer::SeeOther(format!("{here}?done={}", done.0)).into())
        }
        Err(error) => refused(services, &context, (&slug, page), submission, error).await,
    }
}

/// Checks somebody in.
pub(super) async fn submit_check_in(
    services: &Services<'_>,
    locale: Locale,
    slug: &str,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let page = RegistrationPage::CheckIn;
    let by_itself = submission.value("task") == "door";
    if by_itself && services.reader.session.is_none() {
        return Ok(told(&DoorAnswer::SignedOut).into());
    }
    let (context, slug) = organizer(services, locale, slug)?;
    let came_at = submission.value("at").parse().ok();
    let came_at = came_at.and_then(|at| Timestamp::from_millisecond(at).ok());
    let done = check_in(services.ctx, &slug, submission.value("code"), came_at).await;
    if by_itself {
        let answer = match at_the_door(services, &context, &slug, done).await {
            // The door would try for ever what is not a line.
            Err(error) if matches!(error.code(), ErrorCode::Forbidden | ErrorCode::NotFound) => {
                DoorAnswer::Dismissed
            }
            answer => answer?,
        };
        return Ok(told(&answer).into());
    }
    match done {
        Ok(done) => {
            let here = context.link(&Path::Registrations(slug, page));
            let again = if done.again { "&again=1" } else { "" };
            let address = format!("{here}?came={}{again}", done.registration.0);
            Ok(Answer::SeeOther(address).into())
        }
        Err(error) => refused(services, &context, (&slug, page), submission, error).await,
    }
}

/// What the island is told of a ticket that it sent by itself.
async fn at_the_door(
    services: &Services<'_>,
    context: &PageContext<'_>,
    slug: &Slug,
    done: Result<CheckIn, UseCaseError>,
) -> Result<DoorAnswer, UseCaseError> {
    let (verdict, (title, about)) = match done {
        Ok(done) => {
            let known = show_checked_in(services.ctx, slug, done.registration).await?;
            let verdict = if done.again {
                Verdict::Again
            } else {
                Verdict::Came
            };
            (verdict, registration::told(context, &known, done.again))
        }
        Err(error) => {
            if refused_status(&error).is_none() {
                return Err(error);
            }
            let words = words_for_code(context, &error).into_iter();
            let words: Vec<String> = words.map(|(_, word)| word).collect();
            (Verdict::Refused, (words.join(" "), String::new()))
        }
    };
    let door = show_door(services.ctx, slug).await?;
    let came = door.counts.iter().map(|count| count.came).sum();
    Ok(DoorAnswer::Told {
        verdict,
        came,
        title,
        about,
    })
}

/// The answer to the island, which reads a line.
fn told(answer: &DoorAnswer) -> Answer {
    Answer::File {
        content_type: "text/plain; charset=utf-8",
        body: answer.text(),
    }
}
