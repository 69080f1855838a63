//! An organiser's own questions, row by row, within the form of the settings:
//! buttons add and remove rows, and save nothing. Called by the settings only.

use crate::i18n::Locale;
use crate::ui::form::{ChoiceField, FormState, LanguageFields, Submission, compacted, row_count};
use crate::ui::page::PageContext;
use domain::Localized;
use domain::registration::{MAX_CHOICES, MAX_QUESTIONS, Question};
use leptos::prelude::*;
use usecases::registration::QuestionInput;

fn texts(name: &str, text: &Localized) -> impl Iterator<Item = (String, String)> {
    Locale::ALL
        .map(|locale| {
            let text = text.get(locale).unwrap_or_default().to_owned();
            (format!("{name}.{}", locale.code()), text)
        })
        .into_iter()
}

/// What the fields of these questions say.
pub(super) fn values(questions: &[Question]) -> Vec<(String, String)> {
    let mut values = Vec::new();
    for (row, question) in questions.iter().enumerate() {
        let path = format!("questions.{row}");
        values.extend(texts(&format!("{path}.prompt"), &question.prompt));
        if question.required {
            values.push((format!("{path}.required"), "yes".to_owned()));
        }
        for (position, choice) in question.choices.iter().enumerate() {
            values.extend(texts(&format!("{path}.choices.{position}"), choice));
        }
    }
    values
}

/// The form without empty questions and choices.
#[must_use]
pub fn without_empty_rows(form: &Submission) -> Submission {
    let mut kept = compacted(form, &["questions"]);
    for row in 0..row_count(&kept, "questions") {
        kept = compacted(&kept, &[&format!("questions.{row}.choices")]);
    }
    kept
}

/// The questions of a form without empty rows.
pub(super) fn read(form: &Submission) -> Vec<QuestionInput> {
    let texts = |name: &str| {
        Locale::ALL.map(|locale| form.value(&format!("{name}.{}", locale.code())).to_owned())
    };
    (0..row_count(form, "questions"))
        .map(|row| {
            let path = format!("questions.{row}");
            let choices = format!("{path}.choices");
            QuestionInput {
                prompt: texts(&format!("{path}.prompt")),
                required: form.value(&format!("{path}.required")) == "yes",
                choices: (0..row_count(form, &choices))
                    .map(|position| texts(&format!("{choices}.{position}")))
                    .collect(),
            }
        })
        .collect()
}

/// A button that changes rows; the page comes back at the questions.
fn button(action: &str, row: String, label: String, described: Option<String>) -> AnyView {
    view! {
        <button
            class="btn line"
            name="row"
            value=row
            formaction=format!("{action}#f-questions")
            aria-label=described
        >
            {label}
        </button>
    }
    .into_any()
}

/// The fields.
pub(super) fn rows(context: &PageContext<'_>, state: &FormState, action: &str) -> AnyView {
    let count = state.rows("questions");
    let rows = (0..count)
        .map(|row| question(context, state, action, row))
        .collect_view();
    let whole = state
        .error("questions")
        .map(|message| view! { <p class="err-msg">{message}</p> });
    let add = (count < MAX_QUESTIONS).then(|| {
        let label = context.t("registration-question-add");
        button(action, "add questions".to_owned(), label, None)
    });
    view! {
        <section class="stack" id="f-questions" aria-labelledby="own-questions">
            <h2 id="own-questions">{context.t("registration-settings-questions")}</h2>
            <p class="hint">{context.t("registration-settings-questions-hint")}</p>
            {whole}
            {rows}
            <p>{add}</p>
        </section>
    }
    .into_any()
}

fn question(context: &PageContext<'_>, state: &FormState, action: &str, row: usize) -> AnyView {
    let path = format!("questions.{row}");
    let number = [("number", (row + 1).to_string().into())];
    let title = context.text.with("registration-question", &number);
    let remove = context.t("registration-row-remove");
    let remove_named = format!("{title}: {remove}");
    let required = vec![(
        "yes".to_owned(),
        context.t("registration-question-required"),
    )];
    let title_id = format!("question-{row}");
    view! {
        <section class="room-edit stack" aria-labelledby=title_id>
            <div class="sec-h">
                <h3 id=format!("question-{row}")>{title.clone()}</h3>
                {button(
                    action,
                    format!("remove {path}"),
                    remove,
                    Some(remove_named),
                )}
            </div>
            <LanguageFields
                state=state.clone()
                name=format!("{path}.prompt")
                legend=context.t("registration-question-prompt")
                labels=context.languages()
            />
            <ChoiceField
                state=state.clone()
                name=format!("{path}.required")
                label=context.t("registration-question-must")
                options=required
            />
            {choices(context, state, action, (&path, &title))}
        </section>
    }
    .into_any()
}

fn choices(
    context: &PageContext<'_>,
    state: &FormState,
    action: &str,
    (path, title): (&str, &str),
) -> AnyView {
    let list = format!("{path}.choices");
    let count = state.rows(&list);
    let rows = (0..count)
        .map(|position| {
            let name = format!("{list}.{position}");
            let number = (position + 1).to_string();
            let numbered = [("number", number.into())];
            let legend = context.text.with("registration-choice", &numbered);
            let described = format!(
                "{title}: {legend}: {}",
                context.t("registration-row-remove")
            );
            view! {
                <LanguageFields
                    state=state.clone()
                    name=name.clone()
                    legend=legend
                    labels=context.languages()
                />
                <p>
                    {button(
                        action,
                        format!("remove {name}"),
                        context.t("registration-row-remove"),
                        Some(described),
                    )}
                </p>
            }
        })
        .collect_view();
    let error = state
        .error(&list)
        .map(|message| view! { <p class="err-msg">{message}</p> });
    let add = (count < MAX_CHOICES).then(|| {
        let label = context.t("registration-choice-add");
        let described = format!("{title}: {label}");
        button(action, format!("add {list}"), label, Some(described))
    });
    let id = format!("f-{}", list.replace('.', "-"));
    view! {
        <div class="stack" id=id>
            <p class="hint">{context.t("registration-choices-hint")}</p>
            {error}
            {rows}
            <p>{add}</p>
        </div>
    }
    .into_any()
}
