//! Fields that belong together, with a legend. Used by the fields and by features.
#![expect(clippy::needless_pass_by_value, reason = "a component owns its props")]

use super::around::Around;
use super::state::FormState;
use leptos::prelude::*;

/// Fields with a legend, hint and message, which are read with it. Where
/// something is wrong, the link of the summary leads here.
#[component]
pub fn FieldGroup(
    /// The form it stands in.
    state: FormState,
    /// The name that the message is for.
    #[prop(into)]
    name: String,
    /// What they are.
    legend: String,
    /// What to write.
    #[prop(default = None, into)]
    hint: Option<String>,
    /// How they stand; a field of its own without one.
    #[prop(optional)]
    class: Option<&'static str>,
    /// The fields.
    fields: AnyView,
) -> impl IntoView {
    let around = Around::new(&state, &name, hint);
    let class = class.unwrap_or_else(|| around.class());
    let focused = around.invalid().map(|_| "-1");
    let described = around.described();
    let notes = around.notes();
    view! {
        <fieldset class=class id=around.id tabindex=focused aria-describedby=described>
            <legend>{legend}</legend>
            {notes}
            {fields}
        </fieldset>
    }
    .into_any()
}
