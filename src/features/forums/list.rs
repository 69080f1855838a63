//! The list of events, and what its cards show.

use super::item::{day, facts};
use crate::browse::{Browse, Words, browse_page, print_cards};
use crate::listing::props::ListingProps;
use crate::paths::Path;
use crate::ui::icon::{Glyph, Icon};
use crate::ui::page::{Page, PageContext};
use leptos::prelude::*;
use search::{Files, Listing};
use usecases::events::{EventList, event_listing};

/// The files of the listing, with a card for each event.
#[must_use]
pub fn events_files(contexts: &[PageContext<'_>; 3], found: &EventList) -> Files {
    let mut source = event_listing(found);
    print_cards(contexts, &mut source.records, found.iter(), day, facts);
    source.files()
}

/// The list for a query string. `files` are the addresses of the core and text file.
#[must_use]
pub fn events_page(
    context: &PageContext<'_>,
    listing: &Listing,
    files: (String, String),
    query: &str,
) -> Page {
    browse_page(
        context,
        Browse {
            listing,
            files,
            query,
            path: Path::Events,
            words: Words {
                title: "forum-list-title",
                description: "forum-list-lead",
                search: "forum-search-label",
                hint: "forum-search-hint",
                count: "event-count",
                nothing: "forum-nothing",
            },
            filters: &[
                ("when", true),
                ("kind", true),
                ("district", true),
                ("field", false),
            ],
            required_flag: None,
            sorts: &[],
            cards: ListingProps {
                card_class: "event".to_owned(),
                ..ListingProps::default()
            },
            lead: None,
            links: Some(links(context)),
        },
    )
}

/// What else is told of events.
fn links(context: &PageContext<'_>) -> AnyView {
    view! {
        <span class="row small">
            <a class="go" href=context.link(&Path::EventsCalendar)>
                <Icon glyph=Glyph::Calendar />
                {context.t("forum-calendar-all")}
            </a>
            <a class="go" href=context.link(&Path::EventsFeed)>
                {context.t("forum-feed")}
            </a>
            <a class="go" href=context.link(&Path::Commitments)>
                {context.t("ledger-title")}
            </a>
        </span>
    }
    .into_any()
}
