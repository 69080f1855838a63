//! What other pages show of the directory: the neighbours of an organisation.
//! Read from the searchable directory, so that no page can disagree with the list.

use crate::browse::language;
use crate::i18n::Locale;
use crate::paths::Path;
use domain::Slug;
use search::{Language, Listing, Need, Query, RecordView, Sort};

/// One organisation in a short list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbour {
    /// The name to show.
    pub name: String,
    /// The language it is in.
    pub locale: Locale,
    /// Its address in the directory.
    pub slug: Slug,
    /// The address of its profile.
    pub href: String,
    /// The name of its district, in the reader's language.
    pub district: String,
}

const fn locale_of(language: Language) -> Locale {
    match language {
        Language::Kk => Locale::Kk,
        Language::Ru => Locale::Ru,
        Language::En => Locale::En,
    }
}

/// Up to four active organisations of the same district and field.
#[must_use]
pub fn neighbours(listing: &Listing, locale: Locale, slug: &str) -> Vec<Neighbour> {
    let length = u32::try_from(listing.len()).unwrap_or(u32::MAX);
    let Some(own) = (0..length)
        .filter_map(|id| listing.record(id))
        .find(|record| record.key() == slug)
    else {
        return Vec::new();
    };
    let mut query = Query {
        selected: vec![Vec::new(); listing.groups().len()],
        sort: Sort::Newest,
        language: language(locale),
        ..Query::default()
    };
    for key in ["district", "field"] {
        if let Some(group) = listing.group_index(key)
            && let Some(value) = own.facet(group).next()
            && let Some(chosen) = query.selected.get_mut(group)
        {
            chosen.push(value);
        }
    }
    let dissolved = listing.flag_index("dissolved");
    listing
        .search(&query)
        .ids
        .iter()
        .filter_map(|id| listing.record(*id))
        .filter(|record| record.key() != slug && !dissolved.is_some_and(|flag| record.flag(flag)))
        .take(4)
        .filter_map(|record| neighbour(listing, locale, record))
        .collect()
}

/// Up to eight active organisations for some words; none without words.
#[must_use]
pub fn matches(listing: &Listing, locale: Locale, words: &str) -> Vec<Neighbour> {
    if words.trim().is_empty() {
        return Vec::new();
    }
    let query = Query {
        text: words.to_owned(),
        selected: vec![Vec::new(); listing.groups().len()],
        language: language(locale),
        ..Query::default()
    };
    let dissolved = listing.flag_index("dissolved");
    listing
        .search(&query)
        .ids
        .iter()
        .filter_map(|id| listing.record(*id))
        .filter(|record| !dissolved.is_some_and(|flag| record.flag(flag)))
        .take(8)
        .filter_map(|record| neighbour(listing, locale, record))
        .collect()
}

/// Active organisations that fit what somebody tells in their own words, the
/// best first. `preferred` are filters and values that speak for one.
#[must_use]
pub fn suggested(
    listing: &Listing,
    locale: Locale,
    text: &str,
    preferred: &[(&str, &str)],
    most: usize,
) -> Vec<Neighbour> {
    let preferred = preferred.iter().filter_map(|(group, value)| {
        let group = listing.group_index(group)?;
        Some((group, listing.value_index(group, value)?))
    });
    let need = Need {
        text: text.to_owned(),
        preferred: preferred.collect(),
        language: Some(language(locale)),
        without_flags: listing.flag_index("dissolved").map_or(0, |flag| 1 << flag),
    };
    let found = listing.suggest(&need, most).into_iter();
    found
        .filter_map(|id| neighbour(listing, locale, listing.record(id)?))
        .collect()
}

fn neighbour(listing: &Listing, locale: Locale, record: RecordView<'_>) -> Option<Neighbour> {
    let slug = Slug::parse(record.key()).ok()?;
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
        href: Path::Organization(slug.clone()).in_locale(locale),
        slug,
        district,
    })
}
