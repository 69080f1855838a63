//! What a reader has asked of a listing: the query string, parsed and written.
//! Rule: parsing never fails (unknown values are dropped), and writing is
//! canonical, so that equal questions have equal addresses.

use search::{Found, Listing, Query, Sort};

/// A question to a listing. Values are indices into the listing's facets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListingState {
    /// What was typed, trimmed, at most [`MAX_TYPED`] characters.
    pub text: String,
    /// Chosen values by group, sorted, without repetition.
    pub selected: Vec<Vec<u16>>,
    /// Whether only records with the required flag are wanted.
    pub required: bool,
    /// The order asked for; `None` is the default.
    pub sort: Option<Sort>,
    /// The page, from 1.
    pub page: usize,
}

/// Longer questions are cut: no name is longer, and the work is bounded.
pub const MAX_TYPED: usize = 200;

impl ListingState {
    /// Reads a query string (without `?`).
    #[must_use]
    pub fn parse(listing: &Listing, required_flag: &str, query: &str) -> Self {
        let mut state = Self {
            selected: vec![Vec::new(); listing.groups().len()],
            page: 1,
            ..Self::default()
        };
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            match key.as_ref() {
                "q" => state.text = value.trim().chars().take(MAX_TYPED).collect(),
                "sort" => state.sort = sort_from_code(&value),
                "page" => state.page = value.parse().unwrap_or(1).max(1),
                key if key == required_flag => state.required = value == "1",
                key => state.choose(listing, key, &value),
            }
        }
        state
    }

    /// Chooses a value, if the listing has it.
    pub fn choose(&mut self, listing: &Listing, group: &str, value: &str) {
        let Some(group) = listing.group_index(group) else {
            return;
        };
        let Some(value) = listing.value_index(group, value) else {
            return;
        };
        if let Some(chosen) = self.selected.get_mut(group)
            && let Err(at) = chosen.binary_search(&value)
        {
            chosen.insert(at, value);
        }
    }

    /// Writes the query string (without `?`); empty for the plain list.
    #[must_use]
    pub fn to_query(&self, listing: &Listing, required_flag: &str) -> String {
        let mut writer = form_urlencoded::Serializer::new(String::new());
        if !self.text.is_empty() {
            writer.append_pair("q", &self.text);
        }
        for (group, chosen) in listing.groups().iter().zip(&self.selected) {
            for value in chosen {
                if let Some(value) = group.values.get(usize::from(*value)) {
                    writer.append_pair(&group.key, &value.key);
                }
            }
        }
        if self.required {
            writer.append_pair(required_flag, "1");
        }
        if let Some(sort) = self.sort {
            writer.append_pair("sort", sort_code(sort));
        }
        if self.page > 1 {
            writer.append_pair("page", &self.page.to_string());
        }
        writer.finish()
    }

    /// The search this question means.
    #[must_use]
    pub fn to_search(
        &self,
        listing: &Listing,
        required_flag: &str,
        language: search::Language,
    ) -> Query {
        let flag = listing
            .flag_index(required_flag)
            .filter(|_| self.required)
            .map_or(0, |index| 1_u8 << index);
        Query {
            text: self.text.clone(),
            selected: self.selected.clone(),
            required_flags: flag,
            sort: self.sort.unwrap_or(Sort::Relevance),
            language,
        }
    }

    /// The same question on another page.
    #[must_use]
    pub fn on_page(&self, page: usize) -> Self {
        Self {
            page,
            ..self.clone()
        }
    }

    /// The same question with a value of a group chosen or, if it was, not.
    #[must_use]
    pub fn toggled(&self, group: usize, value: u16) -> Self {
        let mut state = self.on_page(1);
        if let Some(chosen) = state.selected.get_mut(group) {
            match chosen.binary_search(&value) {
                Ok(at) => {
                    chosen.remove(at);
                }
                Err(at) => chosen.insert(at, value),
            }
        }
        state
    }

    /// How many filters are chosen.
    #[must_use]
    pub fn filters(&self) -> usize {
        self.selected.iter().map(Vec::len).sum::<usize>() + usize::from(self.required)
    }

    /// The results on this page, and the number of pages (at least 1). A page
    /// beyond the end is the last one.
    #[must_use]
    pub fn page_of<'a>(&self, found: &'a Found, per_page: usize) -> (&'a [u32], usize, usize) {
        let pages = found.ids.len().div_ceil(per_page).max(1);
        let page = self.page.min(pages);
        let start = (page - 1) * per_page;
        let end = (start + per_page).min(found.ids.len());
        (found.ids.get(start..end).unwrap_or_default(), page, pages)
    }
}

/// The order's name in addresses.
#[must_use]
pub const fn sort_code(sort: Sort) -> &'static str {
    match sort {
        Sort::Relevance => "relevance",
        Sort::Name => "name",
        Sort::Newest => "newest",
    }
}

/// The order with this name.
#[must_use]
pub fn sort_from_code(code: &str) -> Option<Sort> {
    match code {
        "name" => Some(Sort::Name),
        "newest" => Some(Sort::Newest),
        _ => None,
    }
}

/// The language of a tag; Kazakh for anything unknown.
#[must_use]
pub fn language(code: &str) -> search::Language {
    match code {
        "ru" => search::Language::Ru,
        "en" => search::Language::En,
        _ => search::Language::Kk,
    }
}
