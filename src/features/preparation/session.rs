//! One session: when, where, what, who.

use super::details::texts;
use super::speakers::{speaker_fields, speaker_values};
use super::{event_page, notice, said, seen, summary};
use crate::i18n::weekday_and_day;
use crate::paths::{Path, PreparationPage};
use crate::ui::form::{ChoiceField, FormState, InputKind, LanguageFields, SelectField, TextField};
use crate::ui::page::{Page, PageContext};
use domain::Localized;
use domain::event::{Session, SessionFormat};
use jiff::civil::Time;
use leptos::prelude::*;
use usecases::events::{EventPreparation, session_stamp};

fn time(time: Time) -> String {
    time.strftime("%H:%M").to_string()
}

/// The form of a session as it is first shown.
#[must_use]
pub fn session_state(view: &EventPreparation, session: &Session) -> FormState {
    let mut values = vec![
        ("day".to_owned(), session.day.to_string()),
        ("starts".to_owned(), time(session.starts)),
        ("ends".to_owned(), time(session.ends)),
        ("format".to_owned(), session.format.code().to_owned()),
    ];
    values.extend(texts("titles", &session.titles));
    values.extend(texts("descriptions", &session.descriptions));
    let mut put = |name: &str, value: String| values.push((name.to_owned(), value));
    for language in &session.languages {
        put("languages", language.code().to_owned());
    }
    if let Some(hall) = session.hall {
        put("hall", hall.0.to_string());
    }
    if let Some(track) = session.track {
        put("track", track.0.to_string());
    }
    values.extend(speaker_values("speakers", &session.speakers, view));
    for (row, document) in session.documents.iter().enumerate() {
        values.extend(texts(&format!("documents.{row}.titles"), &document.titles));
        let address = document.address.as_str().to_owned();
        values.push((format!("documents.{row}.address"), address));
    }
    FormState::filled(values)
}

/// The form of a new session: it begins where the last one ends.
#[must_use]
pub fn new_session_state(view: &EventPreparation) -> FormState {
    let mut values = vec![("format".to_owned(), SessionFormat::Talk.code().to_owned())];
    if let Some(last) = view.event.agenda.sessions.last() {
        values.push(("day".to_owned(), last.day.to_string()));
        values.push(("starts".to_owned(), time(last.ends)));
        if let Some(hall) = last.hall {
            values.push(("hall".to_owned(), hall.0.to_string()));
        }
        for language in &last.languages {
            values.push(("languages".to_owned(), language.code().to_owned()));
        }
    }
    FormState::filled(values)
}

/// The page of a session, or of a new one.
#[must_use]
pub fn session_page(
    context: &PageContext<'_>,
    view: &EventPreparation,
    known: Option<&Session>,
    state: &FormState,
    done: &str,
) -> Page {
    let here = known.map_or(PreparationPage::NewSession, |known| {
        PreparationPage::Session(known.id)
    });
    let action = context.link(&Path::Preparation(view.slug.clone(), here));
    let stamp = known.map(|known| seen(state, session_stamp(&view.event, known.id)));
    let more = known.is_none().then(|| {
        view! {
            <button class="btn line" name="task" value="more">
                {context.t("prepare-session-more")}
            </button>
        }
    });
    let remove = known.map(|_| {
        view! {
            <details class="pane">
                <summary>{context.t("prepare-session-remove")}</summary>
                <form class="stack" method="post" action=action.clone()>
                    <input type="hidden" name="stamp" value=stamp.clone() />
                    <p>{context.t("prepare-session-remove-body")}</p>
                    <p>
                        <button class="btn line" name="task" value="remove">
                            {context.t("prepare-session-remove-go")}
                        </button>
                    </p>
                </form>
            </details>
        }
    });
    let labels = || context.languages();
    let body = view! {
        <div class="wrap stack edit">
            {notice(context, done)}
            {summary(context, state)}
            <form class="stack" method="post" action=action.clone() novalidate>
                <input type="hidden" name="stamp" value=stamp.clone() />
                <section class="pane stack">
                    <LanguageFields
                        state=state.clone()
                        name="titles"
                        legend=context.t("prepare-titles")
                        labels=labels()
                    />
                    {place_and_time(context, view, state)}
                    <LanguageFields
                        state=state.clone()
                        name="descriptions"
                        legend=context.t("prepare-descriptions")
                        labels=labels()
                        hint=context.t("prepare-markdown")
                        lines=4
                    />
                </section>
                <section class="pane stack" aria-labelledby="speakers">
                    <h2 id="speakers">{context.t("prepare-speakers")}</h2>
                    <p class="hint">{context.t("prepare-speakers-hint")}</p>
                    {speaker_fields(context, view, state, "speakers", 2)}
                </section>
                {documents(context, state)}
                <p class="edit-bar row">
                    <button class="btn" name="task" value="save">
                        {context.t("prepare-save")}
                    </button>
                    {more}
                </p>
            </form>
            {remove}
        </div>
    }
    .into_any();
    event_page(context, view, here, body)
}

fn place_and_time(
    context: &PageContext<'_>,
    view: &EventPreparation,
    state: &FormState,
) -> AnyView {
    let locale = context.locale;
    let agenda = &view.event.agenda;
    let days = view.event.details.date.known_days().into_iter();
    let days = days
        .map(|day| (day.to_string(), weekday_and_day(locale, day)))
        .collect();
    let named = |none: &str, rooms: Vec<(String, &Localized)>| {
        let rooms = rooms.into_iter().map(|(id, names)| {
            let name = said(names, locale).map(|(name, _)| name);
            (id, name.unwrap_or_default())
        });
        std::iter::once((String::new(), context.t(none)))
            .chain(rooms)
            .collect::<Vec<_>>()
    };
    let halls = agenda.halls.iter();
    let halls = halls.map(|hall| (hall.id.0.to_string(), &hall.names));
    let halls = named("prepare-whole-house", halls.collect());
    let tracks = agenda.tracks.iter();
    let tracks = tracks.map(|track| (track.id.0.to_string(), &track.names));
    let tracks = named("prepare-no-track", tracks.collect());
    let track = (tracks.len() > 1).then(|| {
        let label = context.t("prepare-track");
        view! { <SelectField state=state.clone() name="track" label options=tracks /> }
    });
    let formats = SessionFormat::ALL.iter();
    let formats = formats
        .map(|format| (format.code().to_owned(), format.label(locale).to_owned()))
        .collect();
    let spoken = context.language_options();
    let clock = |name: &'static str| {
        let label = context.t(&format!("prepare-{name}"));
        view! { <TextField state=state.clone() name=name label kind=InputKind::Time /> }
    };
    view! {
        <SelectField
            state=state.clone()
            name="day"
            label=context.t("prepare-day")
            options=days
        />
        <div class="number-grid">{clock("starts")} {clock("ends")}</div>
        <SelectField
            state=state.clone()
            name="hall"
            label=context.t("prepare-hall")
            options=halls
        />
        {track}
        <SelectField
            state=state.clone()
            name="format"
            label=context.t("prepare-format")
            options=formats
        />
        <ChoiceField
            state=state.clone()
            name="languages"
            label=context.t("prepare-spoken")
            options=spoken
        />
    }
    .into_any()
}

fn documents(context: &PageContext<'_>, state: &FormState) -> AnyView {
    let there = state.rows("documents");
    let rows = (0..=there)
        .map(|row| {
            let path = format!("documents.{row}");
            view! {
                <div class="room-edit stack">
                    <LanguageFields
                        state=state.clone()
                        name=format!("{path}.titles")
                        legend=context.t("prepare-document")
                        labels=context.languages()
                    />
                    <TextField
                        state=state.clone()
                        name=format!("{path}.address")
                        label=context.t("prepare-document-address")
                        kind=InputKind::Url
                    />
                </div>
            }
        })
        .collect_view();
    view! {
        <details class="pane" open=there != 0>
            <summary>{context.t("prepare-documents")}</summary>
            {rows}
        </details>
    }
    .into_any()
}
