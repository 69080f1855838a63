//! Phrases and abbreviations that name the same thing: legal forms, synonyms of facet values. Written
//! into `core` by the server, looked for in what is typed by the planner.

use super::fold::{fold_doubled, fold_word};
use super::letters::lower;
use super::stem::is_form_of;
use super::stopwords::is_stopword;
use super::words::words;

/// One way to write something: a phrase of stems, or an abbreviation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Phrase {
    /// What it names.
    pub(crate) subject: u32,
    /// The folded words. An abbreviation has one, with its doubled letters kept.
    pub(crate) words: Vec<Vec<u8>>,
    /// The abbreviation in small letters; empty for a phrase.
    pub(crate) abbreviation: String,
}

/// Every phrase of a listing.
#[derive(Clone, Default, Debug)]
pub(crate) struct PhraseBook {
    pub(crate) phrases: Vec<Phrase>,
    /// The subjects below this number are legal forms, the others synonyms of facet values.
    pub(crate) forms: u32,
}

/// A word of the text that phrases are looked for in.
pub(crate) struct Token<'a> {
    /// As written.
    pub(crate) surface: &'a str,
    /// Its skeleton.
    pub(crate) skeleton: Vec<u8>,
}

impl Phrase {
    /// A phrase, or an abbreviation in small letters.
    pub(crate) fn new(subject: u32, written: &str, abbreviated: bool) -> Self {
        if abbreviated {
            return Self {
                subject,
                words: vec![fold_doubled(written)],
                abbreviation: written.to_owned(),
            };
        }
        let words = words(written)
            .map(|word| fold_word(written.get(word).unwrap_or_default()))
            .collect();
        Self {
            subject,
            words,
            abbreviation: String::new(),
        }
    }
}

impl PhraseBook {
    /// The subjects written at the beginning of `tokens`, with how many words each takes. An
    /// abbreviation exactly as written wins over those that merely fold alike (ҚҚ over КҚ).
    pub(crate) fn at(&self, tokens: &[Token<'_>]) -> Vec<(u32, usize)> {
        let mut found = Vec::new();
        let Some(first) = tokens.first() else {
            return found;
        };
        let doubled = fold_doubled(first.surface);
        let mut exactly = false;
        for phrase in &self.phrases {
            let matches = if phrase.abbreviation.is_empty() {
                phrase.words.len() <= tokens.len()
                    && phrase
                        .words
                        .iter()
                        .zip(tokens)
                        .all(|(word, token)| is_form_of(&token.skeleton, word))
            } else if same_letters(first.surface, &phrase.abbreviation) {
                if !exactly {
                    exactly = true;
                    found.retain(|(_, length)| *length > 1);
                }
                true
            } else {
                !exactly && phrase.words.first() == Some(&doubled) && !is_stopword(&doubled)
            };
            if matches && !phrase.words.is_empty() {
                found.push((phrase.subject, phrase.words.len()));
            }
        }
        found
    }

    /// Whether a word of a name belongs to its legal form.
    pub(crate) fn is_form_word(&self, surface: &str, skeleton: &[u8]) -> bool {
        self.phrases
            .iter()
            .filter(|phrase| phrase.subject < self.forms)
            .any(|phrase| {
                if phrase.abbreviation.is_empty() {
                    phrase
                        .words
                        .iter()
                        .any(|word| word.first() == skeleton.first() && is_form_of(skeleton, word))
                } else {
                    same_letters(surface, &phrase.abbreviation)
                }
            })
    }
}

/// Whether a word is an abbreviation, capitals aside.
pub(crate) fn same_letters(surface: &str, abbreviation: &str) -> bool {
    surface.len() == abbreviation.len() && surface.chars().map(lower).eq(abbreviation.chars())
}
