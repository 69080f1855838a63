//! The agenda as it is prepared: a board for each day, and the halls and tracks
//! in which sessions are.

use super::board::board;
use super::details::texts;
use super::{event_page, notice, seen, summary};
use crate::i18n::weekday_and_day;
use crate::paths::{Path, PreparationPage};
use crate::ui::form::{FormState, InputKind, LanguageFields, TextField};
use crate::ui::page::{Bundle, Page, PageContext};
use crate::ui::parts::{Alert, Empty, Onwards, Tone};
use desk_islands::AgendaBoard;
use domain::event::Agenda;
use jiff::civil::Date;
use leptos::prelude::*;
use usecases::events::{EventPreparation, rooms_stamp};

/// The form of halls and tracks as it is first shown.
#[must_use]
pub fn rooms_state(agenda: &Agenda) -> FormState {
    let mut values = Vec::new();
    for (row, hall) in agenda.halls.iter().enumerate() {
        values.push((format!("halls.{row}.id"), hall.id.0.to_string()));
        values.extend(texts(&format!("halls.{row}.names"), &hall.names));
        let places = hall
            .places
            .map(|places| (format!("halls.{row}.places"), places.to_string()));
        values.extend(places);
    }
    for (row, track) in agenda.tracks.iter().enumerate() {
        values.push((format!("tracks.{row}.id"), track.id.0.to_string()));
        values.extend(texts(&format!("tracks.{row}.names"), &track.names));
    }
    FormState::filled(values)
}

/// The page; `done` names what was done.
#[must_use]
pub fn agenda_page(
    context: &PageContext<'_>,
    view: &EventPreparation,
    state: &FormState,
    done: &str,
) -> Page {
    let link = |page| context.link(&Path::Preparation(view.slug.clone(), page));
    let agenda = &view.event.agenda;
    let sessions = if view.event.details.date.known_days().is_empty() {
        view! {
            <Alert
                title=context.t("prepare-days-first")
                body=context.t("prepare-days-first-body")
                tone=Tone::Warning
            />
            <p>
                <Onwards
                    href=link(PreparationPage::Details)
                    label=context.t("prepare-details")
                />
            </p>
        }
        .into_any()
    } else {
        let days: Vec<AnyView> = agenda
            .days()
            .into_iter()
            .map(|of_day| day(context, view, state, of_day))
            .collect();
        let empty = days.is_empty().then(|| {
            let body = context.t("prepare-no-sessions-body");
            view! { <Empty title=context.t("prepare-no-sessions") body /> }
        });
        view! {
            {empty}
            {days}
            <AgendaBoard />
            <p>
                <a class="btn" href=link(PreparationPage::NewSession)>
                    {context.t("prepare-session-new")}
                </a>
            </p>
        }
        .into_any()
    };
    // A refused move stands open on the board, with what was typed.
    let rooms_refused = state.is_refused() && state.value("task") != "move";
    let open = rooms_refused || agenda.halls.is_empty();
    let rooms_typed = match rooms_refused {
        true => state.clone(),
        false => rooms_state(agenda),
    };
    let body = view! {
        <div class="wrap stack edit">
            {notice(context, done)}
            {summary(context, state)}
            {sessions}
            <details class="pane" open=open>
                <summary>{context.t("prepare-rooms")}</summary>
                <form
                    class="stack"
                    method="post"
                    action=link(PreparationPage::Agenda)
                    novalidate
                >
                    <input type="hidden" name="stamp" value=seen(state, rooms_stamp(&view.event)) />
                    <p class="hint">{context.t("prepare-rooms-hint")}</p>
                    {rooms(context, &rooms_typed, "halls", 2)}
                    {rooms(context, &rooms_typed, "tracks", 1)}
                    <p>
                        <button class="btn">{context.t("prepare-rooms-save")}</button>
                    </p>
                </form>
            </details>
        </div>
    }
    .into_any();
    Page {
        bundle: Some(Bundle::Desk),
        ..event_page(context, view, PreparationPage::Agenda, body)
    }
}

fn day(
    context: &PageContext<'_>,
    view: &EventPreparation,
    state: &FormState,
    day: Date,
) -> AnyView {
    let heading = format!("day-{day}");
    view! {
        <section class="stack" aria-labelledby=heading.clone()>
            <h2 id=heading.clone()>{weekday_and_day(context.locale, day)}</h2>
            {board(context, view, state, day)}
        </section>
    }
    .into_any()
}

fn rooms(
    context: &PageContext<'_>,
    state: &FormState,
    list: &'static str,
    spare: usize,
) -> AnyView {
    let rows = (0..state.rows(list) + spare)
        .map(|row| {
            let path = format!("{list}.{row}");
            let number = [("number", (row + 1).to_string().into())];
            let legend = context.text.with(&format!("prepare-{list}-row"), &number);
            let places = (list == "halls").then(|| {
                view! {
                    <TextField
                        state=state.clone()
                        name=format!("{path}.places")
                        label=context.t("prepare-places")
                        kind=InputKind::Digits
                    />
                }
            });
            let id = state.value(&format!("{path}.id"));
            view! {
                <div class="room-edit stack">
                    <input type="hidden" name=format!("{path}.id") value=id />
                    <LanguageFields
                        state=state.clone()
                        name=format!("{path}.names")
                        legend=legend
                        labels=context.languages()
                    />
                    {places}
                </div>
            }
        })
        .collect_view();
    view! {
        <section class="stack" aria-labelledby=list>
            <h2 id=list>{context.t(&format!("prepare-{list}"))}</h2>
            {rows}
        </section>
    }
    .into_any()
}
