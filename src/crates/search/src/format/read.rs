//! Reads the two files back into columns. Called by `Listing` only.

use super::bytes::Reader;
use super::cells::Cells;
use super::{CORE_MAGIC, FormatError, TEXT_MAGIC, bin, collate, fingerprint, slug};
use crate::bits::Bits;
use crate::text::phrases::{Phrase, PhraseBook};
use crate::{FacetGroup, FacetValue, Language};

/// The most that records times values may be: damaged bytes must not take all memory.
const MOST_BITS: usize = 1 << 30;

/// The columns of `core` by the cell they begin at, in numbers of records.
#[derive(Clone, Copy)]
pub(crate) enum Column {
    /// Names, in three languages.
    Names = 0,
    /// Short names, in three languages.
    ShortNames = 3,
    /// Keys.
    Keys = 6,
}

/// The columns of `core`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Core {
    pub(crate) count: usize,
    pub(crate) groups: Vec<FacetGroup>,
    pub(crate) flag_keys: Vec<String>,
    /// Names, short names, keys, keywords, identifiers.
    pub(crate) cells: Cells,
    pub(crate) originals: Vec<u8>,
    /// Per record where its keywords end in `keywords`, after a zero.
    pub(crate) keyword_ends: Vec<u32>,
    /// Cells of keywords.
    pub(crate) keywords: Vec<u32>,
    /// How many different keywords there are.
    pub(crate) dictionary: usize,
    /// Per record the cell after its identifiers, after the first cell of all.
    pub(crate) identifier_ends: Vec<u32>,
    pub(crate) dates: Vec<u32>,
    /// The records of each value, values numbered through all groups.
    pub(crate) value_records: Vec<Bits>,
    pub(crate) flags: Vec<u8>,
    /// Record numbers by name, per language.
    pub(crate) by_name: [Vec<u32>; 3],
    pub(crate) book: PhraseBook,
    /// The records of each subject of the book.
    pub(crate) subject_records: Vec<Bits>,
    /// Leads and facts, in three languages each; empty where cards are made from the columns.
    pub(crate) cards: Cells,
}

impl Core {
    /// The cell of a record's text in the reader's language, else the original's, else any.
    pub(crate) fn cell(
        &self,
        cells: &Cells,
        column: usize,
        number: usize,
        language: Language,
    ) -> Option<(usize, Language)> {
        let [kk, ru, en] = Language::ALL;
        for language in [language, self.original(number), kk, ru, en] {
            let cell = (column + language.index()) * self.count + number;
            if cells.get(cell).is_some() {
                return Some((cell, language));
            }
        }
        None
    }

    /// The language a record was written in.
    pub(crate) fn original(&self, number: usize) -> Language {
        let place = self.originals.get(number).copied().unwrap_or_default();
        Language::ALL
            .get(usize::from(place))
            .copied()
            .unwrap_or_default()
    }

    fn read(&mut self, reader: &mut Reader<'_>) {
        self.count = reader.length();
        for _ in 0..reader.length().min(8) {
            self.flag_keys.push(reader.string());
        }
        for _ in 0..reader.length() {
            self.groups.push(read_group(reader));
        }
        self.cells.read(reader, 6 * self.count);
        self.originals = reader.take(self.count).to_vec();
        self.read_keys(reader);
        self.dictionary = reader.length();
        self.cells.read(reader, self.dictionary);
        let first_keyword = 7 * self.count;
        self.keyword_ends = read_ends(reader, self.count, 0);
        for _ in 0..last(&self.keyword_ends) {
            self.keywords
                .push(first_keyword as u32 + reader.number_below(self.dictionary));
        }
        let months = self.read_identifiers(reader);
        for month in months {
            let number = reader.number();
            let days =
                (number.wrapping_sub(1) >> 1) as i32 ^ -((number.wrapping_sub(1) & 1) as i32);
            self.dates.push(if number == 0 {
                0
            } else {
                days.saturating_add(month).max(0) as u32
            });
        }
        for group in &self.groups {
            let first = self.value_records.len();
            if self.count.saturating_mul(first + group.values.len()) > MOST_BITS {
                reader.fail(FormatError::Malformed);
                return;
            }
            self.value_records
                .resize(first + group.values.len(), Bits::empty(self.count));
            let ends = read_ends(reader, self.count, 0);
            for (number, end) in ends.iter().skip(1).enumerate() {
                for _ in ends.get(number).copied().unwrap_or_default()..*end {
                    let value = reader.number_below(group.values.len()) as usize;
                    if let Some(records) = self.value_records.get_mut(first + value) {
                        records.insert(number as u32);
                    }
                }
            }
        }
        self.flags = reader.take(self.count).to_vec();
        self.by_name = [
            (0..self.count as u32).collect(),
            self.read_order(reader, Language::Ru),
            self.read_order(reader, Language::En),
        ];
        self.read_subjects(reader);
        if reader.byte() == 1 {
            self.cards.read(reader, 6 * self.count);
        }
    }

    fn read_keys(&mut self, reader: &mut Reader<'_>) {
        for (number, code) in reader.take(self.count).iter().enumerate() {
            if *code > 5 {
                self.cells.read(reader, 1);
                continue;
            }
            let name = self.cells.get(usize::from(code % 3) * self.count + number);
            let mut key = slug::guess(name.unwrap_or_default());
            if *code > 2 {
                key.push('-');
                key.push_str(&slug::decimal(reader.number()));
            }
            self.cells.push(&key);
        }
    }

    /// The month each record's first identifier tells, in days.
    fn read_identifiers(&mut self, reader: &mut Reader<'_>) -> Vec<i32> {
        let first = self.cells.len() as u32;
        self.identifier_ends = read_ends(reader, self.count, first);
        let flags = reader.take((last(&self.identifier_ends) - first) as usize);
        let packed = flags.iter().filter(|flag| **flag == 1).count();
        let columns = reader.take(packed * bin::PARTS);
        let mut months = vec![0; self.count];
        let (mut place, mut record) = (0, 0);
        for flag in flags {
            let cell = self.cells.len() as u32;
            while self
                .identifier_ends
                .get(record + 1)
                .is_some_and(|end| *end <= cell)
            {
                record += 1;
            }
            if *flag != 1 {
                self.cells.read(reader, 1);
                continue;
            }
            let mut parts = [0; bin::PARTS];
            for (part, column) in parts.iter_mut().zip(columns.chunks(packed)) {
                *part = column.get(place).copied().unwrap_or_default();
            }
            place += 1;
            let digits = bin::unpack(parts).unwrap_or_else(|| {
                reader.fail(FormatError::Malformed);
                [b'0'; 12]
            });
            self.cells
                .push(core::str::from_utf8(&digits).unwrap_or_default());
            if self.identifier_ends.get(record) == Some(&cell)
                && let Some(month) = months.get_mut(record)
            {
                *month = bin::month_start(parts);
            }
        }
        months
    }

    fn read_order(&self, reader: &mut Reader<'_>, language: Language) -> Vec<u32> {
        let mut cheap = collate::order(self.count, &|number| {
            let cell = self.cell(&self.cells, Column::Names as usize, number, language);
            cell.and_then(|(cell, _)| self.cells.get(cell))
                .unwrap_or_default()
        });
        let mut order = Vec::with_capacity(self.count);
        let mut expected = 0_i32;
        for _ in 0..self.count {
            let place = expected.saturating_add(reader.signed());
            expected = place.saturating_add(1);
            match cheap.get_mut(place as usize) {
                Some(number) if *number != u32::MAX => {
                    order.push(core::mem::replace(number, u32::MAX));
                }
                _ => reader.fail(FormatError::Malformed),
            }
        }
        order
    }

    fn read_subjects(&mut self, reader: &mut Reader<'_>) {
        self.book.forms = reader.number();
        let subjects = reader.length();
        if self.count.saturating_mul(subjects) > MOST_BITS {
            reader.fail(FormatError::Malformed);
            return;
        }
        for _ in 0..subjects {
            let mut records = Bits::empty(self.count);
            for _ in 0..reader.length() {
                if let Some(with) = self.value_records.get(reader.number() as usize) {
                    records.add(with);
                }
            }
            let mut record = 0_u32;
            for _ in 0..reader.length() {
                record = record.saturating_add(reader.number());
                records.insert(record);
            }
            self.subject_records.push(records);
        }
        for _ in 0..reader.length() {
            let subject = reader.number();
            let abbreviated = reader.byte() == 1;
            self.book
                .phrases
                .push(Phrase::new(subject, &reader.string(), abbreviated));
        }
    }
}

/// Where lists end that are told by their lengths; the first is where the first begins. All things
/// they count take at least a byte.
#[inline(never)]
fn read_ends(reader: &mut Reader<'_>, count: usize, first: u32) -> Vec<u32> {
    let mut ends = Vec::with_capacity(count + 1);
    let mut end = first;
    ends.push(end);
    for _ in 0..count {
        end = end.saturating_add(reader.length() as u32);
        ends.push(end);
    }
    if (end - first) as usize > reader.left() {
        reader.fail(FormatError::Truncated);
        ends.fill(first);
    }
    ends
}

fn last(ends: &[u32]) -> u32 {
    ends.last().copied().unwrap_or_default()
}

fn read_group(reader: &mut Reader<'_>) -> FacetGroup {
    let mut group = FacetGroup {
        key: reader.string(),
        searched: reader.byte() == 1,
        values: Vec::new(),
    };
    for _ in 0..reader.length() {
        let mut value = FacetValue {
            key: reader.string(),
            ..FacetValue::default()
        };
        for label in &mut value.labels {
            *label = reader.string();
        }
        for _ in 0..reader.length() {
            value.synonyms.push(reader.string());
        }
        group.values.push(value);
    }
    group
}

#[inline(never)]
fn open<'a>(bytes: &'a [u8], magic: [u8; 4]) -> Result<Reader<'a>, FormatError> {
    let [name @ .., version] = magic;
    match bytes {
        [one, two, three, written, rest @ ..] if name == [*one, *two, *three] => {
            if *written == version {
                Ok(Reader::new(rest))
            } else {
                Err(FormatError::Version(*written))
            }
        }
        _ => Err(FormatError::NotAListing),
    }
}

/// Reads `core`.
pub(crate) fn read_core(bytes: &[u8]) -> Result<Core, FormatError> {
    let mut reader = open(bytes, CORE_MAGIC)?;
    let mut core = Core::default();
    core.read(&mut reader);
    reader.finish()?;
    Ok(core)
}

/// Reads the `text` that belongs to a `core`: summaries, then descriptions, in three languages each.
pub(crate) fn read_text(bytes: &[u8], core: &Core) -> Result<Cells, FormatError> {
    let mut reader = open(bytes, TEXT_MAGIC)?;
    let count = reader.length();
    let first_key = Column::Keys as usize * core.count;
    let keys = (first_key..first_key + core.count).filter_map(|cell| core.cells.get(cell));
    let own = keys.fold(0, fingerprint).to_le_bytes();
    if count != core.count || reader.take(4) != own {
        return Err(FormatError::OtherListing);
    }
    let mut cells = Cells::default();
    cells.read(&mut reader, 6 * count);
    reader.finish()?;
    Ok(cells)
}
