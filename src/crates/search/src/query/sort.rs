//! Puts results in order. Called by `Listing::search`.

use super::{Query, Sort};
use crate::Listing;
use crate::bits::Bits;
use crate::sorts::sort_numbers;

/// The results in the order the query asks for. `tiers` is empty when nothing was looked for.
pub(crate) fn order(listing: &Listing, results: &Bits, tiers: &[u8], query: &Query) -> Vec<u32> {
    let by_name = query.language.of(&listing.core.by_name);
    let mut keys = Vec::new();
    let mut total = 0;
    for (number, place) in by_name.iter().zip(0_u32..) {
        if results.contains(*number) {
            let first = match query.sort {
                Sort::Name => 0,
                Sort::Relevance => tiers
                    .get(*number as usize)
                    .map_or(0, |tier| u32::from(*tier)),
                Sort::Newest => !listing
                    .core
                    .dates
                    .get(*number as usize)
                    .copied()
                    .unwrap_or_default(),
            };
            total |= first;
            keys.push(u64::from(first) << 32 | u64::from(place));
        }
    }
    if total != 0 {
        sort_numbers(&mut keys, 32);
    }
    keys.iter()
        .filter_map(|key| by_name.get(*key as u32 as usize).copied())
        .collect()
}
