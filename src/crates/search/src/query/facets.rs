//! Filters and the counts beside them. The rule: a count tells what choosing that value would give,
//! so a group's own choices never narrow its counts. Called by `Listing::search`.

use super::{Dropped, Query};
use crate::Listing;
use crate::bits::Bits;

/// The filters of a query as sets of records.
pub(crate) struct Filters {
    /// Per group; nothing where nothing is chosen.
    groups: Vec<Option<Bits>>,
    /// Per required flag.
    flags: Vec<(usize, Bits)>,
}

impl Filters {
    /// The filters of a query. Values and flags the listing does not have match nothing.
    pub(crate) fn new(listing: &Listing, query: &Query) -> Self {
        let groups = (0..listing.groups().len())
            .map(|group| {
                let chosen = query
                    .selected
                    .get(group)
                    .filter(|chosen| !chosen.is_empty())?;
                let first = listing.first_value(group);
                let count = listing
                    .groups()
                    .get(group)
                    .map_or(0, |group| group.values.len());
                let mut records = Bits::empty(listing.len());
                for value in chosen
                    .iter()
                    .map(|value| usize::from(*value))
                    .filter(|value| *value < count)
                {
                    if let Some(with) = listing.value_records.get(first + value) {
                        records.add(with);
                    }
                }
                Some(records)
            })
            .collect();
        let flags = (0..8)
            .filter(|flag| query.required_flags >> flag & 1 == 1)
            .map(|flag| {
                let records = listing.flag_records.get(flag).cloned();
                (flag, records.unwrap_or_else(|| Bits::empty(listing.len())))
            })
            .collect();
        Self { groups, flags }
    }

    /// What passes every filter.
    pub(crate) fn results(&self, matching: &Bits) -> Bits {
        self.except(matching, None)
    }

    /// What passes every filter but one.
    fn except(&self, matching: &Bits, dropped: Option<Dropped>) -> Bits {
        let mut results = matching.clone();
        for (flag, records) in &self.flags {
            if dropped != Some(Dropped::Flag(*flag)) {
                results.keep(records);
            }
        }
        for (group, records) in self.groups.iter().enumerate() {
            if let Some(records) = records
                .as_ref()
                .filter(|_| dropped != Some(Dropped::Group(group)))
            {
                results.keep(records);
            }
        }
        results
    }

    /// Per group and value the number of results with it.
    pub(crate) fn counts(&self, listing: &Listing, matching: &Bits) -> Vec<Vec<u32>> {
        let results = self.results(matching);
        let mut first = 0;
        listing
            .groups()
            .iter()
            .zip(&self.groups)
            .enumerate()
            .map(|(group, (values, chosen))| {
                let own;
                let base = if chosen.is_some() {
                    own = self.except(matching, Some(Dropped::Group(group)));
                    &own
                } else {
                    &results
                };
                let records = listing
                    .value_records
                    .get(first..first + values.values.len())
                    .unwrap_or_default();
                first += values.values.len();
                records
                    .iter()
                    .map(|records| records.count_with(base))
                    .collect()
            })
            .collect()
    }

    /// How many results dropping each active part would give.
    pub(crate) fn without(
        &self,
        listing: &Listing,
        matching: &Bits,
        has_text: bool,
    ) -> Vec<(Dropped, u32)> {
        let mut offers = Vec::new();
        if has_text {
            offers.push((
                Dropped::Text,
                self.results(&Bits::full(listing.len())).count(),
            ));
        }
        let groups = self
            .groups
            .iter()
            .enumerate()
            .filter(|(_, chosen)| chosen.is_some());
        let groups = groups.map(|(group, _)| Dropped::Group(group));
        for dropped in groups.chain(self.flags.iter().map(|(flag, _)| Dropped::Flag(*flag))) {
            offers.push((dropped, self.except(matching, Some(dropped)).count()));
        }
        offers
    }
}
