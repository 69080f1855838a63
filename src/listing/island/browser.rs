//! What the island does in the browser. Used by `island` only.

use super::super::props::ListingProps;
use super::super::render::{Rendered, render};
use super::super::state::{ListingState, language, sort_from_code};
use super::super::{facets, plural};
use js_sys::Uint8Array;
use search::{Found, Listing};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, KeyboardEvent,
    Response, Window,
};

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
    });
    controller.listen();
    wasm_bindgen_futures::spawn_local(async move {
        controller.load().await;
    });
}

/// The elements of the page that change.
struct Parts {
    window: Window,
    document: Document,
    query: HtmlInputElement,
    count: Element,
    results: Element,
    chosen: Element,
    pager: Element,
    reading: Element,
    empty: Element,
    sort: Option<HtmlSelectElement>,
}

impl Parts {
    fn find() -> Option<Self> {
        let window = web_sys::window()?;
        let document = window.document()?;
        let element = |id: &str| document.get_element_by_id(id);
        Some(Self {
            query: element("q")?.dyn_into().ok()?,
            count: element("result-count")?,
            results: element("results")?,
            chosen: element("chosen")?,
            pager: element("pager")?,
            reading: element("reading")?,
            empty: element("empty")?,
            sort: element("sort").and_then(|sort| sort.dyn_into().ok()),
            window,
            document,
        })
    }

    fn props(&self) -> Option<ListingProps> {
        ListingProps::from_lines(
            &self
                .document
                .get_element_by_id("listing")?
                .get_attribute("data-listing")?,
        )
    }

    fn select(&self, selector: &str) -> Vec<Element> {
        let Ok(nodes) = self.document.query_selector_all(selector) else {
            return Vec::new();
        };
        (0..nodes.length())
            .filter_map(|index| nodes.item(index))
            .filter_map(|node| node.dyn_into().ok())
            .collect()
    }

    fn checkboxes(&self) -> Vec<HtmlInputElement> {
        self.select("input[type=checkbox][form=listing]")
            .into_iter()
            .filter_map(|input| input.dyn_into().ok())
            .collect()
    }

    /// The query string of the address, without `?`.
    fn address_query(&self) -> String {
        self.window
            .location()
            .search()
            .unwrap_or_default()
            .trim_start_matches('?')
            .to_owned()
    }
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
}

impl Controller {
    async fn load(self: Rc<Self>) {
        let Some(core) = fetch(&self.parts.window, &self.props.core).await else {
            return;
        };
        let Ok(listing) = Listing::parse(core) else {
            return;
        };
        // What was typed before the files came wins over the address; a form
        // that the browser restored does not.
        let typing = self
            .parts
            .document
            .active_element()
            .is_some_and(|active| active.id() == "q");
        let typed = self.parts.query.value();
        let mut state = ListingState::parse(
            &listing,
            &self.props.required_flag,
            &self.parts.address_query(),
        );
        if typing {
            state.text = typed.trim().to_owned();
        }
        *self.listing.borrow_mut() = Some(listing);
        self.write_form(&state);
        if state.text.is_empty() {
            self.show(&state, Trace::Replace);
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

    /// The question in the form; `None` until the core file is there.
    fn read_form(&self) -> Option<ListingState> {
        let listing = self.listing.borrow();
        let listing = listing.as_ref()?;
        let mut state = ListingState::parse(listing, &self.props.required_flag, "");
        state.text = self
            .parts
            .query
            .value()
            .trim()
            .chars()
            .take(super::super::state::MAX_TYPED)
            .collect();
        for input in self
            .parts
            .checkboxes()
            .iter()
            .filter(|input| input.checked())
        {
            if input.name() == self.props.required_flag {
                state.required = true;
            } else {
                state.choose(listing, &input.name(), &input.value());
            }
        }
        state.sort = self
            .parts
            .sort
            .as_ref()
            .and_then(|sort| sort_from_code(&sort.value()));
        let page = ListingState::parse(
            listing,
            &self.props.required_flag,
            &self.parts.address_query(),
        );
        if page.on_page(1) == state {
            state.page = page.page;
        }
        Some(state)
    }

    fn write_form(&self, state: &ListingState) {
        let listing = self.listing.borrow();
        let Some(listing) = listing.as_ref() else {
            return;
        };
        if self.parts.query.value().trim() != state.text {
            self.parts.query.set_value(&state.text);
        }
        for input in self.parts.checkboxes() {
            let name = input.name();
            let checked = if name == self.props.required_flag {
                state.required
            } else {
                listing
                    .group_index(&name)
                    .and_then(|group| Some((group, listing.value_index(group, &input.value())?)))
                    .is_some_and(|(group, value)| {
                        state
                            .selected
                            .get(group)
                            .is_some_and(|chosen| chosen.contains(&value))
                    })
            };
            input.set_checked(checked);
        }
        if let Some(sort) = &self.parts.sort {
            sort.set_value(super::super::state::sort_code(
                state.sort.unwrap_or(search::Sort::Relevance),
            ));
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

    fn put(&self, rendered: &Rendered) {
        let parts = &self.parts;
        parts.results.set_inner_html(&rendered.results);
        let total = rendered.total.to_string();
        if parts.count.get_attribute("data-count").as_deref() != Some(&total) {
            let _ = parts.count.set_attribute("data-count", &total);
            parts.count.set_text_content(Some(&rendered.count));
        }
        for (element, html) in [
            (&parts.chosen, &rendered.chosen),
            (&parts.pager, &rendered.pager),
            (&parts.reading, &rendered.reading),
            (&parts.empty, &rendered.empty),
        ] {
            if html.is_empty() != element.has_attribute("hidden") {
                let _ = element.toggle_attribute("hidden");
            }
            element.set_inner_html(html);
        }
        let hidden = rendered.total == 0;
        if hidden != parts.results.has_attribute("hidden") {
            let _ = parts.results.toggle_attribute("hidden");
        }
    }

    fn put_counts(&self, listing: &Listing, state: &ListingState, found: &Found) {
        let language = language(&self.props.language);
        for element in self.parts.select("[data-count-of]") {
            let Some(key) = element.get_attribute("data-count-of") else {
                continue;
            };
            let Some(count) = facets::count(listing, found, &self.props.required_flag, &key) else {
                continue;
            };
            let text = plural::grouped(language, count as usize);
            if element.text_content().as_deref() != Some(&text) {
                element.set_text_content(Some(&text));
            }
        }
        for element in self.parts.select("[data-step-of]") {
            let Some(key) = element.get_attribute("data-step-of") else {
                continue;
            };
            let class = facets::step_class(listing, state, found, &key);
            if element.get_attribute("class").as_deref() != Some(&class) {
                let _ = element.set_attribute("class", &class);
            }
        }
        for element in self.parts.select("[data-toggle]") {
            let Some((group, value)) = element
                .get_attribute("data-toggle")
                .and_then(|key| facets::value(listing, &key))
            else {
                continue;
            };
            let query = state
                .toggled(group, value)
                .to_query(listing, &self.props.required_flag);
            let href = if query.is_empty() {
                self.props.action.clone()
            } else {
                format!("{}?{query}", self.props.action)
            };
            let _ = element.set_attribute("href", &href);
        }
        for element in self.parts.select("[data-filters-chosen]") {
            element.set_text_content(Some(&state.filters().to_string()));
            if (state.filters() == 0) != element.has_attribute("hidden") {
                let _ = element.toggle_attribute("hidden");
            }
        }
    }

    fn listen(self: &Rc<Self>) {
        let document: &JsValue = self.parts.document.as_ref();
        self.on(self.parts.query.as_ref(), "input", |controller, _| {
            controller.changed(Trace::Replace)
        });
        self.on(document, "change", |controller, event| {
            let ours = event
                .target()
                .and_then(|target| target.dyn_into::<Element>().ok())
                .is_some_and(|target| target.get_attribute("form").as_deref() == Some("listing"));
            if ours {
                controller.changed(Trace::Push);
            }
        });
        self.on(document, "submit", |controller, event| {
            let ours = event
                .target()
                .and_then(|target| target.dyn_into::<Element>().ok())
                .is_some_and(|target| target.id() == "listing");
            if ours && controller.can_answer() {
                event.prevent_default();
                controller.changed(Trace::Push);
            }
        });
        self.on(document, "click", |controller, event| {
            controller.clicked(event)
        });
        self.on(document, "keydown", |controller, event| {
            if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                controller.key(event);
            }
        });
        self.on(self.parts.window.as_ref(), "popstate", |controller, _| {
            controller.go(&controller.parts.address_query(), Trace::None);
        });
    }

    /// Attaches a listener for the life of the page.
    fn on(self: &Rc<Self>, target: &JsValue, event: &str, act: impl Fn(&Self, &Event) + 'static) {
        let controller = Rc::clone(self);
        let closure =
            Closure::<dyn FnMut(Event)>::new(move |event: Event| act(&controller, &event));
        if let Some(target) = target.dyn_ref::<web_sys::EventTarget>() {
            let _ =
                target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
        }
        closure.forget();
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

    /// Links that ask this listing something else are answered here.
    fn clicked(&self, event: &Event) {
        let Some(mouse) = event.dyn_ref::<web_sys::MouseEvent>() else {
            return;
        };
        if mouse.button() != 0
            || mouse.ctrl_key()
            || mouse.meta_key()
            || mouse.shift_key()
            || mouse.alt_key()
        {
            return;
        }
        let Some(link) = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .and_then(|target| {
                target
                    .closest("#chosen a, #pager a, #empty a, a[data-toggle]")
                    .ok()
                    .flatten()
            })
        else {
            return;
        };
        let Some(href) = link.get_attribute("href") else {
            return;
        };
        if !self.can_answer() {
            return;
        }
        let (path, query) = href.split_once('?').unwrap_or((&href, ""));
        if path != self.props.action {
            return;
        }
        event.prevent_default();
        let turned = link.closest("#pager").ok().flatten().is_some();
        self.go(query, Trace::Push);
        if turned {
            self.parts.count.scroll_into_view();
            self.focus_result(0);
        }
    }

    fn key(&self, event: &KeyboardEvent) {
        let active = self.parts.document.active_element();
        let in_query = active.as_ref().is_some_and(|active| active.id() == "q");
        let in_field = active.as_ref().is_some_and(|active| {
            matches!(active.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT") && !in_query
        });
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        match event.key().as_str() {
            "/" if !in_query && !in_field => {
                event.prevent_default();
                let _ = self.parts.query.focus();
                self.parts.query.select();
            }
            "Escape" if in_query && !self.parts.query.value().is_empty() => {
                event.prevent_default();
                self.parts.query.set_value("");
                self.changed(Trace::Replace);
            }
            "ArrowDown" if in_query => {
                event.prevent_default();
                self.focus_result(0);
            }
            "ArrowDown" | "ArrowUp" => {
                let links = self.parts.select("#results h2 a");
                let Some(at) = links.iter().position(|link| active.as_ref() == Some(link)) else {
                    return;
                };
                event.prevent_default();
                if event.key() == "ArrowDown" {
                    self.focus_result(at + 1);
                } else if at == 0 {
                    let _ = self.parts.query.focus();
                } else {
                    self.focus_result(at - 1);
                }
            }
            _ => {}
        }
    }

    fn focus_result(&self, index: usize) {
        if let Some(link) = self.parts.select("#results h2 a").into_iter().nth(index)
            && let Ok(link) = link.dyn_into::<HtmlElement>()
        {
            let _ = link.focus();
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
