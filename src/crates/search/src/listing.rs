//! A listing in memory: its columns and their index. Built from the bytes of the two files by server
//! and browser alike; `query` reads its fields, everybody else its methods.

use crate::FacetGroup;
use crate::RecordView;
use crate::bits::Bits;
use crate::format::{Cells, Core, FormatError, read_core, read_text};
use crate::index::{Builder, Place, Segment, index_identifiers, index_labels, index_names};
use crate::text::stem::Lexicon;

/// A searchable listing.
#[derive(Clone, Debug)]
pub struct Listing {
    pub(crate) core: Core,
    pub(crate) texts: Option<Cells>,
    pub(crate) names: Segment,
    /// The words of all names without legal forms, and where those of each record end.
    pub(crate) name_words: Vec<u32>,
    pub(crate) name_ends: Vec<u32>,
    pub(crate) identifiers: Segment,
    pub(crate) labels: Segment,
    pub(crate) text_words: Option<Segment>,
    /// The records of each flag.
    pub(crate) flag_records: Vec<Bits>,
}

impl Listing {
    /// Reads a `core` file.
    ///
    /// # Errors
    /// When the bytes are not one, or not of this version.
    pub fn parse(core: impl AsRef<[u8]>) -> Result<Self, FormatError> {
        Ok(Self::index(read_core(core.as_ref())?))
    }

    fn index(core: Core) -> Self {
        let names = index_names(&core);
        let mut flag_records = vec![Bits::empty(core.count); core.flag_keys.len()];
        for (flag, records) in flag_records.iter_mut().enumerate() {
            for (flags, record) in core.flags.iter().zip(0..) {
                if flags >> flag & 1 == 1 {
                    records.insert(record);
                }
            }
        }
        Self {
            names: names.segment,
            name_words: names.words,
            name_ends: names.ends,
            identifiers: index_identifiers(&core),
            labels: index_labels(&core),
            texts: None,
            text_words: None,
            flag_records,
            core,
        }
    }

    /// Adds the `text` file, so that summaries and descriptions are searched too.
    ///
    /// # Errors
    /// When the bytes are not the text of this listing; the listing stays as it was.
    pub fn attach_text(&mut self, text: impl AsRef<[u8]>) -> Result<(), FormatError> {
        let texts = read_text(text.as_ref(), &self.core)?;
        let mut builder = Builder::new(texts.size(), None);
        for number in 0..self.len() {
            for column in 0..6 {
                if let Some(text) = texts.get(column * self.len() + number) {
                    builder.add(number as u32, text, Place::OTHER);
                }
            }
        }
        self.text_words = Some(builder.finish().0);
        self.texts = Some(texts);
        Ok(())
    }

    /// Whether the `text` file is there.
    #[must_use]
    pub const fn has_text(&self) -> bool {
        self.texts.is_some()
    }

    /// How many records there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.core.count
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.core.count == 0
    }

    /// The filters with the labels of their values.
    #[must_use]
    pub fn groups(&self) -> &[FacetGroup] {
        &self.core.groups
    }

    /// The keys of the flags.
    #[must_use]
    pub fn flags(&self) -> &[String] {
        &self.core.flag_keys
    }

    /// The place of a group by its key.
    #[must_use]
    pub fn group_index(&self, key: &str) -> Option<usize> {
        self.core.groups.iter().position(|group| group.key == key)
    }

    /// The place of a value by its key.
    #[must_use]
    pub fn value_index(&self, group: usize, key: &str) -> Option<u16> {
        let place = self
            .core
            .groups
            .get(group)?
            .values
            .iter()
            .position(|value| value.key == key)?;
        u16::try_from(place).ok()
    }

    /// The place of a flag by its key.
    #[must_use]
    pub fn flag_index(&self, key: &str) -> Option<usize> {
        self.core.flag_keys.iter().position(|flag| flag == key)
    }

    /// A record by its number in [`crate::Found::ids`].
    #[must_use]
    pub fn record(&self, id: u32) -> Option<RecordView<'_>> {
        ((id as usize) < self.len()).then_some(RecordView {
            listing: self,
            number: id as usize,
        })
    }

    /// The segments words are looked for in: names, labels, texts.
    pub(crate) fn lexicons(&self) -> impl Iterator<Item = &Segment> {
        [
            Some(&self.names),
            Some(&self.labels),
            self.text_words.as_ref(),
        ]
        .into_iter()
        .flatten()
    }

    /// Whether some word begins with a skeleton.
    #[inline(never)]
    pub(crate) fn has_beginning(&self, beginning: &[u8]) -> bool {
        self.lexicons()
            .chain([&self.identifiers])
            .any(|segment| !segment.beginning_with(beginning).is_empty())
    }

    /// The records of a group's values.
    pub(crate) fn value_records(&self, group: usize) -> &[Bits] {
        let first: usize = self
            .core
            .groups
            .iter()
            .take(group)
            .map(|group| group.values.len())
            .sum();
        let count = self
            .core
            .groups
            .get(group)
            .map_or(0, |group| group.values.len());
        self.core
            .value_records
            .get(first..first + count)
            .unwrap_or_default()
    }
}

impl Lexicon for Listing {
    fn contains(&self, word: &[u8]) -> bool {
        self.lexicons().any(|segment| segment.contains(word))
    }

    fn continues(&self, beginning: &[u8], test: &dyn Fn(&[u8]) -> bool) -> bool {
        self.lexicons().any(|segment| {
            segment.beginning_with(beginning).take(400).any(|number| {
                segment
                    .word(number)
                    .get(beginning.len()..)
                    .is_some_and(test)
            })
        })
    }
}
