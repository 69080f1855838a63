//! A day of the agenda as a board: its hours downwards, its halls beside one
//! another, on each session a form that moves it. Where scripts run a session
//! can be dragged, which fills in and sends that same form. Called by the agenda.

use super::said;
use crate::paths::{Path, PreparationPage};
use crate::ui::form::FormState;
use crate::ui::page::PageContext;
use domain::event::{Hall, Session};
use jiff::civil::{Date, Time};
use leptos::prelude::*;
use usecases::events::{EventPreparation, session_stamp};

/// The hours stand half an hour apart.
const STEP: i16 = 30;

/// The board of a day.
pub(super) fn board(
    context: &PageContext<'_>,
    view: &EventPreparation,
    state: &FormState,
    day: Date,
) -> AnyView {
    let agenda = &view.event.agenda;
    let sessions: Vec<&Session> = agenda
        .sessions
        .iter()
        .filter(|session| session.day == day)
        .collect();
    let columns = columns(&agenda.halls);
    let heads: Vec<AnyView> = columns
        .iter()
        .map(|hall| {
            let (name, language) = hall_name(context, *hall);
            view! { <th scope="col" lang=language>{name}</th> }.into_any()
        })
        .collect();
    let rows: Vec<AnyView> = hours(&sessions)
        .into_iter()
        .map(|minutes| row(context, view, state, (day, minutes), &columns, &sessions))
        .collect();
    view! {
        <table class="board" data-day=day.to_string()>
            <thead>
                <tr>
                    <th scope="col">{context.t("agenda-hour")}</th>
                    {heads}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// The halls, and a column for what is in none: the whole house.
fn columns(halls: &[Hall]) -> Vec<Option<&Hall>> {
    halls.iter().map(Some).chain([None]).collect()
}

fn hall_name(context: &PageContext<'_>, hall: Option<&Hall>) -> (String, Option<&'static str>) {
    hall.and_then(|hall| said(&hall.names, context.locale))
        .unwrap_or_else(|| (context.t("prepare-whole-house"), None))
}

/// The half hours from the first session to an hour after the last, in minutes
/// of the day.
fn hours(sessions: &[&Session]) -> Vec<i16> {
    let begins = sessions.iter().map(|session| minutes_of(session.starts));
    let ends = sessions.iter().map(|session| minutes_of(session.ends));
    let (Some(first), Some(last)) = (begins.min(), ends.max()) else {
        return Vec::new();
    };
    let first = (first - 60).max(0) / STEP * STEP;
    let last = (last + 60).min(24 * 60 - STEP);
    (first..=last).step_by(STEP.unsigned_abs().into()).collect()
}

fn minutes_of(time: Time) -> i16 {
    i16::from(time.hour()) * 60 + i16::from(time.minute())
}

fn row(
    context: &PageContext<'_>,
    view: &EventPreparation,
    state: &FormState,
    (day, minutes): (Date, i16),
    columns: &[Option<&Hall>],
    sessions: &[&Session],
) -> AnyView {
    let hour = format!("{:02}:{:02}", minutes / 60, minutes % 60);
    let begins = |session: &Session| {
        let starts = minutes_of(session.starts);
        (minutes..minutes + STEP).contains(&starts)
    };
    let mut is_used = false;
    let cells: Vec<AnyView> = columns
        .iter()
        .map(|hall| {
            let id = hall.map(|hall| hall.id);
            // What is in a hall that is gone stands with what is in none.
            let known = |session: &Session| session.hall.filter(|id| columns_have(columns, *id));
            let cards: Vec<AnyView> = sessions
                .iter()
                .filter(|session| begins(session) && known(session) == id)
                .map(|session| card(context, view, state, session))
                .collect();
            is_used |= !cards.is_empty();
            let hall_id = id.map(|id| id.0.to_string()).unwrap_or_default();
            let (name, _) = hall_name(context, *hall);
            let name =
                (!cards.is_empty()).then(|| view! { <p class="small muted in-hall">{name}</p> });
            view! {
                <td data-starts=hour.clone() data-hall=hall_id data-day=day.to_string()>
                    {name}
                    {cards}
                </td>
            }
            .into_any()
        })
        .collect();
    view! {
        <tr class:free=!is_used>
            <th scope="row">{hour.clone()}</th>
            {cells}
        </tr>
    }
    .into_any()
}

fn columns_have(columns: &[Option<&Hall>], id: domain::event::HallId) -> bool {
    columns.iter().flatten().any(|hall| hall.id == id)
}

fn card(
    context: &PageContext<'_>,
    view: &EventPreparation,
    state: &FormState,
    session: &Session,
) -> AnyView {
    let locale = context.locale;
    let (title, language) = said(&session.titles, locale).unwrap_or_default();
    let page = PreparationPage::Session(session.id);
    let href = context.link(&Path::Preparation(view.slug.clone(), page));
    let track = session.track.and_then(|id| view.event.agenda.track(id));
    let track = track.and_then(|track| said(&track.names, locale));
    let hours = format!(
        "{}–{}",
        session.starts.strftime("%H:%M"),
        session.ends.strftime("%H:%M")
    );
    let format = session.format.label(locale).to_owned();
    let facts: Vec<String> = [hours, format]
        .into_iter()
        .chain(track.map(|(name, _)| name))
        .collect();
    view! {
        <article data-session=session.id.0.to_string()>
            <p>
                <a href=href lang=language>
                    <b>{title.clone()}</b>
                </a>
            </p>
            <p class="small muted">{facts.join(" · ")}</p>
            {moving(context, view, state, session, &title)}
        </article>
    }
    .into_any()
}

/// The form that moves a session; the one that was refused stands open with
/// what was typed.
fn moving(
    context: &PageContext<'_>,
    view: &EventPreparation,
    state: &FormState,
    session: &Session,
    title: &str,
) -> AnyView {
    let id = session.id.0.to_string();
    let is_refused = state.is_refused() && state.value("session") == id;
    let value = |name: &str, own: String| {
        if is_refused { state.value(name) } else { own }
    };
    let field = |name: &str| format!("{name}-{id}");
    let starts = value("starts", session.starts.strftime("%H:%M").to_string());
    let chosen_day = value("day", session.day.to_string());
    let own_hall = session.hall.map(|id| id.0.to_string());
    let chosen_hall = value("hall", own_hall.unwrap_or_default());
    let days: Vec<AnyView> = view
        .event
        .details
        .date
        .known_days()
        .into_iter()
        .map(|day| {
            let code = day.to_string();
            let label = crate::i18n::weekday_and_day(context.locale, day);
            view! { <option value=code.clone() selected=code == chosen_day>{label}</option> }
                .into_any()
        })
        .collect();
    let halls: Vec<AnyView> = columns(&view.event.agenda.halls)
        .into_iter()
        .map(|hall| {
            let code = hall.map(|hall| hall.id.0.to_string()).unwrap_or_default();
            let (name, language) = hall_name(context, hall);
            view! {
                <option value=code.clone() selected=code == chosen_hall lang=language>{name}</option>
            }
            .into_any()
        })
        .collect();
    let action = context.link(&Path::Preparation(
        view.slug.clone(),
        PreparationPage::Agenda,
    ));
    view! {
        <details open=is_refused>
            <summary>
                {context.t("prepare-move")}
                <span class="vh">{format!(": {title}")}</span>
            </summary>
            <form class="stack" method="post" action=action novalidate>
                <input type="hidden" name="session" value=id.clone() />
                <input type="hidden" name="stamp" value=session_stamp(&view.event, session.id) />
                <p class="field">
                    <label for=field("day")>{context.t("prepare-day")}</label>
                    <select id=field("day") name="day">{days}</select>
                </p>
                <p class="field">
                    <label for=field("starts")>{context.t("prepare-starts")}</label>
                    <input id=field("starts") name="starts" type="time" value=starts />
                </p>
                <p class="field">
                    <label for=field("hall")>{context.t("prepare-hall")}</label>
                    <select id=field("hall") name="hall">{halls}</select>
                </p>
                <p>
                    <button class="btn" name="task" value="move">
                        {context.t("prepare-move-go")}
                    </button>
                </p>
            </form>
        </details>
    }
    .into_any()
}
