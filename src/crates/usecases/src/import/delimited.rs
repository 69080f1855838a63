//! CSV and TSV as registers publish them: encoding and delimiter detected, the
//! header found below a title, rows read one by one. Used by the import only.

use super::decode::{self, TextReader};
use super::mapping::{Layout, Mapping};
use super::records::{self, Record, Records};
use super::reject::{RejectReason, Rejection, Warning, WarningCode};
use super::row::{Candidate, Draft, Frame, warn};
use super::source::{Entry, Sink, SourceError};
use encoding_rs::Encoding;
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};

/// How much text is looked at to find the delimiter.
const SAMPLE: u64 = 64 * 1024;
/// How far below the top the header may stand.
const TITLE_LINES: usize = 10;

/// A table that was looked at.
pub(super) struct Table {
    path: PathBuf,
    encoding: &'static Encoding,
    delimiter: u8,
    header_line: u64,
    /// Its columns.
    pub(super) layout: Layout,
    /// Its length in bytes.
    pub(super) length: u64,
}

impl Table {
    /// Finds out encoding, delimiter and columns.
    ///
    /// # Errors
    /// [`SourceError`].
    pub(super) fn open(path: &Path, mapping: &Mapping) -> Result<Self, SourceError> {
        let failed = |cause| SourceError::open(path, cause);
        let length = std::fs::metadata(path).map_err(failed)?.len();
        let encoding = File::open(path).and_then(decode::detect).map_err(failed)?;
        let sample = sample(path, encoding).map_err(failed)?;
        let delimiter = records::delimiter(&sample);
        let (header_line, layout) = header(&sample, delimiter, mapping, path)?;
        Ok(Self {
            path: path.to_owned(),
            encoding,
            delimiter,
            header_line,
            layout,
            length,
        })
    }

    /// «CSV, semicolons, windows-1251, 12 columns».
    pub(super) fn description(&self) -> String {
        let (format, delimiter) = match self.delimiter {
            b'\t' => ("TSV", "tabs"),
            b';' => ("CSV", "semicolons"),
            b'|' => ("CSV", "bars"),
            _ => ("CSV", "commas"),
        };
        let columns = self.layout.columns.len();
        format!(
            "{format}, {delimiter}, {}, {columns} columns",
            self.encoding.name()
        )
    }

    /// Reads the rows below the header.
    ///
    /// # Errors
    /// The file's.
    pub(super) fn read(self, frame: &Frame, sink: Sink<'_>) -> Result<(), SourceError> {
        self.rows(frame, sink)
            .map_err(|cause| SourceError::open(&self.path, cause))
    }

    fn rows(&self, frame: &Frame, sink: Sink<'_>) -> io::Result<()> {
        let text = TextReader::new(File::open(&self.path)?, self.encoding);
        let mut records = Records::new(BufReader::new(text), self.delimiter);
        records.width = None;
        let mut damaged = 0;
        while let Some((line, record)) = records.next()? {
            if line <= self.header_line {
                records.width = (line == self.header_line).then_some(self.layout.columns.len());
                continue;
            }
            let text = records.reader().get_ref();
            let (position, errors) = (text.position, text.errors);
            let mut entry = self.entry(line, record, position, frame);
            if errors > damaged {
                warn(
                    &mut entry.warnings,
                    WarningCode::Encoding,
                    &(errors - damaged).to_string(),
                );
                damaged = errors;
            }
            if sink(entry).is_break() {
                break;
            }
        }
        Ok(())
    }

    fn entry(&self, line: u64, record: Record, position: u64, frame: &Frame) -> Entry {
        let mut warnings = Vec::new();
        let (original, outcome) = match record {
            Record::Cells(cells) => {
                let outcome = self.candidate(&cells, frame, &mut warnings);
                (cells, outcome)
            }
            Record::UnclosedQuote(text) => {
                let detail = "a quote is opened and never closed";
                (
                    vec![text],
                    Err(Rejection::new(RejectReason::UnclosedQuote, detail)),
                )
            }
            Record::TooLong(text) => {
                let detail = "the line is longer than one megabyte; its beginning is kept";
                (
                    vec![text],
                    Err(Rejection::new(RejectReason::RowTooLong, detail)),
                )
            }
        };
        Entry {
            line,
            original,
            outcome,
            warnings,
            position,
        }
    }

    fn candidate(
        &self,
        cells: &[String],
        frame: &Frame,
        warnings: &mut Vec<Warning>,
    ) -> Result<Candidate, Rejection> {
        let expected = self.layout.columns.len();
        let surplus = cells.get(expected..).unwrap_or_default();
        if cells.len() < expected || surplus.iter().any(|cell| !cell.trim().is_empty()) {
            let detail = format!("{} columns, the header has {expected}", cells.len());
            return Err(Rejection::new(RejectReason::Columns, detail));
        }
        let mut draft = Draft::default();
        for (column, cell) in self.layout.columns.iter().zip(cells) {
            draft.put(*column, cell);
        }
        draft.finish(frame, warnings)
    }
}

/// The first lines of the text, whole.
fn sample(path: &Path, encoding: &'static Encoding) -> io::Result<String> {
    let mut text = String::new();
    TextReader::new(File::open(path)?.take(SAMPLE), encoding).read_to_string(&mut text)?;
    let length = std::fs::metadata(path)?.len();
    if length > SAMPLE
        && let Some(end) = text.trim_end().rfind('\n')
    {
        text.truncate(end + 1);
    }
    Ok(text)
}

/// The first record that can be a header, and its line.
fn header(
    sample: &str,
    delimiter: u8,
    mapping: &Mapping,
    path: &Path,
) -> Result<(u64, Layout), SourceError> {
    let mut records = Records::new(sample.as_bytes(), delimiter);
    let mut fault: Option<(usize, SourceError)> = None;
    for _ in 0..TITLE_LINES {
        let next = records
            .next()
            .map_err(|cause| SourceError::open(path, cause))?;
        let Some((line, record)) = next else { break };
        let Record::Cells(cells) = record else {
            continue;
        };
        if line == 1 && records::hint(sample).is_some() {
            continue;
        }
        let width = cells.len();
        match Layout::new(cells, mapping) {
            Ok(layout) => return Ok((line, layout)),
            // Of the records that are no header the widest is the likeliest.
            Err(error) if fault.as_ref().is_none_or(|(known, _)| width > *known) => {
                fault = Some((width, error));
            }
            Err(_) => {}
        }
    }
    Err(fault.map_or_else(|| SourceError::Empty(path.to_owned()), |(_, error)| error))
}
