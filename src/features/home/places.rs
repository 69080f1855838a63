//! The region: the map, and the same in a list along the river.

use super::{HomeView, grouped};
use crate::listing::facets::step;
use crate::paths::{Path, organizations_with};
use crate::ui::chart::Bar;
use crate::ui::map::{MapArea, MapLegend, RegionMap};
use crate::ui::page::PageContext;
use crate::ui::parts::SectionHead;
use domain::District;
use leptos::prelude::*;

pub(super) fn section(context: &PageContext<'_>, view: &HomeView) -> AnyView {
    let text = context.text;
    let areas = areas(context, view);
    let largest = view
        .districts
        .iter()
        .map(|(_, _, count)| *count)
        .max()
        .unwrap_or_default();
    let list = view
        .districts
        .iter()
        .filter(|(_, _, count)| *count > 0)
        .map(|(code, name, count)| {
            let href = organizations_with(context.locale, "district", code);
            let class = District::from_code(code).is_none().then_some("off-river");
            view! {
                <li class=class>
                    <a href=href>
                        <span>{name.clone()}</span>
                        <span class="n">
                            {grouped(context, *count)}
                        </span>
                        <Bar value=*count largest />
                    </a>
                </li>
            }
            .into_any()
        })
        .collect_view();
    let all = (context.link(&Path::Organizations), text.get("home-all"));
    view! {
        <section class="wrap sec" aria-labelledby="places">
            <SectionHead id="places" title=text.get("home-districts-title") more=all />
            <div class="two">
                <div>
                    <RegionMap areas=areas.clone() label=text.get("map-label") />
                    <MapLegend areas label=text.get("map-legend-label") />
                </div>
                <div>
                    <p class="muted small">
                        {text.get("map-river-note")} " " {text.get("home-active-note")}
                    </p>
                    <ol class="river">{list}</ol>
                </div>
            </div>
        </section>
    }
    .into_any()
}

fn areas(context: &PageContext<'_>, view: &HomeView) -> Vec<MapArea> {
    let counts: Vec<u32> = view
        .districts
        .iter()
        .filter(|(code, _, _)| District::from_code(code).is_some())
        .map(|(_, _, count)| u32::try_from(*count).unwrap_or(u32::MAX))
        .collect();
    view.districts
        .iter()
        .filter(|(code, _, _)| District::from_code(code).is_some())
        .map(|(code, _, count)| MapArea {
            code: code.clone(),
            label: context.t(&format!("place-{code}")),
            count: *count,
            count_text: grouped(context, *count),
            step: step(&counts, u32::try_from(*count).unwrap_or(u32::MAX)),
            href: (*count > 0).then(|| organizations_with(context.locale, "district", code)),
            selected: false,
            filter: None,
        })
        .collect()
}
