//! The pages and forms of the manage area, put together with what they need.

use super::accounts::{messages, to_sign_in};
use super::forms::Outcome;
use super::reviews::review_page;
use super::routes::{Answer, context, finish, parameter};
use super::services::Services;
use crate::features::{manage, profiles};
use crate::i18n::Locale;
use crate::paths::{ManagePage, Path};
use crate::ui::form::{FormState, Submission};
use crate::ui::page::PageContext;
use domain::profile::DraftId;
use domain::{AccountId, ErrorCode, Role, Violation};
use usecases::UseCaseError;
use usecases::accounts::{change_role, list_accounts, show_account, show_account_of};
use usecases::mail::{list_failed_mail, resend_mail};
use usecases::profiles::{count_submissions, list_submissions, read_audit_log};

/// Shows a page of the area.
pub(super) async fn manage_page(
    services: &Services<'_>,
    context: &PageContext<'_>,
    page: ManagePage,
    query: &str,
) -> Result<Answer, UseCaseError> {
    if services.reader.session.is_none() {
        return Ok(to_sign_in(context, &Path::Manage(page)));
    }
    let parameter = |wanted: &str| parameter(query, wanted);
    let page = match page {
        ManagePage::Overview => {
            let account = show_account(services.ctx).await?;
            let mut rooms = Vec::new();
            for room in manage::ROOMS {
                if services.ctx.actor.may(room.action) {
                    rooms.push((room, waiting(services, room.page).await?));
                }
            }
            manage::manage_page(context, &account, &rooms)
        }
        ManagePage::Reviews => {
            let rows = list_submissions(services.ctx).await?;
            let done = parameter("done").unwrap_or_default();
            profiles::review::queue_page(context, &rows, &done)
        }
        ManagePage::Review(id) => {
            return review_page(
                services,
                context,
                id,
                &parameter("done").unwrap_or_default(),
            )
            .await;
        }
        ManagePage::Accounts => {
            let filter = manage::filter_of(query);
            let list = list_accounts(services.ctx, &filter).await?;
            manage::accounts_page(context, &list, &filter)
        }
        ManagePage::Account(id) => {
            let account = show_account_of(services.ctx, id).await?;
            let state = manage::account_state(&account);
            manage::account_of_page(context, &account, state, parameter("done").is_some())
        }
        ManagePage::Mail => {
            let mail = list_failed_mail(services.ctx).await?;
            manage::failed_mail_page(context, &mail, parameter("done").is_some())
        }
        ManagePage::Audit => {
            let before = parameter("before").and_then(|id| id.parse().ok());
            manage::audit_page(context, &read_audit_log(services.ctx, before).await?)
        }
    };
    Ok(finish(services, context, 200, page))
}

/// How many things wait in a room, where that is counted.
async fn waiting(services: &Services<'_>, room: ManagePage) -> Result<Option<u64>, UseCaseError> {
    Ok(match room {
        ManagePage::Reviews => Some(count_submissions(services.ctx).await?),
        ManagePage::Mail => Some(list_failed_mail(services.ctx).await?.len() as u64),
        ManagePage::Overview
        | ManagePage::Review(_)
        | ManagePage::Accounts
        | ManagePage::Account(_)
        | ManagePage::Audit => None,
    })
}

/// The page of the area that the rest of an address names.
pub(super) fn manage_segment(rest: &[&str]) -> Option<ManagePage> {
    match rest {
        [] => Some(ManagePage::Overview),
        ["reviews"] => Some(ManagePage::Reviews),
        ["reviews", id] => Some(ManagePage::Review(DraftId(id.parse().ok()?))),
        ["accounts"] => Some(ManagePage::Accounts),
        ["accounts", id] => Some(ManagePage::Account(AccountId(id.parse().ok()?))),
        ["mail"] => Some(ManagePage::Mail),
        ["audit"] => Some(ManagePage::Audit),
        _ => None,
    }
}

/// Gives an account a role.
pub(super) async fn submit_role(
    services: &Services<'_>,
    locale: Locale,
    id: AccountId,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let here = Path::Manage(ManagePage::Account(id));
    if services.reader.session.is_none() {
        return Ok(to_sign_in(&context, &here).into());
    }
    // Whoever may not see the account learns nothing from the form either.
    let account = show_account_of(services.ctx, id).await?;
    let role = Role::from_code(submission.value("role"));
    let changed = match role {
        Some(role) => change_role(services.ctx, id, role).await,
        None => {
            let unknown = Violation::new("role", ErrorCode::UnknownValue);
            Err(UseCaseError::Invalid(vec![unknown]))
        }
    };
    let error = match changed {
        Ok(()) => return Ok(Answer::SeeOther(format!("{}?done=1", context.link(&here))).into()),
        Err(error) if error.violations().is_empty() => return Err(error),
        Err(error) => error,
    };
    let state = FormState::refused(submission, messages(&context, &error));
    let page = manage::account_of_page(&context, &account, state, false);
    Ok(finish(services, &context, 422, page).into())
}

/// Puts a mail that was given up back into the outbox.
pub(super) async fn submit_mail(
    services: &Services<'_>,
    locale: Locale,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let here = Path::Manage(ManagePage::Mail);
    if services.reader.session.is_none() {
        return Ok(to_sign_in(&context, &here).into());
    }
    let id = submission.value("mail").parse();
    resend_mail(services.ctx, id.map_err(|_| ErrorCode::NotFound)?).await?;
    Ok(Answer::SeeOther(format!("{}?done=1", context.link(&here))).into())
}
