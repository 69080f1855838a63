//! Reads the two files back into columns. Called by `Listing` only.

use super::bytes::Reader;
use super::{CORE_MAGIC, FormatError, TEXT_MAGIC, bin, collate, fingerprint, slug};
use crate::{FacetGroup, FacetValue, Language};

/// Where a text stands in the arena of its file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// There is no text.
    pub(crate) const ABSENT: Self = Self {
        start: u32::MAX,
        end: 0,
    };

    /// The text, unless it is missing.
    pub(crate) fn of(self, arena: &str) -> Option<&str> {
        arena.get(self.start as usize..self.end as usize)
    }
}

/// A list for each record, one after the other.
#[derive(Clone, Debug)]
pub(crate) struct Lists<T> {
    ends: Vec<u32>,
    items: Vec<T>,
}

impl<T> Lists<T> {
    pub(crate) fn new() -> Self {
        Self {
            ends: Vec::new(),
            items: Vec::new(),
        }
    }

    pub(crate) fn push(&mut self, item: T) {
        self.items.push(item);
    }

    /// Ends the list being pushed.
    pub(crate) fn close(&mut self) {
        self.ends.push(self.items.len() as u32);
    }

    pub(crate) fn get(&self, number: usize) -> &[T] {
        let start = number
            .checked_sub(1)
            .map_or(Some(0), |before| self.ends.get(before).copied());
        match (start, self.ends.get(number)) {
            (Some(start), Some(end)) => self
                .items
                .get(start as usize..*end as usize)
                .unwrap_or_default(),
            _ => &[],
        }
    }

    /// Changes every item.
    pub(crate) fn change(&mut self, change: impl FnMut(&mut T)) {
        self.items.iter_mut().for_each(change);
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &[T]> {
        (0..self.ends.len()).map(|number| self.get(number))
    }

    /// Cuts a flat column into lists of known lengths.
    fn cut(lengths: &[usize], items: Vec<T>) -> Self {
        let mut end = 0;
        let ends = lengths
            .iter()
            .map(|length| {
                end += *length as u32;
                end
            })
            .collect();
        Self { ends, items }
    }
}

/// The columns of `core`.
#[derive(Clone, Debug)]
pub(crate) struct Core {
    pub(crate) groups: Vec<FacetGroup>,
    pub(crate) flag_keys: Vec<String>,
    pub(crate) arena: String,
    pub(crate) keys: Vec<Span>,
    pub(crate) names: [Vec<Span>; 3],
    pub(crate) short_names: [Vec<Span>; 3],
    pub(crate) identifiers: Lists<Span>,
    pub(crate) keyword_texts: Vec<Span>,
    pub(crate) keywords: Lists<u32>,
    /// Per group.
    pub(crate) facets: Vec<Lists<u16>>,
    pub(crate) flags: Vec<u8>,
    pub(crate) dates: Vec<u32>,
    pub(crate) originals: Vec<Language>,
    /// Record numbers by name, per language.
    pub(crate) by_name: [Vec<u32>; 3],
}

/// The columns of `text`.
#[derive(Clone, Debug)]
pub(crate) struct Texts {
    pub(crate) arena: String,
    pub(crate) summaries: [Vec<Span>; 3],
    pub(crate) descriptions: [Vec<Span>; 3],
}

/// Reads one file, gathering its texts in one arena.
struct Columns<'a> {
    reader: Reader<'a>,
    arena: String,
    count: usize,
}

impl<'a> Columns<'a> {
    fn new(bytes: &'a [u8], magic: &[u8; 4]) -> Result<Self, FormatError> {
        let mut reader = Reader::new(bytes);
        let [name @ .., version] = magic;
        if reader.take(name.len())? != name {
            return Err(FormatError::NotAListing);
        }
        match reader.byte()? {
            written if written == *version => {}
            other => return Err(FormatError::Version(other)),
        }
        let count = reader.length()?;
        Ok(Self {
            reader,
            arena: String::with_capacity(bytes.len() * 2),
            count,
        })
    }

    fn keep(&mut self, text: &str) -> Result<Span, FormatError> {
        let start = self.arena.len() as u32;
        self.arena.push_str(text);
        let end = u32::try_from(self.arena.len()).map_err(|_| FormatError::Malformed)?;
        Ok(Span { start, end })
    }

    fn text(&mut self) -> Result<Span, FormatError> {
        let start = self.arena.len() as u32;
        if !self.reader.text(&mut self.arena)? {
            return Ok(Span::ABSENT);
        }
        let end = u32::try_from(self.arena.len()).map_err(|_| FormatError::Malformed)?;
        Ok(Span { start, end })
    }

    fn languages(&mut self) -> Result<[Vec<Span>; 3], FormatError> {
        let mut column = || {
            (0..self.count)
                .map(|_| self.text())
                .collect::<Result<Vec<_>, _>>()
        };
        Ok([column()?, column()?, column()?])
    }

    /// A length for each record; the things they count take at least a byte each.
    fn lengths(&mut self) -> Result<Vec<usize>, FormatError> {
        let mut lengths = Vec::with_capacity(self.count);
        let mut total = 0;
        for _ in 0..self.count {
            let length = self.reader.length()?;
            total += length;
            if total > self.reader.left() {
                return Err(FormatError::Truncated);
            }
            lengths.push(length);
        }
        Ok(lengths)
    }

    fn keys(&mut self, names: &[Vec<Span>; 3]) -> Result<Vec<Span>, FormatError> {
        let codes = self.reader.take(self.count)?;
        let [kk, ru, en] = names;
        let mut keys = Vec::with_capacity(self.count);
        for (((code, kk), ru), en) in codes.iter().zip(kk).zip(ru).zip(en) {
            let name = match code {
                0 | 3 => kk,
                1 | 4 => ru,
                2 | 5 => en,
                6 => {
                    keys.push(self.text()?);
                    continue;
                }
                _ => return Err(FormatError::Malformed),
            };
            let mut key = slug::guess(name.of(&self.arena).ok_or(FormatError::Malformed)?);
            if *code > 2 {
                key.push('-');
                push_decimal(&mut key, self.reader.number()?);
            }
            keys.push(self.keep(&key)?);
        }
        Ok(keys)
    }

    fn identifiers(&mut self) -> Result<(Lists<Span>, Vec<i32>), FormatError> {
        let lengths = self.lengths()?;
        let total = lengths.iter().sum();
        let is_packed = self.reader.take(total)?;
        let packed_count = is_packed.iter().filter(|packed| **packed == 1).count();
        let columns: [&[u8]; 6] = {
            let mut column = || self.reader.take(packed_count);
            [
                column()?,
                column()?,
                column()?,
                column()?,
                column()?,
                column()?,
            ]
        };
        let [years, months, kinds, high, middle, low] = columns;
        let mut packed = years
            .iter()
            .zip(months)
            .zip(kinds)
            .zip(high)
            .zip(middle)
            .zip(low)
            .map(
                |(((((year, month), kind), high), middle), low)| bin::Packed {
                    year: *year,
                    month: *month,
                    kind: *kind,
                    serial: u32::from_le_bytes([*low, *middle, *high, 0]),
                },
            );
        let mut spans = Vec::with_capacity(total);
        let mut months = Vec::with_capacity(total);
        for flag in is_packed {
            if *flag == 1 {
                let number = packed.next().ok_or(FormatError::Malformed)?;
                let digits = bin::unpack(number).ok_or(FormatError::Malformed)?;
                spans.push(self.keep(core::str::from_utf8(&digits).unwrap_or_default())?);
                months.push(bin::month_start(number));
            } else {
                spans.push(self.text()?);
                months.push(0);
            }
        }
        let mut at = 0;
        let firsts = lengths
            .iter()
            .map(|length| {
                let first = if *length == 0 {
                    0
                } else {
                    months.get(at).copied().unwrap_or_default()
                };
                at += length;
                first
            })
            .collect();
        Ok((Lists::cut(&lengths, spans), firsts))
    }

    fn dates(&mut self, months: &[i32]) -> Result<Vec<u32>, FormatError> {
        months
            .iter()
            .map(|month| match self.reader.number()? {
                0 => Ok(0),
                number => {
                    let days = ((number - 1) >> 1) as i32 ^ -(((number - 1) & 1) as i32);
                    days.checked_add(*month)
                        .and_then(|days| u32::try_from(days).ok())
                        .ok_or(FormatError::Malformed)
                }
            })
            .collect()
    }

    /// Lists of numbers below `below`.
    fn lists<T: TryFrom<u32>>(&mut self, below: usize) -> Result<Lists<T>, FormatError> {
        let lengths = self.lengths()?;
        let mut items = Vec::new();
        for _ in 0..lengths.iter().sum() {
            let number = self.reader.number()?;
            if number as usize >= below {
                return Err(FormatError::Malformed);
            }
            items.push(T::try_from(number).map_err(|_| FormatError::Malformed)?);
        }
        Ok(Lists::cut(&lengths, items))
    }

    fn order(
        &mut self,
        names: &[Vec<Span>; 3],
        originals: &[Language],
        language: Language,
    ) -> Result<Vec<u32>, FormatError> {
        let shown = originals.iter().enumerate().map(|(number, original)| {
            let of = |language: &Language| language.of(names).get(number)?.of(&self.arena);
            [language, *original]
                .iter()
                .chain(&Language::ALL)
                .find_map(of)
                .unwrap_or_default()
        });
        let cheap = collate::order(shown);
        let mut taken = vec![false; cheap.len()];
        let mut order = Vec::with_capacity(cheap.len());
        let mut expected = 0_i32;
        for _ in 0..cheap.len() {
            let place = expected
                .checked_add(self.reader.signed()?)
                .ok_or(FormatError::Malformed)?;
            let place_index = usize::try_from(place).map_err(|_| FormatError::Malformed)?;
            match (cheap.get(place_index), taken.get_mut(place_index)) {
                (Some(number), Some(taken)) if !*taken => {
                    *taken = true;
                    order.push(*number);
                }
                _ => return Err(FormatError::Malformed),
            }
            expected = place + 1;
        }
        Ok(order)
    }
}

/// Reads `core`.
pub(crate) fn read_core(bytes: &[u8]) -> Result<Core, FormatError> {
    let mut columns = Columns::new(bytes, CORE_MAGIC)?;
    let reader = &mut columns.reader;
    let flag_count = reader.length()?;
    if flag_count > 8 {
        return Err(FormatError::Malformed);
    }
    let flag_keys = (0..flag_count)
        .map(|_| reader.string())
        .collect::<Result<_, _>>()?;
    let group_count = reader.length()?;
    let groups = (0..group_count)
        .map(|_| read_group(reader))
        .collect::<Result<Vec<_>, _>>()?;
    let names = columns.languages()?;
    let short_names = columns.languages()?;
    let originals = columns
        .reader
        .take(columns.count)?
        .iter()
        .map(|place| {
            Language::ALL
                .get(usize::from(*place))
                .copied()
                .ok_or(FormatError::Malformed)
        })
        .collect::<Result<Vec<_>, _>>()?;
    let keys = columns.keys(&names)?;
    let (identifiers, months) = columns.identifiers()?;
    let dates = columns.dates(&months)?;
    let dictionary = columns.reader.length()?;
    let keyword_texts = (0..dictionary)
        .map(|_| columns.text())
        .collect::<Result<Vec<_>, _>>()?;
    let keywords = columns.lists(dictionary)?;
    let facets = groups
        .iter()
        .map(|group| columns.lists(group.values.len()))
        .collect::<Result<_, _>>()?;
    let flags = columns.reader.take(columns.count)?.to_vec();
    let by_name = [
        (0..columns.count as u32).collect(),
        columns.order(&names, &originals, Language::Ru)?,
        columns.order(&names, &originals, Language::En)?,
    ];
    columns.reader.end()?;
    let arena = columns.arena;
    Ok(Core {
        groups,
        flag_keys,
        arena,
        keys,
        names,
        short_names,
        identifiers,
        keyword_texts,
        keywords,
        facets,
        flags,
        dates,
        originals,
        by_name,
    })
}

fn read_group(reader: &mut Reader<'_>) -> Result<FacetGroup, FormatError> {
    let key = reader.string()?;
    let searched = reader.byte()? == 1;
    let count = reader.length()?;
    let values = (0..count)
        .map(|_| {
            let key = reader.string()?;
            let labels = [reader.string()?, reader.string()?, reader.string()?];
            let synonyms = reader.length()?;
            let synonyms = (0..synonyms)
                .map(|_| reader.string())
                .collect::<Result<_, _>>()?;
            Ok(FacetValue {
                key,
                labels,
                synonyms,
            })
        })
        .collect::<Result<_, _>>()?;
    Ok(FacetGroup {
        key,
        searched,
        values,
    })
}

/// Reads the `text` that belongs to a `core`.
pub(crate) fn read_text(bytes: &[u8], core: &Core) -> Result<Texts, FormatError> {
    let mut columns = Columns::new(bytes, TEXT_MAGIC)?;
    let keys = core
        .keys
        .iter()
        .map(|key| key.of(&core.arena).unwrap_or_default());
    if columns.count != core.keys.len()
        || columns.reader.take(4)? != fingerprint(keys).to_le_bytes()
    {
        return Err(FormatError::OtherListing);
    }
    let summaries = columns.languages()?;
    let descriptions = columns.languages()?;
    columns.reader.end()?;
    Ok(Texts {
        arena: columns.arena,
        summaries,
        descriptions,
    })
}

fn push_decimal(text: &mut String, number: u32) {
    if number > 9 {
        push_decimal(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}
