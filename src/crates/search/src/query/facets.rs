//! Filters and the counts beside them. The rule: a count tells what choosing that value would give,
//! so a group's own choices never narrow its counts. Called by `Listing::search`.

use super::{Dropped, Query};
use crate::Listing;
use crate::bits::Bits;

/// The active filters of a query, each with the records that pass it. Values and flags the listing
/// does not have match nothing.
pub(crate) fn filters(listing: &Listing, query: &Query) -> Vec<(Dropped, Bits)> {
    let mut filters = Vec::new();
    for (group, chosen) in query
        .selected
        .iter()
        .enumerate()
        .take(listing.groups().len())
    {
        if chosen.is_empty() {
            continue;
        }
        let mut records = Bits::empty(listing.len());
        for value in chosen {
            if let Some(with) = listing.value_records(group).get(usize::from(*value)) {
                records.add(with);
            }
        }
        filters.push((Dropped::Group(group), records));
    }
    for flag in 0..8 {
        if query.required_flags >> flag & 1 == 1 {
            let records = listing.flag_records.get(flag).cloned();
            filters.push((
                Dropped::Flag(flag),
                records.unwrap_or_else(|| Bits::empty(listing.len())),
            ));
        }
    }
    filters
}

/// What passes every filter but one.
#[inline(never)]
pub(crate) fn passing(matching: &Bits, filters: &[(Dropped, Bits)], but: Option<Dropped>) -> Bits {
    let mut results = matching.clone();
    for (filter, records) in filters {
        if Some(*filter) != but {
            results.keep(records);
        }
    }
    results
}

/// Per group and value the number of results with it.
pub(crate) fn counts(
    listing: &Listing,
    matching: &Bits,
    filters: &[(Dropped, Bits)],
) -> Vec<Vec<u32>> {
    let mut counts = Vec::new();
    for group in 0..listing.groups().len() {
        let base = passing(matching, filters, Some(Dropped::Group(group)));
        counts.push(counts_of(listing.value_records(group), &base));
    }
    counts
}

/// How many of each set are among the results.
#[inline(never)]
pub(crate) fn counts_of(sets: &[Bits], results: &Bits) -> Vec<u32> {
    sets.iter()
        .map(|records| records.count_with(results))
        .collect()
}
