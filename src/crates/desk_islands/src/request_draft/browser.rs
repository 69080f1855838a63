//! The island's part that runs in the browser.

use super::DraftPage;
use crate::device::{Device, listen};
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{
    Document, FormData, HtmlButtonElement, HtmlFormElement, HtmlInputElement, UrlSearchParams,
    Window,
};

const PLACE: &str = "request-draft";
/// How long a draft is offered, in milliseconds: a week. Telephones are shared.
const OFFERED: f64 = 7.0 * 24.0 * 3_600_000.0;
/// The answers, and the token by which the form is known if it was sent already;
/// consent is given anew each time, files cannot be kept.
const ANSWERS: [&str; 9] = [
    "token",
    "topic",
    "need",
    "district",
    "requester",
    "name",
    "phone",
    "email",
    "messenger",
];

struct Keeper {
    window: Window,
    document: Document,
    form: Option<HtmlFormElement>,
    device: Device,
    entry: String,
    step: String,
}

pub(super) fn start(
    page: DraftPage,
    step: String,
    offer: WriteSignal<bool>,
    pressed: ReadSignal<Option<bool>>,
) {
    let Some(keeper) = Keeper::find(step).map(Rc::new) else {
        return;
    };
    match page {
        DraftPage::Sent | DraftPage::Secret => keeper.forget(),
        DraftPage::Answered => {
            keeper.keep();
            keeper.watch();
        }
        DraftPage::Opened => {
            let is_kept = keeper.kept().is_some();
            // After hydration, which takes the page for what it was on the server.
            Effect::new(move |_| offer.set(is_kept));
        }
    }
    Effect::new(move |_| match pressed.get() {
        Some(true) => keeper.resume(),
        Some(false) => {
            keeper.forget();
            offer.set(false);
        }
        None => {}
    });
}

impl Keeper {
    fn find(step: String) -> Option<Self> {
        let window = web_sys::window()?;
        let document = window.document()?;
        let form = document
            .query_selector("form.request")
            .ok()
            .flatten()
            .and_then(|form| form.dyn_into().ok());
        Some(Self {
            device: Device::new(&window),
            entry: format!("{PLACE}:1"),
            window,
            document,
            form,
            step,
        })
    }

    fn watch(self: &Rc<Self>) {
        if let Some(form) = &self.form {
            listen(form.as_ref(), "input", self, |keeper, _| keeper.keep());
        }
    }

    fn forget(&self) {
        self.device.remove(&self.entry);
    }

    fn keep(&self) {
        let Some(form) = &self.form else {
            return;
        };
        let (Ok(data), Ok(kept)) = (FormData::new_with_form(form), UrlSearchParams::new()) else {
            return;
        };
        for answer in ANSWERS {
            if let Some(value) = data.get(answer).as_string() {
                kept.append(answer, &value);
            }
        }
        kept.append("step", &self.step);
        kept.append("at", &js_sys::Date::now().to_string());
        self.device
            .set(&self.entry, &String::from(kept.to_string()));
    }

    /// What is kept, unless it is too old.
    fn kept(&self) -> Option<UrlSearchParams> {
        let (_, text) = self.device.below(PLACE).pop()?;
        let kept = UrlSearchParams::new_with_str(&text).ok()?;
        let at: f64 = kept.get("at")?.parse().ok()?;
        if js_sys::Date::now() - at > OFFERED {
            self.forget();
            return None;
        }
        Some(kept)
    }

    /// Leads to the page where it was left, with all answers in the form.
    fn resume(&self) {
        let (Some(form), Some(kept)) = (&self.form, self.kept()) else {
            return;
        };
        for answer in ANSWERS {
            let value = kept.get(answer).unwrap_or_default();
            self.put(form, answer, &value);
        }
        let Ok(button) = self.document.create_element("button") else {
            return;
        };
        let Ok(button) = button.dyn_into::<HtmlButtonElement>() else {
            return;
        };
        button.set_name("to");
        button.set_value(&kept.get("step").unwrap_or_default());
        button.set_hidden(true);
        let _ = form.append_child(&button);
        // After this turn of events: the press that led here has to end first.
        let _ = crate::device::after(&self.window, 0, move || button.click());
    }

    fn put(&self, form: &HtmlFormElement, name: &str, value: &str) {
        let Ok(fields) = form.query_selector_all(&format!("[name={name}]")) else {
            return;
        };
        for index in 0..fields.length() {
            let Some(field) = fields.item(index) else {
                continue;
            };
            let Ok(field) = field.dyn_into::<HtmlInputElement>() else {
                continue;
            };
            if field.type_() == "radio" {
                field.set_checked(field.value() == value);
            } else {
                field.set_value(value);
            }
        }
    }
}
