//! What an operator does with a request: the form, and the answers that the
//! centre gives often.

use super::keys;
use crate::ui::form::{FormState, SelectField, Submission, TextArea};
use crate::ui::page::PageContext;
use domain::RequestStep;
use leptos::prelude::*;
use usecases::requests::{Handling, StoredRequest, TemplateView};

/// The id of the form, for fields that stand outside of it and are sent along.
pub(super) const ANSWER: &str = "answer";

/// What may be done in this state, in one form.
pub(super) fn answer_form(
    context: &PageContext<'_>,
    request: &StoredRequest,
    state: &FormState,
    templates: &[TemplateView],
    action: &str,
) -> AnyView {
    let (at, version) = (request.state, request.version);
    let buttons = Handling::ALL
        .into_iter()
        .filter(|handling| handling.step().is_none_or(|step| at.after(step).is_some()))
        .map(|handling| {
            let class = match handling {
                Handling::Answer => "btn",
                _ => "btn line",
            };
            let word = format!("request-task-{}", handling.code());
            keys::button(context, class, handling.code(), &word)
        })
        .collect_view();
    // The first button is the one that the Enter key presses: in the search that
    // is sent along, which must do nothing to the request.
    let search = at.after(RequestStep::PassOn).map(|_| {
        view! {
            <button
                class="vh"
                name="task"
                value="find"
                formaction=format!("{action}#pass")
                tabindex="-1"
                aria-hidden="true"
            ></button>
        }
    });
    view! {
        <form class="pane" id=ANSWER method="post" action=action.to_owned() novalidate>
            {search}
            <input type="hidden" name="version" value=version.to_string() />
            {template_choice(context, state, templates)}
            <TextArea
                state=state.clone()
                name="message"
                label=context.t("request-message")
                hint=context.t("request-message-hint")
            />
            <p class="row">{buttons}</p>
            <p class="hint">{context.t("review-keys")}</p>
        </form>
    }
    .into_any()
}

/// Puts one of the templates into the message, if there is any.
fn template_choice(
    context: &PageContext<'_>,
    state: &FormState,
    templates: &[TemplateView],
) -> Option<AnyView> {
    if templates.is_empty() {
        return None;
    }
    let known = templates
        .iter()
        .map(|known| (known.id.0.to_string(), known.template.title.clone()));
    let options = std::iter::once((String::new(), context.t("request-choose-one")))
        .chain(known)
        .collect();
    Some(
        view! {
            <SelectField
                state=state.clone()
                name="template"
                label=context.t("template-choose")
                hint=context.t("template-choose-hint")
                options=options
            />
            {keys::button(context, "btn line", "fill", "template-fill")}
        }
        .into_any(),
    )
}

/// The form with the chosen template after what was typed, in the language of
/// whose request it is, and what is told of it.
#[must_use]
pub fn filled_answer(
    form: &Submission,
    request: &StoredRequest,
    templates: &[TemplateView],
    told: Vec<(String, String)>,
) -> FormState {
    let chosen = form.value("template");
    let words = templates
        .iter()
        .find(|known| known.id.0.to_string() == chosen)
        .and_then(|known| known.template.words.best(request.locale))
        .map_or("", |(words, _)| words);
    let typed = form.value("message");
    let parts: Vec<&str> = [typed, words]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let filled = Submission {
        values: vec![("message".to_owned(), parts.join("\n\n"))],
        ..Submission::default()
    };
    FormState::refused(&filled, told)
}
