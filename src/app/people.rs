//! The page of somebody of the directory: what it needs is loaded here.

use super::routes::{Answer, error_page, finish};
use super::services::Services;
use crate::features::people;
use crate::ui::page::PageContext;
use domain::{ErrorCode, Slug};
use usecases::UseCaseError;
use usecases::people::show_person;

/// The page, or that there is nobody.
pub(super) async fn person(
    services: &Services<'_>,
    context: &PageContext<'_>,
    slug: &str,
) -> Result<Answer, UseCaseError> {
    let found = match Slug::parse(slug) {
        Ok(slug) => show_person(services.ctx, &slug).await?,
        Err(_) => None,
    };
    Ok(match found {
        Some(view) => finish(services, context, 200, people::person_page(context, &view)),
        None => {
            let path = format!("/people/{slug}");
            error_page(services, context.locale, &path, ErrorCode::NotFound)
        }
    })
}
