//! What stands around every field: label, hint, message, and what joins them
//! for those who do not see. Used by the fields.

use super::state::FormState;
use leptos::prelude::*;

/// The id of a field's element: dots are for addresses of parts, not for ids.
pub(super) fn id_of(name: &str) -> String {
    format!("f-{}", name.replace('.', "-"))
}

/// What stands around every field: its id, hint and message.
pub(super) struct Around {
    pub(super) id: String,
    hint: Option<String>,
    error: Option<String>,
}

impl Around {
    pub(super) fn new(state: &FormState, name: &str, hint: Option<String>) -> Self {
        Self {
            id: id_of(name),
            hint,
            error: state.error(name),
        }
    }

    pub(super) fn invalid(&self) -> Option<&'static str> {
        self.error.as_ref().map(|_| "true")
    }

    pub(super) fn described(&self) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.id));
        let error = self.error.as_ref().map(|_| format!("{}-error", self.id));
        let both: Vec<String> = hint.into_iter().chain(error).collect();
        (!both.is_empty()).then(|| both.join(" "))
    }

    pub(super) const fn class(&self) -> &'static str {
        if self.error.is_some() {
            "field err"
        } else {
            "field"
        }
    }

    pub(super) fn notes(&self) -> impl IntoView + use<> {
        let hint = self
            .hint
            .clone()
            .map(|hint| view! { <p class="hint" id=format!("{}-hint", self.id)>{hint}</p> });
        let error = self.error.clone().map(|error| {
            view! { <p class="err-msg" id=format!("{}-error", self.id)>{error}</p> }
        });
        (hint, error)
    }

    /// The field; `language` is that of its label, if it is not the page's.
    pub(super) fn field(
        self,
        label: String,
        language: Option<&'static str>,
        input: AnyView,
    ) -> AnyView {
        let class = self.class();
        let notes = self.notes();
        view! {
            <div class=class>
                <label for=self.id lang=language>
                    {label}
                </label>
                {notes}
                {input}
            </div>
        }
        .into_any()
    }
}
