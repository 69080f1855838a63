//! The pages and forms of those who keep series of events.

use super::accounts::to_sign_in;
use super::forms::Outcome;
use super::preparation::refusal;
use super::routes::{Answer, context, finish, parameter};
use super::services::Services;
use crate::features::preparation;
use crate::i18n::Locale;
use crate::paths::{Path, SeriesDeskPage};
use crate::ui::form::Submission;
use crate::ui::page::PageContext;
use domain::{Action, ErrorCode};
use usecases::UseCaseError;
use usecases::events::{SeriesView, list_series, show_series};

/// A page of those who keep series.
pub(super) async fn kept(
    services: &Services<'_>,
    context: &PageContext<'_>,
    page: SeriesDeskPage,
    query: &str,
) -> Result<Answer, UseCaseError> {
    if services.reader.session.is_none() {
        return Ok(to_sign_in(context, &Path::SeriesDesk(page)));
    }
    let known = known(services, &page).await?;
    let page = if page == SeriesDeskPage::List {
        let all = list_series(services.ctx).await?;
        let done = parameter(query, "done").unwrap_or_default();
        preparation::series_list_page(context, &all, &done)
    } else {
        let state = preparation::series_state(known.as_ref());
        preparation::series_form_page(context, known.as_ref(), &state)
    };
    Ok(finish(services, context, 200, page))
}

/// The series of a page. Whoever may not keep series is told so first.
async fn known(
    services: &Services<'_>,
    page: &SeriesDeskPage,
) -> Result<Option<SeriesView>, UseCaseError> {
    services.ctx.authorize(Action::KeepSeries)?;
    Ok(match page {
        SeriesDeskPage::One(slug) => {
            let found = show_series(services.ctx, slug).await?;
            Some(found.ok_or(ErrorCode::NotFound)?)
        }
        SeriesDeskPage::List | SeriesDeskPage::New => None,
    })
}

/// Takes the form of a series, or of a new one.
pub(super) async fn submit_series(
    services: &Services<'_>,
    locale: Locale,
    page: SeriesDeskPage,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let before = known(services, &page).await?;
    let saved = preparation::submit_series(services.ctx, before.as_ref(), submission).await;
    let Err(error) = saved else {
        let list = context.link(&Path::SeriesDesk(SeriesDeskPage::List));
        return Ok(Answer::SeeOther(format!("{list}?done=series-saved")).into());
    };
    let (status, told) = refusal(&context, error)?;
    let state = preparation::refused_state(submission, status == 409, told);
    let now = known(services, &page).await?;
    let page = preparation::series_form_page(&context, now.as_ref(), &state);
    Ok(finish(services, &context, status, page).into())
}
