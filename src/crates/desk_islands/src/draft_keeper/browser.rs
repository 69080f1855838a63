//! The keeper in the browser. Rule: what was typed is on the device before
//! anything is sent, and leaves it only when the server says that it arrived.

mod checks;
mod preview;

use super::{KeepAnswer, KeeperWords, Kept};
use crate::device::{Device, after, listen, send};
use leptos::prelude::{Set, WriteSignal};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{FormData, HtmlFormElement, HtmlInputElement, UrlSearchParams, Window};

/// How long the reader rests before the form is sent, in milliseconds.
const REST: i32 = 1_200;
/// How long until a form that did not get through is tried again.
const RETRY: i32 = 10_000;

struct Keeper {
    window: Window,
    form: HtmlFormElement,
    device: Device,
    /// Under which name forms like this one are kept.
    place: String,
    /// Under which name this page keeps its form; each page has its own.
    entry: String,
    /// What the server has: the fields without the stamp.
    settled: RefCell<String>,
    busy: Cell<bool>,
    timer: Cell<Option<i32>>,
    shown: WriteSignal<Kept>,
}

/// Begins, if the form is there.
pub(super) fn start(place: String, words: &KeeperWords, shown: WriteSignal<Kept>) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let Some(form) = window
        .document()
        .and_then(|document| document.get_element_by_id("draft"))
        .and_then(|form| form.dyn_into::<HtmlFormElement>().ok())
    else {
        return;
    };
    let keeper = Rc::new(Keeper {
        entry: format!("{place}:{}", js_sys::Math::random()),
        place,
        settled: RefCell::default(),
        busy: Cell::new(false),
        timer: Cell::new(None),
        device: Device::new(&window),
        window,
        form,
        shown,
    });
    keeper.settled.replace(keeper.content());
    checks::start(&keeper.form, words);
    keeper.listen();
    keeper.restore();
}

impl Keeper {
    fn listen(self: &Rc<Self>) {
        for event in ["input", "change"] {
            listen(self.form.as_ref(), event, self, |keeper, _| {
                keeper.remember();
                keeper.save_after(REST);
            });
        }
        listen(self.form.as_ref(), "submit", self, |keeper, event| {
            if keeper.window.navigator().on_line() {
                keeper.forget();
            } else {
                event.prevent_default();
                keeper.remember();
                keeper.shown.set(Kept::Offline);
            }
        });
        listen(self.window.as_ref(), "online", self, |keeper, _| {
            keeper.save();
        });
        listen(self.window.as_ref(), "offline", self, |keeper, _| {
            keeper.shown.set(Kept::Offline);
        });
        // Back from the tab in which one signed in.
        listen(self.window.as_ref(), "focus", self, |keeper, _| {
            keeper.save();
        });
    }

    /// The fields as a browser sends them, with the stamp apart.
    fn fields(&self) -> (String, String) {
        let params = FormData::new_with_form(&self.form)
            .and_then(|data| UrlSearchParams::new_with_str_sequence_sequence(&data))
            .ok();
        params.map_or_else(Default::default, |params| {
            let stamp = params.get("stamp").unwrap_or_default();
            params.delete("stamp");
            (params.to_string().into(), stamp)
        })
    }

    fn content(&self) -> String {
        self.fields().0
    }

    fn remember(&self) {
        let (content, stamp) = self.fields();
        let text = format!("stamp={stamp}&{content}");
        self.device.set(&self.entry, &text);
    }

    fn forget(&self) {
        self.device.remove(&self.entry);
    }

    fn save_after(self: &Rc<Self>, milliseconds: i32) {
        if let Some(timer) = self.timer.take() {
            self.window.clear_timeout_with_handle(timer);
        }
        let keeper = Rc::clone(self);
        let timer = after(&self.window, milliseconds, move || keeper.save());
        self.timer.set(timer);
    }

    /// Sends what is not on the server yet. One at a time: the next one needs
    /// the stamp of this one.
    fn save(self: &Rc<Self>) {
        if self.busy.get() {
            return;
        }
        let (content, stamp) = self.fields();
        if content == *self.settled.borrow() {
            return self.forget();
        }
        self.busy.set(true);
        self.shown.set(Kept::Saving);
        let keeper = Rc::clone(self);
        spawn_local(async move {
            let answer = keeper.post(&format!("stamp={stamp}&{content}")).await;
            keeper.busy.set(false);
            keeper.answered(content, answer);
        });
    }

    fn answered(self: &Rc<Self>, content: String, answer: Option<KeepAnswer>) {
        let is_same = self.content() == content;
        match answer {
            Some(KeepAnswer::Saved(stamp)) => {
                self.set_stamp(&stamp);
                self.settled.replace(content);
                preview::refresh(&self.window, self.form.action());
                if is_same {
                    self.forget();
                    self.shown.set(Kept::Saved);
                } else {
                    self.remember();
                    self.save_after(REST);
                }
            }
            // The page shows what was joined, unless somebody goes on typing;
            // then that is joined first.
            Some(KeepAnswer::Joined) if is_same => {
                self.forget();
                self.show_anew();
            }
            Some(KeepAnswer::Joined) => self.save_after(REST),
            Some(KeepAnswer::Conflict) => {
                let _ = self.form.request_submit();
            }
            Some(KeepAnswer::SignedOut) => self.shown.set(Kept::SignedOut),
            Some(KeepAnswer::Refused) => self.shown.set(Kept::Refused),
            None => {
                self.shown.set(Kept::Offline);
                self.save_after(RETRY);
            }
        }
    }

    /// Asks for the page; a page that answered a form would be sent once more.
    fn show_anew(&self) {
        let _ = self.window.location().set_href(&self.form.action());
    }

    fn set_stamp(&self, stamp: &str) {
        let field = self.form.query_selector("[name=stamp]").ok().flatten();
        if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
            field.set_value(stamp);
        }
    }

    /// Sends fields to the address of the form; nothing when they did not get
    /// through.
    async fn post(&self, fields: &str) -> Option<KeepAnswer> {
        let fields = format!("{fields}&task=keep");
        let text = send(&self.window, &self.form.action(), &fields).await?;
        Some(KeepAnswer::parse(&text).unwrap_or(KeepAnswer::Refused))
    }

    /// Sends what an earlier page could not: it is joined with what was saved
    /// since, and the page shows it.
    fn restore(self: &Rc<Self>) {
        let left = self.left();
        if left.is_empty() {
            return;
        }
        let keeper = Rc::clone(self);
        spawn_local(async move {
            let mut restored = false;
            for (entry, fields) in left {
                match keeper.post(&fields).await {
                    Some(KeepAnswer::Saved(_) | KeepAnswer::Joined) => {
                        keeper.device.remove(&entry);
                        restored = true;
                    }
                    Some(KeepAnswer::Conflict) => {
                        keeper.device.remove(&entry);
                        return keeper.submit_again(&fields);
                    }
                    Some(KeepAnswer::SignedOut) => keeper.shown.set(Kept::SignedOut),
                    Some(KeepAnswer::Refused) => keeper.shown.set(Kept::Refused),
                    None => keeper.shown.set(Kept::Offline),
                }
            }
            if restored {
                keeper.show_anew();
            }
        });
    }

    /// What earlier pages left under this place.
    fn left(&self) -> Vec<(String, String)> {
        let mut left = self.device.below(&self.place);
        left.retain(|(entry, _)| *entry != self.entry);
        left
    }

    /// Sends fields as a form of their own, whose answer is the page to choose on.
    fn submit_again(&self, fields: &str) {
        let Some(document) = self.window.document() else {
            return;
        };
        let (Ok(form), Ok(pairs)) = (
            document.create_element("form"),
            UrlSearchParams::new_with_str(fields),
        ) else {
            return;
        };
        let form: HtmlFormElement = form.unchecked_into();
        form.set_method("post");
        form.set_action(&self.form.action());
        for pair in pairs.entries() {
            let Ok(pair) = pair.map(JsCast::unchecked_into::<js_sys::Array>) else {
                continue;
            };
            let text = |index| pair.get(index).as_string().unwrap_or_default();
            let Ok(input) = document.create_element("input") else {
                continue;
            };
            let input: HtmlInputElement = input.unchecked_into();
            input.set_type("hidden");
            input.set_name(&text(0));
            input.set_value(&text(1));
            let _ = form.append_child(&input);
        }
        if let Some(body) = document.body() {
            let _ = body.append_child(&form);
        }
        let _ = form.submit();
    }
}
