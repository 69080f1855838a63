//! What other pages show of the directory: counts by field, the neighbours of an
//! organisation. Counted from the searchable directory, so that no page can
//! disagree with the list.

use crate::i18n::Locale;
use crate::paths::Path;
use domain::Slug;
use search::{Found, Language, Listing, Query, RecordView, Sort};

/// One organisation in a short list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbour {
    /// The name to show.
    pub name: String,
    /// The language it is in.
    pub locale: Locale,
    /// The address of its profile.
    pub href: String,
    /// The name of its district, in the reader's language.
    pub district: String,
}

/// The search crate's name of a locale.
pub(super) const fn language(locale: Locale) -> Language {
    match locale {
        Locale::Kk => Language::Kk,
        Locale::Ru => Language::Ru,
        Locale::En => Language::En,
    }
}

const fn locale_of(language: Language) -> Locale {
    match language {
        Language::Kk => Locale::Kk,
        Language::Ru => Locale::Ru,
        Language::En => Locale::En,
    }
}

fn everything(listing: &Listing, locale: Locale, sort: Sort) -> Query {
    Query {
        text: String::new(),
        selected: vec![Vec::new(); listing.groups().len()],
        required_flags: 0,
        sort,
        language: language(locale),
    }
}

/// How many organisations were verified.
#[must_use]
pub fn verified(listing: &Listing) -> usize {
    let found = listing.search(&everything(listing, Locale::Kk, Sort::Name));
    listing
        .flag_index("verified")
        .and_then(|flag| found.flag_counts.get(flag).copied())
        .unwrap_or_default() as usize
}

/// Code, label and number of organisations of each value of a filter.
#[must_use]
pub fn counts(listing: &Listing, locale: Locale, group: &str) -> Vec<(String, String, usize)> {
    let found = listing.search(&everything(listing, locale, Sort::Name));
    labelled(listing, locale, group, &found).unwrap_or_default()
}

fn labelled(
    listing: &Listing,
    locale: Locale,
    group: &str,
    found: &Found,
) -> Option<Vec<(String, String, usize)>> {
    let index = listing.group_index(group)?;
    let values = &listing.groups().get(index)?.values;
    let labelled = values
        .iter()
        .zip(found.facets.get(index)?)
        .map(|(value, count)| {
            let label = value
                .labels
                .get(language(locale).index())
                .cloned()
                .unwrap_or_default();
            (value.key.clone(), label, *count as usize)
        });
    Some(labelled.collect())
}

/// Up to four organisations of the same district and field.
#[must_use]
pub fn neighbours(listing: &Listing, locale: Locale, slug: &str) -> Vec<Neighbour> {
    let length = u32::try_from(listing.len()).unwrap_or(u32::MAX);
    let Some(own) = (0..length)
        .filter_map(|id| listing.record(id))
        .find(|record| record.key() == slug)
    else {
        return Vec::new();
    };
    let mut query = everything(listing, locale, Sort::Newest);
    for key in ["district", "field"] {
        if let Some(group) = listing.group_index(key)
            && let Some(value) = own.facet(group).next()
            && let Some(chosen) = query.selected.get_mut(group)
        {
            chosen.push(value);
        }
    }
    listing
        .search(&query)
        .ids
        .iter()
        .filter_map(|id| listing.record(*id))
        .filter(|record| record.key() != slug)
        .take(4)
        .filter_map(|record| neighbour(listing, locale, record))
        .collect()
}

fn neighbour(listing: &Listing, locale: Locale, record: RecordView<'_>) -> Option<Neighbour> {
    let (name, name_language) = record.name(language(locale))?;
    let group = listing.group_index("district")?;
    let district = record
        .facet(group)
        .next()
        .and_then(|value| listing.groups().get(group)?.values.get(usize::from(value)))
        .and_then(|value| value.labels.get(language(locale).index()).cloned())
        .unwrap_or_default();
    Some(Neighbour {
        name: name.to_owned(),
        locale: locale_of(name_language),
        href: Path::Organization(Slug::parse(record.key()).ok()?).in_locale(locale),
        district,
    })
}
