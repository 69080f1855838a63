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

    /// The places of `matches` that hold true.
    pub(crate) fn from_tiers(tiers: &[u8], none: u8) -> Self {
        let blocks = tiers
            .chunks(64)
            .map(|chunk| {
                chunk
                    .iter()
                    .rev()
                    .fold(0, |block, tier| block << 1 | u64::from(*tier != none))
            })
            .collect();
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

    /// The numbers, ascending.
    pub(crate) fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        self.blocks.iter().zip(0_u32..).flat_map(|(block, index)| {
            let mut rest = *block;
            core::iter::from_fn(move || {
                if rest == 0 {
                    return None;
                }
                let bit = rest.trailing_zeros();
                rest &= rest - 1;
                Some(index * 64 + bit)
            })
        })
    }
}
