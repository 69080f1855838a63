//! The events as the search engine takes them. Called by whoever shows or
//! answers the list of events.

use super::list::{EventItem, EventList};
use crate::listing::{ListingSource, every_text, group, language, numbers, texts, value};
use domain::event::{EventKind, When};
use domain::{District, FieldOfActivity};
use search::{FacetGroup, Record};

/// The listing of these events, in their order. Of the filters `when` tells by
/// the day for which the list was made.
#[must_use]
pub fn event_listing(found: &EventList) -> ListingSource {
    ListingSource {
        groups: groups(),
        flags: Vec::new(),
        records: found.iter().map(record).collect(),
    }
}

fn groups() -> Vec<FacetGroup> {
    let whens = When::ALL
        .iter()
        .map(|when| value(when.code(), |locale| when.label(locale), Vec::new()));
    let kinds = EventKind::ALL
        .iter()
        .map(|kind| value(kind.code(), |locale| kind.label(locale), Vec::new()));
    let districts = District::ALL
        .iter()
        .map(|one| value(one.code(), |locale| one.label(locale), Vec::new()));
    let fields = FieldOfActivity::ALL
        .iter()
        .map(|one| value(one.code(), |locale| one.label(locale), Vec::new()));
    let mut when = group("when", whens.collect());
    // «Өткен» in a title is not a question about the calendar.
    when.searched = false;
    vec![
        when,
        group("kind", kinds.collect()),
        group("district", districts.collect()),
        group("field", fields.collect()),
    ]
}

fn record(item: &EventItem) -> Record {
    let details = &item.details;
    let venue = &details.venue;
    let year = details.date.year().map(|year| year.to_string());
    let places = [&venue.names, &venue.addresses];
    let themes = texts(&details.themes);
    let summaries = texts(&details.summaries);
    let has_theme = themes.iter().any(Option::is_some);
    let when = if item.past {
        When::Past
    } else {
        When::Upcoming
    };
    let district = venue.district.as_slice();
    Record {
        key: item.slug.as_str().to_owned(),
        names: texts(&details.titles),
        keywords: places
            .into_iter()
            .flat_map(every_text)
            .chain(year)
            .collect(),
        // What stands under the title: the theme, else what it is about.
        descriptions: if has_theme {
            summaries.clone()
        } else {
            [const { None }; 3]
        },
        summaries: if has_theme { themes } else { summaries },
        facets: vec![
            numbers(When::ALL, &[when]),
            numbers(EventKind::ALL, &[details.kind]),
            numbers(District::ALL, district),
            numbers(FieldOfActivity::ALL, &details.fields),
        ],
        original: language(details.titles.original),
        ..Record::default()
    }
}
