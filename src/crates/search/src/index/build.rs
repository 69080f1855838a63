//! Builds a segment: each different spelling is folded once, each word kept once. Called while a
//! listing is parsed; speed matters, since a browser does this before the first keystroke.

use super::table::{Table, hash};
use super::{Place, Segment};
use crate::sorts::{sort_by, sort_numbers};
use crate::text::fold::Skeleton;
use crate::text::phrases::PhraseBook;
use crate::text::words::{hyphened, words};

/// Gathers words of texts that live for `'a`.
pub(crate) struct Builder<'a> {
    surfaces: Table,
    spellings: Vec<Spelling<'a>>,
    skeletons: Table,
    /// All skeletons, one after the other.
    arena: Vec<u8>,
    ends: Vec<u32>,
    /// Word number and posting.
    pairs: Vec<(u32, u32)>,
    scratch: Skeleton,
    /// Whose words of legal forms are told apart.
    book: Option<&'a PhraseBook>,
}

/// A way a word is written.
struct Spelling<'a> {
    written: &'a str,
    word: Word,
}

/// A word of a text.
#[derive(Clone, Copy)]
pub(crate) struct Word {
    /// Its number in the builder.
    pub(crate) number: u32,
    /// Whether it belongs to a legal form.
    pub(crate) is_form: bool,
}

impl<'a> Builder<'a> {
    /// A builder for about so many bytes of text.
    pub(crate) fn new(bytes: usize, book: Option<&'a PhraseBook>) -> Self {
        Self {
            surfaces: Table::new(bytes / 64),
            spellings: Vec::new(),
            skeletons: Table::new(bytes / 64),
            arena: Vec::new(),
            ends: Vec::new(),
            pairs: Vec::with_capacity(bytes / 12),
            scratch: Skeleton::default(),
            book,
        }
    }

    /// The word of a spelling.
    #[inline(never)]
    fn word(&mut self, written: &'a str) -> Word {
        let fresh = self.spellings.len() as u32;
        let spellings = &self.spellings;
        let known = self
            .surfaces
            .find_or_insert(hash(written.as_bytes()), fresh, &|number| {
                spellings
                    .get(number as usize)
                    .is_some_and(|known| known.written == written)
            });
        if let Some(known) = known.and_then(|known| self.spellings.get(known as usize)) {
            return known.word;
        }
        self.scratch.bytes.clear();
        self.scratch.push_word(written);
        let is_form = self
            .book
            .is_some_and(|book| book.is_form_word(written, &self.scratch.bytes));
        let word = Word {
            number: self.intern(),
            is_form,
        };
        self.spellings.push(Spelling { written, word });
        word
    }

    /// The number of the skeleton in `scratch`.
    fn intern(&mut self) -> u32 {
        let Self {
            arena,
            ends,
            scratch,
            ..
        } = self;
        let fresh = ends.len() as u32;
        let known = self
            .skeletons
            .find_or_insert(hash(&scratch.bytes), fresh, &|number| {
                skeleton_in(arena, ends, number) == scratch.bytes
            });
        known.unwrap_or_else(|| {
            arena.extend_from_slice(&scratch.bytes);
            ends.push(arena.len() as u32);
            fresh
        })
    }

    /// Calls with the words of a text. A hyphened pair is one word more, after its second.
    #[inline(never)]
    pub(crate) fn read(&mut self, text: &'a str, found: &mut dyn FnMut(Word, bool)) {
        let mut previous = 0..0;
        for range in words(text) {
            found(
                self.word(text.get(range.clone()).unwrap_or_default()),
                false,
            );
            if hyphened(text, &previous, &range) {
                found(
                    self.word(text.get(previous.start..range.end).unwrap_or_default()),
                    true,
                );
            }
            previous = range;
        }
    }

    /// Reads a text whose words all stand in one place.
    pub(crate) fn add(&mut self, record: u32, text: &'a str, place: Place) {
        let mut pairs = core::mem::take(&mut self.pairs);
        self.read(text, &mut |word, _| {
            pairs.push((word.number, posting(record, place)));
        });
        self.pairs = pairs;
    }

    /// Reads a text as one word, whatever stands between its letters.
    pub(crate) fn add_whole(&mut self, record: u32, text: &'a str, place: Place) {
        let word = self.word(text);
        self.post(word.number, record, place);
    }

    /// Notes that a word stands in a record. Records come in ascending order.
    pub(crate) fn post(&mut self, number: u32, record: u32, place: Place) {
        self.pairs.push((number, posting(record, place)));
    }

    /// The segment, and for each number given so far its number there.
    pub(crate) fn finish(self) -> (Segment, Vec<u32>) {
        let skeleton = |number: u32| skeleton_in(&self.arena, &self.ends, number);
        let count = self.ends.len() as u32;
        let mut heads: Vec<u64> = (0..count)
            .map(|number| head(skeleton(number)) | u64::from(number))
            .collect();
        // The numbers below are in order already.
        sort_numbers(&mut heads, NUMBER_BITS);
        let mut sorted: Vec<u32> = heads.iter().map(|head| *head as u32 & NUMBER).collect();
        let mut at = 0;
        for alike in heads.chunk_by(|one, other| one >> NUMBER_BITS == other >> NUMBER_BITS) {
            if let Some(alike) = sorted.get_mut(at..at + alike.len()) {
                sort_by(alike, &|one, other| skeleton(one) < skeleton(other));
            }
            at += alike.len();
        }

        let mut segment = Segment::default();
        let mut renumbered = vec![0; sorted.len()];
        segment.buffer.push(b'\n');
        for (number, place) in sorted.iter().zip(0..) {
            if let Some(slot) = renumbered.get_mut(*number as usize) {
                *slot = place;
            }
            segment.starts.push(segment.buffer.len() as u32);
            segment.buffer.extend_from_slice(skeleton(*number));
            segment.buffer.push(b'\n');
            segment.masks.push(mask(skeleton(*number)));
        }
        segment.starts.push(segment.buffer.len() as u32);
        segment.landmarks = landmarks(&segment.starts, segment.buffer.len());
        (segment.offsets, segment.postings) = postings(&self.pairs, &renumbered);
        (segment, renumbered)
    }
}

fn skeleton_in<'b>(arena: &'b [u8], ends: &[u32], number: u32) -> &'b [u8] {
    let number = number as usize;
    let start = number
        .checked_sub(1)
        .and_then(|before| ends.get(before))
        .map_or(0, |end| *end as usize);
    let end = ends.get(number).map_or(start, |end| *end as usize);
    arena.get(start..end).unwrap_or_default()
}

/// How many bits of a head the number of the word takes.
const NUMBER_BITS: u32 = 28;
const NUMBER: u32 = (1 << NUMBER_BITS) - 1;

/// The first six letters as a number that sorts like them, six bits each; the rest is compared
/// where these are equal.
fn head(word: &[u8]) -> u64 {
    let mut head = 0;
    let mut known = true;
    for place in 0..6 {
        let letter = word.get(place).copied().filter(|_| known);
        let code = match letter {
            None => 0,
            Some(digit @ b'0'..=b'9') => digit - b'0' + 1,
            Some(letter @ b'a'..=b'z') => letter - b'a' + 11,
            Some(_) => {
                known = false;
                37
            }
        };
        head = head << 6 | u64::from(code);
    }
    head << NUMBER_BITS
}

/// The letters of a word as bits; letters that stand for one another share one.
pub(crate) fn mask(word: &[u8]) -> u32 {
    word.iter().fold(0, |mask, letter| {
        mask | 1
            << (match letter {
                b'e' => b'a',
                b'u' | b'o' => b'i',
                b'h' => b'g',
                letter => *letter,
            } & 31)
    })
}

fn landmarks(starts: &[u32], length: usize) -> Vec<u32> {
    let mut word = 0;
    (0..length.div_ceil(64))
        .map(|block| {
            while starts
                .get(word + 1)
                .is_some_and(|next| *next as usize <= block * 64)
            {
                word += 1;
            }
            word as u32
        })
        .collect()
}

const fn posting(record: u32, place: Place) -> u32 {
    record << 8 | place.0 as u32
}

/// Groups pairs by word, those of one record merged.
fn postings(pairs: &[(u32, u32)], renumbered: &[u32]) -> (Vec<u32>, Vec<u32>) {
    let place = |number: u32| renumbered.get(number as usize).copied().unwrap_or_default() as usize;
    let mut cursors = vec![0_u32; renumbered.len() + 1];
    for (number, _) in pairs {
        if let Some(count) = cursors.get_mut(place(*number) + 1) {
            *count += 1;
        }
    }
    let mut sum = 0;
    for cursor in &mut cursors {
        sum += *cursor;
        *cursor = sum;
    }
    let mut scattered = vec![0; pairs.len()];
    for (number, posting) in pairs {
        if let Some(cursor) = cursors.get_mut(place(*number)) {
            if let Some(slot) = scattered.get_mut(*cursor as usize) {
                *slot = *posting;
            }
            *cursor += 1;
        }
    }
    // Each cursor now stands at the end of its word.
    let mut merged: Vec<u32> = Vec::with_capacity(scattered.len());
    let mut offsets = Vec::with_capacity(cursors.len());
    let mut start = 0;
    for end in cursors.iter().take(renumbered.len()) {
        let first = merged.len();
        offsets.push(first as u32);
        for posting in scattered
            .get(start as usize..*end as usize)
            .unwrap_or_default()
        {
            match merged.get_mut(first..).and_then(|own| own.last_mut()) {
                Some(last) if *last >> 8 == posting >> 8 => *last |= posting,
                _ => merged.push(*posting),
            }
        }
        start = *end;
    }
    offsets.push(merged.len() as u32);
    (offsets, merged)
}
