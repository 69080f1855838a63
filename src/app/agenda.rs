//! The agenda of an event and what its reader chose of it, put together with
//! what they need.

use super::accounts::to_sign_in;
use super::forms::Outcome;
use super::routes::{Answer, context, finish};
use super::services::Services;
use crate::features::forums::{self, AgendaReader};
use crate::i18n::Locale;
use crate::paths::{EventPart, Path};
use crate::ui::form::Submission;
use crate::ui::page::PageContext;
use domain::event::SessionId;
use domain::{ErrorCode, Slug};
use usecases::events::{EventView, choose_session, list_chosen_sessions, show_event};
use usecases::{UseCaseError, wall_time_of};

/// The agenda; with the forms by which sessions are chosen for whoever has an
/// account.
pub(super) async fn agenda(
    services: &Services<'_>,
    context: &PageContext<'_>,
    view: &EventView,
    query: &str,
) -> Result<Answer, UseCaseError> {
    shown(services, context, view, (query, false)).await
}

async fn shown(
    services: &Services<'_>,
    context: &PageContext<'_>,
    view: &EventView,
    (query, refused): (&str, bool),
) -> Result<Answer, UseCaseError> {
    let chosen = match services.reader.session {
        Some(_) => Some(list_chosen_sessions(services.ctx, view.id).await?),
        None => None,
    };
    let reader = AgendaReader {
        query,
        at: wall_time_of(services.ctx.now()),
        chosen: chosen.as_ref(),
        refused,
    };
    let status = if refused { 422 } else { 200 };
    let page = forums::agenda_page(context, view, reader);
    Ok(finish(services, context, status, page))
}

/// What the reader chose, as a page or as a calendar.
pub(super) async fn own(
    services: &Services<'_>,
    context: &PageContext<'_>,
    view: &EventView,
    part: EventPart,
) -> Result<Answer, UseCaseError> {
    if services.reader.session.is_none() {
        // A file is no place to return to.
        let here = Path::EventPart(view.slug.clone(), EventPart::Mine);
        return Ok(to_sign_in(context, &here));
    }
    let chosen = list_chosen_sessions(services.ctx, view.id).await?;
    Ok(if part == EventPart::MyCalendar {
        Answer::File {
            content_type: "text/calendar; charset=utf-8",
            body: forums::own_calendar(context, view, &chosen),
        }
    } else {
        let page = forums::my_agenda_page(context, view, &chosen);
        finish(services, context, 200, page)
    })
}

/// Chooses a session or takes it out, and leads back to where that was done.
pub(super) async fn submit_choice(
    services: &Services<'_>,
    locale: Locale,
    (slug, page): (&str, &str),
    query: &str,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let slug = Slug::parse(slug).map_err(|_| ErrorCode::NotFound)?;
    let part = EventPart::from_segment(page).ok_or(ErrorCode::NotFound)?;
    let here = Path::EventPart(slug.clone(), part);
    if services.reader.session.is_none() {
        return Ok(to_sign_in(&context, &here).into());
    }
    let id = submission.value("session").parse();
    let id = SessionId(id.map_err(|_| ErrorCode::NotFound)?);
    let wanted = match submission.value("task") {
        "choose" => true,
        "take-out" => false,
        _ => return Err(ErrorCode::NotFound.into()),
    };
    match choose_session(services.ctx, &slug, id, wanted).await {
        Ok(_) if part == EventPart::Mine => Ok(Answer::SeeOther(context.link(&here)).into()),
        Ok(position) => {
            let address = forums::agenda_address(&context, &slug, query, position);
            Ok(Answer::SeeOther(address).into())
        }
        Err(error) if error.code() == ErrorCode::MoveNotAllowed => {
            let view = show_event(services.ctx, &slug).await?;
            let view = view.ok_or(ErrorCode::NotFound)?;
            let answer = shown(services, &context, &view, (query, true)).await?;
            Ok(answer.into())
        }
        Err(error) => Err(error),
    }
}
