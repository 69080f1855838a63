//! One text in the three languages, side by side. Used by features.

use super::group::FieldGroup;
use super::state::FormState;
use super::typed::{TextArea, TextField};
use leptos::prelude::*;

/// A field for each language; the message of the whole stands above them.
#[component]
pub fn LanguageFields(
    /// The form it stands in.
    state: FormState,
    /// What goes before the language in the names of the fields.
    #[prop(into)]
    name: String,
    /// What it is.
    legend: String,
    /// The code of each language and what its field is called.
    labels: [(&'static str, String); 3],
    /// What to write.
    #[prop(default = None, into)]
    hint: Option<String>,
    /// How many lines are seen.
    #[prop(default = 1)]
    lines: u32,
) -> impl IntoView {
    let fields = labels
        .map(|(language, label)| {
            let name = format!("{name}.{language}");
            let state = state.clone();
            if lines == 1 {
                view! { <TextField state name label language /> }.into_any()
            } else {
                view! { <TextArea state name label language rows=lines /> }.into_any()
            }
        })
        .into_iter()
        .collect_view();
    let fields = view! { <div class="trio-cols">{fields}</div> }.into_any();
    view! { <FieldGroup state name legend hint class="trio" fields /> }
}
