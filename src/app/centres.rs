//! The pages of support centres, and the form by which they are kept: what they
//! need is loaded here.

use super::accounts::{messages, refused_status};
use super::forms::Outcome;
use super::listings::{ListingName, listing};
use super::routes::{Answer, context, error_page, finish};
use super::services::Services;
use crate::features::{centres, profiles};
use crate::i18n::Locale;
use crate::paths::{ManagePage, Path};
use crate::ui::form::{FormState, Submission, pressed};
use crate::ui::page::{Page, PageContext};
use domain::{Action, CentreId, ErrorCode, Slug};
use usecases::UseCaseError;
use usecases::centres::{StoredCentre, prepare_centre, show_centre};

/// The list of centres.
pub(super) async fn centre_list(
    services: &Services<'_>,
    context: &PageContext<'_>,
    query: &str,
) -> Result<Answer, UseCaseError> {
    let ready = listing(services, ListingName::Centres).await?;
    let files = (ready.files.core.clone(), ready.files.text.clone());
    let page = centres::centres_page(context, &ready.listing, files, query);
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

/// The form of a centre; of a new one, without an id.
pub(super) async fn centre_form(
    services: &Services<'_>,
    context: &PageContext<'_>,
    id: Option<CentreId>,
    done: &str,
) -> Result<Answer, UseCaseError> {
    let known = known(services, id).await?;
    let state = centres::centre_state(known.as_ref().map(|known| &known.document));
    let page = form_page(context, known.as_ref(), &state, done);
    Ok(finish(services, context, 200, page))
}

/// Whoever may not keep centres is told so before the form is shown.
async fn known(
    services: &Services<'_>,
    id: Option<CentreId>,
) -> Result<Option<StoredCentre>, UseCaseError> {
    match id {
        Some(id) => Ok(Some(prepare_centre(services.ctx, id).await?)),
        None => {
            services.ctx.authorize(Action::KeepCentres)?;
            Ok(None)
        }
    }
}

fn form_page(
    context: &PageContext<'_>,
    known: Option<&StoredCentre>,
    state: &FormState,
    done: &str,
) -> Page {
    let parts = centres::CentreFormParts {
        hours: profiles::edit::opening_hours(context, state),
        map: profiles::edit::press_map(context, state),
    };
    centres::centre_form_page(context, known, state, parts, done)
}

/// Takes the form of a centre.
pub(super) async fn submit_centre(
    services: &Services<'_>,
    locale: Locale,
    id: Option<CentreId>,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let known = known(services, id).await?;
    let pressed = pressed(submission);
    let submission = pressed.as_ref().unwrap_or(submission);
    let error = match centres::submit_centre(services.ctx, known.as_ref(), submission).await {
        Ok(saved) => {
            let target = context.link(&Path::Manage(ManagePage::CentreDetails(saved.id)));
            let place = pressed.map_or("", |_| "#f-coordinates");
            return Ok(Answer::SeeOther(format!("{target}?done=saved{place}")).into());
        }
        Err(error) => error,
    };
    let Some(status) = refused_status(&error) else {
        return Err(error);
    };
    let state = FormState::refused(submission, messages(&context, &error));
    let status = if error.code() == ErrorCode::Conflict {
        409
    } else {
        status
    };
    let page = form_page(&context, known.as_ref(), &state, "");
    Ok(finish(services, &context, status, page).into())
}
