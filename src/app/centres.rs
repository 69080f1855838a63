//! The pages of support centres: what they need is loaded here.

use super::routes::{Answer, error_page, finish};
use super::services::Services;
use crate::features::{centres, profiles};
use crate::ui::page::PageContext;
use domain::{ErrorCode, Slug};
use usecases::UseCaseError;
use usecases::centres::{list_centres, show_centre};

/// The list of centres.
pub(super) async fn centre_list(
    services: &Services<'_>,
    context: &PageContext<'_>,
    query: &str,
) -> Result<Answer, UseCaseError> {
    let filter = centres::centre_filter(query);
    let found = list_centres(services.ctx, &filter).await?;
    let page = centres::centres_page(context, &filter, &found);
    Ok(finish(services, context, 200, page))
}

/// One centre; its hours are shown as those of organisations are.
pub(super) async fn centre(
    services: &Services<'_>,
    context: &PageContext<'_>,
    slug: &str,
) -> Result<Answer, UseCaseError> {
    let found = match Slug::parse(slug) {
        Ok(slug) => show_centre(services.ctx, &slug).await?,
        Err(_) => None,
    };
    let Some(view) = found else {
        let path = format!("/centres/{slug}");
        return Ok(error_page(
            services,
            context.locale,
            &path,
            ErrorCode::NotFound,
        ));
    };
    let hours = &view.item.centre.opening_hours;
    let parts = centres::CentreParts {
        hours: profiles::hours_pane(context, hours),
        hours_data: profiles::hours_data(hours),
    };
    let page = centres::centre_page(context, &view, parts);
    Ok(finish(services, context, 200, page))
}
