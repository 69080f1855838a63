//! Builds a segment: each different spelling is folded once, each word kept once. Called while a
//! listing is parsed; speed matters, since a browser does this before the first keystroke.

use super::{Place, Segment};
use crate::text::fold::Skeleton;
use crate::text::words::{hyphened, words};
use core::ops::Range;

/// A word of a text just read.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    /// Where it stands in the text.
    pub(crate) range: Range<usize>,
    /// Its number in the builder.
    pub(crate) number: u32,
}

/// Gathers words of texts that live for `'a`.
pub(crate) struct Builder<'a> {
    surfaces: Table,
    spellings: Vec<(&'a str, u32)>,
    skeletons: Table,
    /// All skeletons, one after the other.
    arena: Vec<u8>,
    ends: Vec<u32>,
    /// Word number and posting.
    pairs: Vec<(u32, u32)>,
    scratch: Skeleton,
}

/// Places of equal things by their hash: open addressing, a power of two of slots.
struct Table {
    slots: Vec<(u32, u32)>,
    used: usize,
}

const FREE: u32 = u32::MAX;

impl Table {
    fn new(expected: usize) -> Self {
        Self {
            slots: vec![(0, FREE); (expected * 2).next_power_of_two().max(64)],
            used: 0,
        }
    }

    /// The number that is equal, or nothing after having put `fresh` there.
    fn find_or_insert(
        &mut self,
        hash: u32,
        fresh: u32,
        equal: impl Fn(u32) -> bool,
    ) -> Option<u32> {
        if self.used * 2 >= self.slots.len() {
            self.grow();
        }
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            match self.slots.get_mut(at) {
                Some(slot) if slot.1 == FREE => {
                    *slot = (hash, fresh);
                    self.used += 1;
                    return None;
                }
                Some(slot) if slot.0 == hash && equal(slot.1) => return Some(slot.1),
                _ => at = (at + 1) & mask,
            }
        }
    }

    fn grow(&mut self) {
        let doubled = self.slots.len() * 2;
        let old = core::mem::replace(&mut self.slots, vec![(0, FREE); doubled]);
        let mask = doubled - 1;
        for slot in old.into_iter().filter(|slot| slot.1 != FREE) {
            let mut at = slot.0 as usize & mask;
            while let Some(taken) = self.slots.get_mut(at) {
                if taken.1 == FREE {
                    *taken = slot;
                    break;
                }
                at = (at + 1) & mask;
            }
        }
    }
}

fn hash(bytes: &[u8]) -> u32 {
    let (chunks, rest) = bytes.as_chunks::<8>();
    let mix =
        |state: u64, value: u64| (state.rotate_left(5) ^ value).wrapping_mul(0x517c_c1b7_2722_0a95);
    let state = chunks.iter().fold(bytes.len() as u64, |state, chunk| {
        mix(state, u64::from_le_bytes(*chunk))
    });
    let tail = rest
        .iter()
        .fold(0, |tail, byte| tail << 8 | u64::from(*byte));
    (mix(state, tail) >> 32) as u32
}

impl<'a> Builder<'a> {
    /// A builder for about so many bytes of text.
    pub(crate) fn new(bytes: usize) -> Self {
        Self {
            surfaces: Table::new(bytes / 64),
            spellings: Vec::new(),
            skeletons: Table::new(bytes / 64),
            arena: Vec::new(),
            ends: Vec::new(),
            pairs: Vec::with_capacity(bytes / 12),
            scratch: Skeleton::default(),
        }
    }

    /// The number of a spelling's word.
    fn number(&mut self, spelling: &'a str) -> u32 {
        let fresh = self.spellings.len() as u32;
        let spellings = &self.spellings;
        let known = self
            .surfaces
            .find_or_insert(hash(spelling.as_bytes()), fresh, |number| {
                spellings
                    .get(number as usize)
                    .is_some_and(|known| known.0 == spelling)
            });
        if let Some(known) = known {
            return self
                .spellings
                .get(known as usize)
                .map_or(0, |known| known.1);
        }
        self.scratch.bytes.clear();
        self.scratch.push_word(spelling);
        let number = self.intern();
        self.spellings.push((spelling, number));
        number
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
            .find_or_insert(hash(&scratch.bytes), fresh, |number| {
                skeleton_in(arena, ends, number) == scratch.bytes
            });
        known.unwrap_or_else(|| {
            arena.extend(&scratch.bytes);
            ends.push(arena.len() as u32);
            fresh
        })
    }

    /// The skeleton of a word.
    pub(crate) fn skeleton(&self, number: u32) -> &[u8] {
        skeleton_in(&self.arena, &self.ends, number)
    }

    /// How many words there are so far.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The words of a text. Hyphened pairs are one word more, in `joined`.
    pub(crate) fn read(&mut self, text: &'a str, found: &mut Vec<Word>, joined: &mut Vec<u32>) {
        let mut previous: Option<Range<usize>> = None;
        for range in words(text) {
            let number = self.number(text.get(range.clone()).unwrap_or_default());
            if let Some(before) = previous.filter(|before| hyphened(text, before, &range)) {
                joined.push(self.number(text.get(before.start..range.end).unwrap_or_default()));
            }
            previous = Some(range.clone());
            found.push(Word { range, number });
        }
    }

    /// Reads a text whose words all stand in one place.
    pub(crate) fn add(&mut self, record: u32, text: &'a str, place: Place) {
        let mut previous: Option<Range<usize>> = None;
        for range in words(text) {
            let number = self.number(text.get(range.clone()).unwrap_or_default());
            self.post(number, record, place);
            if let Some(before) = previous.filter(|before| hyphened(text, before, &range)) {
                let number = self.number(text.get(before.start..range.end).unwrap_or_default());
                self.post(number, record, place);
            }
            previous = Some(range);
        }
    }

    /// Reads a text as one word, whatever stands between its letters.
    pub(crate) fn add_whole(&mut self, record: u32, text: &'a str, place: Place) {
        let number = self.number(text);
        self.post(number, record, place);
    }

    /// Notes that a word stands in a record. Records come in ascending order.
    pub(crate) fn post(&mut self, number: u32, record: u32, place: Place) {
        self.pairs.push((number, record << 8 | u32::from(place.0)));
    }

    /// The segment, and for each number given so far its number there.
    pub(crate) fn finish(self) -> (Segment, Vec<u32>) {
        let skeleton = |number: u32| skeleton_in(&self.arena, &self.ends, number);
        let mut sorted: Vec<(u64, u32)> = (0..self.ends.len() as u32)
            .map(|number| (head(skeleton(number)), number))
            .collect();
        sorted.sort_unstable_by(|one, other| {
            one.0
                .cmp(&other.0)
                .then_with(|| skeleton(one.1).cmp(skeleton(other.1)))
        });

        let mut segment = Segment {
            buffer: Vec::with_capacity(self.arena.len() + sorted.len() + 1),
            ..Segment::default()
        };
        let mut renumbered = vec![0; sorted.len()];
        segment.buffer.push(b'\n');
        for ((_, number), place) in sorted.iter().zip(0..) {
            if let Some(slot) = renumbered.get_mut(*number as usize) {
                *slot = place;
            }
            segment.starts.push(segment.buffer.len() as u32);
            segment.buffer.extend(skeleton(*number));
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

/// The first eight bytes as a number that sorts like them.
fn head(word: &[u8]) -> u64 {
    let mut bytes = [0; 8];
    for (slot, byte) in bytes.iter_mut().zip(word) {
        *slot = *byte;
    }
    u64::from_be_bytes(bytes)
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
