//! The moving parts of a listing as HTML: chips, pager, empty state; cards are
//! in `card`.
//! Rule: pure text in, text out; the server puts the result into the page, the
//! island into the same elements. Everything a person wrote is escaped.

use super::escape::push_escaped;
use super::plural::grouped;
use super::props::ListingProps;
use super::state::{ListingState, language};
use search::{Dropped, Found, Language, Listing, Reading};

/// One answer of a listing, ready to be put into the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rendered {
    /// Number of results.
    pub total: usize,
    /// «43 ұйым».
    pub count: String,
    /// The items of `#results`.
    pub results: String,
    /// The items of `#chosen`.
    pub chosen: String,
    /// The content of `#pager`.
    pub pager: String,
    /// What was understood when it differs from what was typed; for `#reading`.
    pub reading: String,
    /// The content of `#empty`.
    pub empty: String,
}

/// Prints an answer.
#[must_use]
pub fn render(
    listing: &Listing,
    props: &ListingProps,
    state: &ListingState,
    found: &Found,
) -> Rendered {
    let answer = Answer::new(listing, props, state, found);
    let mut results = String::with_capacity(answer.cards() * 1200);
    for card in (0..answer.cards()).filter_map(|index| answer.card(index)) {
        results.push_str("<li>");
        card.print(&mut results);
        results.push_str("</li>");
    }
    Rendered {
        total: answer.total(),
        count: answer.count(),
        results,
        chosen: answer.chosen(),
        pager: answer.pager(),
        reading: answer.reading(),
        empty: answer.empty(),
    }
}

/// An answer to print part by part: the browser prints what is seen first.
#[derive(Clone, Copy, Debug)]
pub struct Answer<'a> {
    pub(super) listing: &'a Listing,
    pub(super) props: &'a ListingProps,
    pub(super) found: &'a Found,
    pub(super) language: Language,
    pub(super) ids: &'a [u32],
    state: &'a ListingState,
    page: usize,
    pages: usize,
}

impl<'a> Answer<'a> {
    /// The page that the state asks for.
    #[must_use]
    pub fn new(
        listing: &'a Listing,
        props: &'a ListingProps,
        state: &'a ListingState,
        found: &'a Found,
    ) -> Self {
        let (ids, page, pages) = state.page_of(found, props.per_page);
        Self {
            listing,
            props,
            state,
            found,
            language: language(&props.language),
            ids,
            page,
            pages,
        }
    }

    /// Number of results.
    #[must_use]
    pub fn total(&self) -> usize {
        self.found.ids.len()
    }

    /// «43 ұйым».
    #[must_use]
    pub fn count(&self) -> String {
        self.props.labels.results.fill(self.language, self.total())
    }

    /// Number of cards on this page.
    #[must_use]
    pub fn cards(&self) -> usize {
        self.ids.len()
    }

    /// Whether there is more than one page.
    #[must_use]
    pub fn has_pager(&self) -> bool {
        self.pages > 1
    }
}

impl Answer<'_> {
    pub(super) fn value_label(&self, group: usize, value: u16) -> String {
        self.listing
            .groups()
            .get(group)
            .and_then(|group| group.values.get(usize::from(value)))
            .and_then(|value| value.labels.get(self.language.index()))
            .map_or_else(String::new, |label| capitalized(label))
    }

    fn address(&self, state: &ListingState) -> String {
        let query = state.to_query(self.listing, &self.props.required_flag);
        if query.is_empty() {
            self.props.action.clone()
        } else {
            format!("{}?{query}", self.props.action)
        }
    }

    fn chip(&self, html: &mut String, label: &str, without: &ListingState) {
        html.push_str("<li><a class=\"chip on i-close\" href=\"");
        push_escaped(html, &self.address(without));
        html.push_str("\" aria-label=\"");
        push_escaped(html, &self.props.labels.remove.replacen("{name}", label, 1));
        html.push_str("\">");
        push_escaped(html, label);
        html.push_str("</a></li>");
    }

    /// The items of `#chosen`.
    #[must_use]
    pub fn chosen(&self) -> String {
        let mut html = String::new();
        for (group, chosen) in self.state.selected.iter().enumerate() {
            for value in chosen {
                self.chip(
                    &mut html,
                    &self.value_label(group, *value),
                    &self.state.toggled(group, *value),
                );
            }
        }
        if self.state.required {
            let without = ListingState {
                required: false,
                ..self.state.on_page(1)
            };
            self.chip(&mut html, &self.props.labels.required_flag, &without);
        }
        if self.state.filters() > 1 {
            let cleared = ListingState {
                text: self.state.text.clone(),
                selected: vec![Vec::new(); self.state.selected.len()],
                sort: self.state.sort,
                page: 1,
                required: false,
            };
            html.push_str("<li><a class=\"chip\" href=\"");
            push_escaped(&mut html, &self.address(&cleared));
            html.push_str("\">");
            push_escaped(&mut html, &self.props.labels.clear);
            html.push_str("</a></li>");
        }
        html
    }

    /// The content of `#pager`.
    #[must_use]
    pub fn pager(&self) -> String {
        let (page, pages) = (self.page, self.pages);
        let mut html = String::new();
        if !self.has_pager() {
            return html;
        }
        if page > 1 {
            self.page_link(&mut html, page - 1, &self.props.labels.previous, "prev");
        }
        let mut last = 0;
        for number in (1..=pages)
            .filter(|number| *number == 1 || *number == pages || number.abs_diff(page) <= 1)
        {
            if number > last + 1 {
                html.push_str("<span class=\"gap\" aria-hidden=\"true\">…</span>");
            }
            last = number;
            let text = grouped(self.language, number);
            if number == page {
                html.push_str("<span aria-current=\"page\">");
                html.push_str(&text);
                html.push_str("</span>");
            } else {
                self.page_link(&mut html, number, &text, "");
            }
        }
        if page < pages {
            self.page_link(&mut html, page + 1, &self.props.labels.next, "next");
        }
        html
    }

    fn page_link(&self, html: &mut String, page: usize, text: &str, relation: &str) {
        html.push_str("<a href=\"");
        push_escaped(html, &self.address(&self.state.on_page(page)));
        if relation.is_empty() {
            html.push_str("\" aria-label=\"");
            push_escaped(html, &self.props.labels.page.replacen("{n}", text, 1));
        } else {
            html.push_str("\" rel=\"");
            html.push_str(relation);
        }
        html.push_str("\">");
        push_escaped(html, text);
        html.push_str("</a>");
    }

    /// What was understood when it differs from what was typed; for `#reading`.
    #[must_use]
    pub fn reading(&self) -> String {
        let mut html = String::new();
        match &self.found.reading {
            Reading::Typed => {}
            Reading::Layout(read) => push_escaped(
                &mut html,
                &self
                    .props
                    .labels
                    .reading_layout
                    .replacen("{query}", &self.state.text, 1)
                    .replacen("{name}", read, 1),
            ),
            Reading::Fuzzy(pairs) => {
                for (typed, matched) in pairs {
                    if !html.is_empty() {
                        html.push(' ');
                    }
                    push_escaped(
                        &mut html,
                        &self
                            .props
                            .labels
                            .reading_fuzzy
                            .replacen("{query}", typed, 1)
                            .replacen("{name}", matched, 1),
                    );
                }
            }
        }
        html
    }

    /// The content of `#empty`: nothing while there are results.
    #[must_use]
    pub fn empty(&self) -> String {
        if self.total() > 0 {
            return String::new();
        }
        let mut html = String::from("<p><b>");
        if self.state.text.is_empty() {
            push_escaped(&mut html, &self.props.labels.empty_filters);
        } else {
            push_escaped(
                &mut html,
                &self
                    .props
                    .labels
                    .empty
                    .replacen("{query}", &self.state.text, 1),
            );
        }
        html.push_str("</b></p><ul class=\"stack\">");
        for (dropped, total) in self.found.without.iter().filter(|(_, total)| *total > 0) {
            let count = self
                .props
                .labels
                .results
                .fill(self.language, *total as usize);
            let (pattern, name, state) = match dropped {
                Dropped::Group(group) => {
                    let group = *group;
                    let mut state = self.state.on_page(1);
                    if let Some(chosen) = state.selected.get_mut(group) {
                        chosen.clear();
                    }
                    let names: Vec<String> = self
                        .state
                        .selected
                        .get(group)
                        .into_iter()
                        .flatten()
                        .map(|value| self.value_label(group, *value))
                        .collect();
                    (&self.props.labels.empty_drop, names.join(", "), state)
                }
                Dropped::Flag(_) => (
                    &self.props.labels.empty_drop,
                    self.props.labels.required_flag.clone(),
                    ListingState {
                        required: false,
                        ..self.state.on_page(1)
                    },
                ),
                Dropped::Text => (
                    &self.props.labels.empty_drop_text,
                    self.state.text.clone(),
                    ListingState {
                        text: String::new(),
                        ..self.state.on_page(1)
                    },
                ),
            };
            html.push_str("<li><a class=\"go\" href=\"");
            push_escaped(&mut html, &self.address(&state));
            html.push_str("\">");
            push_escaped(
                &mut html,
                &pattern
                    .replacen("{name}", &name, 1)
                    .replacen("{query}", &name, 1)
                    .replacen("{n}", &count, 1),
            );
            html.push_str("</a></li>");
        }
        html.push_str("</ul>");
        html
    }
}

/// A label with a capital first letter, as it stands by itself.
#[must_use]
pub fn capitalized(label: &str) -> String {
    let mut letters = label.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
