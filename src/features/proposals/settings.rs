//! The call: from when until when, what, on which topics.

use super::{desk_head, notice, summary};
use crate::i18n::Locale;
use crate::paths::{Path, ProposalDeskPage};
use crate::ui::form::{ChoiceField, FormState, InputKind, LanguageFields, TextField};
use crate::ui::page::{Page, PageContext};
use domain::proposal::{MAX_TOPICS, ProposalCall, ProposalKind};
use leptos::prelude::*;
use usecases::proposals::CallView;

/// How many empty rows there are for topics.
const SPARE: usize = 3;

/// The form as it is first shown.
#[must_use]
pub fn settings_state(call: Option<&ProposalCall>) -> FormState {
    let Some(call) = call else {
        // Everything is welcome until something is chosen.
        let kinds = ProposalKind::ALL.iter();
        let kinds = kinds.map(|kind| ("kinds".to_owned(), kind.code().to_owned()));
        return FormState::filled(kinds.collect());
    };
    let mut values = vec![
        ("opens_on".to_owned(), call.opens_on.to_string()),
        ("closes_on".to_owned(), call.closes_on.to_string()),
    ];
    let kinds = call.kinds.iter();
    values.extend(kinds.map(|kind| ("kinds".to_owned(), kind.code().to_owned())));
    for (row, topic) in call.topics.iter().enumerate() {
        values.push((format!("topics.{row}.id"), topic.id.0.to_string()));
        for locale in Locale::ALL {
            let name = topic.names.get(locale).unwrap_or_default();
            let field = format!("topics.{row}.names.{}", locale.code());
            values.push((field, name.to_owned()));
        }
    }
    FormState::filled(values)
}

/// The page; `done` names what was done.
#[must_use]
pub fn settings_page(
    context: &PageContext<'_>,
    view: &CallView,
    state: &FormState,
    done: &str,
) -> Page {
    let here = ProposalDeskPage::Settings;
    let title = context.t("proposals-settings");
    let path = Path::ProposalDesk(view.slug.clone(), here);
    let event = (&view.slug, &view.details);
    let kinds = ProposalKind::ALL
        .iter()
        .map(|kind| {
            let label = kind.label(context.locale).to_owned();
            (kind.code().to_owned(), label)
        })
        .collect();
    let day = |name: &'static str, label: String, hint: Option<String>| {
        let kind = InputKind::Date;
        match hint {
            Some(hint) => {
                view! { <TextField state=state.clone() name label hint kind /> }.into_any()
            }
            None => view! { <TextField state=state.clone() name label kind /> }.into_any(),
        }
    };
    let hint = Some(context.t("proposals-closes-on-hint"));
    let body = view! {
        {desk_head(context, event, here, (title.clone(), None))}
        <div class="wrap stack edit">
            {notice(context, done)}
            {summary(context, state)}
            <form class="pane stack" method="post" action=context.link(&path) novalidate>
                {day("opens_on", context.t("proposals-opens-on"), None)}
                {day("closes_on", context.t("proposals-closes-on"), hint)}
                <ChoiceField
                    state=state.clone()
                    name="kinds"
                    label=context.t("proposals-kinds")
                    options=kinds
                />
                {topics(context, state)}
                <p>
                    <button class="btn">{context.t("proposals-call-save")}</button>
                </p>
            </form>
        </div>
    }
    .into_any();
    Page::unlisted(path, String::new(), title, body)
}

fn topics(context: &PageContext<'_>, state: &FormState) -> AnyView {
    let rows = (state.rows("topics") + SPARE).min(MAX_TOPICS);
    let rows = (0..rows)
        .map(|row| {
            let number = [("number", (row + 1).to_string().into())];
            let legend = context.text.with("proposals-topic-row", &number);
            let labels = context.languages();
            let id = state.value(&format!("topics.{row}.id"));
            view! {
                <div class="room-edit stack">
                    <input type="hidden" name=format!("topics.{row}.id") value=id />
                    <LanguageFields
                        state=state.clone()
                        name=format!("topics.{row}.names")
                        legend=legend
                        labels=labels
                    />
                </div>
            }
        })
        .collect_view();
    view! {
        <section class="stack" aria-labelledby="topics">
            <h2 id="topics">{context.t("proposals-topics")}</h2>
            <p class="hint">{context.t("proposals-topics-hint")}</p>
            {rows}
        </section>
    }
    .into_any()
}
