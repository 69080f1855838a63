//! An answer put into the page: only the parts that changed.

use super::Controller;
use crate::listing::render::Rendered;
use crate::listing::state::{ListingState, language};
use crate::listing::{facets, plural};
use search::{Found, Listing};

impl Controller {
    pub(super) fn put(&self, rendered: &Rendered) {
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

    pub(super) fn put_counts(&self, listing: &Listing, state: &ListingState, found: &Found) {
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
}
