//! Growth over years as columns of panes. Rule: a table beside it says the same.

use leptos::prelude::*;
use std::fmt::Write;

/// Height of the drawing, in units.
const HEIGHT: u64 = 80;

/// A column of panes for each value, the tallest for the largest.
#[component]
pub fn GrowthChart(
    /// The values, in order of time.
    values: Vec<u64>,
    /// What the chart shows, in words.
    label: String,
) -> impl IntoView {
    let largest = values.iter().copied().max().unwrap_or_default().max(1);
    let width = values.len() * 8 - usize::from(!values.is_empty()) * 2;
    let columns =
        values
            .into_iter()
            .enumerate()
            .fold(String::new(), |mut path, (position, value)| {
                // Whole panes of four units, at least one where there is anything.
                let panes = (value * HEIGHT / 4).div_ceil(largest);
                if panes > 0 {
                    // Writing to a string cannot fail.
                    let _ = write!(path, "M{} {HEIGHT}v-{}", position * 8 + 3, panes * 4 - 1);
                }
                path
            });
    view! {
        <svg class="growth" viewBox=format!("0 0 {width} {HEIGHT}") role="img" aria-label=label>
            <path d=columns />
        </svg>
    }
    .into_any()
}

/// A share of the largest, as a bar beside its number.
#[component]
pub fn Bar(
    /// The value.
    value: usize,
    /// The largest value of the list.
    largest: usize,
) -> impl IntoView {
    let share = (value * 100).div_ceil(largest.max(1)).min(100);
    view! {
        <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
            <path d=format!("M0 0h{share}v6H0z") />
        </svg>
    }
    .into_any()
}
