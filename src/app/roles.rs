//! The form by which administrators give roles, put together with its page.

use super::accounts::{messages, refused_status};
use super::forms::Outcome;
use super::routes::{Answer, context, finish};
use super::services::Services;
use crate::features::manage;
use crate::i18n::Locale;
use crate::paths::{ManagePage, Path};
use crate::ui::form::{FormState, Submission};
use domain::{AccountId, ErrorCode, Role, Violation};
use usecases::UseCaseError;
use usecases::accounts::{change_role, show_account_of};

/// Gives an account a role.
pub(super) async fn submit_role(
    services: &Services<'_>,
    locale: Locale,
    id: AccountId,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let here = Path::Manage(ManagePage::Account(id));
    // Whoever may not see the account learns nothing from the form either.
    let account = show_account_of(services.ctx, id).await?;
    let changed = match Role::from_code(submission.value("role")) {
        Some(role) => change_role(services.ctx, id, role).await,
        None => {
            let unknown = Violation::new("role", ErrorCode::UnknownValue);
            Err(UseCaseError::Invalid(vec![unknown]))
        }
    };
    let error = match changed {
        Ok(()) => return Ok(Answer::SeeOther(format!("{}?done=1", context.link(&here))).into()),
        Err(error) => error,
    };
    let Some(status) = refused_status(&error) else {
        return Err(error);
    };
    let state = FormState::refused(submission, messages(&context, &error));
    let page = manage::account_of_page(&context, &account, state, false);
    Ok(finish(services, &context, status, page).into())
}
