//! The list of centres, and what its cards show.

use super::words::{badges, presence};
use crate::browse::{Browse, Words, browse_page, print_cards};
use crate::listing::props::ListingProps;
use crate::paths::Path;
use crate::ui::page::{Page, PageContext};
use leptos::prelude::*;
use search::{Files, Listing};
use usecases::centres::{CentreItem, OPEN, centre_listing};

/// The files of the listing, with a card for each centre.
#[must_use]
pub fn centres_files(contexts: &[PageContext<'_>; 3], found: &[CentreItem]) -> Files {
    let mut source = centre_listing(found);
    print_cards(contexts, &mut source.records, found.iter(), lead, facts);
    source.files()
}

/// The list for a query string. `files` are the addresses of the core and text file.
#[must_use]
pub fn centres_page(
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
            path: Path::Centres,
            words: Words {
                title: "centre-list-title",
                description: "centre-list-lead",
                search: "centre-search-label",
                hint: "centre-search-hint",
                count: "centre-count",
                nothing: "centre-nothing",
            },
            filters: &[("service", true), ("district", true)],
            required_flag: Some(OPEN),
            sorts: &[],
            cards: ListingProps {
                card_class: "centre".to_owned(),
                ..ListingProps::default()
            },
            lead: Some(doors(context)),
            links: None,
        },
    )
}

/// What one can do without choosing a centre.
fn doors(context: &PageContext<'_>) -> AnyView {
    view! {
        <p class="lead muted">{context.t("centre-list-lead")}</p>
        <p class="row">
            <a class="btn lit" href=context.link(&Path::RequestNew)>
                {context.t("request-title")}
            </a>
            <a class="btn line" href=context.link(&Path::Requests)>
                {context.t("request-track")}
            </a>
            <a class="btn line" href=context.link(&Path::RequestNumbers)>
                {context.t("numbers-title")}
            </a>
        </p>
    }
    .into_any()
}

/// Whether somebody is there now; the first thing one wants to know.
fn lead(context: &PageContext<'_>, item: &CentreItem) -> AnyView {
    view! { <p class="meta">{presence(context, item)}</p> }.into_any()
}

fn facts(context: &PageContext<'_>, item: &CentreItem) -> AnyView {
    let services: Vec<&str> = item
        .centre
        .services
        .iter()
        .map(|service| service.label(context.locale))
        .collect();
    view! {
        <span>{services.join(" · ")}</span>
        {badges(context, item)}
    }
    .into_any()
}
