//! The feed of announcements: Atom (RFC 4287). Events ahead, the last change
//! first, then the latest of those that were.

use super::words::{said, when};
use crate::listing::escape::push_escaped;
use crate::paths::Path;
use crate::ui::page::PageContext;
use jiff::Timestamp;
use usecases::events::{EventItem, EventList};

/// How many entries the feed holds.
const ENTRIES: usize = 40;

/// The feed.
#[must_use]
pub fn events_feed(context: &PageContext<'_>, found: &EventList) -> String {
    let mut items: Vec<&EventItem> = found.iter().collect();
    items.sort_by_key(|item| (item.past, std::cmp::Reverse(item.updated_at), item.id));
    items.truncate(ENTRIES);
    let updated = items.iter().map(|item| item.updated_at).max();
    let address = |path: &Path| format!("{}{}", context.public_url, context.link(path));
    let own = address(&Path::EventsFeed);
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.push_str("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"");
    xml.push_str(context.locale.code());
    xml.push_str("\">");
    element(&mut xml, "id", &own);
    element(&mut xml, "title", &context.t("forum-feed-title"));
    let updated = updated.unwrap_or(Timestamp::UNIX_EPOCH);
    element(&mut xml, "updated", &updated.to_string());
    xml.push_str("<author>");
    element(&mut xml, "name", &context.t("site-name"));
    xml.push_str("</author>");
    link(&mut xml, "self", &own);
    link(&mut xml, "alternate", &address(&Path::Events));
    for item in items {
        entry(
            &mut xml,
            context,
            item,
            &address(&Path::Event(item.slug.clone())),
        );
    }
    xml.push_str("</feed>\n");
    xml
}

fn entry(xml: &mut String, context: &PageContext<'_>, item: &EventItem, address: &str) {
    let details = &item.details;
    let locale = context.locale;
    let title = said(&details.titles, locale).map(|(title, _)| title);
    let facts = [
        when(context.text, details.date),
        details.venue.line(locale),
        Some(details.state.label(locale).to_owned()),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    let texts = [&details.themes, &details.summaries];
    let texts = texts.into_iter().filter_map(|text| said(text, locale));
    let summary: Vec<String> = std::iter::once(facts.join(". "))
        .chain(texts.map(|(text, _)| text))
        .collect();
    xml.push_str("<entry>");
    element(xml, "id", &format!("urn:uuid:{}", item.id.0));
    element(xml, "title", &title.unwrap_or_default());
    element(xml, "updated", &item.updated_at.to_string());
    link(xml, "alternate", address);
    element(xml, "summary", &summary.join("\n"));
    xml.push_str("</entry>");
}

/// An element with text. Control characters are not XML.
fn element(xml: &mut String, name: &str, text: &str) {
    let text: String = text
        .chars()
        .filter(|letter| !letter.is_control() || *letter == '\n')
        .collect();
    xml.push('<');
    xml.push_str(name);
    xml.push('>');
    push_escaped(xml, &text);
    xml.push_str("</");
    xml.push_str(name);
    xml.push('>');
}

fn link(xml: &mut String, relation: &str, address: &str) {
    xml.push_str("<link rel=\"");
    xml.push_str(relation);
    xml.push_str("\" href=\"");
    push_escaped(xml, address);
    xml.push_str("\"/>");
}
