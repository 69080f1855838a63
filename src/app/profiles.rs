//! The public pages of a profile beside itself, and the forms that stand on
//! them: its history, bringing an earlier state back, saying that all is right.

use super::accounts::{messages, to_sign_in};
use super::forms::Outcome;
use super::routes::{Answer, context, error_page, finish, organization_at, parameter};
use super::services::Services;
use crate::features::profiles;
use crate::i18n::Locale;
use crate::paths::Path;
use crate::ui::form::{FormState, Submission};
use crate::ui::page::PageContext;
use domain::{Action, ErrorCode, OrganizationId, Slug};
use usecases::UseCaseError;
use usecases::organizations::Outcome as Written;
use usecases::profiles::{
    ShownHistory, confirm_profile, confirm_profile_by_token, may_confirm_profile, revert_to,
    show_confirmation, show_history, show_revision,
};

/// What the reader may do with a profile; nothing without a session, so that the
/// pages of visitors stay the same for all.
pub(super) async fn controls(
    services: &Services<'_>,
    organization: OrganizationId,
    query: &str,
) -> Result<profiles::Controls, UseCaseError> {
    if services.reader.session.is_none() {
        return Ok(profiles::Controls::default());
    }
    let confirm = may_confirm_profile(services.ctx, organization).await?;
    Ok(profiles::Controls {
        confirm,
        review: services.ctx.actor.may(Action::ReviewProfiles),
        confirmed: confirm && parameter(query, "done").is_some(),
    })
}

/// Shows the history.
pub(super) async fn history(
    services: &Services<'_>,
    context: &PageContext<'_>,
    slug: &str,
    query: &str,
) -> Result<Answer, UseCaseError> {
    let unknown = |code| {
        let path = format!("/orgs/{slug}/history");
        error_page(services, context.locale, &path, code)
    };
    let Ok(slug_value) = Slug::parse(slug) else {
        return Ok(unknown(ErrorCode::NotFound));
    };
    Ok(match show_history(services.ctx, &slug_value).await? {
        ShownHistory::Found(view) => {
            let reverted = services.ctx.actor.may(Action::ReviewProfiles)
                && parameter(query, "done").is_some();
            let page = profiles::history_page(context, &view, reverted);
            finish(services, context, 200, page)
        }
        ShownHistory::Moved(slug) => Answer::Moved(context.link(&Path::OrganizationHistory(slug))),
        ShownHistory::Gone => unknown(ErrorCode::Gone),
        ShownHistory::Unknown => unknown(ErrorCode::NotFound),
    })
}

/// The slug and number that an address names.
fn revision_of(slug: &str, number: &str) -> Result<(Slug, u32), ErrorCode> {
    let slug = Slug::parse(slug).map_err(|_| ErrorCode::NotFound)?;
    let number = number.parse().map_err(|_| ErrorCode::NotFound)?;
    Ok((slug, number))
}

/// Shows one state of a profile.
pub(super) async fn revision(
    services: &Services<'_>,
    context: &PageContext<'_>,
    slug: &str,
    number: &str,
    query: &str,
) -> Result<Answer, UseCaseError> {
    let (slug, number) = revision_of(slug, number)?;
    let view = show_revision(services.ctx, &slug, number).await?;
    // The organisation may have got another slug since.
    if view.slug != slug {
        let there = Path::OrganizationRevision(view.slug, number);
        return Ok(Answer::Moved(context.link(&there)));
    }
    // What was joined with another record is not brought back.
    let may = services.ctx.actor.may(Action::ReviewProfiles) && view.merged_into.is_none();
    let form = may.then(FormState::default);
    let unchanged = may && parameter(query, "done").is_some();
    let page = profiles::revision_page(context, &view, form, unchanged);
    Ok(finish(services, context, 200, page))
}

/// Brings a state back.
pub(super) async fn submit_revert(
    services: &Services<'_>,
    locale: Locale,
    (slug, number): (&str, &str),
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let (slug, number) = revision_of(slug, number)?;
    let here = Path::OrganizationRevision(slug.clone(), number);
    if services.reader.session.is_none() {
        return Ok(to_sign_in(&context, &here).into());
    }
    let view = show_revision(services.ctx, &slug, number).await?;
    let note = submission.raw("note");
    let error = match revert_to(services.ctx, view.organization, number, note).await {
        Ok(saved) => {
            let path = match saved.outcome {
                Written::Unchanged => here,
                Written::Created | Written::Updated => Path::OrganizationHistory(saved.slug),
            };
            return Ok(Answer::SeeOther(format!("{}?done=1", context.link(&path))).into());
        }
        Err(error) if error.violations().is_empty() => return Err(error),
        Err(error) => error,
    };
    // Only the note stands in the form; all else is told about the whole.
    let told = messages(&context, &error)
        .into_iter()
        .map(|(field, message)| match field.as_str() {
            "note" => (field, message),
            _ => (String::new(), message),
        })
        .collect();
    let state = FormState::refused(submission, told);
    let page = profiles::revision_page(&context, &view, Some(state), false);
    Ok(finish(services, &context, 422, page).into())
}

/// The form to confirm stands on the profile: its own address leads there.
pub(super) fn to_profile(context: &PageContext<'_>, slug: &str) -> Answer {
    Slug::parse(slug).map_or_else(
        |_| Answer::SeeOther(context.link(&Path::Organizations)),
        |slug| Answer::SeeOther(context.link(&Path::Organization(slug))),
    )
}

/// Confirms a profile, signed in.
pub(super) async fn submit_confirmation(
    services: &Services<'_>,
    locale: Locale,
    slug: &str,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    if services.reader.session.is_none() {
        let slug = Slug::parse(slug).map_err(|_| ErrorCode::NotFound)?;
        return Ok(to_sign_in(&context, &Path::Organization(slug)).into());
    }
    let view = match organization_at(services, &context, slug, Path::Organization).await? {
        Ok(view) => view,
        Err(answer) => return Ok(answer.into()),
    };
    confirm_profile(services.ctx, view.id).await?;
    let profile = context.link(&Path::Organization(view.slug));
    Ok(Answer::SeeOther(format!("{profile}?done=confirmed")).into())
}

/// Shows what a mailed link asks; reading spends nothing.
pub(super) async fn confirm_page(
    services: &Services<'_>,
    context: &PageContext<'_>,
    query: &str,
) -> Result<Answer, UseCaseError> {
    let done = parameter(query, "done").and_then(|slug| Slug::parse(&slug).ok());
    if let Some(slug) = done {
        let page = profiles::confirmed_page(context, &slug);
        return Ok(finish(services, context, 200, page));
    }
    let token = parameter(query, "token").unwrap_or_default();
    Ok(match show_confirmation(services.ctx, &token).await {
        Ok(view) => {
            let page = profiles::confirmation_page(context, &view, &token);
            finish(services, context, 200, page)
        }
        Err(UseCaseError::Code(ErrorCode::LinkSpent)) => {
            finish(services, context, 410, profiles::spent_page(context))
        }
        Err(error) => return Err(error),
    })
}

/// Confirms a profile by a mailed link.
pub(super) async fn submit_confirmation_by_link(
    services: &Services<'_>,
    locale: Locale,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    match confirm_profile_by_token(services.ctx, submission.value("token")).await {
        Ok(slug) => {
            let here = context.link(&Path::ConfirmByLink);
            Ok(Answer::SeeOther(format!("{here}?done={slug}")).into())
        }
        Err(UseCaseError::Code(ErrorCode::LinkSpent)) => {
            Ok(finish(services, &context, 422, profiles::spent_page(&context)).into())
        }
        Err(error) => Err(error),
    }
}
