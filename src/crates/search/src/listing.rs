//! A listing in memory: its columns and their index. Built from the bytes of the two files by server
//! and browser alike; `query` reads its fields, everybody else its methods.

use crate::bits::Bits;
use crate::format::{Core, FormatError, Lists, Span, Texts, read_core, read_text};
use crate::index::{Builder, Place, Segment, index_identifiers, index_labels, index_names};
use crate::text::fold::fold_word;
use crate::text::forms::{PhraseBook, Token};
use crate::text::stem::Lexicon;
use crate::text::words::words;
use crate::{FacetGroup, FacetValue, Language};

/// A searchable listing.
#[derive(Clone, Debug)]
pub struct Listing {
    pub(crate) core: Core,
    pub(crate) texts: Option<Texts>,
    pub(crate) names: Segment,
    pub(crate) name_words: Lists<u32>,
    pub(crate) identifiers: Segment,
    pub(crate) labels: Segment,
    pub(crate) text_words: Option<Segment>,
    /// The records of each value, values numbered through all groups.
    pub(crate) value_records: Vec<Bits>,
    /// The records of each flag.
    pub(crate) flag_records: Vec<Bits>,
    /// Each record's place by name, per language.
    pub(crate) ranks: [Vec<u32>; 3],
    pub(crate) book: PhraseBook,
    /// The records of each subject of the book.
    pub(crate) subject_records: Vec<Bits>,
}

/// One record of a listing.
#[derive(Clone, Copy, Debug)]
pub struct RecordView<'a> {
    listing: &'a Listing,
    number: usize,
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
        let records = core.keys.len();
        let mut book = PhraseBook::built_in();
        let names = index_names(&core, &book);
        let value_records = value_records(&core);
        let mut subject_records = names.forms;
        join_facets_to_forms(&core, &value_records, &mut book, &mut subject_records);
        let flag_records = (0..core.flag_keys.len())
            .map(|flag| {
                let mut bits = Bits::empty(records);
                for (flags, record) in core.flags.iter().zip(0..) {
                    if flags >> flag & 1 == 1 {
                        bits.insert(record);
                    }
                }
                bits
            })
            .collect();
        let ranks = [0, 1, 2].map(|language| {
            let mut ranks = vec![0; records];
            let order = core
                .by_name
                .get(language)
                .map(Vec::as_slice)
                .unwrap_or_default();
            for (number, rank) in order.iter().zip(0..) {
                if let Some(slot) = ranks.get_mut(*number as usize) {
                    *slot = rank;
                }
            }
            ranks
        });
        Self {
            names: names.segment,
            name_words: names.words,
            identifiers: index_identifiers(&core),
            labels: index_labels(&core),
            texts: None,
            text_words: None,
            value_records,
            flag_records,
            ranks,
            book,
            subject_records,
            core,
        }
    }

    /// Adds the `text` file, so that summaries and descriptions are searched too.
    ///
    /// # Errors
    /// When the bytes are not the text of this listing; the listing stays as it was.
    pub fn attach_text(&mut self, text: impl AsRef<[u8]>) -> Result<(), FormatError> {
        let texts = read_text(text.as_ref(), &self.core)?;
        let mut builder = Builder::new(texts.arena.len());
        for number in 0..self.core.keys.len() {
            for column in texts.summaries.iter().chain(&texts.descriptions) {
                if let Some(text) = column.get(number).and_then(|span| span.of(&texts.arena)) {
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
        self.core.keys.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.core.keys.is_empty()
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
        let number = id as usize;
        (number < self.len()).then_some(RecordView {
            listing: self,
            number,
        })
    }

    /// The segments words are looked for in: names, labels, texts.
    pub(crate) fn lexicons(&self) -> impl Iterator<Item = &Segment> {
        [&self.names, &self.labels]
            .into_iter()
            .chain(&self.text_words)
    }

    /// The number of a group's first value among all values.
    pub(crate) fn first_value(&self, group: usize) -> usize {
        self.core
            .groups
            .iter()
            .take(group)
            .map(|group| group.values.len())
            .sum()
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
                    .strip_prefix(beginning)
                    .is_some_and(test)
            })
        })
    }
}

impl<'a> RecordView<'a> {
    /// The slug.
    #[must_use]
    pub fn key(self) -> &'a str {
        self.text(&self.listing.core.keys).unwrap_or_default()
    }

    /// The name in a language, else in the original, else in any, with the language it is in.
    #[must_use]
    pub fn name(self, language: Language) -> Option<(&'a str, Language)> {
        self.fallback(&self.listing.core.names, &self.listing.core.arena, language)
    }

    /// The short name, chosen like the name.
    #[must_use]
    pub fn short_name(self, language: Language) -> Option<(&'a str, Language)> {
        self.fallback(
            &self.listing.core.short_names,
            &self.listing.core.arena,
            language,
        )
    }

    /// The summary, chosen like the name; nothing before the text is attached.
    #[must_use]
    pub fn summary(self, language: Language) -> Option<(&'a str, Language)> {
        let texts = self.listing.texts.as_ref()?;
        self.fallback(&texts.summaries, &texts.arena, language)
    }

    /// The description, chosen like the name; nothing before the text is attached.
    #[must_use]
    pub fn description(self, language: Language) -> Option<(&'a str, Language)> {
        let texts = self.listing.texts.as_ref()?;
        self.fallback(&texts.descriptions, &texts.arena, language)
    }

    /// The identifiers, the BIN first.
    pub fn identifiers(self) -> impl Iterator<Item = &'a str> {
        let core = &self.listing.core;
        core.identifiers
            .get(self.number)
            .iter()
            .filter_map(|span| span.of(&core.arena))
    }

    /// The keywords.
    pub fn keywords(self) -> impl Iterator<Item = &'a str> {
        let core = &self.listing.core;
        let texts = core
            .keywords
            .get(self.number)
            .iter()
            .filter_map(|keyword| core.keyword_texts.get(*keyword as usize));
        texts.filter_map(|span| span.of(&core.arena))
    }

    /// The record's values of a group, ascending.
    pub fn facet(self, group: usize) -> impl Iterator<Item = u16> + 'a {
        let values = self
            .listing
            .core
            .facets
            .get(group)
            .map(|lists| lists.get(self.number));
        values.unwrap_or_default().iter().copied()
    }

    /// Whether the record has a flag.
    #[must_use]
    pub fn flag(self, flag: usize) -> bool {
        flag < 8
            && self
                .listing
                .core
                .flags
                .get(self.number)
                .is_some_and(|flags| flags >> flag & 1 == 1)
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
        self.listing
            .core
            .originals
            .get(self.number)
            .copied()
            .unwrap_or_default()
    }

    fn text(self, column: &[Span]) -> Option<&'a str> {
        column.get(self.number)?.of(&self.listing.core.arena)
    }

    fn fallback(
        self,
        columns: &[Vec<Span>; 3],
        arena: &'a str,
        language: Language,
    ) -> Option<(&'a str, Language)> {
        [language, self.original()]
            .iter()
            .chain(&Language::ALL)
            .find_map(|language| {
                let text = language.of(columns).get(self.number)?.of(arena)?;
                Some((text, *language))
            })
    }
}

fn value_records(core: &Core) -> Vec<Bits> {
    let mut all = Vec::new();
    for (group, lists) in core.groups.iter().zip(&core.facets) {
        let mut of_group = vec![Bits::empty(core.keys.len()); group.values.len()];
        for (values, record) in lists.iter().zip(0..) {
            for value in values {
                if let Some(bits) = of_group.get_mut(usize::from(*value)) {
                    bits.insert(record);
                }
            }
        }
        all.append(&mut of_group);
    }
    all
}

/// Facet values that are legal forms have the records of those forms; other synonyms become subjects
/// of their own.
fn join_facets_to_forms(
    core: &Core,
    value_records: &[Bits],
    book: &mut PhraseBook,
    subject_records: &mut Vec<Bits>,
) {
    let values = core.groups.iter().flat_map(|group| {
        group
            .values
            .iter()
            .map(move |value| (group.searched, value))
    });
    for ((searched, value), records) in values.zip(value_records) {
        if !searched {
            continue;
        }
        let mut subjects = forms_of_value(value, book);
        let is_new =
            |synonym: &&String| !subjects_in(synonym, book).iter().any(|(_, whole)| *whole);
        let own: Vec<&String> = value.synonyms.iter().filter(is_new).collect();
        if !own.is_empty() {
            let subject = book.new_subject();
            subject_records.push(Bits::empty(core.keys.len()));
            for synonym in own {
                book.add(subject, synonym);
            }
            subjects.push(subject);
        }
        for subject in subjects {
            if let Some(bits) = subject_records.get_mut(subject) {
                bits.add(records);
            }
        }
    }
}

/// What a value stands for: legal forms by its key, an abbreviation or a whole label; synonyms it has
/// in common with another value. A form within another, as in "republican public association",
/// counts too.
fn forms_of_value(value: &FacetValue, book: &PhraseBook) -> Vec<usize> {
    let mut subjects: Vec<usize> = PhraseBook::subject_of_code(&value.key)
        .into_iter()
        .collect();
    for label in &value.labels {
        let mut found = subjects_in(label.split('(').next().unwrap_or_default(), book);
        found.retain(|(subject, _)| PhraseBook::is_form(*subject));
        if !subjects.is_empty() || found.iter().any(|(_, whole)| *whole) {
            subjects.extend(found.iter().map(|(subject, _)| *subject));
        }
    }
    for synonym in &value.synonyms {
        let found = subjects_in(synonym, book);
        subjects.extend(
            found
                .iter()
                .filter(|(_, whole)| *whole)
                .map(|(subject, _)| *subject),
        );
    }
    subjects.sort_unstable();
    subjects.dedup();
    subjects
}

/// The subjects in a text, and whether each is the whole of it.
fn subjects_in(written: &str, book: &PhraseBook) -> Vec<(usize, bool)> {
    let surfaces: Vec<&str> = words(written)
        .filter_map(|word| written.get(word))
        .collect();
    let skeletons: Vec<Vec<u8>> = surfaces.iter().map(|surface| fold_word(surface)).collect();
    let tokens: Vec<Token<'_>> = surfaces
        .iter()
        .zip(&skeletons)
        .map(|(surface, skeleton)| Token { surface, skeleton })
        .collect();
    let mut found = Vec::new();
    for place in 0..tokens.len() {
        for (subject, length) in book.at(tokens.get(place..).unwrap_or_default()) {
            found.push((subject, place == 0 && length == tokens.len()));
        }
    }
    found
}
