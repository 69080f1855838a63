//! Time and chance that stand still until the test moves them.

use jiff::{SignedDuration, Timestamp};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use usecases::{Clock, Randomness};

/// A clock that shows what it is told.
#[derive(Debug)]
pub struct FixedClock(AtomicI64);

impl FixedClock {
    /// A clock that shows an instant, written as in RFC 3339.
    #[must_use]
    pub fn at(instant: &str) -> Self {
        let instant: Timestamp = instant.parse().expect("an RFC 3339 instant");
        Self(AtomicI64::new(instant.as_microsecond()))
    }

    /// Moves the hands.
    pub fn advance(&self, by: SignedDuration) {
        let micros = i64::try_from(by.as_micros()).expect("a span that a test can mean");
        self.0.fetch_add(micros, Ordering::Relaxed);
    }
}

impl Default for FixedClock {
    /// The morning of Nauryz 2026.
    fn default() -> Self {
        Self::at("2026-03-22T04:00:00Z")
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_microsecond(self.0.load(Ordering::Relaxed)).expect("an instant in range")
    }
}

/// Bytes that differ from call to call and not from run to run.
#[derive(Debug, Default)]
pub struct FixedRandomness(AtomicU64);

impl Randomness for FixedRandomness {
    fn fill(&self, buffer: &mut [u8]) {
        for chunk in buffer.chunks_mut(8) {
            // SplitMix64.
            let state = self
                .0
                .fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed)
                .wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            let bytes = (mixed ^ (mixed >> 31)).to_le_bytes();
            chunk.copy_from_slice(bytes.get(..chunk.len()).unwrap_or_default());
        }
    }
}
