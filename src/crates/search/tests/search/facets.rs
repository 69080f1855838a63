//! Counts tell what choosing would give; a search without result says what to drop.

use crate::{listing, read, support};
use proptest::prelude::*;
use search::{Dropped, Listing, Query};
use std::sync::LazyLock;

static LISTING: LazyLock<Listing> = LazyLock::new(|| listing(400));

/// Whether a record has one of the values chosen in each group.
fn passes(listing: &Listing, id: u32, selected: &[Vec<u16>], flags: u8) -> bool {
    let record = listing.record(id).unwrap();
    let in_groups = selected.iter().enumerate().all(|(group, chosen)| {
        chosen.is_empty() || record.facet(group).any(|value| chosen.contains(&value))
    });
    in_groups && (0..8).all(|flag| flags >> flag & 1 == 0 || record.flag(flag))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]
    #[test]
    fn counts_equal_a_naive_count(
        text in prop_oneof![Just(""), Just("қызылорда"), Just("үміт"), Just("общественный фонд"), Just("жоқ нәрсе"), Just("veteran")],
        selected in prop::collection::vec(prop::collection::vec(0_u16..9, 0..3), 0..5),
        required_flags in prop_oneof![3 => Just(0_u8), 1 => any::<u8>()],
    ) {
        let listing = &*LISTING;
        let matching = listing.search(&Query { text: text.to_owned(), ..Query::default() }).ids;
        let query = Query { text: text.to_owned(), selected: selected.clone(), required_flags, ..Query::default() };
        let found = listing.search(&query);
        // A group the listing does not have is no filter.
        let known: Vec<Vec<u16>> = selected.iter().take(listing.groups().len()).cloned().collect();
        let mut expected: Vec<u32> = matching.iter().copied().filter(|id| passes(listing, *id, &known, required_flags)).collect();
        let mut ids = found.ids.clone();
        expected.sort_unstable();
        ids.sort_unstable();
        prop_assert_eq!(&ids, &expected);

        for (group, values) in found.facets.iter().enumerate() {
            prop_assert_eq!(values.len(), listing.groups()[group].values.len());
            for (value, count) in values.iter().enumerate() {
                let mut with = known.clone();
                with.resize(listing.groups().len(), Vec::new());
                with[group] = vec![value as u16];
                let naive = matching.iter().filter(|id| passes(listing, **id, &with, required_flags)).count();
                prop_assert_eq!(*count as usize, naive, "group {} value {}", group, value);
            }
        }
        for (flag, count) in found.flag_counts.iter().enumerate() {
            let naive = expected.iter().filter(|id| listing.record(**id).unwrap().flag(flag)).count();
            prop_assert_eq!(*count as usize, naive);
        }
        prop_assert_eq!(found.without.is_empty() || found.ids.is_empty(), true);
        for (dropped, count) in found.without {
            let mut query = query.clone();
            match dropped {
                Dropped::Text => query.text.clear(),
                Dropped::Group(group) => query.selected[group].clear(),
                Dropped::Flag(flag) => query.required_flags &= !(1 << flag),
            }
            prop_assert_eq!(listing.search(&query).ids.len(), count as usize);
        }
    }
}

#[test]
fn every_active_part_is_offered_for_dropping() {
    let listing = read(&support::records(50, 1));
    let query = Query {
        text: "жоқнәрсежоқ".to_owned(),
        selected: vec![vec![1], vec![], vec![3]],
        required_flags: 0b10,
        ..Query::default()
    };
    let found = listing.search(&query);
    let offered: Vec<Dropped> = found.without.iter().map(|offer| offer.0).collect();
    assert_eq!(
        offered,
        [
            Dropped::Text,
            Dropped::Group(0),
            Dropped::Group(2),
            Dropped::Flag(1)
        ]
    );
}

#[test]
fn keys_lead_to_places() {
    let listing = &*LISTING;
    let district = listing.group_index("district").unwrap();
    assert_eq!(listing.value_index(district, "aral"), Some(1));
    assert_eq!(listing.value_index(district, "mars"), None);
    assert_eq!(listing.group_index("planet"), None);
    assert_eq!(listing.flag_index("demo"), Some(5));
}
