//! What the island does in the browser: loads the two files, then answers every
//! question that the form, a link or the history asks. Used by `island` only.

mod cards;
mod events;
mod form;
mod keyboard;
mod later;
mod parts;
mod put;
mod spot;

use super::super::props::ListingProps;
use super::super::render::Answer;
use super::super::state::{ListingState, language};
use cards::Cards;
use js_sys::Uint8Array;
use later::Later;
use parts::Parts;
use put::{Rest, address};
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
        cards: RefCell::new(Cards::find(&parts)),
        parts,
        listing,
        rest: RefCell::new(None),
        later: Later::default(),
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
    /// Typing: the current entry is corrected, and what is not on the screen
    /// waits until what is has been painted.
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
    cards: RefCell<Cards>,
    rest: RefCell<Option<Rest>>,
    later: Later,
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
            if let Some(state) = self.read_page() {
                self.show(&state, Trace::Replace);
            }
        }
        let Some(text) = fetch(&self.parts.window, &self.props.text).await else {
            return;
        };
        if let Some(listing) = self.listing.borrow_mut().as_mut() {
            let _ = listing.attach_text(text);
        }
        if let Some(state) = self.read_page() {
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
        let known = self.shown.borrow().clone();
        let same_as_page = known.is_none() && query == self.props.rendered && !listing.has_text();
        if known.as_deref() == Some(query.as_str())
            || same_as_page
            || !(state.text.is_empty() || listing.has_text())
        {
            self.settle();
            self.trace(&query, trace);
            return;
        }
        let language = language(&self.props.language);
        let found = listing.search(&state.to_search(listing, &self.props.required_flag, language));
        self.put_seen(&Answer::new(listing, &self.props, state, &found));
        self.shown.replace(Some(query.clone()));
        self.rest.replace(Some(Rest {
            state: state.clone(),
            found,
            query,
            trace,
        }));
        if trace == Trace::Replace {
            self.later.ask(&self.parts.window);
        } else {
            self.settle();
        }
    }

    fn trace(&self, query: &str, trace: Trace) {
        let Ok(history) = self.parts.window.history() else {
            return;
        };
        let now = self.parts.address_query();
        if trace == Trace::None || now == query {
            return;
        }
        let target = address(&self.props.action, query);
        // History calls are refused when they come too fast (Safari: 100 in 30 s);
        // the list itself does not depend on them.
        let _ = match trace {
            Trace::Push => history.push_state_with_url(&JsValue::NULL, "", Some(&target)),
            Trace::Replace | Trace::None => {
                history.replace_state_with_url(&JsValue::NULL, "", Some(&target))
            }
        };
        for link in &self.parts.languages {
            link.attribute("href", address(&link.key, query));
        }
    }

    fn can_answer(&self) -> bool {
        self.listing
            .borrow()
            .as_ref()
            .is_some_and(|listing| listing.has_text() || self.parts.query.value().trim().is_empty())
    }

    fn changed(&self, trace: Trace) {
        if let Some(state) = self.read_form() {
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
