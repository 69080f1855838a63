//! A Roman numeral drawn in panes, as the thousand panes of the home page are.
//! It repeats what stands beside it in words, so it is not read out.

use leptos::prelude::*;
use std::fmt::Write;

/// How far apart panes stand, and how wide one is.
const STEP: usize = 10;
const SIZE: &str = "7.4";
const ROWS: usize = 9;

const I: [&str; 7] = ["111", "010", "010", "010", "010", "010", "111"];
const V: [&str; 7] = [
    "10001", "10001", "10001", "01010", "01010", "01010", "00100",
];
const X: [&str; 7] = [
    "10001", "10001", "01010", "00100", "01010", "10001", "10001",
];

/// The numeral in panes; nothing for digits above X.
#[must_use]
pub fn roman_numeral(numeral: &str) -> Option<AnyView> {
    let (dark, drawn, width) = panes(numeral)?;
    let view_box = format!("0 0 {} {}", width * STEP - 2, ROWS * STEP - 2);
    Some(
        view! {
            <div class="roman">
                <svg viewBox=view_box aria-hidden="true">
                    <path class="p1" d=dark />
                    <path class="p2" d=drawn />
                </svg>
            </div>
        }
        .into_any(),
    )
}

/// The paths of the dark panes and of those that make the digits; the width in panes.
fn panes(numeral: &str) -> Option<(String, String, usize)> {
    let mut rows = vec![vec![false]; ROWS];
    for digit in numeral.chars() {
        let shape = match digit {
            'I' => I,
            'V' => V,
            'X' => X,
            _ => return None,
        };
        for (number, row) in rows.iter_mut().enumerate() {
            let line = number.checked_sub(1).and_then(|line| shape.get(line));
            let blank = "0".repeat(shape.first().map_or(0, |line| line.len()));
            row.extend(
                line.map_or(blank.as_str(), |line| line)
                    .chars()
                    .map(|pane| pane == '1'),
            );
            row.push(false);
        }
    }
    let width = rows.first().map_or(0, Vec::len);
    let (mut dark, mut drawn) = (String::new(), String::new());
    for (y, row) in rows.iter().enumerate() {
        for (x, pane) in row.iter().enumerate() {
            let path = if *pane { &mut drawn } else { &mut dark };
            let _ = write!(path, "M{} {}h{SIZE}v{SIZE}h-{SIZE}z", x * STEP, y * STEP);
        }
    }
    (width > 1).then_some((dark, drawn, width))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_stand_side_by_side_with_a_margin() {
        let (dark, drawn, width) = panes("XII").unwrap();
        assert_eq!(width, 1 + 6 + 4 + 4);
        let count = |path: &str| path.matches('M').count();
        assert_eq!(count(&drawn), 13 + 11 + 11);
        assert_eq!(count(&dark) + count(&drawn), width * ROWS);
        assert!(drawn.starts_with("M10 10h"));
        assert!(panes("XL").is_none() && panes("").is_none());
    }
}
