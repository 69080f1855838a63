//! The elements of the page that the island reads and changes.

use super::spot::Spot;
use crate::listing::props::ListingProps;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlInputElement, HtmlSelectElement, Window};

/// The elements of the page that change. Found once: looking for them at every
/// key took longer than the search.
pub(super) struct Parts {
    pub(super) window: Window,
    pub(super) document: Document,
    pub(super) query: HtmlInputElement,
    pub(super) count: Element,
    pub(super) results: Element,
    pub(super) chosen: Spot,
    pub(super) pager: Spot,
    pub(super) reading: Spot,
    pub(super) empty: Spot,
    pub(super) sort: Option<HtmlSelectElement>,
    pub(super) checkboxes: Vec<HtmlInputElement>,
    /// Numbers beside values.
    pub(super) counts: Vec<Spot>,
    /// Districts on the map.
    pub(super) steps: Vec<Spot>,
    /// Links that choose a value.
    pub(super) toggles: Vec<Spot>,
    /// Numbers of filters chosen.
    pub(super) filters: Vec<Spot>,
    /// Links to the same list in another language; the key is the path.
    pub(super) languages: Vec<Spot>,
}

impl Parts {
    pub(super) fn find() -> Option<Self> {
        let window = web_sys::window()?;
        let document = window.document()?;
        let element = |id: &str| document.get_element_by_id(id);
        let spots = |attribute: &str| {
            select(&document, &format!("[{attribute}]"))
                .into_iter()
                .filter_map(|element| {
                    let key = element.get_attribute(attribute)?;
                    Some(Spot::new(element, key))
                })
                .collect()
        };
        let part = |id: &str| Some(Spot::new(element(id)?, String::new()));
        Some(Self {
            query: element("q")?.dyn_into().ok()?,
            count: element("result-count")?,
            results: element("results")?,
            chosen: part("chosen")?,
            pager: part("pager")?,
            reading: part("reading")?,
            empty: part("empty")?,
            sort: element("sort").and_then(|sort| sort.dyn_into().ok()),
            checkboxes: select(&document, "input[type=checkbox][form=listing]")
                .into_iter()
                .filter_map(|input| input.dyn_into().ok())
                .collect(),
            counts: spots("data-count-of"),
            steps: spots("data-step-of"),
            toggles: spots("data-toggle"),
            filters: spots("data-filters-chosen"),
            languages: select(&document, "[data-keeps-query] a[hreflang]")
                .into_iter()
                .filter_map(|link| {
                    let href = link.get_attribute("href")?;
                    let path = href.split('?').next().unwrap_or_default().to_owned();
                    Some(Spot::new(link, path))
                })
                .collect(),
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
        select(&self.document, selector)
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

fn select(document: &Document, selector: &str) -> Vec<Element> {
    let Ok(nodes) = document.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..nodes.length())
        .filter_map(|index| nodes.item(index))
        .filter_map(|node| node.dyn_into().ok())
        .collect()
}
