//! How what is listed becomes the records, filters and flags that the search
//! engine takes. Rule: only what the public may see goes in. Used by the
//! listings of organisations, events and centres.

use domain::{Locale, Localized};
use search::{FacetGroup, FacetValue, Files, Language, Record};

/// A listing before it is written into its two files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListingSource {
    /// The filters.
    pub groups: Vec<FacetGroup>,
    /// The keys of the flags, in the order of their bits.
    pub flags: Vec<String>,
    /// What is listed, in the order in which it stands when nothing was looked for.
    pub records: Vec<Record>,
}

impl ListingSource {
    /// Writes the files; the place of each record is its rank.
    #[must_use]
    pub fn files(mut self) -> Files {
        for (record, rank) in self.records.iter_mut().zip(0..) {
            record.name_ranks = [rank; 3];
        }
        search::encode(&self.groups, &self.flags, &self.records)
    }
}

/// A filter whose values are searched as words, too.
pub(crate) fn group(key: &str, values: Vec<FacetValue>) -> FacetGroup {
    FacetGroup {
        key: key.to_owned(),
        searched: true,
        values,
    }
}

/// A value of a filter with its label in each language.
pub(crate) fn value(
    key: &str,
    label: impl Fn(Locale) -> &'static str,
    synonyms: Vec<String>,
) -> FacetValue {
    FacetValue {
        key: key.to_owned(),
        labels: Locale::ALL.map(|locale| label(locale).to_owned()),
        synonyms,
    }
}

/// The places of the chosen ones among all.
pub(crate) fn numbers<T: PartialEq>(all: &[T], chosen: &[T]) -> Vec<u16> {
    (0..)
        .zip(all)
        .filter(|(_, value)| chosen.contains(value))
        .map(|(number, _)| number)
        .collect()
}

/// A text in the order of the search engine's languages.
pub(crate) fn texts(text: &Localized) -> [Option<String>; 3] {
    Locale::ALL.map(|locale| text.get(locale).map(str::to_owned))
}

/// A text in every language that it has.
pub(crate) fn every_text(text: &Localized) -> impl Iterator<Item = String> {
    Locale::ALL
        .into_iter()
        .filter_map(|locale| text.get(locale).map(str::to_owned))
}

/// The search engine's name of a language.
pub(crate) const fn language(locale: Locale) -> Language {
    match locale {
        Locale::Kk => Language::Kk,
        Locale::Ru => Language::Ru,
        Locale::En => Language::En,
    }
}
