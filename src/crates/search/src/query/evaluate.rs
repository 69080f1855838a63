//! Finds the records of a plan and how well each matches. Called by `reading`.

use super::plan::{LEAST_DIGITS, LEAST_INNER, Part, Pattern, Plan, WordQuery, records_of};
use crate::Listing;
use crate::bits::Bits;
use crate::index::{NEXT_NAME, Place, Segment};
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
/// How many tiers there are.
pub(crate) const TIERS: usize = 5;
/// The record does not match.
pub(crate) const NONE: u8 = u8::MAX;

/// How a word of the listing matches a word of the query.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Match {
    Full,
    Beginning,
    Inner,
}

/// The tier of each record; nothing for a plan without parts.
pub(crate) fn evaluate(listing: &Listing, plan: &Plan) -> Option<Vec<u8>> {
    let mut tiers: Option<Vec<u8>> = None;
    let mut first_word: Option<Vec<u8>> = None;
    let several = plan.words().count() > 1;
    for part in &plan.parts {
        let mut own = part_tiers(listing, part);
        if several && matches!(part, Part::Word(_)) {
            let begins = first_word.is_none().then(|| own.clone());
            own.iter_mut()
                .filter(|tier| **tier < NAME_WORD)
                .for_each(|tier| *tier = NAME_WORD);
            first_word = first_word.or(begins);
        }
        tiers = Some(match tiers {
            None => own,
            Some(mut tiers) => {
                for (tier, own) in tiers.iter_mut().zip(&own) {
                    *tier = (*tier).max(*own);
                }
                tiers
            }
        });
    }
    if let (Some(tiers), Some(first_word)) = (&mut tiers, &first_word) {
        let words: Vec<&WordQuery> = plan.words().collect();
        for ((tier, first), record) in tiers.iter_mut().zip(first_word).zip(0..) {
            if *tier == NAME_WORD && *first < NAME_WORD {
                *tier = sequence_tier(listing, record, &words);
            }
        }
    }
    tiers
}

fn part_tiers(listing: &Listing, part: &Part) -> Vec<u8> {
    let mut tiers = vec![NONE; listing.len()];
    let (subjects, tier) = match part {
        Part::Forms(subjects) => (subjects, EXACT_NAME),
        Part::Word(word) => {
            word_tiers(listing, word, &mut tiers);
            (&word.subjects, ELSEWHERE)
        }
    };
    if !subjects.is_empty() {
        for record in records_of(listing, subjects).iter() {
            improve(&mut tiers, record, tier);
        }
    }
    tiers
}

fn improve(tiers: &mut [u8], record: u32, tier: u8) {
    if let Some(slot) = tiers.get_mut(record as usize) {
        *slot = tier.min(*slot);
    }
}

fn word_tiers(listing: &Listing, word: &WordQuery, tiers: &mut [u8]) {
    each_match(&listing.names, word, |number, how| {
        for (record, place) in listing.names.postings(number) {
            improve(tiers, record, tier(how, place));
        }
    });
    if let Some(texts) = &listing.text_words {
        each_match(texts, word, |number, _| {
            for (record, _) in texts.postings(number) {
                improve(tiers, record, ELSEWHERE);
            }
        });
    }
    each_match(&listing.labels, word, |number, _| {
        for (value, _) in listing.labels.postings(number) {
            for record in listing
                .value_records
                .get(value as usize)
                .into_iter()
                .flat_map(Bits::iter)
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
fn each_match(segment: &Segment, word: &WordQuery, mut found: impl FnMut(usize, Match)) {
    for pattern in &word.patterns {
        match pattern {
            Pattern::Anywhere(bytes) | Pattern::Beginning(bytes) => {
                for number in segment.beginning_with(bytes) {
                    let other = segment.word(number);
                    let full = other.len() == bytes.len() || other == word.typed;
                    found(number, if full { Match::Full } else { Match::Beginning });
                }
                if bytes.len() >= LEAST_INNER && matches!(pattern, Pattern::Anywhere(_)) {
                    segment.holding(bytes, |number| found(number, Match::Inner));
                }
            }
            Pattern::Form(bytes) => {
                for number in segment.beginning_with(bytes) {
                    if is_form_of(segment.word(number), bytes) {
                        found(number, Match::Full);
                    }
                }
            }
            Pattern::Whole(bytes) => {
                let number = segment.beginning_with(bytes).start;
                if segment.word(number) == bytes {
                    found(number, Match::Full);
                }
            }
        }
    }
}

/// Whether any word of the listing matches.
pub(crate) fn matches_any(listing: &Listing, word: &WordQuery) -> bool {
    let mut any = !word.subjects.is_empty();
    for segment in listing.lexicons() {
        each_match(segment, word, |_, _| any = true);
    }
    any || (word.typed.len() >= LEAST_DIGITS
        && !listing.identifiers.beginning_with(&word.typed).is_empty())
}

/// The tier of a record whose name begins with the first word, when it goes on with the others.
fn sequence_tier(listing: &Listing, record: usize, words: &[&WordQuery]) -> u8 {
    let mut best = NAME_WORD;
    for name in listing
        .name_words
        .get(record)
        .split(|word| *word == NEXT_NAME)
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
            let skeleton = listing.names.word(*number as usize);
            match how(word, skeleton) {
                Some(Match::Full) => {}
                Some(Match::Beginning) => tier = NAME_BEGINS,
                _ => tier = NAME_WORD,
            }
        }
        best = best.min(tier);
    }
    best
}

fn how(word: &WordQuery, skeleton: &[u8]) -> Option<Match> {
    if word.typed == skeleton {
        return Some(Match::Full);
    }
    word.patterns.iter().find_map(|pattern| match pattern {
        Pattern::Anywhere(bytes) | Pattern::Beginning(bytes) if skeleton.starts_with(bytes) => {
            Some(if skeleton.len() == bytes.len() {
                Match::Full
            } else {
                Match::Beginning
            })
        }
        Pattern::Form(bytes) if is_form_of(skeleton, bytes) => Some(Match::Full),
        _ => None,
    })
}
