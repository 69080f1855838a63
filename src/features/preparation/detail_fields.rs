//! The fields of an event as a whole. Used by its two forms, [`super::details`].

use super::said;
use super::speakers::speaker_fields;
use crate::ui::form::{ChoiceField, FormState, InputKind, LanguageFields, SelectField, TextField};
use crate::ui::page::PageContext;
use domain::event::EventKind;
use domain::{District, FieldOfActivity};
use leptos::prelude::*;
use usecases::events::{EventChoices, EventPreparation};

/// A text of the event in the three languages.
pub(super) fn text(
    context: &PageContext<'_>,
    state: &FormState,
    name: &'static str,
    lines: u32,
) -> AnyView {
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
            labels=context.languages()
            hint=hint
            lines=lines
        />
    }
    .into_any()
}

pub(super) fn kind(context: &PageContext<'_>, state: &FormState) -> AnyView {
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

pub(super) fn days(context: &PageContext<'_>, state: &FormState) -> AnyView {
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
pub(super) fn approximate(context: &PageContext<'_>, state: &FormState) -> AnyView {
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

pub(super) fn venue(context: &PageContext<'_>, state: &FormState) -> AnyView {
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

pub(super) fn hosts(
    context: &PageContext<'_>,
    state: &FormState,
    choices: &EventChoices,
) -> AnyView {
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

pub(super) fn series(
    context: &PageContext<'_>,
    state: &FormState,
    choices: &EventChoices,
) -> Option<AnyView> {
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

pub(super) fn fields(context: &PageContext<'_>, state: &FormState) -> AnyView {
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

pub(super) fn guests(
    context: &PageContext<'_>,
    view: &EventPreparation,
    state: &FormState,
) -> AnyView {
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
