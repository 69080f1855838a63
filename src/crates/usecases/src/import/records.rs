//! Cuts delimited text into records and keeps the line each begins on. The csv
//! crate parses a record; where one ends is decided here, so that a quote that
//! is never closed costs one row and not the rest of the file. Used by the
//! import only.

use std::collections::VecDeque;
use std::io::{self, BufRead};

/// How many lines one record may have.
const MAX_LINES: usize = 200;
/// How many bytes one record may have.
const MAX_BYTES: usize = 1024 * 1024;

/// A record of the file.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Record {
    /// Cells.
    Cells(Vec<String>),
    /// A line with a quote that is not closed, as it stands.
    UnclosedQuote(String),
    /// The beginning of a line that is too long.
    TooLong(String),
}

/// Reads records. The text must be UTF-8 with a `\n` at the end of every line.
pub(super) struct Records<R> {
    reader: R,
    delimiter: u8,
    /// How many cells a record has, once the header is known.
    pub(super) width: Option<usize>,
    line: u64,
    ahead: VecDeque<String>,
}

impl<R: BufRead> Records<R> {
    /// Cells are cut at `delimiter`.
    pub(super) fn new(reader: R, delimiter: u8) -> Self {
        Self {
            reader,
            delimiter,
            width: None,
            line: 1,
            ahead: VecDeque::new(),
        }
    }

    /// What is read.
    pub(super) const fn reader(&self) -> &R {
        &self.reader
    }

    /// The next record that is not empty, with the number of its first line.
    ///
    /// # Errors
    /// The reader's.
    pub(super) fn next(&mut self) -> io::Result<Option<(u64, Record)>> {
        loop {
            let Some(first) = self.next_line()? else {
                return Ok(None);
            };
            let line = self.line;
            self.line += 1;
            if first.len() > MAX_BYTES {
                let beginning = first.chars().take(200).collect();
                return Ok(Some((line, Record::TooLong(beginning))));
            }
            let record = self.complete(&first)?;
            let empty = match &record {
                Record::Cells(cells) => cells.iter().all(|cell| cell.trim().is_empty()),
                _ => false,
            };
            if !empty {
                return Ok(Some((line, record)));
            }
        }
    }

    fn complete(&mut self, first: &str) -> io::Result<Record> {
        let (mut open, mut sloppy) = self.quotes(first, false);
        if !open {
            return Ok(Record::Cells(self.parse(first, true)));
        }
        let mut lines: Vec<String> = Vec::new();
        let mut bytes = first.len();
        while open && lines.len() < MAX_LINES && bytes < MAX_BYTES {
            let Some(line) = self.next_line()? else { break };
            bytes += line.len();
            let (still_open, also_sloppy) = self.quotes(&line, true);
            open = still_open;
            sloppy |= also_sloppy;
            lines.push(line);
        }
        if !open && !sloppy {
            let cells = self.parse(&format!("{first}{}", lines.concat()), true);
            if self.width.is_none_or(|width| cells.len() == width) {
                self.line += lines.len() as u64;
                return Ok(Record::Cells(cells));
            }
        }
        for line in lines.into_iter().rev() {
            self.ahead.push_front(line);
        }
        let cells = self.parse(first, false);
        if self.width == Some(cells.len()) {
            return Ok(Record::Cells(cells));
        }
        Ok(Record::UnclosedQuote(first.trim_end().to_owned()))
    }

    fn next_line(&mut self) -> io::Result<Option<String>> {
        if let Some(line) = self.ahead.pop_front() {
            return Ok(Some(line));
        }
        let mut line = Vec::new();
        loop {
            let available = self.reader.fill_buf()?;
            if available.is_empty() {
                break;
            }
            let end = available
                .iter()
                .position(|byte| *byte == b'\n')
                .map(|at| at + 1);
            let taken = end.unwrap_or(available.len());
            if line.len() <= MAX_BYTES {
                line.extend_from_slice(available.get(..taken).unwrap_or_default());
            }
            self.reader.consume(taken);
            if end.is_some() {
                break;
            }
        }
        Ok((!line.is_empty()).then(|| String::from_utf8_lossy(&line).into_owned()))
    }

    /// Whether the line ends inside quotes (`open`: whether it begins there),
    /// and whether a closing quote stands before anything but a delimiter: over
    /// several lines that is the opening quote of a later row.
    fn quotes(&self, line: &str, open: bool) -> (bool, bool) {
        let (mut open, mut at_start, mut after_quote) = (open, !open, false);
        let mut sloppy = false;
        for byte in line.bytes() {
            if open {
                open = byte != b'"';
                after_quote = !open;
            } else if byte == self.delimiter {
                (at_start, after_quote) = (true, false);
                continue;
            } else {
                open = byte == b'"' && (at_start || after_quote);
                sloppy |= after_quote && !matches!(byte, b'"' | b'\n');
                after_quote = false;
            }
            at_start = false;
        }
        (open, sloppy)
    }

    fn parse(&self, text: &str, quoting: bool) -> Vec<String> {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(self.delimiter)
            .quoting(quoting)
            .buffer_capacity(text.len().max(1))
            .from_reader(text.as_bytes());
        let mut record = csv::StringRecord::new();
        match reader.read_record(&mut record) {
            Ok(true) => record.iter().map(str::to_owned).collect(),
            _ => Vec::new(),
        }
    }
}

/// What may stand between cells.
const DELIMITERS: [u8; 4] = [b'\t', b';', b',', b'|'];
/// How many records are looked at to find out.
const SAMPLE: usize = 60;

/// The delimiter of a text: the one that cuts most of its records into the same
/// number of cells. A first line `sep=;` (a spreadsheet's hint) is believed.
#[must_use]
pub(super) fn delimiter(sample: &str) -> u8 {
    if let Some(hint) = hint(sample) {
        return hint;
    }
    let score = |delimiter: &u8| {
        let mut records = Records::new(sample.as_bytes(), *delimiter);
        let mut widths = Vec::new();
        while let (true, Ok(Some((_, record)))) = (widths.len() < SAMPLE, records.next()) {
            widths.push(match record {
                Record::Cells(cells) => cells.len(),
                _ => 1,
            });
        }
        let agreeing = |width: usize| widths.iter().filter(|known| **known == width).count();
        widths
            .iter()
            .filter(|width| **width > 1)
            .map(|width| (agreeing(*width) * 100 / widths.len(), *width))
            .max()
            .unwrap_or_default()
    };
    let mut best = (b',', (0, 0));
    for candidate in DELIMITERS {
        let found = score(&candidate);
        if found > best.1 {
            best = (candidate, found);
        }
    }
    best.0
}

/// The delimiter a spreadsheet wrote into the first line.
#[must_use]
pub(super) fn hint(sample: &str) -> Option<u8> {
    let first = sample.lines().next()?.trim_matches('"');
    let delimiter = *first
        .to_ascii_lowercase()
        .strip_prefix("sep=")?
        .as_bytes()
        .first()?;
    DELIMITERS.contains(&delimiter).then_some(delimiter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, width: Option<usize>) -> Vec<(u64, Record)> {
        let mut records = Records::new(text.as_bytes(), b';');
        records.width = width;
        std::iter::from_fn(|| records.next().unwrap()).collect()
    }

    fn cells(line: u64, cells: &[&str]) -> (u64, Record) {
        (
            line,
            Record::Cells(cells.iter().map(|cell| (*cell).to_owned()).collect()),
        )
    }

    #[test]
    fn records_keep_the_line_they_begin_on() {
        assert_eq!(
            read("a;b\n\n\"x\ny\";\"say \"\"z\"\"\"\n;;\nc;d\n", Some(2)),
            [
                cells(1, &["a", "b"]),
                cells(3, &["x\ny", "say \"z\""]),
                cells(6, &["c", "d"])
            ]
        );
    }

    #[test]
    fn an_open_quote_costs_one_row() {
        assert_eq!(
            read("a;b\n1;\"open\n2;x\n3;\"y\"\n", Some(2)),
            [
                cells(1, &["a", "b"]),
                cells(2, &["1", "\"open"]),
                cells(3, &["2", "x"]),
                cells(4, &["3", "y"]),
            ]
        );
        assert_eq!(
            read("a;b\n\"open;1;2\n3;4\n", Some(2)),
            [
                cells(1, &["a", "b"]),
                (2, Record::UnclosedQuote("\"open;1;2".to_owned())),
                cells(3, &["3", "4"]),
            ]
        );
    }

    #[test]
    fn a_line_without_end_costs_one_row() {
        let records = read(&format!("{};\nb;c\n", "a".repeat(MAX_BYTES + 1)), Some(2));
        assert!(matches!(records.first(), Some((1, Record::TooLong(_)))));
        assert_eq!(records.get(1), Some(&cells(2, &["b", "c"])));
    }

    #[test]
    fn delimiters_are_detected() {
        for (text, expected) in [
            ("a\tb\nx, y; z\tw\n", b'\t'),
            ("a;b\n1,5;2\n2,5;3\n", b';'),
            ("a,b\n\"x;y;z\",2\n", b','),
            ("a|b\n1|2\n", b'|'),
            ("sep=;\na,b;c\n", b';'),
            ("Title of the export\na;b;c\n1;2;3\n4;5;6\n", b';'),
            ("name\nx\n", b','),
        ] {
            assert_eq!(delimiter(text), expected, "{text}");
        }
    }
}
