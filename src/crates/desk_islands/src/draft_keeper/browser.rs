//! The keeper in the browser. Rule: what was typed is on the device before
//! anything is sent, and leaves it only when the server says that it arrived.

mod checks;

use super::{KeepAnswer, KeeperWords, Kept};
use leptos::prelude::{Set, WriteSignal};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Event, FormData, HtmlFormElement, HtmlInputElement, RequestInit, Response, Storage,
    UrlSearchParams, Window,
};

/// How long the reader rests before the form is sent, in milliseconds.
const REST: i32 = 1_200;
/// How long until a form that did not get through is tried again.
const RETRY: i32 = 10_000;

struct Keeper {
    window: Window,
    form: HtmlFormElement,
    storage: Option<Storage>,
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
    let storage = window.local_storage().ok().flatten();
    let keeper = Rc::new(Keeper {
        entry: format!("{place}:{}", js_sys::Math::random()),
        place,
        settled: RefCell::default(),
        busy: Cell::new(false),
        timer: Cell::new(None),
        window,
        form,
        storage,
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
            self.on(self.form.as_ref(), event, |keeper, _| {
                keeper.remember();
                keeper.save_after(REST);
            });
        }
        self.on(self.form.as_ref(), "submit", |keeper, event| {
            if keeper.window.navigator().on_line() {
                keeper.forget();
            } else {
                event.prevent_default();
                keeper.remember();
                keeper.shown.set(Kept::Offline);
            }
        });
        self.on(self.window.as_ref(), "online", |keeper, _| keeper.save());
        self.on(self.window.as_ref(), "offline", |keeper, _| {
            keeper.shown.set(Kept::Offline);
        });
        // Back from the tab in which one signed in.
        self.on(self.window.as_ref(), "focus", |keeper, _| keeper.save());
    }

    fn on(
        self: &Rc<Self>,
        target: &JsValue,
        event: &str,
        act: impl Fn(&Rc<Self>, &Event) + 'static,
    ) {
        let keeper = Rc::clone(self);
        let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| act(&keeper, &event));
        let target: &web_sys::EventTarget = target.unchecked_ref();
        let listener = listener.into_js_value();
        let _ = target.add_event_listener_with_callback(event, listener.unchecked_ref());
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
        if let Some(storage) = &self.storage {
            let _ = storage.set_item(&self.entry, &format!("stamp={stamp}&{content}"));
        }
    }

    fn forget(&self) {
        if let Some(storage) = &self.storage {
            let _ = storage.remove_item(&self.entry);
        }
    }

    fn save_after(self: &Rc<Self>, milliseconds: i32) {
        if let Some(timer) = self.timer.take() {
            self.window.clear_timeout_with_handle(timer);
        }
        let keeper = Rc::clone(self);
        let act = Closure::once_into_js(move || keeper.save());
        let timer = self
            .window
            .set_timeout_with_callback_and_timeout_and_arguments_0(
                act.unchecked_ref(),
                milliseconds,
            );
        self.timer.set(timer.ok());
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
        let request = RequestInit::new();
        request.set_method("POST");
        // As parameters they carry the media type of a form.
        let body = UrlSearchParams::new_with_str(&format!("{fields}&task=keep")).ok()?;
        request.set_body(&body);
        let sent = self
            .window
            .fetch_with_str_and_init(&self.form.action(), &request);
        let response: Response = JsFuture::from(sent).await.ok()?.dyn_into().ok()?;
        if response.status() >= 500 {
            return None;
        }
        let text = JsFuture::from(response.text().ok()?).await.ok()?;
        Some(KeepAnswer::parse(&text.as_string()?).unwrap_or(KeepAnswer::Refused))
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
                        keeper.drop_entry(&entry);
                        restored = true;
                    }
                    Some(KeepAnswer::Conflict) => {
                        keeper.drop_entry(&entry);
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
        let Some(storage) = &self.storage else {
            return Vec::new();
        };
        let prefix = format!("{}:", self.place);
        (0..storage.length().unwrap_or(0))
            .filter_map(|index| storage.key(index).ok().flatten())
            .filter(|key| key.starts_with(&prefix) && *key != self.entry)
            .filter_map(|key| {
                let fields = storage.get_item(&key).ok().flatten()?;
                Some((key, fields))
            })
            .collect()
    }

    fn drop_entry(&self, entry: &str) {
        if let Some(storage) = &self.storage {
            let _ = storage.remove_item(entry);
        }
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
