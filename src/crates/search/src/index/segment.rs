//! The unique words of a file, sorted and joined in one buffer, each with its postings. The rule: it
//! knows skeletons and numbers only, no texts. Built by `Builder`, asked by the query.

use core::ops::Range;
use memchr::memchr;

/// Where in a record a word stands; the best place is the smallest number of bits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Place(pub(crate) u8);

impl Place {
    /// The only word of a name, its legal form aside.
    pub(crate) const WHOLE_NAME: Self = Self(1);
    /// The first word of a name.
    pub(crate) const FIRST: Self = Self(2);
    /// In a name.
    pub(crate) const NAME: Self = Self(4);
    /// Elsewhere.
    pub(crate) const OTHER: Self = Self(8);

    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// Words and where they stand.
#[derive(Clone, Debug, Default)]
pub(crate) struct Segment {
    /// `\n`, then each word with `\n` after it.
    pub(super) buffer: Vec<u8>,
    /// Where each word begins; one more at the end.
    pub(super) starts: Vec<u32>,
    /// For each 64 bytes of the buffer the word that is open at their beginning.
    pub(super) landmarks: Vec<u32>,
    /// Record number and place, per word.
    pub(super) postings: Vec<u32>,
    /// Where the postings of each word begin; one more at the end.
    pub(super) offsets: Vec<u32>,
    /// The letters of each word, one bit for those that are easily confused.
    pub(super) masks: Vec<u32>,
}

impl Segment {
    /// How many words there are.
    pub(crate) fn len(&self) -> usize {
        self.masks.len()
    }

    /// The skeleton of a word.
    #[inline(never)]
    pub(crate) fn word(&self, number: usize) -> &[u8] {
        match (self.starts.get(number), self.starts.get(number + 1)) {
            (Some(start), Some(next)) => self
                .buffer
                .get(*start as usize..(*next as usize).max(1) - 1)
                .unwrap_or_default(),
            _ => &[],
        }
    }

    /// The records and places of a word.
    pub(crate) fn postings(&self, number: usize) -> impl Iterator<Item = (u32, Place)> + '_ {
        let range = match (self.offsets.get(number), self.offsets.get(number + 1)) {
            (Some(start), Some(end)) => *start as usize..*end as usize,
            _ => 0..0,
        };
        let postings = self.postings.get(range).unwrap_or_default();
        postings
            .iter()
            .map(|posting| (posting >> 8, Place(*posting as u8)))
    }

    pub(crate) fn masks(&self) -> &[u32] {
        &self.masks
    }

    /// The words that begin with a skeleton.
    #[inline(never)]
    pub(crate) fn beginning_with(&self, beginning: &[u8]) -> Range<usize> {
        let first = self.partition(0, |word| word < beginning);
        let end = self.partition(first, |word| word.starts_with(beginning));
        first..end
    }

    /// The first word from `low` on for which `holds` is false.
    fn partition(&self, mut low: usize, holds: impl Fn(&[u8]) -> bool) -> usize {
        let mut high = self.len();
        while low < high {
            let middle = low.midpoint(high);
            if holds(self.word(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// Whether the skeleton is a word.
    pub(crate) fn contains(&self, word: &[u8]) -> bool {
        self.word(self.partition(0, |other| other < word)) == word && !word.is_empty()
    }

    /// Calls with each word that holds a skeleton after its first letter. The scan is for the
    /// skeleton's rarest letter; there are few of those.
    #[inline(never)]
    pub(crate) fn holding(&self, inner: &[u8], found: &mut dyn FnMut(usize)) {
        let commonness = |letter: &u8| BY_COMMONNESS.iter().position(|common| common == letter);
        let rarest = (0..inner.len())
            .max_by_key(|place| inner.get(*place).and_then(commonness).unwrap_or(usize::MAX));
        let (Some(place), mut at) = (rarest, 1) else {
            return;
        };
        let letter = inner.get(place).copied().unwrap_or_default();
        let mut last = usize::MAX;
        while let Some(step) = self.buffer.get(at..).and_then(|rest| memchr(letter, rest)) {
            let hit = at + step;
            at = hit + 1;
            let start = hit.saturating_sub(place);
            let before = start
                .checked_sub(1)
                .and_then(|before| self.buffer.get(before));
            if before == Some(&b'\n')
                || !self
                    .buffer
                    .get(start..)
                    .is_some_and(|rest| rest.starts_with(inner))
            {
                continue;
            }
            let mut number = self.landmarks.get(start / 64).copied().unwrap_or_default() as usize;
            while self
                .starts
                .get(number + 1)
                .is_some_and(|next| *next as usize <= start)
            {
                number += 1;
            }
            if number != last {
                last = number;
                found(number);
            }
        }
    }
}

/// The letters of skeletons, the commonest first.
const BY_COMMONNESS: &[u8] = b"aietnkrlosudmghzbpvfc";
