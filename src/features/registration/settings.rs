//! How many places there are, until when, what is asked; opening and closing.

use super::{kept_head, kept_page, question_rows, summary};
use crate::paths::{Path, RegistrationPage};
use crate::ui::form::{FormState, InputKind, TextField};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Alert, Done, Tone};
use domain::District;
use domain::event::EventState;
use domain::registration::{RegistrationKind, RegistrationSettings};
use leptos::prelude::*;
use usecases::registration::RegistrationList;
use usecases::wall_time_of;

/// The form as it is first shown.
#[must_use]
pub fn settings_state(settings: Option<&RegistrationSettings>) -> FormState {
    let Some(settings) = settings else {
        return FormState::default();
    };
    let places = settings.places.iter();
    let quotas = settings.quotas.iter();
    let closes = settings.closes_at.map(|closes| {
        let wall = wall_time_of(closes);
        (
            "closes_at".to_owned(),
            wall.strftime("%Y-%m-%dT%H:%M").to_string(),
        )
    });
    FormState::filled(
        places
            .map(|(kind, places)| (format!("places.{}", kind.code()), places.to_string()))
            .chain(quotas.map(|(district, quota)| {
                (format!("quotas.{}", district.code()), quota.to_string())
            }))
            .chain(closes)
            .chain(question_rows::values(&settings.questions))
            .collect(),
    )
}

/// The settings; `done` names what was done.
#[must_use]
pub fn settings_page(
    context: &PageContext<'_>,
    list: &RegistrationList,
    state: &FormState,
    done: &str,
) -> Page {
    let here = RegistrationPage::Settings;
    let (title, head) = kept_head(context, &list.slug, &list.details, here);
    let told = match done {
        "saved" => Some(context.t("registration-settings-done-saved")),
        "opened" => Some(context.t("registration-settings-done-opened")),
        "closed" => Some(context.t("registration-settings-done-closed")),
        _ => None,
    };
    let told = told.map(|title| {
        let body = context.t("registration-settings-done-body");
        view! { <Done title body /> }
    });
    let draft = (list.details.state == EventState::Draft).then(|| {
        view! {
            <Alert
                title=context.t("registration-settings-draft")
                body=context.t("registration-settings-draft-body")
                tone=Tone::Warning
            />
        }
    });
    let body = view! {
        {head}
        <div class="wrap stack narrow">
            {told}
            {draft}
            {summary(context, state)}
            {form(context, list, state)}
            {close(context, list)}
        </div>
    }
    .into_any();
    kept_page(&list.slug, here, title, body)
}

fn form(context: &PageContext<'_>, list: &RegistrationList, state: &FormState) -> AnyView {
    let locale = context.locale;
    let action = context.link(&Path::Registrations(
        list.slug.clone(),
        RegistrationPage::Settings,
    ));
    let number = |name: String, label: &'static str| {
        view! {
            <TextField
                state=state.clone()
                name=name
                label=label.to_owned()
                kind=InputKind::Digits
            />
        }
        .into_any()
    };
    let kinds: Vec<AnyView> = RegistrationKind::ALL
        .iter()
        .map(|kind| number(format!("places.{}", kind.code()), kind.label(locale)))
        .collect();
    let districts: Vec<AnyView> = District::ALL
        .iter()
        .map(|district| {
            number(
                format!("quotas.{}", district.code()),
                district.label(locale),
            )
        })
        .collect();
    let has_quotas = District::ALL.iter().any(|district| {
        let name = format!("quotas.{}", district.code());
        !state.value(&name).is_empty() || state.error(&name).is_some()
    });
    let may_open = list.details.state.may_become(EventState::Open);
    let open = may_open.then(|| {
        view! {
            <button class="btn lit" name="task" value="open">
                {context.t("registration-settings-open")}
            </button>
        }
    });
    let save = if may_open { "btn line" } else { "btn" };
    view! {
        <form class="pane stack" method="post" action=action.clone() novalidate>
            // The first button is the one that Enter presses: not one of a row.
            <button class="vh" name="task" value="save" tabindex="-1" aria-hidden="true">
                {context.t("registration-settings-save")}
            </button>
            <fieldset class="numbers">
                <legend>{context.t("registration-settings-places")}</legend>
                <p class="hint">{context.t("registration-settings-lead")}</p>
                <div class="number-grid">{kinds}</div>
            </fieldset>
            <TextField
                state=state.clone()
                name="closes_at"
                label=context.t("registration-settings-closes")
                hint=context.t("registration-settings-closes-hint")
                kind=InputKind::DateAndTime
            />
            <details class="numbers" open=has_quotas>
                <summary>{context.t("registration-settings-quotas")}</summary>
                <p class="hint">{context.t("registration-settings-quotas-lead")}</p>
                <div class="number-grid">{districts}</div>
            </details>
            {question_rows::rows(context, state, &action)}
            <p class="row">
                {open}
                <button class=save name="task" value="save">
                    {context.t("registration-settings-save")}
                </button>
            </p>
        </form>
    }
    .into_any()
}

fn close(context: &PageContext<'_>, list: &RegistrationList) -> Option<AnyView> {
    (list.details.state == EventState::Open).then(|| {
        let action = context.link(&Path::Registrations(
            list.slug.clone(),
            RegistrationPage::Settings,
        ));
        view! {
            <form class="pane" method="post" action=action>
                <p>{context.t("registration-settings-close-body")}</p>
                <button class="btn line" name="task" value="close">
                    {context.t("registration-settings-close")}
                </button>
            </form>
        }
        .into_any()
    })
}
