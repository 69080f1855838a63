//! Answers a query: what was typed, what was chosen, in which order. `Listing::search` is the only
//! way in; the same query on the same bytes has the same answer everywhere.

mod evaluate;
mod facets;
mod fuzzy;
mod plan;
mod reading;
mod sort;
mod word;

use crate::bits::Bits;
use crate::{Language, Listing, Term};
pub(crate) use word::WordQuery;

/// The order of results.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Sort {
    /// Best match first, then by name. Without text the same as by name.
    #[default]
    Relevance,
    /// By name in the language of the query.
    Name,
    /// The latest date first, then by name.
    Newest,
}

/// What is asked of a listing.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Query {
    /// What was typed, as it was typed.
    pub text: String,
    /// Per facet group the values chosen; "or" within a group, "and" between groups.
    pub selected: Vec<Vec<u16>>,
    /// The flags that results must have.
    pub required_flags: u8,
    /// The order.
    pub sort: Sort,
    /// The reader's language: whose alphabetical order is used.
    pub language: Language,
}

/// How the text was understood.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Reading {
    /// As typed.
    #[default]
    Typed,
    /// As if typed on another keyboard layout: what it is there.
    Layout(String),
    /// With letters forgiven: each word typed that was not found, and what was found for it.
    Fuzzy(Vec<(String, String)>),
}

/// A part of a query that could be dropped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Dropped {
    /// The text.
    Text,
    /// The values chosen in this group.
    Group(usize),
    /// This flag.
    Flag(usize),
}

/// The answer.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Found {
    /// All results in order, as numbers for [`Listing::record`].
    pub ids: Vec<u32>,
    /// Per group and value, how many results there would be with that value, given the text, the
    /// flags and the choices in all other groups.
    pub facets: Vec<Vec<u32>>,
    /// Per flag, how many results there would be with it required too.
    pub flag_counts: Vec<u32>,
    /// How the text was understood.
    pub reading: Reading,
    /// What to mark in what is shown, for [`crate::highlight`].
    pub terms: Vec<Term>,
    /// When there is no result: each active part of the query, and how many results there would be
    /// without it.
    pub without: Vec<(Dropped, u32)>,
}

impl Listing {
    /// Answers a query.
    #[must_use]
    pub fn search(&self, query: &Query) -> Found {
        let understood = self.understand(&query.text, query.language);
        let tiers = &understood.tiers;
        let has_text = !tiers.is_empty();
        let matching = if has_text {
            Bits::from_tiers(tiers, evaluate::NONE)
        } else {
            Bits::full(self.len())
        };
        let filters = facets::filters(self, query);
        let results = facets::passing(&matching, &filters, None);
        let mut without = Vec::new();
        if results.is_empty() {
            if has_text {
                let all = facets::passing(&Bits::full(self.len()), &filters, None);
                without.push((Dropped::Text, all.count()));
            }
            for (filter, _) in &filters {
                without.push((
                    *filter,
                    facets::passing(&matching, &filters, Some(*filter)).count(),
                ));
            }
        }
        Found {
            ids: sort::order(self, &results, tiers, query),
            facets: facets::counts(self, &matching, &filters),
            flag_counts: facets::counts_of(&self.flag_records, &results),
            terms: plan::terms(self, understood.plan),
            reading: understood.reading,
            without,
        }
    }
}
