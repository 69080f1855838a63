//! A list that is typed, a field to a row. Used by features.

use super::group::FieldGroup;
use super::state::FormState;
use super::typed::{InputKind, TextField};
use leptos::prelude::*;

/// A field for each label, named `name.0` and so on; the message of the whole
/// stands above them.
#[component]
pub fn RowFields(
    /// The form it stands in.
    state: FormState,
    /// What goes before the number in the names of the fields.
    #[prop(into)]
    name: String,
    /// What the list is.
    legend: String,
    /// What each field is called.
    labels: Vec<String>,
    /// What to write.
    #[prop(default = None, into)]
    hint: Option<String>,
    /// What each field is for.
    kind: InputKind,
) -> impl IntoView {
    let rows = labels
        .into_iter()
        .enumerate()
        .map(|(row, label)| {
            let name = format!("{name}.{row}");
            view! { <TextField state=state.clone() name label kind /> }
        })
        .collect_view()
        .into_any();
    view! { <FieldGroup state name legend hint class="rows" fields=rows /> }
}
