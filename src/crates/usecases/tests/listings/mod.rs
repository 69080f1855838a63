//! What a listing answers, for the tests of what is listed.

use search::{Language, Listing, Query};
use usecases::ListingSource;

/// The Kazakh names of what is found, in order. `chosen` are values of filters by
/// group; `flag` is the one that is required.
pub fn names_found(
    source: ListingSource,
    text: &str,
    chosen: &[(&str, &str)],
    flag: Option<&str>,
) -> Vec<String> {
    let files = source.files();
    let mut listing = Listing::parse(&files.core).unwrap();
    listing.attach_text(&files.text).unwrap();
    let mut selected = vec![Vec::new(); listing.groups().len()];
    for (group, value) in chosen {
        let group = listing.group_index(group).unwrap();
        selected[group].push(listing.value_index(group, value).unwrap());
    }
    let query = Query {
        text: text.to_owned(),
        selected,
        required_flags: flag.map_or(0, |flag| 1 << listing.flag_index(flag).unwrap()),
        ..Query::default()
    };
    let ids = listing.search(&query).ids;
    ids.iter()
        .map(|id| listing.record(*id).unwrap().name(Language::Kk).unwrap().0)
        .map(str::to_owned)
        .collect()
}
