//! A set of record numbers, one bit each. Used by the index and the query, never shown outside.

/// A set of numbers below `length`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Bits {
    blocks: Vec<u64>,
}

impl Bits {
    /// The empty set for numbers below `length`.
    pub(crate) fn empty(length: usize) -> Self {
        Self {
            blocks: vec![0; length.div_ceil(64)],
        }
    }

    /// All numbers below `length`.
    pub(crate) fn full(length: usize) -> Self {
        let mut blocks = vec![u64::MAX; length.div_ceil(64)];
        if let (Some(last), rest @ 1..) = (blocks.last_mut(), length % 64) {
            *last = (1 << rest) - 1;
        }
        Self { blocks }
    }

    /// The places of the tiers that are not `none`.
    pub(crate) fn from_tiers(tiers: &[u8], none: u8) -> Self {
        let mut blocks = Vec::with_capacity(tiers.len().div_ceil(64));
        for chunk in tiers.chunks(64) {
            blocks.push(
                chunk
                    .iter()
                    .rev()
                    .fold(0, |block, tier| block << 1 | u64::from(*tier != none)),
            );
        }
        Self { blocks }
    }

    pub(crate) fn insert(&mut self, number: u32) {
        if let Some(block) = self.blocks.get_mut(number as usize / 64) {
            *block |= 1 << (number % 64);
        }
    }

    pub(crate) fn contains(&self, number: u32) -> bool {
        self.blocks
            .get(number as usize / 64)
            .is_some_and(|block| block >> (number % 64) & 1 == 1)
    }

    pub(crate) fn keep(&mut self, other: &Self) {
        for (block, with) in self.blocks.iter_mut().zip(&other.blocks) {
            *block &= with;
        }
    }

    pub(crate) fn add(&mut self, other: &Self) {
        for (block, with) in self.blocks.iter_mut().zip(&other.blocks) {
            *block |= with;
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.blocks.iter().all(|block| *block == 0)
    }

    pub(crate) fn count(&self) -> u32 {
        self.blocks.iter().map(|block| block.count_ones()).sum()
    }

    /// How many numbers are in both.
    pub(crate) fn count_with(&self, other: &Self) -> u32 {
        self.blocks
            .iter()
            .zip(&other.blocks)
            .map(|(block, with)| (block & with).count_ones())
            .sum()
    }
}

/// The numbers of a set, ascending.
pub(crate) struct Numbers<'a> {
    blocks: &'a [u64],
    rest: u64,
    base: u32,
}

impl<'a> IntoIterator for &'a Bits {
    type Item = u32;
    type IntoIter = Numbers<'a>;

    fn into_iter(self) -> Numbers<'a> {
        Numbers {
            blocks: &self.blocks,
            rest: 0,
            base: 0_u32.wrapping_sub(64),
        }
    }
}

impl Iterator for Numbers<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        while self.rest == 0 {
            let (first, blocks) = self.blocks.split_first()?;
            self.rest = *first;
            self.blocks = blocks;
            self.base = self.base.wrapping_add(64);
        }
        let bit = self.rest.trailing_zeros();
        self.rest &= self.rest - 1;
        Some(self.base + bit)
    }
}
