//! The filters beside the list: the map, the switch, the groups of boxes, each
//! with its count. Called by the page only.

use super::{Browse, language};
use crate::listing::facets::{count, step};
use crate::listing::plural::grouped;
use crate::listing::render::capitalized;
use crate::listing::state::ListingState;
use crate::ui::map::{MapArea, RegionMap};
use crate::ui::page::PageContext;
use leptos::prelude::*;
use search::{Found, Listing};

/// The filters of a page.
pub(super) fn filters(
    context: &PageContext<'_>,
    browse: &Browse<'_>,
    state: &ListingState,
    found: &Found,
) -> AnyView {
    let text = context.text;
    let groups: Vec<AnyView> = browse
        .filters
        .iter()
        .filter_map(|filter| filter_group(context, browse.listing, state, found, *filter))
        .collect();
    let switch = browse
        .required_flag
        .map(|flag| switch(context, browse.listing, state, found, flag));
    let areas = areas(context, browse, state, found);
    view! {
        <h2 class="vh">{text.get("filters")}</h2>
        <RegionMap areas=areas label=text.get("map-label") numbers_only=true />
        {switch}
        {groups}
        <p class="apply">
            <button class="btn" form="listing">{text.get("apply-filters")}</button>
        </p>
        <p class="filters-close"><a class="btn line" href="#result-count">{text.get("filters-show")}</a></p>
    }
    .into_any()
}

fn switch(
    context: &PageContext<'_>,
    listing: &Listing,
    state: &ListingState,
    found: &Found,
    flag: &'static str,
) -> AnyView {
    let label = context.t(&format!("filter-{flag}"));
    let with = count(listing, found, flag, flag).unwrap_or_default() as usize;
    view! {
        <fieldset class="fgroup">
            <legend class="vh">{label.clone()}</legend>
            <label class="check">
                <input type="checkbox" name=flag value="1" form="listing" checked=state.required />
                <span>{label}</span>
                <span class="n" data-count-of=flag>{grouped(language(context.locale), with)}</span>
            </label>
        </fieldset>
    }
    .into_any()
}

fn filter_group(
    context: &PageContext<'_>,
    listing: &Listing,
    state: &ListingState,
    found: &Found,
    (key, stands_open): (&'static str, bool),
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
    let open = stands_open || !chosen.is_empty();
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
    browse: &Browse<'_>,
    state: &ListingState,
    found: &Found,
) -> Vec<MapArea> {
    let listing = browse.listing;
    let flag = browse.required_flag.unwrap_or_default();
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
    let action = context.link(&browse.path);
    group
        .values
        .iter()
        .zip(counts)
        .enumerate()
        .filter_map(|(value, (option, count))| {
            let value = u16::try_from(value).ok()?;
            let query = state.toggled(index, value).to_query(listing, flag);
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
