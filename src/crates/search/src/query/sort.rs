//! Puts results in order. Called by `Listing::search`.

use super::{Query, Sort, evaluate};
use crate::Listing;
use crate::bits::Bits;

/// The numbers of `results` in the order the query asks for.
pub(crate) fn order(
    listing: &Listing,
    results: &Bits,
    tiers: Option<&[u8]>,
    query: &Query,
) -> Vec<u32> {
    let count = results.count() as usize;
    let tiers = tiers.filter(|_| query.sort == Sort::Relevance);
    let by_name = query.language.of(&listing.core.by_name);
    let ranks = query.language.of(&listing.ranks);
    let rank = |number: u32| ranks.get(number as usize).copied().unwrap_or_default();
    if query.sort == Sort::Newest {
        let date = |number: u32| {
            listing
                .core
                .dates
                .get(number as usize)
                .copied()
                .unwrap_or_default()
        };
        let mut keys: Vec<(u64, u32)> = results
            .iter()
            .map(|number| {
                (
                    u64::from(u32::MAX - date(number)) << 32 | u64::from(rank(number)),
                    number,
                )
            })
            .collect();
        keys.sort_unstable();
        return keys.into_iter().map(|key| key.1).collect();
    }
    let tier = |number: u32| {
        tiers
            .and_then(|tiers| tiers.get(number as usize))
            .copied()
            .unwrap_or_default()
    };
    if count < listing.len() / 16 {
        let mut keys: Vec<(u64, u32)> = results
            .iter()
            .map(|number| {
                (
                    u64::from(tier(number)) << 32 | u64::from(rank(number)),
                    number,
                )
            })
            .collect();
        keys.sort_unstable();
        return keys.into_iter().map(|key| key.1).collect();
    }
    // Many results: walk all records by name once, dropping each into the box of its tier.
    let mut named = by_name
        .iter()
        .copied()
        .filter(|number| results.contains(*number));
    if tiers.is_none() {
        let mut ids = Vec::with_capacity(count);
        ids.extend(named);
        return ids;
    }
    let mut boxes: [Vec<u32>; evaluate::TIERS] = Default::default();
    named.try_for_each(|number| {
        boxes.get_mut(usize::from(tier(number)))?.push(number);
        Some(())
    });
    let [mut ids, rest @ ..] = boxes;
    ids.reserve(count - ids.len().min(count));
    for of_tier in &rest {
        ids.extend(of_tier);
    }
    ids
}
