//! The island's part that runs in the browser: fetches the directory once
//! somebody types, then searches it after each rest.

use super::{Suggested, SuggestionSource};
use crate::device::{after, bytes_at, listen};
use leptos::prelude::*;
use search::{Language, Listing, Need};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlTextAreaElement, Window};

/// How long somebody rests before the search, in milliseconds.
const REST: i32 = 300;

struct Suggester {
    window: Window,
    field: HtmlTextAreaElement,
    source: SuggestionSource,
    show: WriteSignal<Vec<Suggested>>,
    listing: RefCell<Option<Listing>>,
    is_fetching: Cell<bool>,
    wait: Cell<Option<i32>>,
}

pub(super) fn start(source: SuggestionSource, show: WriteSignal<Vec<Suggested>>) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let field = window
        .document()
        .and_then(|document| document.query_selector("textarea[name=need]").ok()?)
        .and_then(|field| field.dyn_into().ok());
    let Some(field) = field else {
        return;
    };
    let suggester = Rc::new(Suggester {
        window,
        field,
        source,
        show,
        listing: RefCell::new(None),
        is_fetching: Cell::new(false),
        wait: Cell::new(None),
    });
    listen(
        suggester.field.as_ref(),
        "input",
        &suggester,
        |suggester, _| {
            suggester.typed();
        },
    );
    if !suggester.field.value().trim().is_empty() {
        suggester.typed();
    }
}

impl Suggester {
    fn typed(self: &Rc<Self>) {
        if let Some(wait) = self.wait.take() {
            self.window.clear_timeout_with_handle(wait);
        }
        let suggester = Rc::clone(self);
        self.wait.set(after(&self.window, REST, move || {
            if suggester.listing.borrow().is_some() {
                suggester.suggest();
            } else if !suggester.is_fetching.replace(true) {
                wasm_bindgen_futures::spawn_local(async move {
                    suggester.fetch().await;
                });
            }
        }));
    }

    /// Without the directory nothing is suggested; the form works all the same.
    async fn fetch(&self) {
        let (core, text) = &self.source.files;
        let core = bytes_at(&self.window, core).await;
        let text = bytes_at(&self.window, text).await;
        let listing = core.and_then(|core| Listing::parse(core).ok());
        if let (Some(mut listing), Some(text)) = (listing, text)
            && listing.attach_text(text).is_ok()
        {
            self.listing.replace(Some(listing));
            self.suggest();
        }
        self.is_fetching.set(false);
    }

    fn suggest(&self) {
        let listing = self.listing.borrow();
        let Some(listing) = listing.as_ref() else {
            return;
        };
        let source = &self.source;
        let preferred = source.preferred.iter().filter_map(|(group, value)| {
            let group = listing.group_index(group)?;
            Some((group, listing.value_index(group, value)?))
        });
        let need = Need {
            text: self.field.value(),
            preferred: preferred.collect(),
            language: Language::ALL.get(source.language).copied(),
            without_flags: listing
                .flag_index(&source.barred)
                .map_or(0, |flag| 1 << flag),
        };
        let found = listing.suggest(&need, source.most).into_iter();
        self.show
            .set(found.filter_map(|id| self.suggested(listing, id)).collect());
    }

    fn suggested(&self, listing: &Listing, id: u32) -> Option<Suggested> {
        let own = *Language::ALL.get(self.source.language)?;
        let record = listing.record(id)?;
        let (name, language) = record.name(own)?;
        let group = listing.group_index("district")?;
        let place = record
            .facet(group)
            .next()
            .and_then(|value| listing.groups().get(group)?.values.get(usize::from(value)))
            .and_then(|value| value.labels.get(own.index()).cloned());
        let code = match language {
            Language::Kk => "kk",
            Language::Ru => "ru",
            Language::En => "en",
        };
        Some(Suggested {
            href: format!("{}{}", self.source.item_prefix, record.key()),
            name: name.to_owned(),
            language: (language != own).then_some(code),
            place: place.unwrap_or_default(),
        })
    }
}
