//! The figures of the home page and of statistics, counted while the directory
//! is read, so that they never disagree with it and cost no statement.

use domain::district::ELSEWHERE;
use domain::{District, FieldOfActivity, Localized, Organization, OrganizationStatus, Slug};
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How many of the newest are kept.
pub const NEWEST: usize = 6;

/// The directory in figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HomeView {
    /// How many stand in it.
    pub total: u32,
    /// How many of them are active.
    pub active: u32,
    /// The active ones by district code, along the river, elsewhere last; every
    /// district is there, with 0 if need be.
    pub by_district: Vec<(&'static str, u32)>,
    /// How many of the active ones were verified.
    pub verified: u32,
    /// The active ones by field of activity, in the order of the vocabulary; one
    /// counts in each of its fields.
    pub by_field: Vec<(FieldOfActivity, u32)>,
    /// Every year from the first registration to the last year with news, in order.
    pub years: Vec<YearView>,
    /// The latest registered active ones, the latest first.
    pub newest: Vec<NewestView>,
    /// Whether any of them is invented.
    pub demonstration: bool,
}

/// What happened in a year, of what the directory knows by date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct YearView {
    /// The year.
    pub year: i16,
    /// How many were registered.
    pub registered: u32,
    /// How many were dissolved.
    pub dissolved: u32,
    /// How many there were at its end.
    pub standing: u32,
}

/// One of the newest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewestView {
    /// Its address.
    pub slug: Slug,
    /// Its names.
    pub names: Localized,
    /// `district` filter value.
    pub district: &'static str,
    /// Since when.
    pub registered_on: Date,
}

/// Counts organisations one by one.
#[derive(Debug)]
pub(super) struct Counter {
    view: HomeView,
    districts: BTreeMap<&'static str, u32>,
    years: BTreeMap<i16, YearView>,
}

impl Counter {
    pub(super) fn new() -> Self {
        let by_field = FieldOfActivity::ALL.iter().map(|field| (*field, 0));
        Self {
            view: HomeView {
                by_field: by_field.collect(),
                ..HomeView::default()
            },
            districts: BTreeMap::new(),
            years: BTreeMap::new(),
        }
    }

    pub(super) fn add(&mut self, slug: &Slug, organization: &Organization) {
        self.view.total += 1;
        self.view.demonstration |= organization.demonstration;
        if let Some(day) = organization.registered_on {
            self.years.entry(day.year()).or_default().registered += 1;
            if let Some(end) = organization.dissolved_on {
                self.years.entry(end.year()).or_default().dissolved += 1;
            }
        }
        if organization.status == OrganizationStatus::Dissolved {
            return;
        }
        self.view.active += 1;
        self.view.verified += u32::from(organization.verified_at.is_some());
        for (field, count) in &mut self.view.by_field {
            *count += u32::from(organization.fields.contains(field));
        }
        let district = organization.place.district_code();
        *self.districts.entry(district).or_default() += 1;
        if let Some(registered_on) = organization.registered_on {
            self.newer(slug, organization, registered_on);
        }
    }

    fn newer(&mut self, slug: &Slug, organization: &Organization, registered_on: Date) {
        let newest = &mut self.view.newest;
        let place = newest.partition_point(|known| {
            (Reverse(known.registered_on), &known.slug) < (Reverse(registered_on), slug)
        });
        if place < NEWEST {
            let view = NewestView {
                slug: slug.clone(),
                names: organization.names.clone(),
                district: organization.place.district_code(),
                registered_on,
            };
            newest.insert(place, view);
            newest.truncate(NEWEST);
        }
    }

    pub(super) fn finish(mut self) -> HomeView {
        self.view.by_district = District::ALL
            .iter()
            .map(|district| district.code())
            .chain([ELSEWHERE])
            .map(|code| (code, self.districts.get(code).copied().unwrap_or(0)))
            .collect();
        let span = self
            .years
            .keys()
            .next()
            .copied()
            .zip(self.years.keys().next_back().copied());
        if let Some((first, last)) = span {
            let mut standing: u32 = 0;
            for year in first..=last {
                let counted = self.years.get(&year).copied().unwrap_or_default();
                standing = (standing + counted.registered).saturating_sub(counted.dissolved);
                self.view.years.push(YearView {
                    year,
                    standing,
                    ..counted
                });
            }
        }
        self.view
    }
}
