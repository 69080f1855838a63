//! The items of `#results`. They stay in the page from answer to answer, so that
//! what did not change is neither parsed nor laid out again.

use super::parts::Parts;
use crate::listing::card::Card;
use crate::listing::render::Answer;
use std::ops::Range;
use web_sys::Element;

/// No card is lower than this, in CSS pixels.
const LEAST_CARD: f64 = 100.0;

pub(super) struct Cards {
    /// Items with what is in them, once that is known; those from `listed` on are out of the page.
    items: Vec<(Element, Option<Card>)>,
    listed: usize,
    /// How many may be on the screen while the box is.
    visible: usize,
}

impl Cards {
    pub(super) fn find(parts: &Parts) -> Self {
        let items: Vec<_> = parts
            .select("#results > li")
            .into_iter()
            .map(|item| (item, None))
            .collect();
        let mut cards = Self {
            listed: items.len(),
            items,
            visible: 0,
        };
        cards.measure(parts);
        cards
    }

    /// Looks how much of the list is on the screen; for moments when nothing is
    /// waiting to be laid out.
    pub(super) fn measure(&mut self, parts: &Parts) {
        let height = parts.window.inner_height().ok();
        let height = height
            .and_then(|height| height.as_f64())
            .unwrap_or_default();
        let room = height - parts.results.get_bounding_client_rect().top();
        self.visible = (room.max(0.0) / LEAST_CARD).ceil() as usize;
    }

    /// The cards that can be seen; those that are left over go.
    pub(super) fn put_visible(&mut self, parts: &Parts, answer: &Answer<'_>) {
        self.put(parts, answer, 0..self.visible.min(answer.cards()));
        while self.listed > answer.cards() {
            self.listed -= 1;
            if let Some((item, _)) = self.items.get(self.listed) {
                item.remove();
            }
        }
    }

    /// All others.
    pub(super) fn put_rest(&mut self, parts: &Parts, answer: &Answer<'_>) {
        self.put(parts, answer, self.visible..answer.cards());
    }

    fn put(&mut self, parts: &Parts, answer: &Answer<'_>, range: Range<usize>) {
        for index in range {
            if index == self.items.len() {
                let Ok(item) = parts.document.create_element("li") else {
                    return;
                };
                self.items.push((item, None));
            }
            let Some((item, shown)) = self.items.get_mut(index) else {
                return;
            };
            let Some(card) = answer.card(index) else {
                return;
            };
            if shown
                .as_ref()
                .and_then(|shown| patch(item, shown, &card))
                .is_none()
            {
                let mut html = String::new();
                card.print(&mut html);
                item.set_inner_html(&html);
            }
            *shown = Some(card);
            if index >= self.listed {
                let _ = parts.results.append_child(item);
                self.listed = index + 1;
            }
        }
    }
}

/// Writes the pieces that differ; `None` when the item has to be written whole.
fn patch(item: &Element, shown: &Card, card: &Card) -> Option<()> {
    if shown.summary.is_empty() != card.summary.is_empty() {
        return None;
    }
    let lead = item.first_element_child()?.first_element_child()?;
    let text = lead.next_element_sibling()?;
    let name = text.first_element_child()?;
    if shown.lead != card.lead {
        lead.set_outer_html(&card.lead);
    }
    if shown.name != card.name {
        name.set_inner_html(&card.name);
    }
    if shown.summary != card.summary {
        name.next_element_sibling()?.set_outer_html(&card.summary);
    }
    if shown.meta != card.meta {
        text.last_element_child()?.set_inner_html(&card.meta);
    }
    Some(())
}
