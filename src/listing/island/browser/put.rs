//! An answer put into the page, in two steps: what is on the screen while the
//! reader types, and all else, once that has been painted.

use super::spot::hide;
use super::{Controller, Trace};
use crate::listing::render::Answer;
use crate::listing::state::{ListingState, language};
use crate::listing::{facets, plural};
use search::{Found, Listing};

/// What is still to be put into the page.
pub(super) struct Rest {
    pub(super) state: ListingState,
    pub(super) found: Found,
    /// The canonical query.
    pub(super) query: String,
    pub(super) trace: Trace,
}

impl Controller {
    /// The count, how the question was read, and the cards that can be seen.
    pub(super) fn put_seen(&self, answer: &Answer<'_>) {
        let parts = &self.parts;
        let total = answer.total().to_string();
        if parts.count.get_attribute("data-count").as_deref() != Some(&total) {
            let _ = parts.count.set_attribute("data-count", &total);
            parts.count.set_text_content(Some(&answer.count()));
        }
        parts.reading.html_or_hidden(answer.reading());
        parts.empty.html_or_hidden(answer.empty());
        hide(&parts.pager.element, !answer.has_pager());
        hide(&parts.results, answer.total() == 0);
        self.cards.borrow_mut().put_visible(parts, answer);
    }

    /// Puts what is left of the last answer, if anything, into the page.
    pub(super) fn settle(&self) {
        let Some(rest) = self.rest.take() else {
            return;
        };
        let listing = self.listing.borrow();
        let Some(listing) = listing.as_ref() else {
            return;
        };
        let answer = Answer::new(listing, &self.props, &rest.state, &rest.found);
        self.cards.borrow_mut().put_rest(&self.parts, &answer);
        self.parts.pager.html(answer.pager());
        self.parts.chosen.html_or_hidden(answer.chosen());
        self.put_counts(listing, &rest.state, &rest.found);
        self.trace(&rest.query, rest.trace);
    }

    /// Writes only the address of what is left.
    pub(super) fn settle_address(&self) {
        if let Some(rest) = self.rest.borrow_mut().as_mut() {
            let trace = std::mem::replace(&mut rest.trace, Trace::None);
            self.trace(&rest.query, trace);
        }
    }

    /// Settles when the history has moved on: the address is no longer ours to correct.
    pub(super) fn settle_untraced(&self) {
        if let Some(rest) = self.rest.borrow_mut().as_mut() {
            rest.trace = Trace::None;
        }
        self.settle();
    }

    fn put_counts(&self, listing: &Listing, state: &ListingState, found: &Found) {
        let language = language(&self.props.language);
        for spot in &self.parts.counts {
            if let Some(count) = facets::count(listing, found, &self.props.required_flag, &spot.key)
            {
                spot.text(plural::grouped(language, count as usize));
            }
        }
        for spot in &self.parts.steps {
            spot.attribute(
                "class",
                facets::step_class(listing, state, found, &spot.key),
            );
        }
        for spot in &self.parts.toggles {
            if let Some((group, value)) = facets::value(listing, &spot.key) {
                let query = state
                    .toggled(group, value)
                    .to_query(listing, &self.props.required_flag);
                spot.attribute("href", address(&self.props.action, &query));
            }
        }
        for spot in &self.parts.filters {
            spot.text(state.filters().to_string());
            hide(&spot.element, state.filters() == 0);
        }
    }
}

pub(super) fn address(path: &str, query: &str) -> String {
    if query.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{query}")
    }
}
