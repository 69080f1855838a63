//! The form by which an operator passes a request to an organisation. The search
//! for it belongs to the form of the answer, so that what was typed there stays.
//! Used by the desk.

use super::answer::ANSWER;
use super::desk::DeskNote;
use super::keys;
use crate::ui::form::{ChoiceField, FormState, TextField};
use crate::ui::page::PageContext;
use leptos::prelude::*;

/// Finds an organisation, and passes the request to it.
pub(super) fn pass(
    context: &PageContext<'_>,
    version: u32,
    state: &FormState,
    note: &DeskNote,
    action: &str,
) -> AnyView {
    let options: Vec<(String, String)> = note
        .candidates
        .iter()
        .map(|one| (one.slug.clone(), one.label.clone()))
        .collect();
    let none = (options.is_empty() && !note.words.is_empty())
        .then(|| view! { <p role="status">{context.t("request-pass-none")}</p> });
    let chosen = (!options.is_empty()).then(|| {
        view! {
            <form class="stack" method="post" action=action.to_owned() novalidate>
                <input type="hidden" name="version" value=version.to_string() />
                <input type="hidden" name="words" value=note.words.clone() />
                <ChoiceField
                    state=state.clone()
                    name="organization"
                    label=context.t("request-choose-one")
                    options=options
                    single=true
                />
                <TextField
                    state=state.clone()
                    name="note"
                    label=context.t("request-pass-note")
                    hint=context.t("request-pass-note-hint")
                />
                {keys::button(context, "btn", "pass", "request-pass-go")}
            </form>
        }
    });
    view! {
        <section class="pane stack" aria-labelledby="pass">
            <h2 id="pass">{context.t("request-pass")}</h2>
            <p class="muted">{context.t("request-pass-lead")}</p>
            <div class="row" role="search">
                <p class="field">
                    <label for="q">{context.t("request-pass-find")}</label>
                    <input
                        id="q"
                        name="q"
                        form=ANSWER
                        type="search"
                        maxlength="200"
                        autocomplete="off"
                        value=note.words.clone()
                    />
                </p>
                <button
                    class="btn line"
                    form=ANSWER
                    name="task"
                    value="find"
                    formaction=format!("{action}#pass")
                >
                    {context.t("request-pass-search")}
                </button>
            </div>
            {none}
            {chosen}
        </section>
    }
    .into_any()
}
