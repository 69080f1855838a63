//! Fields that are typed into. Used by features.
#![expect(clippy::needless_pass_by_value, reason = "a component owns its props")]

use super::around::Around;
use super::state::FormState;
use leptos::prelude::*;

/// What a text field is for: its keyboard and what the browser may fill in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InputKind {
    /// Any text.
    #[default]
    Text,
    /// An e-mail address.
    Email,
    /// The password of an account.
    CurrentPassword,
    /// A password to be chosen.
    NewPassword,
    /// A telephone number.
    Telephone,
    /// A web address.
    Url,
    /// Digits only.
    Digits,
    /// A day and a time of it, as ISO 8601.
    DateAndTime,
    /// A day, as ISO 8601.
    Date,
    /// A time of the day, as ISO 8601.
    Time,
}

impl InputKind {
    const fn parts(self) -> (&'static str, Option<&'static str>, &'static str) {
        match self {
            Self::Text => ("text", None, "on"),
            Self::Email => ("email", Some("email"), "email"),
            Self::CurrentPassword => ("password", None, "current-password"),
            Self::NewPassword => ("password", None, "new-password"),
            Self::Telephone => ("tel", Some("tel"), "tel"),
            Self::Url => ("text", Some("url"), "url"),
            Self::Digits => ("text", Some("numeric"), "off"),
            Self::DateAndTime => ("datetime-local", None, "off"),
            Self::Date => ("date", None, "off"),
            Self::Time => ("time", None, "off"),
        }
    }

    const fn is_secret(self) -> bool {
        matches!(self, Self::CurrentPassword | Self::NewPassword)
    }
}

/// A field of one line.
#[component]
pub fn TextField(
    /// The form it stands in.
    state: FormState,
    /// Under which name it is sent.
    #[prop(into)]
    name: String,
    /// What it is.
    label: String,
    /// What to write.
    #[prop(default = None, into)]
    hint: Option<String>,
    /// Its kind.
    #[prop(optional)]
    kind: InputKind,
    /// Whether it may stay empty; the server decides, this is for the reader.
    #[prop(optional)]
    required: bool,
    /// The language of what is written, if it is not the page's.
    #[prop(optional)]
    language: Option<&'static str>,
    /// The language of its label, if it is not the page's.
    #[prop(default = None)]
    label_language: Option<&'static str>,
) -> impl IntoView {
    let (input_type, keyboard, autocomplete) = kind.parts();
    let value = if kind.is_secret() {
        String::new()
    } else {
        state.value(&name)
    };
    let around = Around::new(&state, &name, hint);
    let (id, invalid, described) = (around.id.clone(), around.invalid(), around.described());
    let input = view! {
        <input
            type=input_type
            id=id
            name=name
            value=value
            inputmode=keyboard
            autocomplete=autocomplete
            lang=language
            aria-required=required.then_some("true")
            aria-invalid=invalid
            aria-describedby=described
        />
    }
    .into_any();
    around.field(label, label_language, input)
}

/// A field of several lines.
#[component]
pub fn TextArea(
    /// The form it stands in.
    state: FormState,
    /// Under which name it is sent.
    #[prop(into)]
    name: String,
    /// What it is.
    label: String,
    /// What to write.
    #[prop(default = None, into)]
    hint: Option<String>,
    /// How many lines are seen.
    #[prop(default = 4)]
    rows: u32,
    /// The language of what is written, if it is not the page's.
    #[prop(optional)]
    language: Option<&'static str>,
) -> impl IntoView {
    let around = Around::new(&state, &name, hint);
    let (id, invalid, described) = (around.id.clone(), around.invalid(), around.described());
    let value = state.value(&name);
    let input = view! {
        <textarea
            id=id
            name=name
            rows=rows.to_string()
            lang=language
            aria-invalid=invalid
            aria-describedby=described
        >
            {value}
        </textarea>
    }
    .into_any();
    around.field(label, None, input)
}
