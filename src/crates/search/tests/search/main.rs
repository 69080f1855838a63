//! The search crate as its users see it: records in, files, queries, answers.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop"
)]

#[path = "../../benches/support/mod.rs"]
#[allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    clippy::allow_attributes,
    reason = "shared with the benches, which use other parts of it"
)]
mod support;

mod facets;
mod files;
mod folding;
mod forms;
mod highlighting;
mod identifiers;
mod properties;
mod ranking;
mod readings;
mod spelling;
mod suggesting;

use search::{Found, Language, Listing, Query, Record, encode};

/// A listing of made-up organisations with its text.
fn listing(count: usize) -> Listing {
    read(&support::records(count, 7))
}

/// A listing of records with the made-up filters.
fn read(records: &[Record]) -> Listing {
    let files = encode(&support::groups(), &support::flags(), records);
    let mut listing = Listing::parse(&files.core).unwrap();
    listing.attach_text(&files.text).unwrap();
    listing
}

/// A listing of nothing but names, ranked in the order given.
fn named(names: &[&str]) -> Listing {
    let records: Vec<Record> = names
        .iter()
        .zip(0..)
        .map(|(name, rank)| Record {
            key: format!("k{rank}"),
            names: [Some((*name).to_owned()), None, None],
            name_ranks: [rank; 3],
            ..Record::default()
        })
        .collect();
    read(&records)
}

fn find(listing: &Listing, text: &str) -> Found {
    listing.search(&Query {
        text: text.to_owned(),
        ..Query::default()
    })
}

/// The Kazakh names found, in order.
fn names<'a>(listing: &'a Listing, text: &str) -> Vec<&'a str> {
    let found = find(listing, text);
    found
        .ids
        .iter()
        .map(|id| listing.record(*id).unwrap().name(Language::Kk).unwrap().0)
        .collect()
}
