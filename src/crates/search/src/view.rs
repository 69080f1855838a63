//! One record as pages and islands show it. The rule: a text that is missing in the reader's language
//! comes in the language the record was written in, and says so.

use crate::format::{Cells, Column, Core};
use crate::index::list;
use crate::{Language, Listing};

/// One record of a listing.
#[derive(Clone, Copy, Debug)]
pub struct RecordView<'a> {
    pub(crate) listing: &'a Listing,
    pub(crate) number: usize,
}

impl Core {
    /// The identifiers of a record.
    pub(crate) fn identifiers(&self, record: usize) -> impl Iterator<Item = &str> {
        let start = self
            .identifier_ends
            .get(record)
            .copied()
            .unwrap_or_default();
        let end = self
            .identifier_ends
            .get(record + 1)
            .copied()
            .unwrap_or_default();
        (start..end).filter_map(|cell| self.cells.get(cell as usize))
    }
}

impl<'a> RecordView<'a> {
    /// The slug.
    #[must_use]
    pub fn key(self) -> &'a str {
        let core = &self.listing.core;
        core.cells
            .get(Column::Keys as usize * core.count + self.number)
            .unwrap_or_default()
    }

    /// The name in a language, else in the original, else in any, with the language it is in.
    #[must_use]
    pub fn name(self, language: Language) -> Option<(&'a str, Language)> {
        self.text(&self.listing.core.cells, Column::Names as usize, language)
    }

    /// The short name, chosen like the name.
    #[must_use]
    pub fn short_name(self, language: Language) -> Option<(&'a str, Language)> {
        self.text(
            &self.listing.core.cells,
            Column::ShortNames as usize,
            language,
        )
    }

    /// The summary, chosen like the name; nothing before the text is attached.
    #[must_use]
    pub fn summary(self, language: Language) -> Option<(&'a str, Language)> {
        self.text(self.listing.texts.as_ref()?, 0, language)
    }

    /// The description, chosen like the name; nothing before the text is attached.
    #[must_use]
    pub fn description(self, language: Language) -> Option<(&'a str, Language)> {
        self.text(self.listing.texts.as_ref()?, 3, language)
    }

    /// The HTML before the name; nothing where cards are made from the columns.
    #[must_use]
    pub fn lead(self, language: Language) -> Option<&'a str> {
        self.card(0, language)
    }

    /// The HTML of the last line; nothing where cards are made from the columns.
    #[must_use]
    pub fn facts(self, language: Language) -> Option<&'a str> {
        self.card(3, language)
    }

    fn card(self, column: usize, language: Language) -> Option<&'a str> {
        let core = &self.listing.core;
        let cell = (column + language.index()) * core.count + self.number;
        core.cards.get(cell)
    }

    /// The identifiers, the BIN first.
    pub fn identifiers(self) -> impl Iterator<Item = &'a str> {
        self.listing.core.identifiers(self.number)
    }

    /// The keywords.
    pub fn keywords(self) -> impl Iterator<Item = &'a str> {
        let core = &self.listing.core;
        list(&core.keywords, &core.keyword_ends, self.number)
            .iter()
            .filter_map(|cell| core.cells.get(*cell as usize))
    }

    /// The record's values of a group, ascending.
    pub fn facet(self, group: usize) -> impl Iterator<Item = u16> + 'a {
        let records = self.listing.value_records(group).iter().zip(0..=u16::MAX);
        records
            .filter(move |(records, _)| records.contains(self.number as u32))
            .map(|(_, value)| value)
    }

    /// Whether the record has a flag.
    #[must_use]
    pub fn flag(self, flag: usize) -> bool {
        self.listing
            .flag_records
            .get(flag)
            .is_some_and(|records| records.contains(self.number as u32))
    }

    /// Days since 1900-01-01, 0 when unknown.
    #[must_use]
    pub fn date(self) -> u32 {
        self.listing
            .core
            .dates
            .get(self.number)
            .copied()
            .unwrap_or_default()
    }

    /// The language the record was written in.
    #[must_use]
    pub fn original(self) -> Language {
        self.listing.core.original(self.number)
    }

    #[inline(never)]
    fn text(
        self,
        cells: &'a Cells,
        column: usize,
        language: Language,
    ) -> Option<(&'a str, Language)> {
        let (cell, language) = self
            .listing
            .core
            .cell(cells, column, self.number, language)?;
        Some((cells.get(cell)?, language))
    }
}
