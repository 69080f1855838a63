//! The pages and forms of accounts, put together with what they need.

use super::forms::{Outcome, SessionChange};
use super::routes::{Answer, context, finish};
use super::services::Services;
use crate::features::accounts::{self, AccountData, Done};
use crate::i18n::Locale;
use crate::paths::{AccountPage, ManagePage, Path, safe_return, sign_in_first};
use crate::ui::form::{FormState, Submission};
use crate::ui::page::PageContext;
use domain::ErrorCode;
use usecases::UseCaseError;
use usecases::accounts::{Origin, list_sessions, show_account};

/// The account page that the rest of an address names.
pub(super) fn account_segment(rest: &[&str]) -> Option<AccountPage> {
    match rest {
        [] => Some(AccountPage::Overview),
        [segment] if !segment.is_empty() => AccountPage::from_segment(segment),
        _ => None,
    }
}

/// To the sign-in page, and back afterwards.
pub(super) fn to_sign_in(context: &PageContext<'_>, back: &Path) -> Answer {
    Answer::SeeOther(sign_in_first(context.locale, back))
}

/// Shows an account page.
pub(super) async fn account_page(
    services: &Services<'_>,
    context: &PageContext<'_>,
    page: AccountPage,
    query: &str,
) -> Result<Answer, UseCaseError> {
    if needs_account(page, has_token(query)) && services.reader.session.is_none() {
        return Ok(to_sign_in(context, &Path::Account(page)));
    }
    let data = account_data(services, page).await?;
    let state = accounts::first_state(page, &data, query);
    let page = accounts::page(context, page, &data, state, query);
    Ok(finish(services, context, 200, page))
}

/// Takes an account form.
pub(super) async fn submit_account(
    services: &Services<'_>,
    locale: Locale,
    page: AccountPage,
    query: &str,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let by_link = !submission.value("token").is_empty();
    if needs_account(page, by_link) && services.reader.session.is_none() {
        return Ok(to_sign_in(&context, &Path::Account(page)).into());
    }
    let origin = Origin {
        remote: &services.reader.remote,
        user_agent: &services.reader.user_agent,
    };
    let session = services.reader.session.as_ref().map(|session| session.id);
    let done = accounts::submit(services.ctx, locale, page, submission, session, &origin).await;
    let error = match done {
        Ok(done) => return Ok(finished(&context, query, done)),
        Err(error) => error,
    };
    let Some(status) = refused_status(&error) else {
        return Err(error);
    };
    let data = account_data(services, page).await?;
    let state = FormState::refused(submission, messages(&context, &error));
    let page = accounts::page(&context, page, &data, state, query);
    Ok(finish(services, &context, status, page).into())
}

/// The status with which a form is shown again; nothing when there is a page of
/// its own for what went wrong.
pub(super) fn refused_status(error: &UseCaseError) -> Option<u16> {
    match error.code() {
        ErrorCode::Forbidden | ErrorCode::NotFound | ErrorCode::Internal => None,
        ErrorCode::TooManyAttempts => Some(429),
        _ => Some(422),
    }
}

/// The messages of a refusal, by field.
pub(super) fn messages(context: &PageContext<'_>, error: &UseCaseError) -> Vec<(String, String)> {
    let words = |code: ErrorCode| context.t(&format!("error-{}", code.code()));
    if error.violations().is_empty() {
        return vec![(String::new(), words(error.code()))];
    }
    error
        .violations()
        .iter()
        .map(|violation| (violation.field.clone(), words(violation.code)))
        .collect()
}

/// Where a form that was taken leads.
fn finished(context: &PageContext<'_>, query: &str, done: Done) -> Outcome {
    let next = form_urlencoded::parse(query.as_bytes())
        .find(|(name, _)| name == "next")
        .map(|(_, value)| value.into_owned());
    let (target, session) = match done {
        Done::SignedIn(token) => {
            let target = next.as_deref().and_then(safe_return).map_or_else(
                || context.link(&Path::Manage(ManagePage::Overview)),
                ToOwned::to_owned,
            );
            (target, SessionChange::Start(token))
        }
        Done::SignedOut => (context.link(&Path::Home), SessionChange::End),
        Done::Told { page, word } => {
            let address = context.link(&Path::Account(page));
            (format!("{address}?done={word}"), SessionChange::Keep)
        }
    };
    Outcome {
        answer: Answer::SeeOther(target),
        session,
    }
}

async fn account_data(
    services: &Services<'_>,
    page: AccountPage,
) -> Result<AccountData, UseCaseError> {
    let Some(session) = &services.reader.session else {
        return Ok(AccountData::default());
    };
    let sessions = if page == AccountPage::Sessions {
        list_sessions(services.ctx).await?
    } else {
        Vec::new()
    };
    Ok(AccountData {
        account: Some(show_account(services.ctx).await?),
        session: Some(session.id),
        sessions,
        now: services.ctx.now(),
    })
}

/// Whether a page is for those who are signed in. A link from a mail is enough to
/// confirm an address.
fn needs_account(page: AccountPage, by_link: bool) -> bool {
    let confirms = page == AccountPage::Email && by_link;
    !page.is_entrance() && !confirms
}

fn has_token(query: &str) -> bool {
    form_urlencoded::parse(query.as_bytes()).any(|(name, _)| name == "token")
}
