//! What is said about an event as a whole; and the short form by which one
//! begins.

use super::speakers::{speaker_fields, speaker_values};
use super::{crumbs, event_page, languages, notice, said, summary};
use crate::i18n::Locale;
use crate::paths::{ManagePage, Path, PreparationPage};
use crate::ui::form::{ChoiceField, FormState, InputKind, LanguageFields, SelectField, TextField};
use crate::ui::page::{Page, PageContext};
use domain::event::{EventDate, EventKind};
use domain::{District, FieldOfActivity, Localized};
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
                <input type="hidden" name="stamp" value=details_stamp(&view.event) />
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

/// A text of the event in the three languages.
fn text(context: &PageContext<'_>, state: &FormState, name: &'static str, lines: u32) -> AnyView {
    let key = format!("prepare-{}", name.replace('.', "-"));
    let hint = match name {
        "titles" => Some(context.t("prepare-titles-hint")),
        "descriptions" => Some(context.t("prepare-markdown")),
        _ => None,
    };
    view! {
        <LanguageFields
            state=state.clone()
            name=name
            legend=context.t(&key)
            labels=languages(context)
            hint=hint
            lines=lines
        />
    }
    .into_any()
}

fn kind(context: &PageContext<'_>, state: &FormState) -> AnyView {
    let options = EventKind::ALL
        .iter()
        .map(|kind| {
            (
                kind.code().to_owned(),
                kind.label(context.locale).to_owned(),
            )
        })
        .collect();
    view! {
        <SelectField
            state=state.clone()
            name="kind"
            label=context.t("forum-kind")
            options=options
        />
    }
    .into_any()
}

fn days(context: &PageContext<'_>, state: &FormState) -> AnyView {
    view! {
        <div class="number-grid">
            <TextField
                state=state.clone()
                name="from"
                label=context.t("prepare-from")
                kind=InputKind::Date
            />
            <TextField
                state=state.clone()
                name="to"
                label=context.t("prepare-to")
                kind=InputKind::Date
            />
        </div>
    }
    .into_any()
}

/// Of events of the past often only the year is known.
fn approximate(context: &PageContext<'_>, state: &FormState) -> AnyView {
    let open = !state.value("about").is_empty() || state.error("about").is_some();
    view! {
        <details open=open>
            <summary>{context.t("prepare-about")}</summary>
            <TextField
                state=state.clone()
                name="about"
                label=context.t("prepare-about-label")
                hint=context.t("prepare-about-hint")
            />
        </details>
    }
    .into_any()
}

fn venue(context: &PageContext<'_>, state: &FormState) -> AnyView {
    let districts = std::iter::once((String::new(), context.t("prepare-elsewhere")))
        .chain(District::ALL.iter().map(|district| {
            let label = district.label(context.locale).to_owned();
            (district.code().to_owned(), label)
        }))
        .collect();
    let point = ["latitude", "longitude"];
    let open = point
        .iter()
        .any(|name| !state.value(name).is_empty() || state.error(name).is_some());
    let point = point
        .map(|name| {
            view! {
                <TextField
                    state=state.clone()
                    name=name
                    label=context.t(&format!("prepare-{name}"))
                />
            }
        })
        .into_iter()
        .collect_view();
    view! {
        {text(context, state, "venue.names", 1)}
        {text(context, state, "venue.addresses", 1)}
        <SelectField
            state=state.clone()
            name="district"
            label=context.t("event-district")
            options=districts
        />
        <TextField
            state=state.clone()
            name="online"
            label=context.t("prepare-online")
            hint=context.t("prepare-online-hint")
            kind=InputKind::Url
        />
        <details open=open>
            <summary>{context.t("prepare-point")}</summary>
            <div class="number-grid">{point}</div>
        </details>
    }
    .into_any()
}

fn hosts(context: &PageContext<'_>, state: &FormState, choices: &EventChoices) -> AnyView {
    let options: Vec<(String, String)> = choices
        .hosts
        .iter()
        .map(|(id, named)| {
            let label = said(&named.names, context.locale)
                .map_or_else(|| named.slug.to_string(), |(name, _)| name);
            (id.0.to_string(), label)
        })
        .collect();
    let chosen = (!options.is_empty()).then(|| {
        view! {
            <ChoiceField
                state=state.clone()
                name="hosts"
                label=context.t("event-hosts")
                options=options
            />
        }
    });
    let more = choices.any_host.then(|| {
        let label = if chosen.is_some() {
            "prepare-host-more"
        } else {
            "event-hosts"
        };
        view! {
            <TextField
                state=state.clone()
                name="host"
                label=context.t(label)
                hint=context.t("prepare-organization-hint")
            />
        }
    });
    view! {
        {chosen}
        {more}
    }
    .into_any()
}

fn series(context: &PageContext<'_>, state: &FormState, choices: &EventChoices) -> Option<AnyView> {
    let series = choices.series.as_ref()?;
    let options = std::iter::once((String::new(), context.t("prepare-no-series")))
        .chain(series.iter().map(|(id, series)| {
            let label = said(&series.names, context.locale).map(|(name, _)| name);
            (id.0.to_string(), label.unwrap_or_default())
        }))
        .collect();
    Some(
        view! {
            <SelectField
                state=state.clone()
                name="series"
                label=context.t("event-series")
                options=options
            />
            <TextField
                state=state.clone()
                name="edition"
                label=context.t("prepare-edition")
                kind=InputKind::Digits
            />
        }
        .into_any(),
    )
}

fn fields(context: &PageContext<'_>, state: &FormState) -> AnyView {
    let options = FieldOfActivity::ALL
        .iter()
        .map(|field| {
            (
                field.code().to_owned(),
                field.label(context.locale).to_owned(),
            )
        })
        .collect();
    view! {
        <ChoiceField
            state=state.clone()
            name="fields"
            label=context.t("event-fields")
            options=options
        />
    }
    .into_any()
}

fn guests(context: &PageContext<'_>, view: &EventPreparation, state: &FormState) -> AnyView {
    let open = (0..state.rows("guests")).any(|row| {
        let path = format!("guests.{row}");
        state.error(&path).is_some() || state.error(&format!("{path}.organization")).is_some()
    });
    view! {
        <details open=open>
            <summary>{context.t("event-guests")}</summary>
            <p class="hint">{context.t("prepare-guests-hint")}</p>
            {speaker_fields(context, view, state, "guests", 1)}
        </details>
    }
    .into_any()
}
