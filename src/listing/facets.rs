//! The numbers beside the filters and on the map. Elements name what they show
//! as `group:value` in `data-count-of`, `data-step-of` and `data-toggle`.

use super::state::ListingState;
use search::{Found, Listing};

/// The group and value that a `group:value` names.
#[must_use]
pub fn value(listing: &Listing, key: &str) -> Option<(usize, u16)> {
    let (group, value) = key.split_once(':')?;
    let group = listing.group_index(group)?;
    Some((group, listing.value_index(group, value)?))
}

/// How many results choosing the value would give; a key without a colon is
/// the required flag.
#[must_use]
pub fn count(listing: &Listing, found: &Found, required_flag: &str, key: &str) -> Option<u32> {
    if key == required_flag {
        return found
            .flag_counts
            .get(listing.flag_index(required_flag)?)
            .copied();
    }
    let (group, value) = value(listing, key)?;
    found.facets.get(group)?.get(usize::from(value)).copied()
}

/// The class of a district on the map: `d m0` to `d m4` by rank among the
/// values that have results (the city would flatten a linear scale), `d mx`
/// when it is chosen.
#[must_use]
pub fn step_class(listing: &Listing, state: &ListingState, found: &Found, key: &str) -> String {
    let Some((group, value)) = value(listing, key) else {
        return "d m0".to_owned();
    };
    if state
        .selected
        .get(group)
        .is_some_and(|chosen| chosen.contains(&value))
    {
        return "d mx".to_owned();
    }
    let counts = found
        .facets
        .get(group)
        .map(Vec::as_slice)
        .unwrap_or_default();
    let own = counts.get(usize::from(value)).copied().unwrap_or_default();
    format!("d m{}", step(counts, own))
}

/// 0 for none, else 1 to 4 by the share of non-empty values that are not larger.
#[must_use]
pub fn step(counts: &[u32], own: u32) -> usize {
    if own == 0 {
        return 0;
    }
    let filled = counts.iter().filter(|count| **count > 0).count().max(1);
    let not_larger = counts
        .iter()
        .filter(|count| **count > 0 && **count <= own)
        .count();
    (not_larger * 4).div_ceil(filled).clamp(1, 4)
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn steps_go_by_rank_not_by_size() {
        let counts = [0, 10, 20, 30, 900];
        assert_eq!(counts.map(|count| step(&counts, count)), [0, 1, 2, 3, 4]);
        assert_eq!(step(&[5], 5), 4);
    }
}
