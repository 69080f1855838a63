//! Marks in a shown text what a query matched, whatever spelling was typed. The rule: ranges are of
//! the original text, on character boundaries, in order and apart. Pages and islands call it.

use crate::query::WordQuery;
use crate::text::fold::Skeleton;
use crate::text::words::{hyphened, words};
use core::ops::Range;

/// Something a query looked for: a word, or the words of a phrase.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Term {
    pub(crate) words: Vec<WordQuery>,
}

/// A word of the text.
struct Token<'a> {
    range: Range<usize>,
    surface: &'a str,
    skeleton: Skeleton,
}

impl<'a> Token<'a> {
    #[inline(never)]
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

    /// The part of the text that a word of a query matches, and where it ends in the skeleton.
    fn find(&self, word: &WordQuery) -> Option<(Range<usize>, usize)> {
        let (_, part) = word.find(self.surface, &self.skeleton.bytes)?;
        let sources = &self.skeleton.sources;
        let source = |place: usize| {
            sources
                .get(place)
                .map_or(self.surface.len(), |source| *source as usize)
        };
        let start = if part.start == 0 {
            0
        } else {
            source(part.start)
        };
        let mut end = part.end;
        while end > 0 && end < sources.len() && source(end) == source(end - 1) {
            end += 1;
        }
        Some((
            self.range.start + start..self.range.start + source(end),
            part.end,
        ))
    }
}

/// The byte ranges of `text` to mark for the terms of a query.
#[must_use]
pub fn highlight(text: &str, terms: &[Term]) -> Vec<Range<usize>> {
    let mut marked = vec![false; text.len()];
    let mut mark = |range: Range<usize>| {
        if let Some(part) = marked.get_mut(range) {
            part.fill(true);
        }
    };
    let tokens: Vec<Token<'_>> = words(text).map(|range| Token::new(text, range)).collect();
    for term in terms {
        for following in tokens.windows(term.words.len().max(1)) {
            if term
                .words
                .iter()
                .zip(following)
                .all(|(word, token)| token.find(word).is_some())
            {
                for (word, token) in term.words.iter().zip(following) {
                    if let Some((range, _)) = token.find(word) {
                        mark(range);
                    }
                }
            }
        }
    }
    // Кызыл-Орда is marked for Қызылорда.
    for pair in tokens.windows(2) {
        let [first, second] = pair else { continue };
        if hyphened(text, &first.range, &second.range) {
            let joined = Token::new(text, first.range.start..second.range.end);
            for word in terms
                .iter()
                .filter(|term| term.words.len() == 1)
                .flat_map(|term| &term.words)
            {
                if let Some((range, end)) = joined.find(word)
                    && end > first.skeleton.bytes.len()
                {
                    mark(range);
                }
            }
        }
    }
    let mut ranges = Vec::new();
    let mut start = None;
    for (place, marked) in marked.iter().chain([&false]).enumerate() {
        match (start, marked) {
            (None, true) => start = Some(place),
            (Some(from), false) => {
                ranges.push(from..place);
                start = None;
            }
            _ => {}
        }
    }
    ranges
}
