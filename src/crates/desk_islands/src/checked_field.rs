//! Fields that say at once whether what was typed can be right. They are
//! islands because the answer has to come while typing; without JavaScript the
//! same rule is checked when the form is sent.

use domain::{Bin, Phone};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The words of a checked field, in the reader's language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckWords {
    /// The label.
    pub label: String,
    /// Under the label: what to write.
    pub hint: String,
    /// When what was typed is right; `{value}` is its normal form.
    pub right: String,
    /// When it is not, or not yet.
    pub wrong: String,
}

/// What the field says about an input: nothing, right, or wrong.
fn verdict(words: &CheckWords, input: &str, normal: Option<String>) -> Option<(bool, String)> {
    if input.trim().is_empty() {
        return None;
    }
    Some(match normal {
        Some(value) => (true, words.right.replacen("{value}", &value, 1)),
        None => (false, words.wrong.clone()),
    })
}

/// A business identification number, checked by its check digit.
#[island]
pub fn BinField(
    /// The name under which the form sends it.
    name: String,
    /// The words.
    words: CheckWords,
) -> impl IntoView {
    checked_field(name, words, "numeric", |input| {
        Bin::parse(input).ok().map(String::from)
    })
}

/// A telephone number, shown in groups when it is complete.
#[island]
pub fn PhoneField(
    /// The name under which the form sends it.
    name: String,
    /// The words.
    words: CheckWords,
) -> impl IntoView {
    checked_field(name, words, "tel", |input| {
        Phone::parse(input).ok().map(|phone| phone.grouped())
    })
}

fn checked_field(
    name: String,
    words: CheckWords,
    keyboard: &'static str,
    normal: fn(&str) -> Option<String>,
) -> impl IntoView {
    let (typed, set_typed) = signal(String::new());
    let answer = {
        let words = words.clone();
        Memo::new(move |_| typed.with(|input| verdict(&words, input, normal(input))))
    };
    let class = move || match answer.get() {
        Some((true, _)) => "field checked right",
        Some((false, _)) => "field checked wrong",
        None => "field checked",
    };
    let hint = format!("{name}-hint");
    view! {
        <div class=class>
            <label for=name.clone()>{words.label}</label>
            <p class="hint" id=hint.clone()>{words.hint}</p>
            <input
                type="text"
                id=name.clone()
                name=name
                inputmode=keyboard
                autocomplete="off"
                aria-describedby=hint
                on:input:target=move |event| set_typed.set(event.target().value())
            />
            <output class="verdict">{move || answer.get().map(|(_, text)| text)}</output>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_silent_until_something_is_typed() {
        let words = CheckWords {
            right: "ok: {value}".to_owned(),
            wrong: "no".to_owned(),
            ..CheckWords::default()
        };
        assert_eq!(verdict(&words, "  ", None), None);
        assert_eq!(verdict(&words, "1", None), Some((false, "no".to_owned())));
        let normal = Bin::parse("940140000385").ok().map(String::from);
        assert_eq!(
            verdict(&words, "9401 4000 0385", normal).unwrap().1,
            "ok: 940140000385"
        );
    }
}
