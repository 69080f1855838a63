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
pub(crate) fn nearest(listing: &Listing, word: &[u8]) -> Vec<Vec<u8>> {
    let mut budget = allowance(word.len());
    if budget == 0 || word.len() > LONGEST || word.iter().any(u8::is_ascii_digit) {
        return Vec::new();
    }
    let own = mask(word);
    let mut found: Vec<&[u8]> = Vec::new();
    for segment in listing.lexicons() {
        for (number, other) in segment.masks().iter().enumerate() {
            if (own & !other).count_ones() > u32::from(budget / EDIT) {
                continue;
            }
            let other = segment.word(number);
            if other.len() + usize::from(budget) < word.len() {
                continue;
            }
            if let Some(cost) = distance(word, other, budget) {
                if cost < budget {
                    budget = cost;
                    found.clear();
                }
                found.push(other);
            }
        }
    }
    let mut roots: Vec<Vec<u8>> = Vec::new();
    for other in found {
        if roots.iter().any(|root| other.starts_with(root)) {
            continue;
        }
        roots.retain(|root| !root.starts_with(other));
        roots.push(other.to_vec());
    }
    roots.truncate(8);
    roots
}

/// The cost of turning a word into another or, from 5 letters on, into a beginning of it. Nothing when
/// it is above the budget.
fn distance(word: &[u8], other: &[u8], budget: u8) -> Option<u8> {
    let other = other
        .get(..other.len().min(word.len() + usize::from(budget)))
        .unwrap_or_default();
    let cut = word.len() >= 5;
    if !cut && other.len() > word.len() + 1 {
        return None;
    }
    let mut rows = [[0_u8; LONGEST + 8]; 3];
    let width = other.len() + 1;
    if width > LONGEST + 8 {
        return None;
    }
    for (cell, (place, letter)) in rows
        .iter_mut()
        .take(1)
        .flatten()
        .skip(1)
        .zip(other.iter().enumerate())
    {
        let before = place
            .checked_sub(1)
            .and_then(|before| other.get(before))
            .copied();
        *cell = (place as u8) * EDIT + gap(before, *letter);
    }
    let mut before_word: Option<u8> = None;
    for letter in word {
        let [older, old, new] = &mut rows;
        let mut least = old.first().copied()? + gap(before_word, *letter);
        *new.first_mut()? = least;
        let mut before_other: Option<u8> = None;
        for (place, other_letter) in other.iter().enumerate() {
            let at = |row: &[u8], place: usize| row.get(place).copied().unwrap_or(u8::MAX / 2);
            let mut cost = at(old, place) + swap(*letter, *other_letter);
            cost = cost.min(at(old, place + 1) + gap(before_word, *letter));
            cost = cost.min(at(new, place) + gap(before_other, *other_letter));
            if before_word == Some(*other_letter) && before_other == Some(*letter) && place > 0 {
                cost = cost.min(at(older, place - 1) + EDIT);
            }
            *new.get_mut(place + 1)? = cost;
            least = least.min(cost);
            before_other = Some(*other_letter);
        }
        if least > budget {
            return None;
        }
        before_word = Some(*letter);
        rows.rotate_left(1);
    }
    let last = rows.get(1)?.get(..width)?;
    let cost = if cut {
        *last.iter().min()?
    } else {
        *last.last()?
    };
    (cost <= budget).then_some(cost)
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
const fn gap(before: Option<u8>, letter: u8) -> u8 {
    match (before, letter) {
        (_, b'i') | (Some(b's' | b'c' | b'z'), b'h') => EDIT / 2,
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
            ("ветероны", "ветераны", Some(2)),
            ("жастр", "жастар", Some(2)),
            ("жасттр", "балалар", None),
        ] {
            let (typed, meant) = (fold_word(typed), fold_word(meant));
            assert_eq!(
                distance(&typed, &meant, allowance(typed.len())),
                expected,
                "{typed:?} {meant:?}"
            );
        }
    }
}
