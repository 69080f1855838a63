//! The pages and forms of those who write what is left of an event, put together
//! with what they need.

use super::accounts::to_sign_in;
use super::forms::Outcome;
use super::photos::{photos, submit_photos};
use super::preparation::refusal;
use super::routes::{Answer, context, finish, parameter};
use super::services::Services;
use crate::features::preparation;
use crate::i18n::Locale;
use crate::paths::{Path, ProceedingsPage};
use crate::ui::form::{FormState, Submission, compacted};
use crate::ui::page::PageContext;
use domain::{ErrorCode, Slug};
use usecases::UseCaseError;
use usecases::proceedings::{ProceedingsPreparation, prepare_proceedings};
use usecases::registration::organizations_that_came;

/// A page of one event.
pub(super) async fn written(
    services: &Services<'_>,
    context: &PageContext<'_>,
    (slug, page): (&str, ProceedingsPage),
    query: &str,
) -> Result<Answer, UseCaseError> {
    if page == ProceedingsPage::Photos {
        return photos(services, context, slug, query).await;
    }
    let slug = Slug::parse(slug).map_err(|_| ErrorCode::NotFound)?;
    if services.reader.session.is_none() {
        return Ok(to_sign_in(context, &Path::Proceedings(slug, page)));
    }
    let view = prepare_proceedings(services.ctx, &slug).await?;
    let done = parameter(query, "done").unwrap_or_default();
    let state = match page {
        ProceedingsPage::Resolution => preparation::resolution_state(&view),
        ProceedingsPage::Record => preparation::record_state(&view),
        ProceedingsPage::NewCommitment | ProceedingsPage::Photos => FormState::default(),
        ProceedingsPage::Commitment(id) => {
            let known = view.proceedings.resolution.commitment(id);
            let known = known.ok_or(ErrorCode::NotFound)?;
            FormState::filled(preparation::commitment_values(&view, known))
        }
    };
    let page = shown(context, (&view, page), &state, &done);
    Ok(finish(services, context, 200, page))
}

fn shown(
    context: &PageContext<'_>,
    (view, page): (&ProceedingsPreparation, ProceedingsPage),
    state: &FormState,
    done: &str,
) -> crate::ui::page::Page {
    let known = match page {
        ProceedingsPage::Resolution => {
            return preparation::resolution_page(context, view, state, done);
        }
        ProceedingsPage::Record => return preparation::record_page(context, view, state, done),
        ProceedingsPage::NewCommitment | ProceedingsPage::Photos => None,
        ProceedingsPage::Commitment(id) => view.proceedings.resolution.commitment(id),
    };
    preparation::commitment_page(context, view, known, state, done)
}

/// Takes the form of a page of one event.
pub(super) async fn submit_written(
    services: &Services<'_>,
    locale: Locale,
    (slug, page): (&str, ProceedingsPage),
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    if page == ProceedingsPage::Photos {
        return submit_photos(services, locale, slug, submission).await;
    }
    let context = context(services, locale);
    let slug = Slug::parse(slug).map_err(|_| ErrorCode::NotFound)?;
    let mut form = compacted(submission, preparation::PROCEEDINGS_LISTS);
    let ctx = services.ctx;
    let view = prepare_proceedings(ctx, &slug).await?;
    if page == ProceedingsPage::Record && form.value("task") == "came" {
        // Rows are added to what was typed, and nothing is saved.
        let came = organizations_that_came(ctx, &slug).await?;
        let state = preparation::with_attendees(&form, &came);
        let page = shown(&context, (&view, page), &state, "");
        return Ok(finish(services, &context, 200, page).into());
    }
    let taken = match page {
        ProceedingsPage::Resolution => {
            let saved = preparation::submit_resolution(ctx, &view, &form).await;
            saved.map(|()| (page, "resolution-saved"))
        }
        ProceedingsPage::Record => {
            let saved = preparation::submit_record(ctx, &view, &form).await;
            saved.map(|()| (page, "saved"))
        }
        // Taken above.
        ProceedingsPage::Photos => return Err(ErrorCode::NotFound.into()),
        ProceedingsPage::NewCommitment => {
            let saved = preparation::submit_commitment(ctx, &view, None, &form).await;
            let next = if form.value("task") == "more" {
                page
            } else {
                ProceedingsPage::Resolution
            };
            saved.map(|word| (next, word))
        }
        ProceedingsPage::Commitment(id) => {
            let saved = preparation::submit_commitment(ctx, &view, Some(id), &form).await;
            saved.map(|word| (ProceedingsPage::Resolution, word))
        }
    };
    let error = match taken {
        Ok((next, word)) => {
            let next = context.link(&Path::Proceedings(slug, next));
            return Ok(Answer::SeeOther(format!("{next}?done={word}")).into());
        }
        Err(error) => error,
    };
    let (status, told) = refusal(&context, error)?;
    let view = prepare_proceedings(ctx, &slug).await?;
    if let ("move", ProceedingsPage::Commitment(id)) = (form.value("task"), page) {
        // The other form of the page says what it said before.
        let known = view.proceedings.resolution.commitment(id);
        let values = known.map(|known| preparation::commitment_values(&view, known));
        form.values.extend(values.unwrap_or_default());
    }
    let state = preparation::refused_state(&form, status == 409, told);
    let page = shown(&context, (&view, page), &state, "");
    Ok(finish(services, &context, status, page).into())
}
