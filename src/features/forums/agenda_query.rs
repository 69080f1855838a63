//! What the address of an agenda says besides the event: the track that is
//! looked at, and whether the halls stand beside one another. Links, forms and
//! the way back after a form are written here.

use crate::paths::{EventPart, Path};
use crate::ui::page::PageContext;
use domain::Slug;
use std::fmt;

/// What is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct AgendaQuery {
    /// The number of the track, from 1.
    pub(super) track: Option<usize>,
    /// By hall, not as a list.
    pub(super) by_halls: bool,
}

impl AgendaQuery {
    /// Reads a query; what it does not know is left out.
    pub(super) fn read(query: &str) -> Self {
        let value = |wanted: &str| {
            form_urlencoded::parse(query.as_bytes())
                .find(|(name, _)| name == wanted)
                .map(|(_, value)| value)
        };
        Self {
            track: value("track").and_then(|value| value.parse().ok()),
            by_halls: value("view").is_some_and(|value| value == "halls"),
        }
    }

    /// The address of the agenda of an event, so looked at.
    pub(super) fn address(self, context: &PageContext<'_>, slug: &Slug) -> String {
        let address = context.link(&Path::EventPart(slug.clone(), EventPart::Agenda));
        match self.to_string() {
            query if query.is_empty() => address,
            query => format!("{address}?{query}"),
        }
    }
}

impl fmt::Display for AgendaQuery {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.track, self.by_halls) {
            (None, false) => Ok(()),
            (Some(track), false) => write!(formatter, "track={track}"),
            (None, true) => formatter.write_str("view=halls"),
            (Some(track), true) => write!(formatter, "track={track}&view=halls"),
        }
    }
}

/// The address of an agenda as it was looked at, at the session of a position.
#[must_use]
pub fn agenda_address(
    context: &PageContext<'_>,
    slug: &Slug,
    query: &str,
    position: Option<usize>,
) -> String {
    let address = AgendaQuery::read(query).address(context, slug);
    match position {
        Some(position) => format!("{address}#{}", anchor(position)),
        None => address,
    }
}

/// The id of a session on the pages of an agenda, by its position.
pub(super) fn anchor(position: usize) -> String {
    format!("s{}", position + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_looked_at_is_read_back() {
        for text in ["", "track=2", "view=halls", "track=2&view=halls"] {
            assert_eq!(AgendaQuery::read(text).to_string(), text);
        }
        for (text, kept) in [
            ("track=x&view=other", ""),
            ("a=b&view=halls&track=1%0d%0aSet-Cookie:x", "view=halls"),
        ] {
            assert_eq!(AgendaQuery::read(text).to_string(), kept, "{text}");
        }
    }
}
