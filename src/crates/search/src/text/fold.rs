//! Folds words to their skeleton: small Latin letters that are the same whatever alphabet, keyboard
//! or spelling reform a word was typed with. The rule: the skeleton of a beginning is a beginning of
//! the skeleton, as far as spelling allows, so that a word being typed keeps matching.

use super::letters::{
    CYRILLIC_LOOKS, Kind, LATIN_LOOKS, NOTHING, UNKNOWN, Unit, composed, counterpart, is_cyrillic,
    kind, unit,
};
use super::words::words;

/// The skeletons of the words of a text, joined by single spaces.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut skeleton = Skeleton::default();
    for word in words(text) {
        if !skeleton.bytes.is_empty() {
            skeleton.bytes.push(b' ');
        }
        skeleton.push_word(text.get(word).unwrap_or_default());
    }
    String::from_utf8(skeleton.bytes).unwrap_or_default()
}

/// The skeleton of one word.
pub(crate) fn fold_word(word: &str) -> Vec<u8> {
    let mut skeleton = Skeleton::default();
    skeleton.push_word(word);
    skeleton.bytes
}

/// The skeleton of one word with its doubled letters kept: tells ОО from О.
pub(crate) fn fold_doubled(word: &str) -> Vec<u8> {
    let mut skeleton = Skeleton {
        doubled: true,
        ..Skeleton::default()
    };
    skeleton.push_word(word);
    skeleton.bytes
}

/// A skeleton being written. Reused from word to word where many are folded.
#[derive(Default)]
pub(crate) struct Skeleton {
    /// The letters written so far.
    pub(crate) bytes: Vec<u8>,
    /// For each byte the offset in the word of the character it came from, when wanted.
    pub(crate) sources: Vec<u32>,
    traced: bool,
    doubled: bool,
    first: usize,
}

/// The letters that are repaired in a word of two alphabets.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Repair {
    None,
    ToCyrillic,
    ToLatin,
}

impl Skeleton {
    /// One that notes where its letters came from.
    pub(crate) fn traced() -> Self {
        Self {
            traced: true,
            ..Self::default()
        }
    }

    /// Appends the skeleton of a word.
    pub(crate) fn push_word(&mut self, word: &str) {
        self.first = self.bytes.len();
        let repair = repair(word);
        let mut previous = '\0';
        let mut characters = word.char_indices().peekable();
        while let Some((at, character)) = characters.next() {
            let source = at as u32;
            let character = repaired(character, repair);
            let next = characters
                .peek()
                .map_or('\0', |(_, next)| repaired(*next, repair));
            match character {
                'h' | 'H' => self.push_latin_h(previous, source),
                'c' | 'C' => {
                    if matches!(next, 'h' | 'H') {
                        characters.next();
                        self.push_ch(source);
                    } else if marked(word, at, next).is_some() {
                        self.push_ch(source);
                    } else if matches!(next, 'e' | 'E' | 'i' | 'I' | 'y' | 'Y') {
                        self.push_str(b"ts", source);
                    } else {
                        self.push(b'k', source);
                    }
                }
                's' | 'S' | 'y' | 'Y' | 'z' | 'Z' | 'a' | 'A' | 'u' | 'U'
                    if !next.is_ascii_alphanumeric() =>
                {
                    let letter = marked(word, at, next).unwrap_or_else(|| unit(character));
                    if letter == SH {
                        self.push_sh(source);
                    } else {
                        self.push_unit(letter, source);
                    }
                }
                'y' | 'Y' if matches!(next, 'e' | 'E') && self.ends_before_soft_e() => {}
                'ş' | 'Ş' | 'š' | 'Š' => self.push_sh(source),
                _ => match unit(character) {
                    UNKNOWN => self.push_unknown(character, source),
                    CH => self.push_ch(source),
                    letter => self.push_unit(letter, source),
                },
            }
            previous = character.to_ascii_lowercase();
        }
    }

    fn word_so_far(&self) -> &[u8] {
        self.bytes.get(self.first..).unwrap_or_default()
    }

    fn push(&mut self, letter: u8, source: u32) {
        if letter.is_ascii_lowercase()
            && !self.doubled
            && self.word_so_far().last() == Some(&letter)
        {
            return;
        }
        self.bytes.push(letter);
        if self.traced {
            self.sources.push(source);
        }
    }

    fn pop(&mut self) {
        self.bytes.pop();
        if self.traced {
            self.sources.pop();
        }
    }

    fn push_str(&mut self, letters: &[u8], source: u32) {
        for letter in letters {
            self.push(*letter, source);
        }
    }

    fn push_unit(&mut self, letter: Unit, source: u32) {
        let [first, second] = letter.to_le_bytes();
        // ң is written нг, ng, ngh; ңғ too becomes one n.
        if letter == NOTHING || (first == b'g' && self.word_so_far().last() == Some(&b'n')) {
            return;
        }
        self.push(first, source);
        if second != 0 {
            self.push(second, source);
        }
    }

    /// Latin h makes one letter with the one before it: kh, gh, sh, zh, ph.
    fn push_latin_h(&mut self, previous: char, source: u32) {
        match previous {
            'k' if self.word_so_far().last() == Some(&b'k') => {
                self.replace_last(b'h');
            }
            'p' if self.word_so_far().last() == Some(&b'p') => {
                self.replace_last(b'f');
            }
            'g' => {}
            _ => self.push(b'h', source),
        }
    }

    fn replace_last(&mut self, letter: u8) {
        let source = self.sources.last().copied().unwrap_or_default();
        self.pop();
        self.push(letter, source);
    }

    /// ч is tsh, since the spelling of 2021 writes both ч and тш as tş. щ is written shch, şç, ştş:
    /// the ч is part of it.
    fn push_ch(&mut self, source: u32) {
        if !self.word_so_far().ends_with(b"sh") {
            self.push_str(b"tsh", source);
        }
    }

    fn push_sh(&mut self, source: u32) {
        if self.word_so_far().ends_with(b"sht") {
            self.pop();
        } else {
            self.push_str(b"sh", source);
        }
    }

    /// Ye stands for е at the beginning and after a, e, o: Yerlan, Nikolayev.
    fn ends_before_soft_e(&self) -> bool {
        matches!(self.word_so_far().last(), None | Some(b'a' | b'e' | b'o'))
    }

    fn push_unknown(&mut self, character: char, source: u32) {
        if kind(character) == Kind::Letter {
            let mut buffer = [0; 4];
            for byte in character.encode_utf8(&mut buffer).bytes() {
                self.bytes.push(byte);
                if self.traced {
                    self.sources.push(source);
                }
            }
        }
    }
}

const SH: Unit = u16::from_le_bytes(*b"sh");
const CH: Unit = u16::from_le_bytes(*b"ch");

/// The letter made by the combining mark or 2017 apostrophe after a Latin letter at `at`.
fn marked(word: &str, at: usize, next: char) -> Option<Unit> {
    let mut after = word.get(at..)?.chars();
    let letter = after.next()?;
    match composed(letter, next) {
        UNKNOWN => {}
        unit => return Some(unit),
    }
    if kind(next) != Kind::Apostrophe {
        return None;
    }
    after.next();
    let following = after.next().filter(|letter| kind(*letter) == Kind::Letter);
    match (letter, following) {
        // «city's», «NGOs'»: English, not the apostrophe spelling.
        (_, Some('s' | 'S')) if after.next().is_none() => None,
        ('s' | 'S', Some(_)) => Some(SH),
        ('c' | 'C', Some(_)) => Some(CH),
        ('y' | 'Y', _) => Some(Unit::from(b'u')),
        _ => None,
    }
}

/// Which letters of a word are look-alikes from the other alphabet. Only when all of the minority are.
fn repair(word: &str) -> Repair {
    let bytes = word.as_bytes();
    let has_latin = bytes.iter().any(u8::is_ascii_alphabetic);
    if !has_latin || !bytes.iter().any(|byte| (0xd0..=0xd4).contains(byte)) {
        return Repair::None;
    }
    let (mut latin, mut cyrillic) = (0, 0);
    let (mut latin_repairable, mut cyrillic_repairable) = (true, true);
    for letter in word.chars() {
        if letter.is_ascii_alphabetic() {
            latin += 1;
            latin_repairable &= repaired(letter, Repair::ToCyrillic) != letter;
        } else if is_cyrillic(letter) {
            cyrillic += 1;
            cyrillic_repairable &= repaired(letter, Repair::ToLatin) != letter;
        }
    }
    if latin_repairable && (cyrillic >= latin || !cyrillic_repairable) {
        Repair::ToCyrillic
    } else if cyrillic_repairable {
        Repair::ToLatin
    } else {
        Repair::None
    }
}

fn repaired(letter: char, repair: Repair) -> char {
    match repair {
        Repair::None => None,
        Repair::ToCyrillic => counterpart(letter, LATIN_LOOKS, CYRILLIC_LOOKS),
        Repair::ToLatin => counterpart(letter, CYRILLIC_LOOKS, LATIN_LOOKS),
    }
    .unwrap_or(letter)
}
