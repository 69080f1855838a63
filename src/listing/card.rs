//! One card of a listing as HTML, with what was typed marked in it. Same rule as
//! `render`: text in, text out, everything a person wrote escaped.

use super::escape::{push_escaped, push_marked};
use super::render::Answer;
use search::{Language, RecordView, highlight};

/// The pieces of a card that change from record to record, so that the browser
/// writes only those that did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// What kind of card it is, for the style sheet.
    pub class: String,
    /// One element before the text: the drawing of the window, the day of an event.
    pub lead: String,
    /// What stands in the heading.
    pub name: String,
    /// The paragraph below, if there is one.
    pub summary: String,
    /// What stands in the last line.
    pub meta: String,
}

impl Card {
    /// Appends what stands in the item of `#results`.
    pub fn print(&self, html: &mut String) {
        for piece in [
            "<article class=\"",
            &self.class,
            "\">",
            &self.lead,
            "<div><h2>",
            &self.name,
            "</h2>",
            &self.summary,
            "<p class=\"meta\">",
            &self.meta,
            "</p></div></article>",
        ] {
            html.push_str(piece);
        }
    }
}

impl Answer<'_> {
    /// The `index`th card of the page.
    #[must_use]
    pub fn card(&self, index: usize) -> Option<Card> {
        let record = self.listing.record(*self.ids.get(index)?)?;
        let mut card = Card {
            class: self.props.card_class.clone(),
            ..Card::default()
        };
        self.name(&mut card.name, &record);
        self.summary(&mut card.summary, &record);
        if let (Some(lead), Some(facts)) = (record.lead(self.language), record.facts(self.language))
        {
            card.lead.push_str(lead);
            card.meta.push_str(facts);
        } else {
            self.window(&mut card.lead, &record);
            self.meta(&mut card.meta, &record);
        }
        Some(card)
    }

    fn name(&self, html: &mut String, record: &RecordView<'_>) {
        html.push_str("<a href=\"");
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
        html.push_str("</a>");
    }

    fn summary(&self, html: &mut String, record: &RecordView<'_>) {
        if let Some((summary, summary_language)) = record.summary(self.language) {
            html.push_str("<p");
            self.language_attribute(html, summary_language);
            html.push('>');
            push_marked(html, summary, &highlight(summary, &self.found.terms));
            html.push_str("</p>");
        }
    }

    fn meta(&self, html: &mut String, record: &RecordView<'_>) {
        for (facet, icon) in &self.props.card_facets {
            self.card_facet(html, record, facet, icon);
        }
        let (with, without) = &self.props.trust;
        if self.has(record, &self.props.required_flag) {
            html.push_str("<span class=\"badge ok i-tick\">");
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
        // One element, drawn by the style sheet: a drawing of five paths for each
        // card is most of what a keystroke costs.
        html.push_str("<span class=\"win");
        for (filled, pane) in panes.into_iter().zip([" p1", " p2", " p3", " p4"]) {
            html.push_str(if filled { pane } else { "" });
        }
        html.push_str("\" role=\"img\" aria-label=\"");
        push_escaped(
            html,
            &self
                .props
                .labels
                .window
                .replacen("{n}", &filled.to_string(), 1),
        );
        html.push_str("\"></span>");
    }

    fn card_facet(&self, html: &mut String, record: &RecordView<'_>, facet: &str, icon: &str) {
        let Some(group) = self.listing.group_index(facet) else {
            return;
        };
        for value in record.facet(group) {
            html.push_str("<span class=\"");
            push_escaped(html, icon);
            html.push_str("\">");
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
}
