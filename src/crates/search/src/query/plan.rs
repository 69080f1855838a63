//! Turns typed text into what to look for: legal forms, numbers, words with their stems. Called by
//! `reading` for each way the text can be understood.

use crate::bits::Bits;
use crate::highlight::TermWord;
use crate::text::fold::fold_word;
use crate::text::forms::{PhraseBook, Token};
use crate::text::letters::{Kind, kind};
use crate::text::stem::{Lexicon, alternate, begun_ending, elided, is_form_of, stem};
use crate::text::stopwords::is_stopword;
use crate::text::words::{hyphened, words};
use crate::{Listing, Term};
use core::ops::Range;

/// The fewest letters that are looked for within a word.
pub(crate) const LEAST_INNER: usize = 3;
/// The fewest digits that are looked for in identifiers.
pub(crate) const LEAST_DIGITS: usize = 3;

/// What a word must have to match.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Pattern {
    /// Begin with it or, when it is long enough, hold it.
    Anywhere(Vec<u8>),
    /// Begin with it.
    Beginning(Vec<u8>),
    /// Be it or a form of it.
    Form(Vec<u8>),
    /// Be it.
    Whole(Vec<u8>),
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
    /// Also matched by the records of these subjects: synonyms of facet values.
    pub(crate) subjects: Vec<usize>,
}

/// A part of the query; a record must match all.
#[derive(Clone, Debug)]
pub(crate) enum Part {
    /// A word.
    Word(WordQuery),
    /// Legal forms, however written.
    Forms(Vec<usize>),
}

/// A text understood.
#[derive(Clone, Debug, Default)]
pub(crate) struct Plan {
    pub(crate) parts: Vec<Part>,
}

impl Plan {
    /// What to look for in a listing. Empty for a text without words.
    pub(crate) fn new(listing: &Listing, text: &str) -> Self {
        let ranges: Vec<Range<usize>> = words(text).collect();
        let surface = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default();
        let surfaces: Vec<&str> = ranges.iter().map(surface).collect();
        if let Some(number) = joined_digits(&surfaces)
            && !listing
                .identifiers
                .beginning_with(number.as_bytes())
                .is_empty()
        {
            return Self {
                parts: vec![Part::Word(WordQuery::digits(&number, listing))],
            };
        }
        let skeletons: Vec<Vec<u8>> = surfaces.iter().map(|surface| fold_word(surface)).collect();
        let tokens: Vec<Token<'_>> = surfaces
            .iter()
            .zip(&skeletons)
            .map(|(surface, skeleton)| Token { surface, skeleton })
            .collect();
        let open_ended = text.ends_with(|last: char| kind(last) != Kind::Separator);
        let mut parts = Vec::new();
        let mut stopwords = Vec::new();
        let mut place = 0;
        while let Some(rest) = tokens.get(place..).filter(|rest| !rest.is_empty()) {
            let (subjects, length) = longest(listing, rest);
            let first = place;
            place += length.max(1);
            if subjects.iter().any(|subject| PhraseBook::is_form(*subject)) {
                parts.push(Part::Forms(subjects));
                continue;
            }
            for (token, number) in rest.iter().take(length.max(1)).zip(first..) {
                if token.skeleton.is_empty() {
                    continue;
                }
                let is_last = open_ended && number + 1 == tokens.len();
                let mut word = WordQuery::new(listing, token, is_last, &subjects);
                for pair in [
                    number.checked_sub(1).map(|before| (before, number)),
                    Some((number, number + 1)),
                ] {
                    let pair =
                        pair.and_then(|(one, other)| Some((ranges.get(one)?, ranges.get(other)?)));
                    word.patterns.extend(
                        pair.and_then(|(one, other)| hyphened_patterns(listing, text, one, other))
                            .into_iter()
                            .flatten(),
                    );
                }
                let passed_over = subjects.is_empty() && is_stopword(token.skeleton);
                let list = if passed_over {
                    &mut stopwords
                } else {
                    &mut parts
                };
                list.push(Part::Word(word));
            }
        }
        if parts.is_empty() {
            parts = stopwords;
        }
        Self { parts }
    }

    /// The words in it, forms aside.
    pub(crate) fn words(&self) -> impl Iterator<Item = &WordQuery> {
        self.parts.iter().filter_map(|part| match part {
            Part::Word(word) => Some(word),
            Part::Forms(_) => None,
        })
    }

    /// What to mark in shown texts.
    pub(crate) fn terms(&self, listing: &Listing) -> Vec<Term> {
        let mut terms = Vec::new();
        for part in &self.parts {
            let subjects = match part {
                Part::Word(word) => {
                    terms.push(Term {
                        words: vec![TermWord::Word(word.clone())],
                    });
                    &word.subjects
                }
                Part::Forms(subjects) => subjects,
            };
            for phrase in subjects
                .iter()
                .flat_map(|subject| listing.book.ways(*subject))
            {
                let words = if phrase.abbreviation.is_empty() {
                    phrase.words.iter().cloned().map(TermWord::Form).collect()
                } else {
                    vec![TermWord::Abbreviation(phrase.abbreviation.clone())]
                };
                terms.push(Term { words });
            }
        }
        terms
    }
}

/// Кызыл-Орда is looked for as Кызылорда too, where the listing has such a word.
fn hyphened_patterns(
    listing: &Listing,
    text: &str,
    one: &Range<usize>,
    other: &Range<usize>,
) -> Option<Vec<Pattern>> {
    let joined = fold_word(
        text.get(one.start..other.end)
            .filter(|_| hyphened(text, one, other))?,
    );
    let known = listing
        .lexicons()
        .any(|segment| !segment.beginning_with(&joined).is_empty());
    known.then(|| WordQuery::patterns(listing, &joined, false))
}

/// The subjects written at the beginning of the words, of those that some record has, and how many
/// words they take.
fn longest(listing: &Listing, tokens: &[Token<'_>]) -> (Vec<usize>, usize) {
    let mut found = listing.book.at(tokens);
    found.retain(|(subject, _)| {
        listing
            .subject_records
            .get(*subject)
            .is_some_and(|records| !records.is_empty())
    });
    let length = found
        .iter()
        .map(|(_, length)| *length)
        .max()
        .unwrap_or_default();
    (
        found
            .into_iter()
            .filter(|found| found.1 == length)
            .map(|found| found.0)
            .collect(),
        length,
    )
}

/// A number written in groups, 940 140 000 385, as one.
fn joined_digits(surfaces: &[&str]) -> Option<String> {
    let number = surfaces.concat();
    let digits = number.bytes().all(|byte| byte.is_ascii_digit());
    (surfaces.len() > 1 && digits && number.len() > 5).then_some(number)
}

impl WordQuery {
    fn new(listing: &Listing, token: &Token<'_>, is_last: bool, subjects: &[usize]) -> Self {
        let skeleton = token.skeleton;
        if skeleton.iter().all(u8::is_ascii_digit) {
            return Self {
                subjects: subjects.to_vec(),
                ..Self::digits(token.surface, listing)
            };
        }
        let is_abbreviation = subjects
            .iter()
            .flat_map(|subject| listing.book.ways(*subject))
            .any(|way| !way.abbreviation.is_empty() && way.reads(token.surface));
        let patterns = if is_abbreviation {
            vec![Pattern::Whole(skeleton.to_vec())]
        } else {
            Self::patterns(listing, skeleton, is_last)
        };
        Self {
            surface: token.surface.to_owned(),
            typed: skeleton.to_vec(),
            patterns,
            subjects: subjects.to_vec(),
        }
    }

    /// A word that was not typed but is meant: for misspellings.
    pub(crate) fn meant(listing: &Listing, surface: &str, skeleton: &[u8]) -> Self {
        let patterns = Self::patterns(listing, skeleton, false);
        Self {
            surface: surface.to_owned(),
            typed: skeleton.to_vec(),
            patterns,
            subjects: Vec::new(),
        }
    }

    fn digits(number: &str, listing: &Listing) -> Self {
        let mut typed = number.as_bytes().to_vec();
        // A spreadsheet drops the zeros a BIN begins with.
        if (10..12).contains(&typed.len()) && listing.identifiers.beginning_with(&typed).is_empty()
        {
            let padded: Vec<u8> = core::iter::repeat_n(b'0', 12 - typed.len())
                .chain(typed.iter().copied())
                .collect();
            if listing.identifiers.contains(&padded) {
                typed = padded;
            }
        }
        Self {
            surface: number.to_owned(),
            patterns: vec![Pattern::Beginning(typed.clone())],
            typed,
            subjects: Vec::new(),
        }
    }

    fn patterns(listing: &Listing, skeleton: &[u8], is_last: bool) -> Vec<Pattern> {
        let mut base = skeleton;
        if let Some(stem) = stem(skeleton, listing) {
            base = skeleton.get(..stem.length).unwrap_or(skeleton);
            if stem.forms_only {
                return vec![
                    Pattern::Anywhere(skeleton.to_vec()),
                    Pattern::Form(base.to_vec()),
                ];
            }
        } else if is_last && !listing.contains(skeleton) {
            let stem = skeleton.get(..skeleton.len() - begun_ending(skeleton, listing));
            base = stem.unwrap_or(skeleton);
        }
        let mut patterns = vec![Pattern::Anywhere(base.to_vec())];
        if base.len() > 3 {
            patterns.extend(alternate(base).map(Pattern::Anywhere));
        }
        patterns.extend(elided(base).map(|other| Pattern::Anywhere(other.to_vec())));
        patterns
    }

    /// Whether some word of the listing begins with it: it is no chance find within a word.
    pub(crate) fn begins_a_word(&self, listing: &Listing) -> bool {
        let begins = |bytes: &[u8]| {
            let mut segments = listing.lexicons().chain([&listing.identifiers]);
            segments.any(|segment| !segment.beginning_with(bytes).is_empty())
        };
        !self.subjects.is_empty()
            || self.patterns.iter().any(|pattern| match pattern {
                Pattern::Anywhere(bytes)
                | Pattern::Beginning(bytes)
                | Pattern::Form(bytes)
                | Pattern::Whole(bytes) => begins(bytes),
            })
    }

    /// Where in a skeleton this word is found: the matched beginning as far as it was typed.
    pub(crate) fn find(&self, skeleton: &[u8]) -> Option<Range<usize>> {
        let reach = |from: usize, least: usize| {
            let rest = skeleton.get(from..).unwrap_or_default();
            from..from
                + rest
                    .iter()
                    .zip(&self.typed)
                    .take_while(|(one, other)| one == other)
                    .count()
                    .max(least)
        };
        let beginning = self.patterns.iter().find_map(|pattern| match pattern {
            Pattern::Anywhere(bytes) | Pattern::Beginning(bytes) => {
                skeleton.starts_with(bytes).then(|| reach(0, bytes.len()))
            }
            Pattern::Form(bytes) => is_form_of(skeleton, bytes).then(|| reach(0, bytes.len())),
            Pattern::Whole(bytes) => (skeleton == bytes).then_some(0..skeleton.len()),
        });
        beginning.or_else(|| {
            self.patterns.iter().find_map(|pattern| match pattern {
                Pattern::Anywhere(bytes) if bytes.len() >= LEAST_INNER => {
                    let at = skeleton
                        .windows(bytes.len())
                        .position(|window| window == bytes)?;
                    Some(reach(at, bytes.len()))
                }
                _ => None,
            })
        })
    }
}

/// The records of any of the subjects.
pub(crate) fn records_of(listing: &Listing, subjects: &[usize]) -> Bits {
    let mut records = Bits::empty(listing.len());
    for subject in subjects {
        if let Some(with) = listing.subject_records.get(*subject) {
            records.add(with);
        }
    }
    records
}
