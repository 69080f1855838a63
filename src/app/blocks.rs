//! The page of the senders who are blocked, and its form.

use super::forms::Outcome;
use super::routes::{Answer, context, finish};
use super::services::Services;
use crate::features::requests;
use crate::i18n::Locale;
use crate::paths::{ManagePage, Path};
use crate::ui::form::Submission;
use crate::ui::page::PageContext;
use domain::ErrorCode;
use domain::request::BlockId;
use usecases::UseCaseError;
use usecases::requests::{lift_block, list_blocks};

/// Who is blocked.
pub(super) async fn blocks(
    services: &Services<'_>,
    context: &PageContext<'_>,
    done: bool,
) -> Result<Answer, UseCaseError> {
    let blocks = list_blocks(services.ctx).await?;
    let page = requests::blocks_page(context, &blocks, done);
    Ok(finish(services, context, 200, page))
}

/// Lifts a block.
pub(super) async fn submit_block(
    services: &Services<'_>,
    locale: Locale,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    // Whoever may not see them learns nothing of what was wrong.
    list_blocks(services.ctx).await?;
    let id = submission.value("block").parse();
    let id = id.map_err(|_| ErrorCode::NotFound)?;
    lift_block(services.ctx, BlockId(id)).await?;
    let here = Path::Manage(ManagePage::Blocks);
    let here = context(services, locale).link(&here);
    Ok(Answer::SeeOther(format!("{here}?done=1")).into())
}
