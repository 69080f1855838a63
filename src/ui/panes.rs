//! The field of a thousand panes with the river through it: the home picture.
//! Rule: it is data; so many panes as there are things, the lit ones counted by
//! the caption beside it. Deterministic, so that pages stay cacheable.

use leptos::prelude::*;
use std::fmt::Write;

const COLUMNS: usize = 40;
const ROWS: usize = 28;
/// Rows that the river takes from each column.
const RIVER_ROWS: usize = 3;
/// All panes of the picture.
pub const PANES: usize = COLUMNS * (ROWS - RIVER_ROWS);

/// From one pane to the next; a pane is one unit smaller.
const PITCH: usize = 4;

/// The river's line, in units of the drawing.
const RIVER: &str = "M-6 35.3C-4 35.4-1.7 34.2 1.5 36.1S9.5 43.3 13.5 46.1s8 5.2 12 6.8 8 2.3 12 2.3 \
    8-.8 12-1.8 8-2.8 12-4.1 8-3.1 12-3.9 8-1.5 12-1.1 8 1.4 12 3.2 8 4.5 12 7.6 8 6.9 12 10.4 8 7.6 12 10.8 \
    8 6.4 12 8.6 8.8 3.6 12 4.5 6.1.7 7.3.8";

/// The river's height at every third column, in rows.
const RIVER_AT: [f32; 14] = [
    8.6, 11.2, 12.8, 13.4, 13.0, 11.9, 11.0, 10.7, 11.5, 13.4, 16.0, 18.7, 20.8, 22.0,
];

/// The first row that the river takes in a column.
fn river_row(column: usize) -> usize {
    let left = RIVER_AT.get(column / 3).copied().unwrap_or_default();
    let right = RIVER_AT.get(column / 3 + 1).copied().unwrap_or(left);
    let share = (column % 3) as f32 / 3.0;
    (left + (right - left) * share).round() as usize - RIVER_ROWS / 2
}

fn is_land(column: usize, row: usize) -> bool {
    let river = river_row(column);
    !(river..river + RIVER_ROWS).contains(&row)
}

/// A fixed scatter: the same number for the same pane, for ever.
fn scatter(column: usize, row: usize) -> u32 {
    let mut value = (column * ROWS + row) as u32;
    value = (value ^ 61 ^ (value >> 16)).wrapping_mul(9);
    value = (value ^ (value >> 4)).wrapping_mul(0x27d4_eb2d);
    value ^ (value >> 15)
}

/// Runs of panes as horizontal lines; their dashes are the panes.
fn runs(is_drawn: impl Fn(usize, usize) -> bool) -> String {
    let mut path = String::new();
    for row in 0..ROWS {
        let mut column = 0;
        while column < COLUMNS {
            let length = (column..COLUMNS)
                .take_while(|column| is_drawn(*column, row))
                .count();
            if length > 0 {
                // Writing to a string cannot fail.
                let _ = write!(
                    path,
                    "M{} {}h{}",
                    column * PITCH,
                    row * PITCH,
                    length * PITCH - 1
                );
            }
            column += length + 1;
        }
    }
    path
}

/// Single panes, spread evenly (additive recurrence with the plastic number).
fn spread(count: usize) -> Vec<(usize, usize)> {
    let mut chosen: Vec<(usize, usize)> = Vec::with_capacity(count);
    let (mut x, mut y) = (0.5_f64, 0.3_f64);
    while chosen.len() < count.min(PANES / 4) {
        x = (x + 0.754_877_666).fract();
        y = (y + 0.569_840_29).fract();
        // Inside the rim, so that the light is seen to come from the house.
        let pane = (
            1 + (x * (COLUMNS - 2) as f64) as usize,
            1 + (y * (ROWS - 2) as f64) as usize,
        );
        if is_land(pane.0, pane.1) && !chosen.contains(&pane) {
            chosen.push(pane);
        }
    }
    chosen
}

fn squares(panes: &[(usize, usize)]) -> String {
    panes.iter().fold(String::new(), |mut path, (column, row)| {
        let _ = write!(path, "M{} {}h3", column * PITCH, row * PITCH);
        path
    })
}

/// The picture. A pane for each of `count` things (at most [`PANES`]; the rest
/// stays dark), `lit` of them lit.
#[component]
pub fn ThousandPanes(
    /// How many things there are.
    count: usize,
    /// How many of them are lit.
    lit: usize,
    /// What the picture shows, in words.
    label: String,
) -> impl IntoView {
    let mut ranks: Vec<u32> = (0..COLUMNS)
        .flat_map(|column| (0..ROWS).map(move |row| (column, row)))
        .filter(|(column, row)| is_land(*column, *row))
        .map(|(column, row)| scatter(column, row))
        .collect();
    ranks.sort_unstable();
    let limit = ranks.get(count).copied().unwrap_or(u32::MAX);
    let present = |column, row| is_land(column, row) && scatter(column, row) < limit;
    let rest = (count < PANES)
        .then(|| view! { <path class="p0" d=runs(|column, row| is_land(column, row) && !present(column, row)) /> });
    let lit = spread(lit.min(count));
    view! {
        <svg viewBox="0 0 159 111" role="img" aria-label=label>
            <g transform="translate(0 1.5)">
                {rest}
                <path class="p1" d=runs(present) />
                <path
                    class="p2"
                    d=runs(|column, row| present(column, row) && scatter(column, row).is_multiple_of(9))
                />
                <path
                    class="p3"
                    d=runs(|column, row| present(column, row) && scatter(column, row) % 7 == 1)
                />
                <path class="pl" d=squares(&lit) />
            </g>
            <path class="rv" d=RIVER />
        </svg>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_a_thousand_panes_and_few_bytes() {
        let land = (0..COLUMNS)
            .flat_map(|column| (0..ROWS).map(move |row| (column, row)))
            .filter(|(column, row)| is_land(*column, *row))
            .count();
        assert_eq!((land, PANES), (1_000, 1_000));
        for count in [0, 15, 300, 987, 1_000, 4_000] {
            let html = view! { <ThousandPanes count lit=15 label="panes".to_owned() /> }.to_html();
            assert!(html.len() < 6_000, "{count}: {}", html.len());
        }
    }

    #[test]
    fn lit_panes_lie_on_land_and_apart() {
        let lit = spread(15);
        assert_eq!(lit.len(), 15);
        assert!(lit.iter().all(|(column, row)| is_land(*column, *row)));
    }
}
