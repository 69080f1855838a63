//! The map of the region, drawn on the server. Rule: a list beside it says the
//! same in words; colours go by rank, since the city has six times more than
//! any district and would flatten a linear scale.
#![expect(clippy::needless_pass_by_value, reason = "a component owns its props")]

pub mod picker;
mod shapes;

use leptos::prelude::*;
use shapes::{CENTRES, LEADER, RIVER, SHAPES, Shape, VIEW_BOX};

/// What the map says about one area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapArea {
    /// The code of its outline; areas without one are left out.
    pub code: String,
    /// Its name.
    pub label: String,
    /// How many.
    pub count: usize,
    /// The same as text, grouped.
    pub count_text: String,
    /// The step of its colour, 0 to 4.
    pub step: usize,
    /// Where it leads.
    pub href: Option<String>,
    /// Whether it is chosen.
    pub selected: bool,
    /// The filter it belongs to, when an island keeps its number current.
    pub filter: Option<&'static str>,
}

impl MapArea {
    fn class(&self) -> String {
        if self.selected {
            "d mx".to_owned()
        } else {
            format!("d m{}", self.step)
        }
    }
}

/// The map with a number in each area, every area a link.
#[component]
pub fn RegionMap(
    /// What is known of each area.
    areas: Vec<MapArea>,
    /// What the map shows.
    label: String,
    /// Large numbers without names, for narrow columns with a list below.
    #[prop(optional)]
    numbers_only: bool,
) -> impl IntoView {
    let find = |shape: &Shape| areas.iter().find(|area| area.code == shape.code);
    let drawn = SHAPES
        .iter()
        .map(|shape| match find(shape) {
            Some(area) => drawn_area(shape, area, numbers_only),
            None => view! { <path class="d m0" d=shape.path /> }.into_any(),
        })
        .collect_view();
    let names = (!numbers_only).then(|| {
        SHAPES
            .iter()
            .filter_map(|shape| {
                let (area, (x, y)) = (find(shape)?, shape.label?);
                Some(view! {
                    <text x=x y=y>
                        {area.label.clone()}
                    </text>
                    <text class="c" x=x y=y + 17>
                        {area.count_text.clone()}
                    </text>
                })
            })
            .collect_view()
    });
    view! {
        <div class="map">
            <svg viewBox=VIEW_BOX role="group" aria-label=label>
                {drawn}
                {river()}
                <path class="ld" d=LEADER />
                <g class="names" aria-hidden="true">
                    {names}
                </g>
            </svg>
        </div>
    }
    .into_any()
}

fn drawn_area(shape: &Shape, area: &MapArea, numbers_only: bool) -> AnyView {
    let key = area.filter.map(|filter| format!("{filter}:{}", area.code));
    // A number that an island changes must not stand in a fixed label.
    let name = match key {
        Some(_) => area.label.clone(),
        None => format!("{}: {}", area.label, area.count_text),
    };
    let number = shape.label.filter(|_| numbers_only).map(|(x, y)| {
        view! {
            <text class="big" x=x y=y + 8 data-count-of=key.clone()>
                {area.count_text.clone()}
            </text>
        }
    });
    let outline = view! { <path class=area.class() d=shape.path data-step-of=key.clone() /> };
    match &area.href {
        Some(href) => view! {
            <a
                href=href.clone()
                aria-label=name
                aria-current=area.selected.then_some("true")
                data-toggle=key
            >
                {outline}
                {number}
            </a>
        }
        .into_any(),
        None => view! {
            {outline}
            {number}
        }
        .into_any(),
    }
}

fn river() -> impl IntoView {
    view! {
        <path class="rv0" d=RIVER />
        <path class="rv" d=RIVER />
        <path class="ct" d=CENTRES />
    }
    .into_any()
}

/// The ranges of the map's colours.
#[component]
pub fn MapLegend(
    /// The areas of the map.
    areas: Vec<MapArea>,
    /// What the colours mean.
    label: String,
) -> impl IntoView {
    let steps = (1..=4)
        .filter_map(|step| {
            let of_step = || areas.iter().filter(|area| area.step == step);
            let least = of_step().min_by_key(|area| area.count)?;
            let most = of_step().max_by_key(|area| area.count)?;
            let range = if least.count == most.count {
                least.count_text.clone()
            } else {
                format!("{}–{}", least.count_text, most.count_text)
            };
            Some(view! { <li class=format!("k{step}")>{range}</li> })
        })
        .collect_view();
    view! {
        <ul class="legend" aria-label=label>
            {steps}
        </ul>
    }
    .into_any()
}

/// The map with one area marked, as an image.
#[component]
pub fn MarkedMap(
    /// The code of the marked area.
    code: &'static str,
    /// What the image says.
    label: String,
) -> impl IntoView {
    let drawn = SHAPES
        .iter()
        .map(|shape| {
            let class = if shape.code == code { "d mk" } else { "d m1" };
            view! { <path class=class d=shape.path /> }
        })
        .collect_view();
    view! {
        <div class="map">
            <svg viewBox=VIEW_BOX role="img" aria-label=label>
                {drawn}
                {river()}
            </svg>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_live_number_is_not_part_of_a_fixed_label() {
        let mut area = MapArea {
            code: "aral".to_owned(),
            label: "Арал".to_owned(),
            count: 84,
            count_text: "84".to_owned(),
            step: 2,
            href: Some("/kk/orgs?district=aral".to_owned()),
            selected: false,
            filter: None,
        };
        let print = |area: &MapArea| {
            let areas = vec![area.clone()];
            view! { <RegionMap areas label="map".to_owned() numbers_only=true /> }.to_html()
        };
        assert!(print(&area).contains("aria-label=\"Арал: 84\""));
        area.filter = Some("district");
        let html = print(&area);
        assert!(html.contains("aria-label=\"Арал\""));
        assert!(html.contains("data-count-of=\"district:aral\""));
        assert!(html.contains("data-step-of=\"district:aral\""));
        assert!(html.contains("data-toggle=\"district:aral\""));
    }
}
