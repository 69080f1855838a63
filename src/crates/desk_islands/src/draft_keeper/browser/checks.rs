//! Says beside a field whether a BIN, a number or an address can be right: that
//! it is while typing, that it is not when the field is left.

use super::super::KeeperWords;
use domain::{Bin, Email, Phone};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlFormElement, HtmlInputElement};

/// Listens to the form.
pub(super) fn start(form: &HtmlFormElement, words: &KeeperWords) {
    for (event, is_left) in [("input", false), ("change", true)] {
        let words = words.clone();
        let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            let input = event.target().and_then(|target| target.dyn_into().ok());
            if let Some(input) = input {
                check(&input, &words, is_left);
            }
        });
        let listener = listener.into_js_value();
        let _ = form.add_event_listener_with_callback(event, listener.unchecked_ref());
    }
}

fn check(input: &HtmlInputElement, words: &KeeperWords, is_left: bool) {
    let (name, text) = (input.name(), input.value());
    let said = if name == "bin" {
        Bin::parse(&text)
            .map(|bin| words.bin.0.replacen("{value}", bin.as_str(), 1))
            .map_err(|_| &words.bin.1)
    } else if name.starts_with("phones.") {
        Phone::parse(&text)
            .map(|phone| words.phone.0.replacen("{value}", &phone.grouped(), 1))
            .map_err(|_| &words.phone.1)
    } else if name.starts_with("emails.") {
        Email::parse(&text)
            .map(|_| String::new())
            .map_err(|_| &words.email)
    } else {
        return;
    };
    let Some(field) = input.parent_element() else {
        return;
    };
    let (class, said) = match said {
        _ if text.trim().is_empty() => ("field", String::new()),
        Ok(said) => ("field right", said),
        Err(said) if is_left => ("field wrong", said.clone()),
        Err(_) => ("field", String::new()),
    };
    field.set_class_name(class);
    if let Some(verdict) = verdict(&field) {
        verdict.set_text_content(Some(&said));
    }
}

/// Where it is said, at the end of the field.
fn verdict(field: &Element) -> Option<Element> {
    if let Ok(Some(known)) = field.query_selector(".verdict") {
        return Some(known);
    }
    let verdict = field.owner_document()?.create_element("output").ok()?;
    verdict.set_class_name("verdict");
    field.append_child(&verdict).ok()?;
    Some(verdict)
}
