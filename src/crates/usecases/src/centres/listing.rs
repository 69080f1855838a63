//! The centres as the search engine takes them. Called by whoever shows or
//! answers the list of centres.

use super::list::CentreItem;
use crate::listing::{ListingSource, every_text, group, language, numbers, texts, value};
use domain::{CentreKind, CentreService, District};
use search::{FacetGroup, Record};

/// The flag of centres where somebody is there now.
pub const OPEN: &str = "open";

/// The listing of these centres, in their order. [`OPEN`] tells by the moment at
/// which the list was made.
#[must_use]
pub fn centre_listing(found: &[CentreItem]) -> ListingSource {
    ListingSource {
        groups: groups(),
        flags: vec![OPEN.to_owned()],
        records: found.iter().map(record).collect(),
    }
}

fn groups() -> Vec<FacetGroup> {
    let districts = District::ALL
        .iter()
        .map(|one| value(one.code(), |locale| one.label(locale), Vec::new()));
    let services = CentreService::ALL
        .iter()
        .map(|one| value(one.code(), |locale| one.label(locale), Vec::new()));
    let kinds = CentreKind::ALL
        .iter()
        .map(|one| value(one.code(), |locale| one.label(locale), Vec::new()));
    vec![
        group("district", districts.collect()),
        group("service", services.collect()),
        group("kind", kinds.collect()),
    ]
}

fn record(item: &CentreItem) -> Record {
    let centre = &item.centre;
    Record {
        key: item.slug.as_str().to_owned(),
        names: texts(&centre.names),
        keywords: every_text(&centre.directions).collect(),
        // What stands under the name.
        summaries: texts(&centre.place.address),
        facets: vec![
            numbers(District::ALL, centre.place.district.as_slice()),
            numbers(CentreService::ALL, &centre.services),
            numbers(CentreKind::ALL, &[centre.kind]),
        ],
        flags: u8::from(item.open),
        original: language(centre.names.original),
        ..Record::default()
    }
}
