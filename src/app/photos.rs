//! The page of an event's photos and its forms, put together with what they
//! need.

use super::accounts::to_sign_in;
use super::forms::Outcome;
use super::preparation::refusal;
use super::routes::{Answer, context, finish, parameter};
use super::services::Services;
use crate::features::preparation;
use crate::i18n::Locale;
use crate::paths::{Path, ProceedingsPage};
use crate::ui::form::{FormState, Submission};
use crate::ui::page::PageContext;
use domain::{ErrorCode, Slug};
use usecases::UseCaseError;
use usecases::photos::prepare_photos;

/// The page.
pub(super) async fn photos(
    services: &Services<'_>,
    context: &PageContext<'_>,
    slug: &str,
    query: &str,
) -> Result<Answer, UseCaseError> {
    let slug = Slug::parse(slug).map_err(|_| ErrorCode::NotFound)?;
    if services.reader.session.is_none() {
        let here = Path::Proceedings(slug, ProceedingsPage::Photos);
        return Ok(to_sign_in(context, &here));
    }
    let view = prepare_photos(services.ctx, &slug).await?;
    let done = parameter(query, "done").unwrap_or_default();
    let page = preparation::photos_page(context, &view, &FormState::default(), &done);
    Ok(finish(services, context, 200, page))
}

/// Takes one of its forms.
pub(super) async fn submit_photos(
    services: &Services<'_>,
    locale: Locale,
    slug: &str,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let slug = Slug::parse(slug).map_err(|_| ErrorCode::NotFound)?;
    // Whoever may not write them learns nothing of what is wrong.
    prepare_photos(services.ctx, &slug).await?;
    let error = match preparation::submit_photo(services.ctx, &slug, submission).await {
        Ok(word) => {
            let here = context.link(&Path::Proceedings(slug, ProceedingsPage::Photos));
            return Ok(Answer::SeeOther(format!("{here}?done={word}")).into());
        }
        Err(error) => error,
    };
    let (status, told) = refusal(&context, error)?;
    let view = prepare_photos(services.ctx, &slug).await?;
    let state = FormState::refused(submission, told);
    let page = preparation::photos_page(&context, &view, &state, "");
    Ok(finish(services, &context, status, page).into())
}
