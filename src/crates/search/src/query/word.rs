//! A word being looked for: which words of a listing it matches, and how well. Made by the planner,
//! used by the evaluation and by `highlight`.

use crate::Listing;
use crate::text::phrases::same_letters;
use crate::text::stem::{Lexicon, alternate, begun_ending, elided, is_form_of, stem};
use core::ops::Range;

/// The fewest letters that are looked for within a word.
pub(crate) const LEAST_INNER: usize = 3;

/// What a word must do to match a pattern.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    /// Begin with it or, when it is long enough, hold it.
    Anywhere,
    /// Begin with it.
    Beginning,
    /// Be it or a form of it.
    Form,
    /// Be it.
    Whole,
    /// Be written so, capitals aside.
    Written,
}

/// One way to match.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Pattern {
    pub(crate) kind: Kind,
    pub(crate) bytes: Vec<u8>,
}

impl Pattern {
    pub(crate) fn new(kind: Kind, bytes: &[u8]) -> Self {
        Self {
            kind,
            bytes: bytes.to_vec(),
        }
    }
}

/// How well a word matches.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Match {
    Full,
    Beginning,
    Inner,
}

/// A word being looked for.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct WordQuery {
    /// As typed, for messages.
    pub(crate) surface: String,
    /// Its skeleton.
    pub(crate) typed: Vec<u8>,
    /// Any of these will do.
    pub(crate) patterns: Vec<Pattern>,
    /// Also matched by the records of these subjects: legal forms, synonyms of facet values.
    pub(crate) subjects: Vec<u32>,
    /// It is a legal form, matched by its subjects only.
    pub(crate) is_form: bool,
}

impl WordQuery {
    /// A word that was typed, or that is meant by what was typed. `open` when it may go on.
    #[inline(never)]
    pub(crate) fn new(listing: &Listing, surface: &str, skeleton: &[u8], open: bool) -> Self {
        let mut word = Self {
            surface: surface.to_owned(),
            typed: skeleton.to_vec(),
            ..Self::default()
        };
        if skeleton.iter().all(u8::is_ascii_digit) {
            word.restore_zeros(listing);
            word.patterns
                .push(Pattern::new(Kind::Beginning, &word.typed));
        } else {
            word.look_for(listing, skeleton, open);
        }
        word
    }

    /// A spreadsheet drops the zeros a BIN begins with.
    fn restore_zeros(&mut self, listing: &Listing) {
        if (10..12).contains(&self.typed.len()) && !listing.has_beginning(&self.typed) {
            let mut padded = self.typed.clone();
            while padded.len() < 12 {
                padded.insert(0, b'0');
            }
            if listing.identifiers.contains(&padded) {
                self.typed = padded;
            }
        }
    }

    /// Adds the patterns of a skeleton.
    pub(crate) fn look_for(&mut self, listing: &Listing, skeleton: &[u8], open: bool) {
        let mut base = skeleton;
        let mut found = stem(skeleton, listing);
        if open && found.is_none() && !listing.contains(skeleton) {
            base = skeleton
                .get(..skeleton.len() - begun_ending(skeleton, listing))
                .unwrap_or(skeleton);
            found = stem(base, listing);
        }
        match found {
            Some(stem) if stem.forms_only => {
                self.patterns.push(Pattern::new(
                    Kind::Form,
                    base.get(..stem.length).unwrap_or(base),
                ));
            }
            Some(stem) => base = base.get(..stem.length).unwrap_or(base),
            None => {}
        }
        self.patterns.push(Pattern::new(Kind::Anywhere, base));
        if base.len() > 3
            && let Some(other) = alternate(base)
        {
            self.patterns.push(Pattern {
                kind: Kind::Anywhere,
                bytes: other,
            });
        }
        if let Some(other) = elided(base) {
            self.patterns.push(Pattern::new(Kind::Anywhere, other));
        }
    }

    /// Whether some word of the listing begins so: it is no chance find within a word.
    pub(crate) fn begins_a_word(&self, listing: &Listing) -> bool {
        !self.subjects.is_empty()
            || self
                .patterns
                .iter()
                .any(|pattern| listing.has_beginning(&pattern.bytes))
    }

    /// How and where a word matches: as far as the typed one goes on alike.
    #[inline(never)]
    pub(crate) fn find(&self, surface: &str, skeleton: &[u8]) -> Option<(Match, Range<usize>)> {
        let mut inner = None;
        for Pattern { kind, bytes } in &self.patterns {
            let found = match kind {
                Kind::Anywhere | Kind::Beginning => skeleton.starts_with(bytes),
                Kind::Form => is_form_of(skeleton, bytes),
                Kind::Whole => skeleton == bytes,
                Kind::Written => {
                    core::str::from_utf8(bytes).is_ok_and(|written| same_letters(surface, written))
                }
            };
            if found {
                let full = !matches!(kind, Kind::Anywhere | Kind::Beginning)
                    || skeleton.len() == bytes.len()
                    || skeleton == self.typed;
                let end = if self.typed.is_empty() {
                    skeleton.len()
                } else {
                    self.reach(skeleton, 0, bytes.len())
                };
                return Some((if full { Match::Full } else { Match::Beginning }, 0..end));
            }
            if *kind == Kind::Anywhere && bytes.len() >= LEAST_INNER && inner.is_none() {
                let at = skeleton
                    .windows(bytes.len())
                    .position(|window| window == bytes);
                inner = at.map(|at| (Match::Inner, at..self.reach(skeleton, at, bytes.len())));
            }
        }
        inner
    }

    fn reach(&self, skeleton: &[u8], from: usize, least: usize) -> usize {
        let rest = skeleton.get(from..).unwrap_or_default();
        let alike = rest
            .iter()
            .zip(&self.typed)
            .take_while(|(one, other)| one == other)
            .count();
        (from + alike.max(least)).min(skeleton.len())
    }
}
