//! The pages and forms of the manage area, put together with what they need.

use super::accounts::to_sign_in;
use super::forms::Outcome;
use super::routes::{Answer, context, finish};
use super::services::Services;
use crate::features::manage;
use crate::i18n::Locale;
use crate::paths::{ManagePage, Path};
use crate::ui::form::Submission;
use crate::ui::page::PageContext;
use domain::ErrorCode;
use usecases::UseCaseError;
use usecases::accounts::show_account;
use usecases::mail::{list_failed_mail, resend_mail};
use usecases::profiles::read_audit_log;

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
    let parameter = |wanted: &str| {
        form_urlencoded::parse(query.as_bytes())
            .find(|(name, _)| name == wanted)
            .map(|(_, value)| value.into_owned())
    };
    let page = match page {
        ManagePage::Overview => {
            let account = show_account(services.ctx).await?;
            manage::manage_page(context, &account, &services.ctx.actor)
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
