//! What the island does in the browser: loads the two files, then answers every
//! question that the form, a link or the history asks. Used by `island` only.

mod events;
mod form;
mod keyboard;
mod parts;
mod put;

use super::super::props::ListingProps;
use super::super::render::render;
use super::super::state::{ListingState, language};
use js_sys::Uint8Array;
use parts::Parts;
use search::Listing;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, Window};

/// Attaches to the page. Does nothing when a part is missing.
pub(super) fn start() {
    let Some(parts) = Parts::find() else {
        return;
    };
    let Some(props) = parts.props() else {
        return;
    };
    let listing = Rc::new(RefCell::new(None));
    let controller = Rc::new(Controller {
        props,
        parts,
        listing,
        shown: RefCell::new(None),
        touched: Cell::new(false),
    });
    controller.listen();
    wasm_bindgen_futures::spawn_local(async move {
        controller.load().await;
    });
}

/// How a change is written into the browser's history.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Trace {
    /// Typing: the current entry is corrected.
    Replace,
    /// A choice: a new entry, so that "back" undoes it.
    Push,
    /// The address already says it.
    None,
}

struct Controller {
    props: ListingProps,
    parts: Parts,
    listing: Rc<RefCell<Option<Listing>>>,
    /// The canonical query shown at this moment; `None` before the first answer.
    shown: RefCell<Option<String>>,
    /// Whether the reader changed the form before the core file came.
    touched: Cell<bool>,
}

impl Controller {
    async fn load(self: Rc<Self>) {
        let Some(core) = fetch(&self.parts.window, &self.props.core).await else {
            return;
        };
        let Ok(listing) = Listing::parse(core) else {
            return;
        };
        let address = ListingState::parse(
            &listing,
            &self.props.required_flag,
            &self.parts.address_query(),
        );
        *self.listing.borrow_mut() = Some(listing);
        // What the reader did before the file came wins over the address; a
        // form that the browser restored by itself does not.
        let typing = self
            .parts
            .document
            .active_element()
            .is_some_and(|active| active.id() == "q");
        if self.touched.get() {
            self.changed(Trace::Push);
        } else {
            let typed = self.parts.query.value();
            self.write_form(&address);
            if typing {
                self.parts.query.set_value(&typed);
            }
            if let Some(state) = self.read_form() {
                self.show(&state, Trace::Replace);
            }
        }
        let Some(text) = fetch(&self.parts.window, &self.props.text).await else {
            return;
        };
        if let Some(listing) = self.listing.borrow_mut().as_mut() {
            let _ = listing.attach_text(text);
        }
        if let Some(state) = self.read_form() {
            self.shown.replace(None);
            self.show(&state, Trace::Replace);
        }
    }

    /// Answers a question. Without the text file a typed question keeps the
    /// server's answer rather than show a different number.
    fn show(&self, state: &ListingState, trace: Trace) {
        let listing = self.listing.borrow();
        let Some(listing) = listing.as_ref() else {
            return;
        };
        let query = state.to_query(listing, &self.props.required_flag);
        self.trace(&query, trace);
        let known = self.shown.borrow().clone();
        let same_as_page = known.is_none() && query == self.props.rendered && !listing.has_text();
        if known.as_deref() == Some(query.as_str())
            || same_as_page
            || !(state.text.is_empty() || listing.has_text())
        {
            return;
        }
        let language = language(&self.props.language);
        let found = listing.search(&state.to_search(listing, &self.props.required_flag, language));
        let rendered = render(listing, &self.props, state, &found);
        self.put(&rendered);
        self.put_counts(listing, state, &found);
        self.shown.replace(Some(query));
    }

    fn trace(&self, query: &str, trace: Trace) {
        let Ok(history) = self.parts.window.history() else {
            return;
        };
        let now = self.parts.address_query();
        if trace == Trace::None || now == query {
            return;
        }
        let address = if query.is_empty() {
            self.props.action.clone()
        } else {
            format!("{}?{query}", self.props.action)
        };
        // History calls are refused when they come too fast (Safari: 100 in 30 s);
        // the list itself does not depend on them.
        let _ = match trace {
            Trace::Push => history.push_state_with_url(&JsValue::NULL, "", Some(&address)),
            Trace::Replace | Trace::None => {
                history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
            }
        };
        for link in self.parts.select("[data-keeps-query] a[hreflang]") {
            if let Some(href) = link.get_attribute("href") {
                let path = href.split('?').next().unwrap_or_default();
                let href = if query.is_empty() {
                    path.to_owned()
                } else {
                    format!("{path}?{query}")
                };
                let _ = link.set_attribute("href", &href);
            }
        }
    }

    fn can_answer(&self) -> bool {
        self.listing
            .borrow()
            .as_ref()
            .is_some_and(|listing| listing.has_text() || self.parts.query.value().trim().is_empty())
    }

    fn changed(&self, trace: Trace) {
        if let Some(mut state) = self.read_form() {
            state.page = 1;
            self.show(&state, trace);
        } else {
            self.touched.set(true);
        }
    }

    fn go(&self, query: &str, trace: Trace) {
        let state = self
            .listing
            .borrow()
            .as_ref()
            .map(|listing| ListingState::parse(listing, &self.props.required_flag, query));
        if let Some(state) = state {
            self.write_form(&state);
            self.show(&state, trace);
        }
    }
}

/// The bytes at an address; `None` when they cannot be had. Ten lines of our own
/// instead of gloo-net, which costs every reader 3 KB more.
async fn fetch(window: &Window, address: &str) -> Option<Vec<u8>> {
    let response: Response = JsFuture::from(window.fetch_with_str(address))
        .await
        .ok()?
        .dyn_into()
        .ok()?;
    if !response.ok() {
        return None;
    }
    let bytes = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&bytes).to_vec())
}
