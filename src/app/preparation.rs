//! The pages and forms of those who prepare events, put together with what they
//! need.

use super::accounts::{messages, refused_status, to_sign_in};
use super::forms::Outcome;
use super::routes::{Answer, context, finish, parameter};
use super::services::Services;
use crate::features::preparation;
use crate::i18n::Locale;
use crate::paths::{ManagePage, Path, PreparationPage};
use crate::ui::form::{FormState, Submission, compacted};
use crate::ui::page::PageContext;
use domain::event::{EventState, SessionId};
use domain::{Action, ErrorCode, Slug};
use usecases::UseCaseError;
use usecases::events::{EventPreparation, list_organizers, my_events, new_event, prepare_event};

/// The events that the reader prepares.
pub(super) async fn events(
    services: &Services<'_>,
    context: &PageContext<'_>,
    done: &str,
) -> Result<Answer, UseCaseError> {
    let mine = my_events(services.ctx).await?;
    let keeps_series = services.ctx.actor.may(Action::KeepSeries);
    let page = preparation::events_page(context, &mine, keeps_series, done);
    Ok(finish(services, context, 200, page))
}

/// How many drafts wait for somebody who publishes them; `None` for whoever has
/// nothing to do with events.
pub(super) async fn waiting(services: &Services<'_>) -> Result<Option<Option<u64>>, UseCaseError> {
    let mine = my_events(services.ctx).await?;
    if mine.events.is_empty() && mine.doors.is_empty() && !mine.begins {
        return Ok(None);
    }
    let drafts = mine.events.iter();
    let drafts = drafts.filter(|event| event.details.state == EventState::Draft);
    let publishes = services.ctx.actor.may(Action::PublishEvent);
    Ok(Some(publishes.then(|| drafts.count() as u64)))
}

/// Where an event begins.
pub(super) async fn begin(
    services: &Services<'_>,
    context: &PageContext<'_>,
) -> Result<Answer, UseCaseError> {
    let choices = new_event(services.ctx).await?;
    let state = preparation::new_event_state(&choices);
    let page = preparation::new_event_page(context, &choices, &state);
    Ok(finish(services, context, 200, page))
}

/// Begins an event and leads to it.
pub(super) async fn submit_begin(
    services: &Services<'_>,
    locale: Locale,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let choices = new_event(services.ctx).await?;
    let error = match preparation::submit_new(services.ctx, submission).await {
        Ok(slug) => {
            let page = Path::Preparation(slug, PreparationPage::Overview);
            return Ok(Answer::SeeOther(format!("{}?done=begun", context.link(&page))).into());
        }
        Err(error) => error,
    };
    let (status, told) = refusal(&context, error)?;
    let state = FormState::refused(submission, told);
    let page = preparation::new_event_page(&context, &choices, &state);
    Ok(finish(services, &context, status, page).into())
}

/// A page of one event.
pub(super) async fn prepared(
    services: &Services<'_>,
    context: &PageContext<'_>,
    (slug, page): (&str, PreparationPage),
    query: &str,
) -> Result<Answer, UseCaseError> {
    let slug = Slug::parse(slug).map_err(|_| ErrorCode::NotFound)?;
    if services.reader.session.is_none() {
        return Ok(to_sign_in(context, &Path::Preparation(slug, page)));
    }
    let view = prepare_event(services.ctx, &slug).await?;
    let done = parameter(query, "done").unwrap_or_default();
    let state = match page {
        PreparationPage::Overview | PreparationPage::Organizers => FormState::default(),
        PreparationPage::Details => preparation::details_state(&view),
        PreparationPage::Agenda => preparation::rooms_state(&view.event.agenda),
        PreparationPage::NewSession => preparation::new_session_state(&view),
        PreparationPage::Session(id) => {
            let sessions = &view.event.agenda.sessions;
            let session = sessions.iter().find(|session| session.id == id);
            preparation::session_state(&view, session.ok_or(ErrorCode::NotFound)?)
        }
    };
    shown(services, context, (&view, page), (&state, 200), &done).await
}

async fn shown(
    services: &Services<'_>,
    context: &PageContext<'_>,
    (view, page): (&EventPreparation, PreparationPage),
    (state, status): (&FormState, u16),
    done: &str,
) -> Result<Answer, UseCaseError> {
    let session = |id: SessionId| {
        let sessions = &view.event.agenda.sessions;
        sessions.iter().find(|session| session.id == id)
    };
    let page = match page {
        PreparationPage::Overview => preparation::overview_page(context, view, state, done),
        PreparationPage::Details => preparation::details_page(context, view, state, done),
        PreparationPage::Agenda => preparation::agenda_page(context, view, state, done),
        PreparationPage::NewSession => preparation::session_page(context, view, None, state, done),
        // Somebody removed it meanwhile: what was typed becomes a new one.
        PreparationPage::Session(id) => {
            preparation::session_page(context, view, session(id), state, done)
        }
        PreparationPage::Organizers => {
            let organizers = list_organizers(services.ctx, &view.slug).await?;
            preparation::organizers_page(context, view, &organizers, state, done)
        }
    };
    Ok(finish(services, context, status, page))
}

/// Takes the form of a page of one event.
pub(super) async fn submit_prepared(
    services: &Services<'_>,
    locale: Locale,
    (slug, page): (&str, PreparationPage),
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let slug = Slug::parse(slug).map_err(|_| ErrorCode::NotFound)?;
    let form = compacted(submission, preparation::lists_of(page));
    let ctx = services.ctx;
    let view = prepare_event(ctx, &slug).await?;
    let taken = match page {
        PreparationPage::Overview if form.value("task") == "remove" => {
            match preparation::submit_removal(ctx, &view).await {
                Ok(()) => {
                    let events = context.link(&Path::Manage(ManagePage::Events));
                    let events = format!("{events}?done=draft-removed");
                    return Ok(Answer::SeeOther(events).into());
                }
                Err(error) => Err(error),
            }
        }
        PreparationPage::Overview => {
            let moved = preparation::submit_move(ctx, &view, &form).await;
            moved.map(|()| (page, "moved"))
        }
        PreparationPage::Details => {
            let saved = preparation::submit_details(ctx, &view, &form).await;
            saved.map(|()| (page, "saved"))
        }
        PreparationPage::Agenda if form.value("task") == "move" => {
            let moved = preparation::submit_session_move(ctx, &view, &form).await;
            moved.map(|()| (page, "session-moved"))
        }
        PreparationPage::Agenda => {
            let saved = preparation::submit_rooms(ctx, &view, &form).await;
            saved.map(|()| (page, "saved"))
        }
        PreparationPage::NewSession => {
            let saved = preparation::submit_session(ctx, &view, None, &form).await;
            let next = if form.value("task") == "more" {
                page
            } else {
                PreparationPage::Agenda
            };
            saved.map(|word| (next, word))
        }
        PreparationPage::Session(id) => {
            let saved = preparation::submit_session(ctx, &view, Some(id), &form).await;
            saved.map(|word| (PreparationPage::Agenda, word))
        }
        PreparationPage::Organizers => {
            let done = preparation::submit_organizers(ctx, &view, &form).await;
            // Whoever left has no business there any more.
            if matches!(done, Ok("organizer-removed")) && prepare_event(ctx, &slug).await.is_err() {
                let events = context.link(&Path::Manage(ManagePage::Events));
                return Ok(Answer::SeeOther(events).into());
            }
            done.map(|word| (page, word))
        }
    };
    let error = match taken {
        Ok((next, word)) => {
            let next = context.link(&Path::Preparation(slug, next));
            return Ok(Answer::SeeOther(format!("{next}?done={word}")).into());
        }
        Err(error) => error,
    };
    let (status, mut told) = refusal(&context, error)?;
    if form.value("task") == "move" {
        // The board has such a form for each session, so no field is named.
        told.iter_mut().for_each(|(field, _)| field.clear());
    }
    let is_meant_for_present = status == 409 || form.value("task") == "move";
    let state = preparation::refused_state(&form, is_meant_for_present, told);
    let view = prepare_event(ctx, &slug).await?;
    let page = shown(services, &context, (&view, page), (&state, status), "").await?;
    Ok(page.into())
}

/// Which status and words a refused form gets.
pub(super) fn refusal(
    context: &PageContext<'_>,
    error: UseCaseError,
) -> Result<(u16, Vec<(String, String)>), UseCaseError> {
    if error.code() == ErrorCode::Conflict && error.violations().is_empty() {
        return Ok((409, vec![(String::new(), context.t("prepare-meanwhile"))]));
    }
    if error.code() == ErrorCode::LastOwner {
        return Ok((
            422,
            vec![(String::new(), context.t("prepare-last-organizer"))],
        ));
    }
    let Some(status) = refused_status(&error) else {
        return Err(error);
    };
    let mut told = messages(context, &error);
    for (violation, (field, message)) in error.violations().iter().zip(&mut told) {
        let names_organization =
            violation.field == "host" || violation.field.ends_with("organization");
        match (violation.field.as_str(), violation.code) {
            ("date", ErrorCode::OutsideEvent) => {
                *message = context.t("prepare-sessions-outside");
                "from".clone_into(field);
            }
            ("date", ErrorCode::Required) => {
                *message = context.t("prepare-date-first");
                field.clear();
            }
            ("date", _) => "from".clone_into(field),
            (_, ErrorCode::UnknownValue) if names_organization => {
                *message = context.t("prepare-organization-unknown");
            }
            (field, ErrorCode::UnknownValue) if field.ends_with(".person") => {
                *message = context.t("prepare-person-unknown");
            }
            ("owner", ErrorCode::Required) => {
                *message = context.t("commitment-owner-required");
            }
            ("starts" | "ends", ErrorCode::UnknownValue) => {
                *message = context.t("prepare-time-malformed");
            }
            _ => {}
        }
    }
    Ok((status, told))
}
