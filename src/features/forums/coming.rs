//! The next events in short, for pages of other parts; `app` hands them over.

use super::words::{said, when};
use crate::paths::Path;
use crate::ui::page::PageContext;
use domain::event::EventState;
use usecases::events::EventList;

/// How many are named.
const COUNT: usize = 3;

/// An event ahead, in short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coming {
    /// What it is called.
    pub name: String,
    /// The language of the name, when it is not the page's.
    pub language: Option<&'static str>,
    /// The address of its page.
    pub href: String,
    /// When, where.
    pub facts: Vec<String>,
}

/// The next events that take place.
#[must_use]
pub fn coming(context: &PageContext<'_>, found: &EventList) -> Vec<Coming> {
    found
        .upcoming
        .iter()
        .filter(|item| item.details.state != EventState::Cancelled)
        .filter_map(|item| {
            let (name, language) = said(&item.details.titles, context.locale)?;
            let facts = [
                when(context.text, item.details.date),
                item.details.venue.line(context.locale),
            ];
            Some(Coming {
                name,
                language,
                href: context.link(&Path::Event(item.slug.clone())),
                facts: facts.into_iter().flatten().collect(),
            })
        })
        .take(COUNT)
        .collect()
}
