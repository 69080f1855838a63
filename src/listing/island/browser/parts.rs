//! The elements of the page that the island reads and changes.

use crate::listing::props::ListingProps;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlInputElement, HtmlSelectElement, Window};

/// The elements of the page that change.
pub(super) struct Parts {
    pub(super) window: Window,
    pub(super) document: Document,
    pub(super) query: HtmlInputElement,
    pub(super) count: Element,
    pub(super) results: Element,
    pub(super) chosen: Element,
    pub(super) pager: Element,
    pub(super) reading: Element,
    pub(super) empty: Element,
    pub(super) sort: Option<HtmlSelectElement>,
}

impl Parts {
    pub(super) fn find() -> Option<Self> {
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

    pub(super) fn props(&self) -> Option<ListingProps> {
        ListingProps::from_lines(
            &self
                .document
                .get_element_by_id("listing")?
                .get_attribute("data-listing")?,
        )
    }

    pub(super) fn select(&self, selector: &str) -> Vec<Element> {
        let Ok(nodes) = self.document.query_selector_all(selector) else {
            return Vec::new();
        };
        (0..nodes.length())
            .filter_map(|index| nodes.item(index))
            .filter_map(|node| node.dyn_into().ok())
            .collect()
    }

    pub(super) fn checkboxes(&self) -> Vec<HtmlInputElement> {
        self.select("input[type=checkbox][form=listing]")
            .into_iter()
            .filter_map(|input| input.dyn_into().ok())
            .collect()
    }

    /// The query string of the address, without `?`.
    pub(super) fn address_query(&self) -> String {
        self.window
            .location()
            .search()
            .unwrap_or_default()
            .trim_start_matches('?')
            .to_owned()
    }
}
