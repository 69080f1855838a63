//! Forms: what was sent, what is shown again, and the fields. Rule: a field
//! keeps what was typed and shows its message beside it; it knows no domain.
//! Used by features; the texts of the messages come from i18n.
#![expect(clippy::needless_pass_by_value, reason = "a component owns its props")]

use super::icon::{Glyph, Icon};
use crate::i18n::Text;
use leptos::prelude::*;

/// A file that was sent with a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentFile {
    /// The field.
    pub field: String,
    /// What the device calls it; shown, never used as a path.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// What a form sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Submission {
    /// Names and values in the order of the form.
    pub values: Vec<(String, String)>,
    /// Files that were chosen.
    pub files: Vec<SentFile>,
}

impl Submission {
    /// The first value of a field, trimmed; empty without one.
    #[must_use]
    pub fn value(&self, name: &str) -> &str {
        self.raw(name).trim()
    }

    /// The first value of a field as it was typed, for passwords.
    #[must_use]
    pub fn raw(&self, name: &str) -> &str {
        self.values
            .iter()
            .find(|(field, _)| field == name)
            .map_or("", |(_, value)| value.as_str())
    }

    /// All values of a field.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.values
            .iter()
            .filter(move |(field, _)| field == name)
            .map(|(_, value)| value.as_str())
    }

    /// The file of a field, if one was chosen.
    #[must_use]
    pub fn file(&self, name: &str) -> Option<&SentFile> {
        self.files
            .iter()
            .find(|file| file.field == name && !(file.name.is_empty() && file.bytes.is_empty()))
    }
}

/// A form as it is shown: filled in, with its messages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormState {
    values: Vec<(String, String)>,
    errors: Vec<(String, String)>,
}

impl FormState {
    /// A form filled in with these values.
    #[must_use]
    pub fn filled(values: Vec<(String, String)>) -> Self {
        Self {
            values,
            errors: Vec::new(),
        }
    }

    /// The form as it was sent, with messages by field; the field `""` is the
    /// whole form.
    #[must_use]
    pub fn refused(submission: &Submission, errors: Vec<(String, String)>) -> Self {
        Self {
            values: submission.values.clone(),
            errors,
        }
    }

    /// The value of a field, or nothing.
    #[must_use]
    pub fn value(&self, name: &str) -> String {
        self.values
            .iter()
            .find(|(field, _)| field == name)
            .map(|(_, value)| value.clone())
            .unwrap_or_default()
    }

    /// Whether a value of a field was chosen.
    #[must_use]
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.values
            .iter()
            .any(|(field, chosen)| field == name && chosen == value)
    }

    /// The message beside a field.
    #[must_use]
    pub fn error(&self, name: &str) -> Option<String> {
        self.errors
            .iter()
            .find(|(field, _)| field == name)
            .map(|(_, message)| message.clone())
    }

    /// Whether anything is wrong.
    #[must_use]
    pub const fn is_refused(&self) -> bool {
        !self.errors.is_empty()
    }
}

/// What is wrong, first on the page, with a link to each field.
#[component]
pub fn ErrorSummary(
    /// The words.
    text: Text,
    /// The form.
    state: FormState,
) -> impl IntoView {
    let items = state
        .errors
        .into_iter()
        .map(|(field, message)| {
            let body = if field.is_empty() {
                message.into_any()
            } else {
                view! { <a href=format!("#{}", id_of(&field))>{message}</a> }.into_any()
            };
            view! { <li>{body}</li> }
        })
        .collect::<Vec<_>>();
    (!items.is_empty())
        .then(|| {
            view! {
                <div class="alert bad" role="alert" id="error-summary" tabindex="-1">
                    <Icon glyph=Glyph::Warning />
                    <div>
                        <p class="alert-h">{text.get("form-error-title")}</p>
                        <ul>{items}</ul>
                    </div>
                </div>
            }
        })
        .into_any()
}

/// The id of a field's element: dots are for addresses of parts, not for ids.
fn id_of(name: &str) -> String {
    format!("f-{}", name.replace('.', "-"))
}

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
    #[prop(optional, into)]
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
    around.field(label, input)
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
    #[prop(optional, into)]
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
    around.field(label, input)
}

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
    #[prop(optional, into)]
    hint: Option<String>,
) -> impl IntoView {
    let around = Around::new(&state, &name, hint);
    let (id, invalid, described) = (around.id.clone(), around.invalid(), around.described());
    let options = options
        .into_iter()
        .map(|(value, label)| {
            let selected = state.has(&name, &value);
            view! {
                <option value=value selected=selected>
                    {label}
                </option>
            }
        })
        .collect_view();
    let input = view! {
        <select id=id name=name.clone() aria-invalid=invalid aria-describedby=described>
            {options}
        </select>
    }
    .into_any();
    around.field(label, input)
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
    #[prop(optional, into)]
    hint: Option<String>,
) -> impl IntoView {
    let around = Around::new(&state, &name, hint);
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
    let class = around.class();
    let id = around.id.clone();
    let notes = around.notes();
    view! {
        <fieldset class=class id=id>
            <legend>{label}</legend>
            {notes}
            <div class="choices">{boxes}</div>
        </fieldset>
    }
    .into_any()
}

/// A file to choose.
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
) -> impl IntoView {
    let around = Around::new(&state, &name, Some(hint));
    let (id, invalid, described) = (around.id.clone(), around.invalid(), around.described());
    let input = view! {
        <input
            type="file"
            id=id
            name=name
            accept=accept
            aria-invalid=invalid
            aria-describedby=described
        />
    }
    .into_any();
    around.field(label, input)
}

/// What stands around every field: its id, hint and message.
struct Around {
    id: String,
    hint: Option<String>,
    error: Option<String>,
}

impl Around {
    fn new(state: &FormState, name: &str, hint: Option<String>) -> Self {
        Self {
            id: id_of(name),
            hint,
            error: state.error(name),
        }
    }

    fn invalid(&self) -> Option<&'static str> {
        self.error.as_ref().map(|_| "true")
    }

    fn described(&self) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.id));
        let error = self.error.as_ref().map(|_| format!("{}-error", self.id));
        let both: Vec<String> = hint.into_iter().chain(error).collect();
        (!both.is_empty()).then(|| both.join(" "))
    }

    const fn class(&self) -> &'static str {
        if self.error.is_some() {
            "field err"
        } else {
            "field"
        }
    }

    fn notes(&self) -> impl IntoView + use<> {
        let hint = self
            .hint
            .clone()
            .map(|hint| view! { <p class="hint" id=format!("{}-hint", self.id)>{hint}</p> });
        let error = self.error.clone().map(|error| {
            view! { <p class="err-msg" id=format!("{}-error", self.id)>{error}</p> }
        });
        (hint, error)
    }

    fn field(self, label: String, input: AnyView) -> AnyView {
        let class = self.class();
        let notes = self.notes();
        view! {
            <div class=class>
                <label for=self.id>{label}</label>
                {notes}
                {input}
            </div>
        }
        .into_any()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(view: impl IntoView) -> String {
        Owner::new_root(None).with(|| view.to_html())
    }

    #[test]
    fn what_was_typed_is_kept_and_escaped_beside_its_message() {
        let sent = Submission {
            values: vec![("name".to_owned(), "<b>\"Үміт\"".to_owned())],
            files: Vec::new(),
        };
        let state = FormState::refused(&sent, vec![("name".to_owned(), "Too <long>".to_owned())]);
        let html = printed(view! {
            <TextField state=state.clone() name="name" label="Name".to_owned() />
            <TextArea state name="name" label="Name".to_owned() />
        });
        assert!(html.contains("aria-invalid=\"true\""));
        assert!(html.contains("aria-describedby=\"f-name-error\""));
        assert!(!html.contains("<b>"), "{html}");
        assert!(!html.contains("Too <long>"), "{html}");
    }

    #[test]
    fn a_password_is_never_sent_back() {
        let sent = Submission {
            values: vec![("password".to_owned(), "secret words".to_owned())],
            files: Vec::new(),
        };
        let state = FormState::refused(&sent, Vec::new());
        let html = printed(view! {
            <TextField
                state
                name="password"
                label="Password".to_owned()
                kind=InputKind::NewPassword
            />
        });
        assert!(!html.contains("secret"), "{html}");
    }
}
