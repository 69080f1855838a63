//! The tables of a package, wherever they lie. Nothing is unpacked to disk.
//! Used by the import only.

use crate::import::decode::{self, TextReader};
use crate::import::records::{Record, Records};
use crate::import::source::SourceError;
use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// The file without which there is no package.
const MAIN: &str = "organizations.csv";
/// How much of a table is unpacked at most.
const MAX_UNPACKED: u64 = 1 << 30;

/// Where the tables are.
pub(in crate::import) enum PackageFiles {
    /// In a folder.
    Folder(PathBuf),
    /// In an archive, below a folder of it.
    Zip(PathBuf, String),
}

impl PackageFiles {
    /// The tables of a folder or of its `data`, if they are there.
    pub(in crate::import) fn folder(path: &Path) -> Option<Self> {
        [path.to_owned(), path.join("data")]
            .into_iter()
            .find(|folder| folder.join(MAIN).is_file())
            .map(Self::Folder)
    }

    /// The tables of an archive.
    ///
    /// # Errors
    /// [`SourceError::Open`] when it is no archive, [`SourceError::Unknown`]
    /// when it holds no organisations.
    pub(in crate::import) fn zip(path: &Path) -> Result<Self, SourceError> {
        let archive = open_archive(path).map_err(|cause| SourceError::open(path, cause))?;
        let prefix = archive
            .file_names()
            .filter_map(|name| Some(name.ok()?.strip_suffix(MAIN)?.to_owned()))
            .filter(|prefix| prefix.is_empty() || prefix.ends_with('/'))
            .min_by_key(String::len);
        match prefix {
            Some(prefix) => Ok(Self::Zip(path.to_owned(), prefix)),
            None => Err(SourceError::Unknown {
                path: path.to_owned(),
                detail: format!("the archive holds no {MAIN}, so it is no HSDS package"),
            }),
        }
    }

    /// The length of the main table in bytes; 0 when it cannot be told.
    pub(super) fn length(&self) -> u64 {
        match self {
            Self::Folder(folder) => {
                std::fs::metadata(folder.join(MAIN)).map_or(0, |metadata| metadata.len())
            }
            Self::Zip(path, prefix) => open_archive(path)
                .ok()
                .and_then(|mut archive| {
                    archive
                        .by_name(&format!("{prefix}{MAIN}"))
                        .ok()
                        .map(|file| file.size())
                })
                .unwrap_or(0),
        }
    }

    /// Gives the rows of the first of these tables that is there. Answers
    /// whether there was one.
    ///
    /// # Errors
    /// The file's or the archive's.
    pub(super) fn table(
        &self,
        names: &[&str],
        each: &mut dyn FnMut(Row<'_>) -> ControlFlow<()>,
    ) -> Result<bool, SourceError> {
        for name in names {
            let mut encoding = None;
            self.with(name, &mut |reader| {
                encoding = Some(decode::detect(reader)?);
                Ok(())
            })?;
            if let Some(encoding) = encoding {
                self.with(name, &mut |reader| {
                    rows(TextReader::new(reader, encoding), each)
                })?;
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Opens a file of the package; does nothing when there is none.
    fn with(
        &self,
        name: &str,
        each: &mut dyn FnMut(&mut dyn Read) -> io::Result<()>,
    ) -> Result<(), SourceError> {
        match self {
            Self::Folder(folder) => {
                let path = folder.join(name);
                match File::open(&path) {
                    Ok(mut file) => each(&mut file),
                    Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(()),
                    Err(cause) => Err(cause),
                }
                .map_err(|cause| SourceError::open(&path, cause))
            }
            Self::Zip(path, prefix) => {
                let failed = |cause| SourceError::open(path, cause);
                let mut archive = open_archive(path).map_err(failed)?;
                match archive.by_name(&format!("{prefix}{name}")) {
                    Ok(file) => each(&mut file.take(MAX_UNPACKED)).map_err(failed),
                    Err(zip::result::ZipError::FileNotFound) => Ok(()),
                    Err(cause) => Err(failed(cause.into())),
                }
            }
        }
    }
}

fn open_archive(path: &Path) -> io::Result<zip::ZipArchive<BufReader<File>>> {
    let archive = zip::ZipArchive::new(BufReader::new(File::open(path)?));
    archive.map_err(io::Error::from)
}

fn rows(
    text: TextReader<&mut dyn Read>,
    each: &mut dyn FnMut(Row<'_>) -> ControlFlow<()>,
) -> io::Result<()> {
    let mut records = Records::new(BufReader::new(text), b',');
    let mut headers: Vec<String> = Vec::new();
    let mut columns = HashMap::new();
    while let Some((line, record)) = records.next()? {
        let position = records.reader().get_ref().position;
        let (cells, damage) = match record {
            Record::Cells(cells) => (cells, None),
            Record::UnclosedQuote(text) => (vec![text], Some("a quote is opened and never closed")),
            Record::TooLong(text) => (vec![text], Some("the line is longer than one megabyte")),
        };
        if headers.is_empty() {
            headers = cells
                .iter()
                .map(|cell| cell.trim().to_lowercase())
                .collect();
            columns = (0..)
                .zip(&headers)
                .map(|(at, name)| (name.clone(), at))
                .collect();
            records.width = Some(headers.len());
            continue;
        }
        let row = Row {
            line,
            position,
            cells: &cells,
            columns: &columns,
            damage,
        };
        if each(row).is_break() {
            break;
        }
    }
    Ok(())
}

/// A row of a table.
pub(super) struct Row<'a> {
    /// The line it begins on.
    pub(super) line: u64,
    /// How far into the table it ends.
    pub(super) position: u64,
    /// Its cells.
    pub(super) cells: &'a [String],
    columns: &'a HashMap<String, usize>,
    /// Why it is not a row.
    pub(super) damage: Option<&'static str>,
}

impl Row<'_> {
    /// The cell of a column; empty when there is none.
    pub(super) fn get(&self, column: &str) -> &str {
        self.columns
            .get(column)
            .and_then(|at| self.cells.get(*at))
            .map_or("", |cell| cell.trim())
    }

    /// How many cells it should have.
    pub(super) fn width(&self) -> usize {
        self.columns.len()
    }
}
