//! The page on which a listing is browsed: the search box, the filters with
//! their counts and the map, the list. The form is plain GET; the listing island
//! takes it over where JavaScript runs.
//!
//! Rule: it is handed a listing and words and never knows what is listed. The
//! moving parts are printed by `listing`, here and in the browser alike.
//! Features use it.

mod filters;
mod words;

use crate::i18n::Locale;
use crate::listing::island::ListingIsland;
use crate::listing::props::ListingProps;
use crate::listing::render::{Rendered, render};
use crate::listing::state::{ListingState, sort_code};
use crate::paths::Path;
use crate::ui::page::{Bundle, Page, PageContext};
use filters::filters;
use leptos::prelude::*;
use search::{Language, Listing, Record, Sort};

/// What is browsed and how it is called.
pub struct Browse<'a> {
    /// What is listed.
    pub listing: &'a Listing,
    /// The addresses of its core and text file.
    pub files: (String, String),
    /// What the address asks.
    pub query: &'a str,
    /// The address of the page.
    pub path: Path,
    /// The words that differ from listing to listing.
    pub words: Words,
    /// The filters in their order, and which of them stand open by themselves.
    pub filters: &'static [(&'static str, bool)],
    /// The flag that the one switch of the filters asks for; its label is the
    /// message `filter-` and the flag.
    pub required_flag: Option<&'static str>,
    /// The orders that are offered, the one without being asked first; none or
    /// several.
    pub sorts: &'static [Sort],
    /// What stands on a card; everything else in it is filled in here.
    pub cards: ListingProps,
    /// What stands between the heading and the search box.
    pub lead: Option<AnyView>,
    /// Links beside the count.
    pub links: Option<AnyView>,
}

/// Message keys of what differs from listing to listing.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// The heading.
    pub title: &'static str,
    /// One sentence for search engines.
    pub description: &'static str,
    /// The label of the search box.
    pub search: &'static str,
    /// What can be typed there.
    pub hint: &'static str,
    /// The beginning of the plural forms of the count.
    pub count: &'static str,
    /// The heading when nothing fits the filters.
    pub nothing: &'static str,
}

/// The search crate's name of a language.
#[must_use]
pub const fn language(locale: Locale) -> Language {
    match locale {
        Locale::Kk => Language::Kk,
        Locale::Ru => Language::Ru,
        Locale::En => Language::En,
    }
}

/// Prints the first and the last part of the card of each item into its record,
/// in the language of each context; these are in the order of the search
/// engine's languages.
pub fn print_cards<'a, T: 'a>(
    contexts: &[PageContext<'_>; 3],
    records: &mut [Record],
    items: impl Iterator<Item = &'a T>,
    lead: impl Fn(&PageContext<'_>, &T) -> AnyView,
    facts: impl Fn(&PageContext<'_>, &T) -> AnyView,
) {
    let printed = |part: &dyn Fn(&PageContext<'_>) -> AnyView| {
        contexts
            .each_ref()
            .map(|context| Some(Owner::new_root(None).with(|| part(context).to_html())))
    };
    for (record, item) in records.iter_mut().zip(items) {
        record.leads = printed(&|context| lead(context, item));
        record.facts = printed(&|context| facts(context, item));
    }
}

/// The page for a query string.
#[must_use]
pub fn browse_page(context: &PageContext<'_>, browse: Browse<'_>) -> Page {
    let listing = browse.listing;
    let flag = browse.required_flag.unwrap_or_default();
    let state = ListingState::parse(listing, flag, browse.query);
    let found = listing.search(&state.to_search(listing, flag, language(context.locale)));
    let canonical = state.to_query(listing, flag);
    let props = words::props(context, &browse, canonical.clone());
    let rendered = render(listing, &props, &state, &found);
    let text = context.text;
    let filters = filters(context, &browse, &state, &found);
    let title = text.get(browse.words.title);
    let description = text.get(browse.words.description);
    let sort = sort_field(context, browse.sorts, state.sort);
    let body = view! {
        <div class="wrap dir">
            <div class="dir-head">
                <h1>{title.clone()}</h1>
                {browse.lead}
                <form class="search" id="listing" role="search" method="get" action=props.action.clone() data-listing=props.to_lines()>
                    <label class="vh" for="q">{text.get(browse.words.search)}</label>
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
                    <p class="hint" id="search-hint">{text.get(browse.words.hint)}</p>
                </form>
                <p class="reading" id="reading" role="status" hidden=rendered.reading.is_empty() inner_html=rendered.reading.clone()></p>
                <p class="filters-open">
                    <a class="btn line" href="#filters">
                        {text.get("filters-and-map")}
                        <span class="badge koek" data-filters-chosen="" hidden=state.filters() == 0>{state.filters()}</span>
                    </a>
                </p>
            </div>
            <aside class="side" id="filters" aria-label=text.get("filters")>{filters}</aside>
            <div class="stack dir-main">{list(context, rendered, sort, browse.links)}</div>
        </div>
        <ListingIsland />
    }
    .into_any();
    Page {
        path: browse.path,
        indexed: canonical.is_empty(),
        query: canonical,
        title,
        description: Some(description),
        structured_data: None,
        bundle: Some(Bundle::Public),
        body,
    }
}

/// The count, what is chosen, and the cards.
fn list(
    context: &PageContext<'_>,
    rendered: Rendered,
    sort: Option<AnyView>,
    links: Option<AnyView>,
) -> AnyView {
    let text = context.text;
    view! {
        <div class="toolbar">
            <output id="result-count" for="q" data-count=rendered.total aria-live="polite">{rendered.count}</output>
            {sort}
            {links}
        </div>
        <ul class="chips" id="chosen" aria-label=text.get("chosen-filters") hidden=rendered.chosen.is_empty() inner_html=rendered.chosen></ul>
        <div class="empty" id="empty" hidden=rendered.empty.is_empty() inner_html=rendered.empty></div>
        <ol class="sash" id="results" hidden=rendered.total == 0 inner_html=rendered.results></ol>
        <nav class="pager" id="pager" aria-label=text.get("pager-label") hidden=rendered.pager.is_empty() inner_html=rendered.pager></nav>
        <p class="hint keys">{text.get("keyboard-hint")}</p>
    }
    .into_any()
}

fn sort_field(
    context: &PageContext<'_>,
    sorts: &'static [Sort],
    asked: Option<Sort>,
) -> Option<AnyView> {
    let text = context.text;
    let chosen = asked.unwrap_or(*sorts.first()?);
    let options = sorts
        .iter()
        .map(|sort| {
            let code = sort_code(*sort);
            view! { <option value=code selected=*sort == chosen>{text.get(&format!("sort-{code}"))}</option> }
        })
        .collect_view();
    Some(
        view! {
            <span>
                <label for="sort">{text.get("sort-label")}</label>
                <select id="sort" name="sort" form="listing">{options}</select>
            </span>
        }
        .into_any(),
    )
}
