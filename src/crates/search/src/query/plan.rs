//! Turns typed text into what to look for: legal forms, numbers, words with their stems. Called by
//! `reading` for each way the text can be understood.

use super::word::{Kind, Pattern, WordQuery};
use crate::text::fold::fold_word;
use crate::text::letters;
use crate::text::phrases::Token;
use crate::text::stopwords::is_stopword;
use crate::text::words::{hyphened, words};
use crate::{Listing, Term};

/// What to look for: a record must match every word. Empty for a text without words.
#[inline(never)]
pub(crate) fn plan(listing: &Listing, text: &str) -> Vec<WordQuery> {
    let mut surfaces = Vec::new();
    let mut skeletons = Vec::new();
    let mut hyphens = Vec::new();
    let mut previous = 0..0;
    for range in words(text) {
        let surface = text.get(range.clone()).unwrap_or_default();
        surfaces.push(surface);
        skeletons.push(fold_word(surface));
        let joined = hyphened(text, &previous, &range)
            .then(|| text.get(previous.start..range.end))
            .flatten();
        hyphens.push(
            joined
                .map(fold_word)
                .filter(|joined| listing.has_beginning(joined)),
        );
        previous = range;
    }
    let mut plan = Vec::new();
    if let Some(number) = joined_digits(listing, &surfaces) {
        plan.push(WordQuery::new(listing, &number, number.as_bytes(), false));
        return plan;
    }
    let tokens: Vec<Token<'_>> = surfaces
        .iter()
        .zip(&skeletons)
        .map(|(surface, skeleton)| Token { surface, skeleton })
        .collect();
    let open_ended = text
        .chars()
        .next_back()
        .is_some_and(|last| letters::kind(last) != letters::Kind::Separator);
    let mut passed_over = Vec::new();
    let mut place = 0;
    // Of a synonym of several words each is looked for, or the synonym's records.
    let mut carried = (Vec::new(), 0);
    while let Some(token) = tokens.get(place) {
        let (subjects, length) = longest(listing, tokens.get(place..).unwrap_or_default());
        if subjects
            .iter()
            .any(|subject| *subject < listing.core.book.forms)
        {
            plan.push(WordQuery {
                subjects,
                is_form: true,
                ..WordQuery::default()
            });
            place += length;
            continue;
        }
        if length > carried.1 {
            carried = (subjects, length);
        }
        let subjects = if carried.1 > 0 {
            carried.0.clone()
        } else {
            Vec::new()
        };
        carried.1 = carried.1.saturating_sub(1);
        let mut word = if is_abbreviation(listing, token, &subjects) {
            let patterns = vec![Pattern::new(Kind::Whole, token.skeleton)];
            WordQuery {
                typed: token.skeleton.to_vec(),
                patterns,
                ..WordQuery::default()
            }
        } else {
            WordQuery::new(
                listing,
                token.surface,
                token.skeleton,
                open_ended && place + 1 == tokens.len(),
            )
        };
        // Кызыл-Орда is looked for as Кызылорда too.
        for joined in hyphens.iter().skip(place).take(2).flatten() {
            word.look_for(listing, joined, false);
        }
        place += 1;
        let ignored = subjects.is_empty() && is_stopword(token.skeleton);
        word.subjects = subjects;
        if word.typed.is_empty() {
            continue;
        }
        if ignored {
            passed_over.push(word)
        } else {
            plan.push(word)
        }
    }
    if plan.is_empty() { passed_over } else { plan }
}

/// What to mark in shown texts.
pub(crate) fn terms(listing: &Listing, plan: Vec<WordQuery>) -> Vec<Term> {
    let mut terms = Vec::new();
    for word in plan {
        for phrase in &listing.core.book.phrases {
            if !word.subjects.contains(&phrase.subject) {
                continue;
            }
            let mut words = Vec::new();
            let abbreviation = phrase.abbreviation.as_bytes();
            for part in &phrase.words {
                let pattern = if abbreviation.is_empty() {
                    Pattern::new(Kind::Form, part)
                } else {
                    Pattern::new(Kind::Written, abbreviation)
                };
                words.push(WordQuery {
                    patterns: vec![pattern],
                    ..WordQuery::default()
                });
            }
            terms.push(Term { words });
        }
        if !word.is_form {
            terms.push(Term { words: vec![word] });
        }
    }
    terms
}

/// The subjects written at the beginning of the words, of those that some record has, and how many
/// words they take.
fn longest(listing: &Listing, tokens: &[Token<'_>]) -> (Vec<u32>, usize) {
    let mut subjects = Vec::new();
    let mut longest = 0;
    for (subject, length) in listing.core.book.at(tokens) {
        let has_records = listing
            .core
            .subject_records
            .get(subject as usize)
            .is_some_and(|records| !records.is_empty());
        if has_records && length >= longest {
            if length > longest {
                subjects.clear();
            }
            longest = length;
            subjects.push(subject);
        }
    }
    (subjects, longest)
}

fn is_abbreviation(listing: &Listing, token: &Token<'_>, subjects: &[u32]) -> bool {
    !subjects.is_empty()
        && token.skeleton.len() < 4
        && listing
            .core
            .book
            .phrases
            .iter()
            .any(|phrase| subjects.contains(&phrase.subject) && !phrase.abbreviation.is_empty())
}

/// A number written in groups, 940 140 000 385, as one, when it is known so.
fn joined_digits(listing: &Listing, surfaces: &[&str]) -> Option<String> {
    if surfaces.len() < 2
        || !surfaces
            .iter()
            .all(|surface| surface.bytes().all(|byte| byte.is_ascii_digit()))
    {
        return None;
    }
    let number = surfaces.concat();
    let known = number.len() > 5
        && !listing
            .identifiers
            .beginning_with(number.as_bytes())
            .is_empty();
    known.then_some(number)
}
