//! Somebody in the list of registrations, and what can be done with them.
//! Called by the list only.

use super::{moment, state_badge};
use crate::i18n::{Locale, said};
use crate::paths::{Path, RegistrationPage};
use crate::ui::page::PageContext;
use crate::ui::parts::{Badge, Tone};
use domain::registration::{Mandate, RegistrationState};
use leptos::prelude::*;
use usecases::registration::{RegistrationList, RegistrationView};

/// A row of the list.
pub(super) fn row(
    context: &PageContext<'_>,
    list: &RegistrationList,
    one: &RegistrationView,
) -> AnyView {
    let locale = context.locale;
    let mandate = one.mandate.map(|mandate| {
        let tone = match mandate {
            Mandate::Pending => Tone::Warning,
            Mandate::Confirmed => Tone::Good,
            Mandate::Refused => Tone::Bad,
        };
        view! { <Badge label=mandate.label(locale) tone /> }
    });
    let facts: Vec<AnyView> = [
        Some(one.organization.clone()).filter(|name| !name.is_empty()),
        one.district
            .map(|district| district.label(locale).to_owned()),
        Some(one.email.as_str().to_owned()),
        Some(moment(locale, one.created_at)),
    ]
    .into_iter()
    .flatten()
    .map(|fact| view! { <span>{fact}</span> }.into_any())
    .collect();
    let answers: Vec<AnyView> = one
        .answers
        .iter()
        .map(|answer| {
            let (prompt, language) = said(&answer.prompt, context.locale).unwrap_or_default();
            let (answer, of_answer) = answer.answer.best(locale);
            let of_answer = of_answer.filter(|one| *one != locale);
            view! {
                <p class="small">
                    <span class="muted" lang=language>
                        {prompt}
                        ": "
                    </span>
                    <span lang=of_answer.map(Locale::code)>{answer.to_owned()}</span>
                </p>
            }
            .into_any()
        })
        .collect();
    view! {
        <li>
            <p class="registration-h">
                <b>{one.name.clone()}</b>
                <Badge label=one.kind.label(locale) />
                {state_badge(context, one.state)}
                {mandate}
            </p>
            <p class="meta">{facts}</p>
            {answers}
            {actions(context, list, one)}
        </li>
    }
    .into_any()
}

fn actions(
    context: &PageContext<'_>,
    list: &RegistrationList,
    one: &RegistrationView,
) -> Option<AnyView> {
    let open = one.state != RegistrationState::Cancelled;
    let decides = open && one.mandate == Some(Mandate::Pending);
    let cancels = one.state.may_be_cancelled();
    if !decides && !cancels {
        return None;
    }
    let action = context.link(&Path::Registrations(
        list.slug.clone(),
        RegistrationPage::List,
    ));
    let button = |task: &'static str, class: &'static str, label: String| {
        view! {
            <button class=class name="task" value=task>
                {label}
            </button>
        }
    };
    let confirm = decides.then(|| button("confirm", "btn", context.t("registrations-confirm")));
    let refuse = (decides && cancels)
        .then(|| button("refuse", "btn line", context.t("registrations-refuse")));
    let cancel = cancels.then(|| button("cancel", "btn line", context.t("registrations-cancel")));
    let id = one.id.0.to_string();
    let note = format!("note-{id}");
    Some(
        view! {
            <details>
                <summary>{context.t("registrations-actions")}</summary>
                <form class="stack" method="post" action=action>
                    <input type="hidden" name="registration" value=id />
                    <div class="field">
                        <label for=note.clone()>{context.t("registrations-note")}</label>
                        <input type="text" id=note name="note" maxlength="500" />
                    </div>
                    <p class="row">{confirm} {refuse} {cancel}</p>
                </form>
            </details>
        }
        .into_any(),
    )
}
