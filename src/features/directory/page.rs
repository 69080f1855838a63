//! The list of organisations. The form is plain GET; the listing island takes
//! it over where JavaScript runs. The moving parts are printed by `listing`,
//! here and in the browser alike.

use super::summary::language;
use crate::i18n::Text;
use crate::listing::facets::{count, step};
use crate::listing::island::ListingIsland;
use crate::listing::plural::{PluralForms, grouped};
use crate::listing::props::{Labels, ListingProps};
use crate::listing::render::{capitalized, render};
use crate::listing::state::{ListingState, sort_code};
use crate::paths::Path;
use crate::ui::icon::ListingIcons;
use crate::ui::map::{MapArea, RegionMap};
use crate::ui::page::{Bundle, Page, PageContext};
use leptos::prelude::*;
use search::{Found, Listing, Sort};

/// Results on a page; the public API's default as well.
pub const PER_PAGE: usize = 24;

const VERIFIED: &str = "verified";

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
        <ListingIcons />
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

fn filters(
    context: &PageContext<'_>,
    listing: &Listing,
    state: &ListingState,
    found: &Found,
) -> AnyView {
    let text = context.text;
    let groups: Vec<AnyView> = ["district", "field", "form", "beneficiary"]
        .into_iter()
        .filter_map(|key| filter_group(context, listing, state, found, key))
        .collect();
    let verified = count(listing, found, VERIFIED, VERIFIED).unwrap_or_default() as usize;
    view! {
        <h2 class="vh">{text.get("filters")}</h2>
        <RegionMap
            areas=areas(context, listing, state, found)
            label=text.get("map-label")
            numbers_only=true
        />
        <fieldset class="fgroup">
            <legend class="vh">{text.get("filter-verified")}</legend>
            <label class="check">
                <input type="checkbox" name=VERIFIED value="1" form="listing" checked=state.required />
                <span>{text.get("filter-verified")}</span>
                <span class="n" data-count-of=VERIFIED>{grouped(language(context.locale), verified)}</span>
            </label>
        </fieldset>
        {groups}
        <p class="apply">
            <button class="btn" form="listing">{text.get("apply-filters")}</button>
        </p>
        <p class="filters-close"><a class="btn line" href="#result-count">{text.get("filters-show")}</a></p>
    }
    .into_any()
}

fn filter_group(
    context: &PageContext<'_>,
    listing: &Listing,
    state: &ListingState,
    found: &Found,
    key: &'static str,
) -> Option<AnyView> {
    let index = listing.group_index(key)?;
    let group = listing.groups().get(index)?;
    let counts = found.facets.get(index)?;
    let chosen = state.selected.get(index)?;
    let language = language(context.locale);
    let options = group
        .values
        .iter()
        .zip(counts)
        .enumerate()
        .map(|(value, (option, count))| {
            let checked = chosen.iter().any(|chosen| usize::from(*chosen) == value);
            let label = option.labels.get(language.index()).map(|label| capitalized(label)).unwrap_or_default();
            view! {
                <li>
                    <label class="check">
                        <input type="checkbox" name=key value=option.key.clone() form="listing" checked=checked />
                        <span>{label}</span>
                        <span class="n" data-count-of=format!("{key}:{}", option.key)>
                            {grouped(language, *count as usize)}
                        </span>
                    </label>
                </li>
            }
        })
        .collect_view();
    let class = if key == "district" {
        "river"
    } else {
        "options"
    };
    let open = key == "district" || key == "field" || !chosen.is_empty();
    Some(
        view! {
            <details class="fgroup" open=open>
                <summary>{context.t(&format!("filter-{key}"))}</summary>
                <fieldset>
                    <legend class="vh">{context.t(&format!("filter-{key}"))}</legend>
                    <ul class=class>{options}</ul>
                </fieldset>
            </details>
        }
        .into_any(),
    )
}

fn areas(
    context: &PageContext<'_>,
    listing: &Listing,
    state: &ListingState,
    found: &Found,
) -> Vec<MapArea> {
    let Some(index) = listing.group_index("district") else {
        return Vec::new();
    };
    let (Some(group), Some(counts), Some(chosen)) = (
        listing.groups().get(index),
        found.facets.get(index),
        state.selected.get(index),
    ) else {
        return Vec::new();
    };
    let language = language(context.locale);
    let action = context.link(&Path::Organizations);
    group
        .values
        .iter()
        .zip(counts)
        .enumerate()
        .filter_map(|(value, (option, count))| {
            let value = u16::try_from(value).ok()?;
            let query = state.toggled(index, value).to_query(listing, VERIFIED);
            Some(MapArea {
                code: option.key.clone(),
                label: option
                    .labels
                    .get(language.index())
                    .cloned()
                    .unwrap_or_default(),
                count: *count as usize,
                count_text: grouped(language, *count as usize),
                step: step(counts, *count),
                href: Some(if query.is_empty() {
                    action.clone()
                } else {
                    format!("{action}?{query}")
                }),
                selected: chosen.contains(&value),
                filter: Some("district"),
            })
        })
        .collect()
}

fn listing_props(
    context: &PageContext<'_>,
    (core, text): (String, String),
    rendered: String,
) -> ListingProps {
    ListingProps {
        action: context.link(&Path::Organizations),
        item_prefix: format!("{}/", context.link(&Path::Organizations)),
        core,
        text,
        language: context.locale.code().to_owned(),
        per_page: PER_PAGE,
        rendered,
        required_flag: VERIFIED.to_owned(),
        card_facets: [("district", "i-place"), ("form", "i-form")]
            .map(|(facet, icon)| (facet.to_owned(), icon.to_owned())),
        panes: [
            "bin_confirmed",
            "contacts_checked",
            "services_written",
            "report_filed",
        ]
        .map(str::to_owned),
        trust: (context.t("verified"), context.t("not-verified")),
        badge: (
            "dissolved".to_owned(),
            "bad".to_owned(),
            context.t("dissolved"),
        ),
        labels: labels(context.text),
    }
}

fn labels(text: Text) -> Labels {
    let pattern = |key: &str| {
        let kept = [
            ("n", "{n}".into()),
            ("name", "{name}".into()),
            ("query", "{query}".into()),
            ("typed", "{query}".into()),
            ("read", "{name}".into()),
        ];
        text.with(key, &kept)
    };
    let [one, few, many, other] = text.plural_forms("results");
    Labels {
        results: PluralForms {
            one,
            few,
            many,
            other,
        },
        window: pattern("window-label"),
        required_flag: text.get("filter-verified"),
        remove: pattern("remove-filter"),
        clear: text.get("clear-all"),
        empty: pattern("empty-title"),
        empty_filters: text.get("empty-title-filters"),
        empty_drop: pattern("empty-drop"),
        empty_drop_text: pattern("empty-drop-text"),
        reading_layout: pattern("reading-layout"),
        reading_fuzzy: pattern("reading-fuzzy"),
        previous: text.get("pager-previous"),
        next: text.get("pager-next"),
        page: pattern("pager-page"),
    }
}
