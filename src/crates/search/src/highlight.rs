//! Marks in a shown text what a query matched, whatever spelling was typed. The rule: ranges are of
//! the original text, on character boundaries, in order and apart. Pages and islands call it.

use crate::query::WordQuery;
use crate::text::fold::Skeleton;
use crate::text::forms::lower;
use crate::text::stem::is_form_of;
use crate::text::words::{hyphened, words};
use core::ops::Range;

/// Something a query looked for: a word or the words of a phrase.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Term {
    pub(crate) words: Vec<TermWord>,
}

/// A word of a term.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum TermWord {
    /// A typed word.
    Word(WordQuery),
    /// A word of a phrase, in any form.
    Form(Vec<u8>),
    /// An abbreviation in small letters.
    Abbreviation(String),
}

/// A word of the text.
struct Token<'a> {
    range: Range<usize>,
    surface: &'a str,
    skeleton: Skeleton,
}

impl<'a> Token<'a> {
    fn new(text: &'a str, range: Range<usize>) -> Self {
        let surface = text.get(range.clone()).unwrap_or_default();
        let mut skeleton = Skeleton::traced();
        skeleton.push_word(surface);
        Self {
            range,
            surface,
            skeleton,
        }
    }

    /// The part of the text behind a part of the skeleton.
    fn source(&self, part: Range<usize>) -> Range<usize> {
        let sources = &self.skeleton.sources;
        let start = match part.start.checked_sub(1) {
            None => 0,
            Some(_) => sources.get(part.start).map_or(0, |source| *source as usize),
        };
        let last = part
            .end
            .checked_sub(1)
            .and_then(|last| sources.get(last))
            .copied()
            .unwrap_or_default();
        let rest = sources.get(part.end..).unwrap_or_default();
        let end = rest
            .iter()
            .find(|source| **source > last)
            .map_or(self.surface.len(), |source| *source as usize);
        self.range.start + start..self.range.start + end
    }
}

impl TermWord {
    /// The part of a word's skeleton that matches.
    fn find(&self, token: &Token<'_>) -> Option<Range<usize>> {
        let skeleton = &token.skeleton.bytes;
        match self {
            Self::Word(word) => word.find(skeleton),
            Self::Form(stem) => is_form_of(skeleton, stem).then_some(0..skeleton.len()),
            Self::Abbreviation(lower_case) => {
                let same = token
                    .surface
                    .chars()
                    .filter_map(lower)
                    .eq(lower_case.chars());
                same.then_some(0..skeleton.len())
            }
        }
    }
}

/// The byte ranges of `text` to mark for the terms of a query.
#[must_use]
pub fn highlight(text: &str, terms: &[Term]) -> Vec<Range<usize>> {
    if terms.is_empty() {
        return Vec::new();
    }
    let tokens: Vec<Token<'_>> = words(text).map(|range| Token::new(text, range)).collect();
    let mut marks: Vec<Range<usize>> = Vec::new();
    for term in terms {
        for place in 0..tokens.len() {
            let following = tokens.get(place..).unwrap_or_default();
            if following.len() < term.words.len() {
                break;
            }
            let found = term
                .words
                .iter()
                .zip(following)
                .map(|(word, token)| Some(token.source(word.find(token)?)));
            if let Some(found) = found.collect::<Option<Vec<_>>>() {
                marks.extend(found);
            }
        }
    }
    mark_hyphened(text, &tokens, terms, &mut marks);
    merge(marks)
}

/// Кызыл-Орда is marked for Қызылорда.
fn mark_hyphened(text: &str, tokens: &[Token<'_>], terms: &[Term], marks: &mut Vec<Range<usize>>) {
    for (first, second) in tokens.iter().zip(tokens.iter().skip(1)) {
        if !hyphened(text, &first.range, &second.range) {
            continue;
        }
        let joined = Token::new(text, first.range.start..second.range.end);
        for term in terms {
            if let [word] = term.words.as_slice()
                && let Some(found) = word.find(&joined)
                && found.end > first.skeleton.bytes.len()
            {
                marks.push(joined.source(found));
            }
        }
    }
}

fn merge(mut marks: Vec<Range<usize>>) -> Vec<Range<usize>> {
    marks.retain(|mark| mark.start < mark.end);
    marks.sort_unstable_by_key(|mark| (mark.start, mark.end));
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(marks.len());
    for mark in marks {
        match merged.last_mut() {
            Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
            _ => merged.push(mark),
        }
    }
    merged
}
