//! The page and form of the answers that centres give often, and how one is put
//! into an answer.

use super::forms::Outcome;
use super::requests::refusal;
use super::routes::{Answer, context, finish, parameter};
use super::services::Services;
use crate::features::requests;
use crate::i18n::Locale;
use crate::paths::{ManagePage, Path};
use crate::ui::form::{FormState, Submission};
use crate::ui::page::PageContext;
use domain::{CentreId, ErrorCode};
use usecases::UseCaseError;
use usecases::requests::{TemplateView, list_templates, remove_template, save_template};

/// The templates; the query says which one is changed.
pub(super) async fn templates(
    services: &Services<'_>,
    context: &PageContext<'_>,
    query: &str,
) -> Result<Answer, UseCaseError> {
    let view = list_templates(services.ctx).await?;
    let wanted = parameter(query, "template").unwrap_or_default();
    let changed = view
        .templates
        .iter()
        .find(|known| known.id.0.to_string() == wanted);
    let state = changed.map(requests::template_state).unwrap_or_default();
    let done = parameter(query, "done").unwrap_or_default();
    let page = requests::templates_page(context, &view, &state, &done);
    Ok(finish(services, context, 200, page))
}

/// Saves a template or takes it away; 409 when somebody else changed it.
pub(super) async fn submit_templates(
    services: &Services<'_>,
    locale: Locale,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let known = requests::template_of(submission);
    let (result, word) = match (submission.value("task"), known) {
        ("save", known) => {
            let input = requests::template_input(submission);
            let saved = save_template(services.ctx, known, &input).await;
            (saved, "saved")
        }
        ("remove", Some((id, version))) => {
            (remove_template(services.ctx, id, version).await, "removed")
        }
        _ => return Err(ErrorCode::NotFound.into()),
    };
    let error = match result {
        Ok(()) => {
            let here = context.link(&Path::Manage(ManagePage::Templates));
            return Ok(Answer::SeeOther(format!("{here}?done={word}")).into());
        }
        Err(error) => error,
    };
    let is_conflict = error.code() == ErrorCode::Conflict;
    let (status, mut told) = refusal(&context, error)?;
    let view = list_templates(services.ctx).await?;
    if is_conflict {
        told = vec![(String::new(), context.t("template-meanwhile"))];
    }
    let state = FormState::refused(submission, told);
    let page = requests::templates_page(&context, &view, &state, "");
    Ok(finish(services, &context, status, page).into())
}

/// The templates of a centre.
pub(super) async fn templates_of(
    services: &Services<'_>,
    centre: CentreId,
) -> Result<Vec<TemplateView>, UseCaseError> {
    let mut templates = list_templates(services.ctx).await?.templates;
    templates.retain(|known| known.centre == centre);
    Ok(templates)
}
