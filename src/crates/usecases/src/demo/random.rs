//! SplitMix64: the same seed gives the same region on every machine and with
//! every version of every library. Used by the demonstration only; never for
//! anything secret.

/// A deterministic source of choices.
#[derive(Clone, Debug)]
pub(super) struct Random(u64);

impl Random {
    /// Starts from a seed.
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 bits (Steele, Lea, Flood: "Fast Splittable Pseudorandom
    /// Number Generators", 2014).
    pub(super) const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`; 0 when `limit` is 0.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        let product = u128::from(self.next()) * (limit as u128);
        usize::try_from(product >> 64).unwrap_or(0)
    }

    /// A number from `low` to `high`, both included.
    pub(super) fn between(&mut self, low: usize, high: usize) -> usize {
        low + self.below(high.saturating_sub(low) + 1)
    }

    /// Whether something of this likelihood happens.
    pub(super) fn percent(&mut self, likelihood: usize) -> bool {
        self.below(100) < likelihood
    }

    /// A number from −1 to 1, more often near 0.
    pub(super) fn jitter(&mut self) -> f64 {
        let mut half = || {
            let thousandths = u32::try_from(self.below(1_001)).unwrap_or(500);
            f64::from(thousandths) / 1_000.0
        };
        half() + half() - 1.0
    }

    /// One of the values; the default of an empty list.
    pub(super) fn pick<T: Clone + Default>(&mut self, values: &[T]) -> T {
        let position = self.below(values.len());
        values.get(position).cloned().unwrap_or_default()
    }

    /// Puts the values into another order (Fisher and Yates).
    pub(super) fn shuffle<T>(&mut self, values: &mut [T]) {
        for last in (1..values.len()).rev() {
            values.swap(last, self.below(last + 1));
        }
    }

    /// Up to `count` different values, in the order of the list.
    pub(super) fn some<T: Clone>(&mut self, values: &[T], count: usize) -> Vec<T> {
        let mut positions: Vec<usize> = (0..values.len()).collect();
        self.shuffle(&mut positions);
        positions.truncate(count);
        positions.sort_unstable();
        positions
            .into_iter()
            .filter_map(|position| values.get(position).cloned())
            .collect()
    }

    /// The position chosen by weight; 0 when all weights are 0.
    pub(super) fn weighted(&mut self, weights: &[u32]) -> usize {
        let total: usize = weights.iter().map(|weight| *weight as usize).sum();
        let mut left = self.below(total);
        for (position, weight) in weights.iter().enumerate() {
            let weight = *weight as usize;
            if left < weight {
                return position;
            }
            left -= weight;
        }
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sequence_is_the_published_one() {
        let mut random = Random::new(1_234_567);
        assert_eq!(random.next(), 6_457_827_717_110_365_317);
        assert_eq!(random.next(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn choices_stay_in_range() {
        let mut random = Random::new(7);
        for _ in 0..1_000 {
            assert!(random.below(3) < 3);
            assert!((5..=9).contains(&random.between(5, 9)));
            assert!(random.jitter().abs() <= 1.0);
            assert_eq!(random.weighted(&[0, 4, 0]), 1);
        }
        assert_eq!(random.below(0), 0);
        assert_eq!(random.some(&[1, 2, 3], 9), [1, 2, 3]);
    }
}
