//! The pages and forms about records that may be of one organisation, put
//! together with what they need.

use super::accounts::refused_status;
use super::forms::Outcome;
use super::routes::{Answer, context, finish};
use super::services::Services;
use crate::features::profiles::duplicates;
use crate::i18n::Locale;
use crate::paths::{ManagePage, Path};
use crate::ui::form::{FormState, Submission};
use crate::ui::page::PageContext;
use domain::OrganizationId;
use usecases::UseCaseError;
use usecases::duplicates::{compare_organizations, list_duplicates};

/// Shows the likely pairs.
pub(super) async fn duplicates_page(
    services: &Services<'_>,
    context: &PageContext<'_>,
    done: &str,
) -> Result<Answer, UseCaseError> {
    let list = list_duplicates(services.ctx).await?;
    let page = duplicates::list_page(context, &list, done);
    Ok(finish(services, context, 200, page))
}

/// Shows two records side by side.
pub(super) async fn duplicate_page(
    services: &Services<'_>,
    context: &PageContext<'_>,
    (kept, other): (OrganizationId, OrganizationId),
) -> Result<Answer, UseCaseError> {
    let view = compare_organizations(services.ctx, kept, other).await?;
    let page = duplicates::pair_page(context, &view, duplicates::pair_state(&view));
    Ok(finish(services, context, 200, page))
}

/// Joins the two, or says that they are two.
pub(super) async fn submit_duplicate(
    services: &Services<'_>,
    locale: Locale,
    (kept, other): (OrganizationId, OrganizationId),
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let error = match duplicates::decide(services.ctx, (kept, other), submission).await {
        Ok(done) => {
            let list = context.link(&Path::Manage(ManagePage::Duplicates));
            return Ok(Answer::SeeOther(format!("{list}?done={}", done.word())).into());
        }
        Err(error) => error,
    };
    let Some(status) = refused_status(&error) else {
        return Err(error);
    };
    // Of a record that was joined meanwhile there is no page to show again.
    let view = compare_organizations(services.ctx, kept, other).await?;
    let state = FormState::refused(submission, duplicates::messages(&context, &error));
    let page = duplicates::pair_page(&context, &view, state);
    Ok(finish(services, &context, status, page).into())
}
