//! Cuts text into words. A word is a run of letters and digits; apostrophes and invisible characters
//! belong to it only after a letter. Used wherever text is read, so that index, query and highlight
//! agree on what a word is.

use super::letters::{Kind, kind};
use core::ops::Range;

/// The byte ranges of the words of a text, in order.
pub(crate) struct Words<'a> {
    text: &'a str,
    at: usize,
}

/// The words of `text`.
pub(crate) fn words(text: &str) -> Words<'_> {
    Words { text, at: 0 }
}

impl Iterator for Words<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let bytes = self.text.as_bytes();
        let mut start = None;
        loop {
            let (letter, length) = match bytes.get(self.at) {
                None => break,
                Some(byte) if byte.is_ascii_alphanumeric() => (Kind::Letter, 1),
                Some(b'\'' | b'`') => (Kind::Apostrophe, 1),
                Some(0..0x80) => (Kind::Separator, 1),
                // U+0400..U+047F and U+04C0..U+04FF: Cyrillic letters only.
                Some(0xd0 | 0xd1 | 0xd3) => (Kind::Letter, 2),
                Some(_) => match self
                    .text
                    .get(self.at..)
                    .and_then(|rest| rest.chars().next())
                {
                    Some(character) => (kind(character), character.len_utf8()),
                    None => break,
                },
            };
            match (letter, start) {
                (Kind::Letter, None) => start = Some(self.at),
                (Kind::Separator, Some(_)) => break,
                _ => {}
            }
            self.at += length;
        }
        start.map(|start| start..self.at)
    }
}

/// Whether two neighbouring words are written with a hyphen and nothing else between them.
pub(crate) fn hyphened(text: &str, first: &Range<usize>, second: &Range<usize>) -> bool {
    let between = text
        .as_bytes()
        .get(first.end..second.start)
        .unwrap_or_default();
    !first.is_empty() && matches!(between, b"-" | [0xe2, 0x80, 0x90 | 0x91])
}

/// Whether every letter of a word is a capital: how abbreviations are written.
pub(crate) fn is_capital(word: &str) -> bool {
    word.chars().all(|letter| match letter {
        'a'..='z' | 'а'..='џ' | 'ß'..='ÿ' | 'ı' | 'ə' => false,
        // The Kazakh letters of the second Cyrillic block: capitals are even.
        '\u{48a}'..='\u{4bf}' | '\u{4d0}'..='\u{52f}' => (letter as u32).is_multiple_of(2),
        _ => true,
    })
}
