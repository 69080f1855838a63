//! The form on a ticket that changes it. Called by the ticket only.

use super::fields;
use crate::i18n::Locale;
use crate::paths::Path;
use crate::ui::form::FormState;
use crate::ui::page::PageContext;
use domain::registration::RegistrationKind;
use leptos::prelude::*;
use usecases::registration::{ChangeView, RegistrationView, TicketView};

/// What the form says when it is first shown.
fn values(locale: Locale, change: &ChangeView, known: &RegistrationView) -> Vec<(String, String)> {
    let district = known.district.map_or("", |district| district.code());
    let mut values: Vec<(String, String)> = [
        ("kind", known.kind.code()),
        ("name", &known.name),
        ("organization", &known.organization),
        ("district", district),
    ]
    .map(|(field, value)| (field.to_owned(), value.to_owned()))
    .into();
    let asked = change.settings.questions.iter().enumerate();
    values.extend(asked.filter_map(|(position, question)| {
        let answer = question.answered(&known.answers, locale)?;
        Some((format!("answers.{position}"), answer))
    }));
    values
}

/// The form, open when what it said was refused.
pub(super) fn change(
    context: &PageContext<'_>,
    view: &TicketView,
    state: &FormState,
) -> Option<AnyView> {
    let change = view.change.as_ref()?;
    let known = &view.registration;
    let is_sent = state.value("task") == "change";
    let state = &if is_sent {
        state.clone()
    } else {
        FormState::filled(values(context.locale, change, known))
    };
    let settings = &change.settings;
    let is_delegate = known.kind.is_delegate();
    let has_delegates = is_delegate || settings.places.contains_key(&RegistrationKind::Delegate);
    let moves = change.is_open.then(|| {
        let kept = (change.full.as_slice(), Some(known.kind));
        view! {
            <p class="hint">{context.t("ticket-change-place")}</p>
            {fields::kind(context, settings, kept, state)}
            {fields::district(context, has_delegates, state)}
        }
    });
    let closed = (!change.is_open)
        .then(|| view! { <p class="hint">{context.t("ticket-change-closed")}</p> });
    let mandate =
        has_delegates.then(|| view! { <p class="hint">{context.t("ticket-change-mandate")}</p> });
    let action = context.link(&Path::Ticket(known.code.clone()));
    Some(
        view! {
            <details class="pane ticket-cancel" open=is_sent>
                <summary>{context.t("ticket-change-title")}</summary>
                <form class="stack" method="post" action=action novalidate>
                    {closed}
                    {fields::name(context, state)}
                    {moves}
                    {fields::organization(context, has_delegates, state)}
                    {mandate}
                    {fields::questions(context, settings, state)}
                    <p class="hint">{context.t("ticket-change-letter")}</p>
                    <button class="btn" name="task" value="change">
                        {context.t("ticket-change")}
                    </button>
                </form>
            </details>
        }
        .into_any(),
    )
}
