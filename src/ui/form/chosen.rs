//! Fields in which something is chosen: of a list, or a file. Used by features.
#![expect(clippy::needless_pass_by_value, reason = "a component owns its props")]

use super::around::Around;
use super::group::FieldGroup;
use super::state::FormState;
use leptos::prelude::*;

/// One of a closed list.
#[component]
pub fn SelectField(
    /// The form it stands in.
    state: FormState,
    /// Under which name it is sent.
    #[prop(into)]
    name: String,
    /// What it is.
    label: String,
    /// Values and their names.
    options: Vec<(String, String)>,
    /// What to choose.
    #[prop(default = None, into)]
    hint: Option<String>,
    /// Whether something has to be chosen; the server decides, this is for the
    /// reader.
    #[prop(optional)]
    required: bool,
    /// The language of its label, if it is not the page's.
    #[prop(default = None)]
    label_language: Option<&'static str>,
    /// The languages of the options in their order, where one is not the page's.
    #[prop(optional)]
    languages: Vec<Option<&'static str>>,
) -> impl IntoView {
    let around = Around::new(&state, &name, hint);
    let (id, invalid, described) = (around.id.clone(), around.invalid(), around.described());
    let languages = languages.into_iter().chain(std::iter::repeat(None));
    let options = options
        .into_iter()
        .zip(languages)
        .map(|((value, label), language)| {
            let selected = state.has(&name, &value);
            view! {
                <option value=value selected=selected lang=language>
                    {label}
                </option>
            }
        })
        .collect_view();
    let input = view! {
        <select
            id=id
            name=name.clone()
            aria-required=required.then_some("true")
            aria-invalid=invalid
            aria-describedby=described
        >
            {options}
        </select>
    }
    .into_any();
    around.field(label, label_language, input)
}

/// Several of a closed list, or one with radio buttons.
#[component]
pub fn ChoiceField(
    /// The form it stands in.
    state: FormState,
    /// Under which name each is sent.
    #[prop(into)]
    name: String,
    /// What is chosen.
    label: String,
    /// Values and their names.
    options: Vec<(String, String)>,
    /// Whether only one can be chosen.
    #[prop(optional)]
    single: bool,
    /// What to choose.
    #[prop(default = None, into)]
    hint: Option<String>,
) -> impl IntoView {
    let kind = if single { "radio" } else { "checkbox" };
    let boxes = options
        .into_iter()
        .map(|(value, label)| {
            let checked = state.has(&name, &value);
            view! {
                <label class="check">
                    <input type=kind name=name.clone() value=value checked=checked />
                    <span>{label}</span>
                </label>
            }
        })
        .collect_view();
    let fields = view! { <div class="choices">{boxes}</div> }.into_any();
    view! { <FieldGroup state name legend=label hint fields /> }
}

/// A file to choose, or several.
#[component]
pub fn FileField(
    /// The form it stands in.
    state: FormState,
    /// Under which name it is sent.
    #[prop(into)]
    name: String,
    /// What it is.
    label: String,
    /// Which kinds and how large.
    #[prop(into)]
    hint: String,
    /// What the device offers: media types.
    accept: &'static str,
    /// Whether several can be chosen.
    #[prop(optional)]
    several: bool,
) -> impl IntoView {
    let around = Around::new(&state, &name, Some(hint));
    let (id, invalid, described) = (around.id.clone(), around.invalid(), around.described());
    let input = view! {
        <input
            type="file"
            id=id
            name=name
            accept=accept
            multiple=several
            aria-invalid=invalid
            aria-describedby=described
        />
    }
    .into_any();
    around.field(label, None, input)
}
