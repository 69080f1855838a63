//! The pages of the numbers of requests.

use super::routes::{Answer, finish};
use super::services::Services;
use crate::features::requests;
use crate::ui::page::PageContext;
use usecases::UseCaseError;
use usecases::requests::{public_request_numbers, staff_request_numbers};

/// The numbers for everybody.
pub(super) async fn public_numbers(
    services: &Services<'_>,
    context: &PageContext<'_>,
) -> Result<Answer, UseCaseError> {
    let numbers = public_request_numbers(services.ctx).await?;
    let page = requests::public_numbers_page(context, &numbers);
    Ok(finish(services, context, 200, page))
}

/// The numbers for those who handle requests.
pub(super) async fn staff_numbers(
    services: &Services<'_>,
    context: &PageContext<'_>,
) -> Result<Answer, UseCaseError> {
    let numbers = staff_request_numbers(services.ctx).await?;
    let page = requests::staff_numbers_page(context, &numbers);
    Ok(finish(services, context, 200, page))
}
