//! Finds the records of a plan and how well each matches. Called by `reading`.

use super::word::{Kind, LEAST_INNER, Match, WordQuery};
use crate::Listing;
use crate::index::{NEXT_NAME, Place, Segment, list};
use crate::text::stem::is_form_of;

/// The name is what was typed.
const EXACT_NAME: u8 = 0;
/// The name begins with it.
const NAME_BEGINS: u8 = 1;
/// A word of a name begins with it.
const NAME_WORD: u8 = 2;
/// It is within a word of a name.
const NAME_INNER: u8 = 3;
/// It is elsewhere.
const ELSEWHERE: u8 = 4;
/// The record does not match.
pub(crate) const NONE: u8 = u8::MAX;
/// The fewest digits that are looked for in identifiers.
const LEAST_DIGITS: usize = 3;

/// The tier of each record.
#[inline(never)]
pub(crate) fn evaluate(listing: &Listing, plan: &[WordQuery]) -> Vec<u8> {
    let mut tiers = vec![0; listing.len()];
    let mut own = Vec::new();
    let mut first_word = Vec::new();
    let several = plan.iter().filter(|word| !word.is_form).count() > 1;
    for word in plan {
        own.clear();
        own.resize(listing.len(), NONE);
        word_tiers(listing, word, &mut own);
        if several && !word.is_form && first_word.is_empty() {
            first_word.clone_from(&own);
        }
        let least = if several { NAME_WORD } else { EXACT_NAME };
        for (tier, own) in tiers.iter_mut().zip(&own) {
            *tier = (*own).max(least).max(*tier);
        }
    }
    let is_plain = |word: &&WordQuery| {
        !word.is_form && !listing.core.book.is_form_word(&word.surface, &word.typed)
    };
    let plain: Vec<&WordQuery> = plan.iter().filter(is_plain).collect();
    for ((tier, first), record) in tiers.iter_mut().zip(&first_word).zip(0..) {
        if *tier == NAME_WORD && *first < NAME_WORD {
            *tier = sequence_tier(listing, record, &plain);
        }
    }
    tiers
}

/// Whether a word is found at all.
pub(crate) fn is_found(listing: &Listing, word: &WordQuery) -> bool {
    let mut tiers = vec![NONE; listing.len()];
    word_tiers(listing, word, &mut tiers);
    finds(&tiers)
}

/// Whether any record matches.
pub(crate) fn finds(tiers: &[u8]) -> bool {
    tiers.iter().any(|tier| *tier != NONE)
}

fn improve(tiers: &mut [u8], record: u32, tier: u8) {
    if let Some(slot) = tiers.get_mut(record as usize) {
        *slot = tier.min(*slot);
    }
}

fn word_tiers(listing: &Listing, word: &WordQuery, tiers: &mut [u8]) {
    for subject in &word.subjects {
        for record in listing
            .core
            .subject_records
            .get(*subject as usize)
            .into_iter()
            .flatten()
        {
            improve(
                tiers,
                record,
                if word.is_form { EXACT_NAME } else { ELSEWHERE },
            );
        }
    }
    for segment in [Some(&listing.names), listing.text_words.as_ref()]
        .into_iter()
        .flatten()
    {
        each_match(segment, word, &mut |number, how| {
            for (record, place) in segment.postings(number) {
                improve(tiers, record, tier(how, place));
            }
        });
    }
    each_match(&listing.labels, word, &mut |number, _| {
        for (value, _) in listing.labels.postings(number) {
            for record in listing
                .core
                .value_records
                .get(value as usize)
                .into_iter()
                .flatten()
            {
                improve(tiers, record, ELSEWHERE);
            }
        }
    });
    if word.typed.len() >= LEAST_DIGITS && word.typed.iter().any(u8::is_ascii_digit) {
        for number in listing.identifiers.beginning_with(&word.typed) {
            for (record, _) in listing.identifiers.postings(number) {
                improve(tiers, record, ELSEWHERE);
            }
        }
    }
}

const fn tier(how: Match, place: Place) -> u8 {
    match how {
        _ if !place.has(Place::NAME) => ELSEWHERE,
        Match::Inner => NAME_INNER,
        Match::Full if place.has(Place::WHOLE_NAME) => EXACT_NAME,
        _ if place.has(Place::FIRST) => NAME_BEGINS,
        _ => NAME_WORD,
    }
}

/// Calls with each word of a segment that matches, some maybe twice.
#[inline(never)]
fn each_match(segment: &Segment, word: &WordQuery, found: &mut dyn FnMut(usize, Match)) {
    for pattern in &word.patterns {
        let bytes = pattern.bytes.as_slice();
        for number in segment.beginning_with(bytes) {
            let other = segment.word(number);
            let full = other.len() == bytes.len() || other == word.typed;
            match pattern.kind {
                Kind::Anywhere | Kind::Beginning if !full => found(number, Match::Beginning),
                Kind::Form if !is_form_of(other, bytes) => {}
                Kind::Whole if other.len() != bytes.len() => {}
                _ => found(number, Match::Full),
            }
        }
        if bytes.len() >= LEAST_INNER && pattern.kind == Kind::Anywhere {
            segment.holding(bytes, &mut |number| found(number, Match::Inner));
        }
    }
}

/// The tier of a record whose name begins with the first word, when it goes on with the others.
/// Words of legal forms count neither in the name nor in the query.
fn sequence_tier(listing: &Listing, record: usize, words: &[&WordQuery]) -> u8 {
    let mut best = NAME_WORD;
    for name in
        list(&listing.name_words, &listing.name_ends, record).split(|word| *word == NEXT_NAME)
    {
        if name.len() < words.len() {
            continue;
        }
        let mut tier = if name.len() == words.len() {
            EXACT_NAME
        } else {
            NAME_BEGINS
        };
        for (number, word) in name.iter().zip(words) {
            tier = match word.find("", listing.names.word(*number as usize)) {
                Some((Match::Full, _)) => tier,
                Some((Match::Beginning, _)) => tier.max(NAME_BEGINS),
                _ => NAME_WORD,
            };
        }
        best = best.min(tier);
    }
    best
}
