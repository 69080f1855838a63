//! The question in the form, read and written.

use super::Controller;
use crate::listing::state::{ListingState, MAX_TYPED, sort_code, sort_from_code};

impl Controller {
    /// The question in the form, on the first page; `None` until the core file is there.
    pub(super) fn read_form(&self) -> Option<ListingState> {
        let listing = self.listing.borrow();
        let listing = listing.as_ref()?;
        let mut state = ListingState::parse(listing, &self.props.required_flag, "");
        state.text = self
            .parts
            .query
            .value()
            .trim()
            .chars()
            .take(MAX_TYPED)
            .collect();
        for input in self.parts.checkboxes.iter().filter(|input| input.checked()) {
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
        Some(state)
    }

    /// The question in the form, on the page of the address if that asks the same.
    pub(super) fn read_page(&self) -> Option<ListingState> {
        let mut state = self.read_form()?;
        let listing = self.listing.borrow();
        let address = ListingState::parse(
            listing.as_ref()?,
            &self.props.required_flag,
            &self.parts.address_query(),
        );
        if address.on_page(1) == state {
            state.page = address.page;
        }
        Some(state)
    }

    pub(super) fn write_form(&self, state: &ListingState) {
        let listing = self.listing.borrow();
        let Some(listing) = listing.as_ref() else {
            return;
        };
        if self.parts.query.value().trim() != state.text {
            self.parts.query.set_value(&state.text);
        }
        for input in &self.parts.checkboxes {
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
            sort.set_value(sort_code(state.sort.unwrap_or(search::Sort::Relevance)));
        }
    }
}
