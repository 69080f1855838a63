//! The list of organisations. The form is plain GET; the listing island takes
//! it over where JavaScript runs. The moving parts are printed by `listing`,
//! here and in the browser alike.

use super::filters::filters;
use super::props::listing_props;
use super::summary::language;
use crate::listing::island::ListingIsland;
use crate::listing::render::render;
use crate::listing::state::{ListingState, sort_code};
use crate::paths::Path;
use crate::ui::page::{Bundle, Page, PageContext};
use leptos::prelude::*;
use search::{Listing, Sort};

/// Results on a page; the public API's default as well.
pub const PER_PAGE: usize = 24;

/// The flag that the one switch of the filters asks for.
pub(super) const VERIFIED: &str = "verified";

/// The list for a query string. `files` are the addresses of the core and text file.
#[must_use]
pub fn directory_page(
    context: &PageContext<'_>,
    listing: &Listing,
    files: (String, String),
    query: &str,
) -> Page {
    let state = ListingState::parse(listing, VERIFIED, query);
    let found = listing.search(&state.to_search(listing, VERIFIED, language(context.locale)));
    let props = listing_props(context, files, state.to_query(listing, VERIFIED));
    let rendered = render(listing, &props, &state, &found);
    let text = context.text;
    let chosen = state.filters();
    let action = props.action.clone();
    let canonical = state.to_query(listing, VERIFIED);
    let filters = filters(context, listing, &state, &found);
    let sort = state.sort.unwrap_or(Sort::Relevance);
    let body = view! {
        <div class="wrap dir">
            <div class="dir-head">
                <h1>{text.get("directory-title")}</h1>
                <form class="search" id="listing" role="search" method="get" action=action data-listing=props.to_lines()>
                    <label class="vh" for="q">{text.get("search-label")}</label>
                    <input
                        id="q"
                        name="q"
                        type="search"
                        value=state.text.clone()
                        autocomplete="off"
                        enterkeyhint="search"
                        maxlength="200"
                        aria-describedby="search-hint"
                    />
                    <button class="btn lit">{text.get("search-button")}</button>
                    <p class="hint" id="search-hint">{text.get("search-hint")}</p>
                </form>
                <p class="reading" id="reading" role="status" hidden=rendered.reading.is_empty() inner_html=rendered.reading></p>
                <p class="filters-open">
                    <a class="btn line" href="#filters">
                        {text.get("filters-and-map")}
                        <span class="badge koek" data-filters-chosen="" hidden=chosen == 0>{chosen}</span>
                    </a>
                </p>
            </div>
            <aside class="side" id="filters" aria-label=text.get("filters")>{filters}</aside>
            <div class="stack dir-main">
                <div class="toolbar">
                    <output id="result-count" for="q" data-count=rendered.total aria-live="polite">{rendered.count}</output>
                    <span>
                        <label for="sort">{text.get("sort-label")}</label>
                        <select id="sort" name="sort" form="listing">
                            {[Sort::Relevance, Sort::Name, Sort::Newest]
                                .map(|option| {
                                    let code = sort_code(option);
                                    view! {
                                        <option value=code selected=option == sort>{text.get(&format!("sort-{code}"))}</option>
                                    }
                                })
                                .collect_view()}
                        </select>
                    </span>
                </div>
                <ul class="chips" id="chosen" aria-label=text.get("chosen-filters") hidden=rendered.chosen.is_empty() inner_html=rendered.chosen></ul>
                <div class="empty" id="empty" hidden=rendered.empty.is_empty() inner_html=rendered.empty></div>
                <ol class="sash" id="results" hidden=rendered.total == 0 inner_html=rendered.results></ol>
                <nav class="pager" id="pager" aria-label=text.get("pager-label") hidden=rendered.pager.is_empty() inner_html=rendered.pager></nav>
                <p class="hint keys">{text.get("keyboard-hint")}</p>
            </div>
        </div>
        <ListingIsland />
    }
    .into_any();
    Page {
        path: Path::Organizations,
        query: canonical.clone(),
        title: text.get("directory-title"),
        description: Some(text.get("directory-description")),
        structured_data: None,
        indexed: canonical.is_empty(),
        bundle: Some(Bundle::Public),
        body,
    }
}
