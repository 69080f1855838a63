//! The moving parts of a listing as HTML: cards, chips, pager, empty state.
//! Rule: pure text in, text out; the server puts the result into the page, the
//! island into the same elements. Everything a person wrote is escaped.

use super::escape::{push_escaped, push_marked};
use super::plural::grouped;
use super::props::ListingProps;
use super::state::{ListingState, language};
use search::{Dropped, Found, Language, Listing, Reading, RecordView, highlight};

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
    let language = language(&props.language);
    let total = found.ids.len();
    let printer = Printer {
        listing,
        props,
        state,
        found,
        language,
    };
    let (ids, page, pages) = state.page_of(found, props.per_page);
    let mut results = String::with_capacity(ids.len() * 1200);
    for record in ids.iter().filter_map(|id| listing.record(*id)) {
        printer.card(&mut results, &record);
    }
    Rendered {
        total,
        count: props.labels.results.fill(language, total),
        results,
        chosen: printer.chosen(),
        pager: printer.pager(page, pages),
        reading: printer.reading(),
        empty: if total == 0 {
            printer.empty()
        } else {
            String::new()
        },
    }
}

struct Printer<'a> {
    listing: &'a Listing,
    props: &'a ListingProps,
    state: &'a ListingState,
    found: &'a Found,
    language: Language,
}

impl Printer<'_> {
    fn card(&self, html: &mut String, record: &RecordView<'_>) {
        html.push_str("<li><article class=\"org w\">");
        self.window(html, record);
        html.push_str("<div><h2><a href=\"");
        push_escaped(html, &self.props.item_prefix);
        push_escaped(html, record.key());
        html.push('"');
        if let Some((name, name_language)) = record.name(self.language) {
            self.language_attribute(html, name_language);
            html.push('>');
            push_marked(html, name, &highlight(name, &self.found.terms));
        } else {
            html.push('>');
            push_escaped(html, record.key());
        }
        html.push_str("</a></h2>");
        if let Some((summary, summary_language)) = record.summary(self.language) {
            html.push_str("<p");
            self.language_attribute(html, summary_language);
            html.push('>');
            push_marked(html, summary, &highlight(summary, &self.found.terms));
            html.push_str("</p>");
        }
        html.push_str("<p class=\"meta\">");
        for (facet, icon) in &self.props.card_facets {
            self.card_facet(html, record, facet, icon);
        }
        let (with, without) = &self.props.trust;
        if self.has(record, &self.props.required_flag) {
            html.push_str("<span class=\"badge ok\"><svg class=\"ic\" aria-hidden=\"true\"><use href=\"#i-tick\"/></svg>");
            push_escaped(html, with);
        } else {
            html.push_str("<span class=\"badge\">");
            push_escaped(html, without);
        }
        html.push_str("</span>");
        let (flag, class, text) = &self.props.badge;
        if self.has(record, flag) {
            html.push_str("<span class=\"badge ");
            push_escaped(html, class);
            html.push_str("\">");
            push_escaped(html, text);
            html.push_str("</span>");
        }
        html.push_str("</p></div></article></li>");
    }

    fn has(&self, record: &RecordView<'_>, flag: &str) -> bool {
        self.listing
            .flag_index(flag)
            .is_some_and(|index| record.flag(index))
    }

    fn window(&self, html: &mut String, record: &RecordView<'_>) {
        let panes = self
            .props
            .panes
            .each_ref()
            .map(|flag| self.has(record, flag));
        let filled = panes.iter().filter(|pane| **pane).count();
        html.push_str("<svg class=\"win\" viewBox=\"0 0 34 34\" role=\"img\" aria-label=\"");
        push_escaped(
            html,
            &self
                .props
                .labels
                .window
                .replacen("{n}", &filled.to_string(), 1),
        );
        html.push_str("\">");
        for (filled, corner) in panes
            .into_iter()
            .zip(["3 3", "17.5 3", "3 17.5", "17.5 17.5"])
        {
            html.push_str(if filled {
                "<path class=\"on\" d=\"M"
            } else {
                "<path class=\"off\" d=\"M"
            });
            html.push_str(corner);
            html.push_str("h13.5v13.5h-13.5z\"/>");
        }
        html.push_str("<path class=\"fr\" d=\"M1.5 1.5h31v31h-31z\"/></svg>");
    }

    fn card_facet(&self, html: &mut String, record: &RecordView<'_>, facet: &str, icon: &str) {
        let Some(group) = self.listing.group_index(facet) else {
            return;
        };
        for value in record.facet(group) {
            html.push_str("<span><svg class=\"ic\" aria-hidden=\"true\"><use href=\"#");
            push_escaped(html, icon);
            html.push_str("\"/></svg>");
            push_escaped(html, &self.value_label(group, value));
            html.push_str("</span>");
        }
    }

    fn language_attribute(&self, html: &mut String, language: Language) {
        if language != self.language {
            html.push_str(" lang=\"");
            html.push_str(match language {
                Language::Kk => "kk",
                Language::Ru => "ru",
                Language::En => "en",
            });
            html.push('"');
        }
    }

    fn value_label(&self, group: usize, value: u16) -> String {
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
        html.push_str("<li><a class=\"chip on\" href=\"");
        push_escaped(html, &self.address(without));
        html.push_str("\" aria-label=\"");
        push_escaped(html, &self.props.labels.remove.replacen("{name}", label, 1));
        html.push_str("\">");
        push_escaped(html, label);
        html.push_str(
            "<svg class=\"ic\" aria-hidden=\"true\"><use href=\"#i-close\"/></svg></a></li>",
        );
    }

    fn chosen(&self) -> String {
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

    fn pager(&self, page: usize, pages: usize) -> String {
        let mut html = String::new();
        if pages < 2 {
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

    fn reading(&self) -> String {
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

    fn empty(&self) -> String {
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
