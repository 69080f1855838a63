//! Forgives misspellings: the words of a listing nearest to one that was not found. The rule: letters
//! often typed for one another cost half an edit. Called by `reading` when nothing matched exactly.

use crate::Listing;
use crate::index::mask;

/// The longest word looked at.
const LONGEST: usize = 32;
/// An edit. Cheap ones cost half.
const EDIT: u8 = 2;

/// What may be spent on a word: half an edit from 3 letters, one from 4, two from 8.
const fn allowance(length: usize) -> u8 {
    match length {
        0..=2 => 0,
        3 => EDIT / 2,
        4..=7 => EDIT,
        _ => 2 * EDIT,
    }
}

/// The skeletons nearest to a word, none of them the beginning of another, at most eight.
#[inline(never)]
pub(crate) fn nearest(listing: &Listing, word: &[u8]) -> Vec<Vec<u8>> {
    let mut roots: Vec<Vec<u8>> = Vec::new();
    let mut budget = allowance(word.len());
    if budget == 0 || word.len() > LONGEST || word.iter().any(u8::is_ascii_digit) {
        return roots;
    }
    let own = mask(word);
    let mut table = Vec::new();
    for segment in listing.lexicons() {
        for (number, letters) in segment.masks().iter().enumerate() {
            if (own & !letters).count_ones() > u32::from(budget / EDIT) {
                continue;
            }
            let other = segment.word(number);
            let cost = distance(word, other, budget, &mut table);
            if cost > budget {
                continue;
            }
            if cost < budget {
                budget = cost;
                roots.clear();
            }
            if roots.len() < 8 && !roots.iter().any(|root| other.starts_with(root)) {
                roots.retain(|root| !root.starts_with(other));
                roots.push(other.to_vec());
            }
        }
    }
    roots
}

/// The cost of turning a word into another or, from 5 letters on, into a beginning of it; anything
/// above the budget when it is above the budget. `table` is reused from call to call.
fn distance(word: &[u8], other: &[u8], budget: u8, table: &mut Vec<u8>) -> u8 {
    let cut = word.len() > 4;
    let slack = usize::from(budget);
    if other.len() + slack < word.len() || (!cut && other.len() > word.len() + slack) {
        return u8::MAX;
    }
    let other = other.get(..word.len() + slack).unwrap_or(other);
    let width = other.len() + 1;
    table.clear();
    table.resize(width * (word.len() + 1), 0);
    let mut best = u8::MAX;
    for row in 0..=word.len() {
        let letter = row
            .checked_sub(1)
            .and_then(|row| word.get(row))
            .copied()
            .unwrap_or_default();
        let before = row
            .checked_sub(2)
            .and_then(|row| word.get(row))
            .copied()
            .unwrap_or_default();
        let (mut other_letter, mut other_before) = (0, 0);
        let mut least = u8::MAX;
        for column in 0..width {
            if column > 0 {
                other_before = other_letter;
                other_letter = other.get(column - 1).copied().unwrap_or_default();
            }
            // A cell so many rows and columns back, at the cost of a step from there.
            let from = |rows: usize, columns: usize, step: u8| {
                let cell = row
                    .checked_sub(rows)
                    .filter(|_| column >= columns)
                    .map(|row| row * width + column - columns);
                cell.and_then(|cell| table.get(cell))
                    .map_or(u8::MAX / 2, |cost| cost + step)
            };
            let mut cost =
                from(1, 1, swap(letter, other_letter)).min(from(1, 0, gap(before, letter)));
            cost = cost.min(from(0, 1, gap(other_before, other_letter)));
            if letter == other_before && before == other_letter {
                cost = cost.min(from(2, 2, EDIT));
            }
            if row + column == 0 {
                cost = 0;
            }
            if let Some(cell) = table.get_mut(row * width + column) {
                *cell = cost;
            }
            least = least.min(cost);
            best = if cut { least } else { cost };
        }
        if least > budget {
            return least;
        }
    }
    best
}

/// The cost of one letter for another: half for those typed for one another on a Russian keyboard.
const fn swap(one: u8, other: u8) -> u8 {
    match (one, other) {
        _ if one == other => 0,
        (b'a', b'e') | (b'e', b'a') | (b'i', b'u') | (b'u', b'i') | (b'g', b'h') | (b'h', b'g') => {
            EDIT / 2
        }
        _ => EDIT,
    }
}

/// The cost of a letter too many: half where я stands for а, ю for у, ts for s, sh for s.
const fn gap(before: u8, letter: u8) -> u8 {
    match (before, letter) {
        (_, b'i') | (b's' | b'c' | b'z', b'h') => EDIT / 2,
        _ => EDIT,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::fold_word;

    #[test]
    fn edits_are_counted_in_halves() {
        for (typed, meant, expected) in [
            ("қызылорда", "қызылорда", Some(0)),
            ("қызылрода", "қызылорда", Some(2)),
            ("қызлорда", "қызылорда", Some(1)),
            ("элем", "әлем", Some(1)),
            ("мырат", "мұрат", Some(1)),
            ("мурат", "мұраттар", Some(0)),
            ("ветероны", "ветераны", Some(2)),
            ("жастр", "жастар", Some(2)),
            ("жасттр", "балалар", None),
        ] {
            let (typed, meant) = (fold_word(typed), fold_word(meant));
            let budget = allowance(typed.len());
            let cost = distance(&typed, &meant, budget, &mut Vec::new());
            assert_eq!(
                (cost <= budget).then_some(cost),
                expected,
                "{typed:?} {meant:?}"
            );
        }
    }
}
