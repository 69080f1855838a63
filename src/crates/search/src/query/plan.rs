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
    let mut tokens = Vec::new();
    let mut joined = Vec::new();
    let mut number = String::new();
    let mut previous = 0..0;
    for range in words(text) {
        let surface = text.get(range.clone()).unwrap_or_default();
        number.push_str(surface);
        joined.push(if hyphened(text, &previous, &range) {
            text.get(previous.start..range.end)
                .map(fold_word)
                .filter(|joined| listing.has_beginning(joined))
        } else {
            None
        });
        tokens.push(Token {
            surface,
            skeleton: fold_word(surface),
        });
        previous = range;
    }
    // A number written in groups, 940 140 000 385, is one when it is known so.
    let digits = number.as_bytes();
    if tokens.len() > 1
        && digits.len() > 5
        && digits.iter().all(u8::is_ascii_digit)
        && !listing.identifiers.beginning_with(digits).is_empty()
    {
        return vec![WordQuery::new(listing, &number, digits, false)];
    }
    let open_ended = text
        .chars()
        .next_back()
        .is_some_and(|last| letters::kind(last) != letters::Kind::Separator);
    let mut plan = Vec::new();
    let mut passed_over = Vec::new();
    let mut place = 0;
    // Of a synonym of several words each is looked for, or the synonym's records.
    let (mut carried, mut carried_until) = (Vec::new(), 0);
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
        if place + length > carried_until {
            carried = subjects;
            carried_until = place + length;
        }
        let ends = place + 1 == tokens.len();
        let mut word = WordQuery::new(listing, token.surface, &token.skeleton, open_ended && ends);
        if place < carried_until {
            word.subjects.clone_from(&carried);
            if is_abbreviation(listing, token, &carried) {
                word.patterns = vec![Pattern::new(Kind::Whole, &token.skeleton)];
            }
        }
        // Кызыл-Орда is looked for as Кызылорда too.
        for joined in joined.iter().skip(place).take(2).flatten() {
            word.look_for(listing, joined, false);
        }
        place += 1;
        let ignored = word.subjects.is_empty() && is_stopword(&word.typed);
        if !word.typed.is_empty() {
            if ignored { &mut passed_over } else { &mut plan }.push(word);
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
            for part in &phrase.words {
                let abbreviation = phrase.abbreviation.as_bytes();
                let (kind, bytes) = if abbreviation.is_empty() {
                    (Kind::Form, part.as_slice())
                } else {
                    (Kind::Written, abbreviation)
                };
                words.push(WordQuery {
                    patterns: vec![Pattern::new(kind, bytes)],
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

/// Whether a word is a short synonym of one of the subjects: it is found as a whole word only.
fn is_abbreviation(listing: &Listing, token: &Token<'_>, subjects: &[u32]) -> bool {
    let phrases = &listing.core.book.phrases;
    token.skeleton.len() < 4
        && phrases
            .iter()
            .any(|phrase| subjects.contains(&phrase.subject) && !phrase.abbreviation.is_empty())
}
