//! What is said about an event as a whole; and the short form by which one
//! begins.

use super::detail_fields::{approximate, days, fields, guests, hosts, kind, series, text, venue};
use super::speakers::speaker_values;
use super::{crumbs, event_page, notice, seen, summary, told};
use crate::i18n::Locale;
use crate::paths::{ManagePage, Path, PreparationPage};
use crate::ui::form::{FormState, TextField};
use crate::ui::page::{Page, PageContext};
use domain::Localized;
use domain::event::{EventDate, EventKind};
use leptos::prelude::*;
use usecases::events::{EventChoices, EventPreparation, details_stamp};

/// The values of a text in the three languages.
pub(super) fn texts(name: &str, text: &Localized) -> Vec<(String, String)> {
    Locale::ALL
        .into_iter()
        .filter_map(|locale| {
            let said = text.get(locale)?.to_owned();
            Some((format!("{name}.{}", locale.code()), said))
        })
        .collect()
}

/// The form of an event as it is first shown.
#[must_use]
pub fn details_state(view: &EventPreparation) -> FormState {
    let details = &view.event.details;
    let mut values = vec![("kind".to_owned(), details.kind.code().to_owned())];
    for (name, text) in [
        ("titles", &details.titles),
        ("themes", &details.themes),
        ("summaries", &details.summaries),
        ("descriptions", &details.descriptions),
        ("venue.names", &details.venue.names),
        ("venue.addresses", &details.venue.addresses),
    ] {
        values.extend(texts(name, text));
    }
    let mut put = |name: &str, value: String| values.push((name.to_owned(), value));
    match details.date {
        EventDate::Days { from, to } => {
            put("from", from.to_string());
            put("to", to.to_string());
        }
        approximate => put("about", approximate.to_string()),
    }
    if let Some(district) = details.venue.district {
        put("district", district.code().to_owned());
    }
    if let Some(online) = &details.venue.online {
        put("online", online.as_str().to_owned());
    }
    if let Some(point) = details.venue.coordinates {
        put("latitude", point.latitude.to_string());
        put("longitude", point.longitude.to_string());
    }
    for field in &details.fields {
        put("fields", field.code().to_owned());
    }
    for host in &details.hosts {
        put("hosts", host.0.to_string());
    }
    if let Some(series) = details.series {
        put("series", series.0.to_string());
    }
    if let Some(edition) = details.edition {
        put("edition", edition.to_string());
    }
    values.extend(speaker_values("guests", &details.guests, view));
    FormState::filled(values)
}

/// The short form as it is first shown: the only organisation is chosen.
#[must_use]
pub fn new_event_state(choices: &EventChoices) -> FormState {
    let mut values = vec![("kind".to_owned(), EventKind::Forum.code().to_owned())];
    if let (1, Some((id, _))) = (choices.hosts.len(), choices.hosts.first_key_value()) {
        values.push(("hosts".to_owned(), id.0.to_string()));
    }
    FormState::filled(values)
}

/// Where an event begins.
#[must_use]
pub fn new_event_page(
    context: &PageContext<'_>,
    choices: &EventChoices,
    state: &FormState,
) -> Page {
    let title = context.t("prepare-begin");
    let path = Path::Manage(ManagePage::NewEvent);
    let body = view! {
        {crumbs(context, Vec::new(), title.clone())}
        <div class="wrap stack edit">
            <h1>{title.clone()}</h1>
            <p class="muted">{context.t("prepare-begin-lead")}</p>
            {summary(context, state)}
            <form class="pane stack" method="post" action=context.link(&path) novalidate>
                {kind(context, state)}
                {text(context, state, "titles", 1)}
                {days(context, state)}
                {hosts(context, state, choices)}
                <p>
                    <button class="btn">{context.t("prepare-begin-go")}</button>
                </p>
            </form>
        </div>
    }
    .into_any();
    Page::unlisted(path, String::new(), title, body)
}

/// All that is said about an event; `done` names what was done.
#[must_use]
pub fn details_page(
    context: &PageContext<'_>,
    view: &EventPreparation,
    state: &FormState,
    done: &str,
) -> Page {
    let here = PreparationPage::Details;
    let action = context.link(&Path::Preparation(view.slug.clone(), here));
    let public = view.event.details.state.is_public();
    let note = public.then(|| {
        view! {
            <section class="pane">
                <TextField
                    state=state.clone()
                    name="note"
                    label=context.t("prepare-note")
                    hint=context.t("prepare-note-hint")
                />
            </section>
        }
    });
    let body = view! {
        <div class="wrap stack edit">
            {notice(context, done)}
            {summary(context, state)}
            <form class="stack" method="post" action=action novalidate>
                <input type="hidden" name="stamp" value=seen(state, details_stamp(&view.event)) />
                <section class="pane stack">
                    {kind(context, state)}
                    {text(context, state, "titles", 1)}
                    {text(context, state, "themes", 1)}
                    {text(context, state, "summaries", 3)}
                    {text(context, state, "descriptions", 8)}
                </section>
                <section class="pane stack">
                    {days(context, state)}
                    {approximate(context, state)}
                    {venue(context, state)}
                    {told(context, view.told, "prepare-moved-told")}
                </section>
                <section class="pane stack">
                    {hosts(context, state, &view.choices)}
                    {series(context, state, &view.choices)}
                    {fields(context, state)}
                    {guests(context, view, state)}
                </section>
                {note}
                <p class="edit-bar">
                    <button class="btn">{context.t("prepare-save")}</button>
                </p>
            </form>
        </div>
    }
    .into_any();
    event_page(context, view, here, body)
}
