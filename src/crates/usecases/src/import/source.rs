//! What a path holds: a table, an HSDS package as folder, zip or JSON. Opened
//! once to tell, and read from the beginning afterwards. Used by the import only.

use super::delimited::Table;
use super::hsds::{JsonPackage, Package, PackageFiles};
use super::mapping::Mapping;
use super::reject::{Rejection, Warning};
use super::row::{Candidate, Frame};
use std::io;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Why a file cannot be imported at all. Said on the command line as it is.
#[derive(Debug, Error)]
pub enum SourceError {
    /// It cannot be opened or read.
    #[error("{} cannot be read: {cause}", path.display())]
    Open {
        /// Which.
        path: PathBuf,
        /// Why.
        cause: io::Error,
    },
    /// There is nothing in it.
    #[error("{} is empty", .0.display())]
    Empty(PathBuf),
    /// It is no table and no package we know.
    #[error("{}: {detail}", path.display())]
    Unknown {
        /// Which.
        path: PathBuf,
        /// What was looked for.
        detail: String,
    },
    /// No column holds a name.
    #[error(
        "no column holds the name of the organisation. Headers found: {}. Accepted are for example «name», «name_kk», «Наименование», «Ұйымның атауы»; name other headers in a file of two columns, header and target, and give it with --mapping",
        quoted(found)
    )]
    Headers {
        /// The headers of the file.
        found: Vec<String>,
    },
    /// The mapping file cannot be understood.
    #[error("{}: {detail}", path.display())]
    Mapping {
        /// Which.
        path: PathBuf,
        /// What is wrong.
        detail: String,
    },
    /// The mapping names headers that the file does not have.
    #[error(
        "the mapping names headers that are not in the file: {}. Headers found: {}",
        quoted(missing),
        quoted(found)
    )]
    MappingHeaders {
        /// Those.
        missing: Vec<String>,
        /// The headers of the file.
        found: Vec<String>,
    },
}

impl SourceError {
    /// It cannot be opened or read.
    pub(super) fn open(path: &Path, cause: io::Error) -> Self {
        Self::Open {
            path: path.to_owned(),
            cause,
        }
    }
}

fn quoted(headers: &[String]) -> String {
    let quoted: Vec<String> = headers.iter().map(|header| format!("«{header}»")).collect();
    quoted.join(", ")
}

/// One row or organisation of the source.
#[derive(Debug)]
pub(super) struct Entry {
    /// The line it begins on, or its number in a JSON package.
    pub(super) line: u64,
    /// Its cells, for the rejects file.
    pub(super) original: Vec<String>,
    /// What it says, or why it cannot be taken.
    pub(super) outcome: Result<Candidate, Rejection>,
    /// What is noted about it.
    pub(super) warnings: Vec<Warning>,
    /// How far into the source it ends, in bytes.
    pub(super) position: u64,
}

/// Receives the entries; may end the reading.
pub(super) type Sink<'a> = &'a mut dyn FnMut(Entry) -> ControlFlow<()>;

/// A source that was opened.
pub(super) enum Source {
    /// CSV or TSV.
    Table(Table),
    /// HSDS as tables.
    Package(Package),
    /// HSDS as JSON.
    Json(JsonPackage),
}

impl Source {
    /// Looks at a path.
    ///
    /// # Errors
    /// [`SourceError`].
    pub(super) fn open(path: &Path, mapping: &Mapping) -> Result<Self, SourceError> {
        let metadata = std::fs::metadata(path).map_err(|cause| SourceError::open(path, cause))?;
        if metadata.is_dir() {
            return Self::open_folder(path);
        }
        if metadata.len() == 0 {
            return Err(SourceError::Empty(path.to_owned()));
        }
        let beginning = beginning(path).map_err(|cause| SourceError::open(path, cause))?;
        if beginning.starts_with(b"PK\x03\x04") {
            return Ok(Self::Package(Package::open(PackageFiles::zip(path)?)?));
        }
        let visible = beginning
            .strip_prefix(b"\xef\xbb\xbf")
            .unwrap_or(&beginning);
        if matches!(visible.trim_ascii_start().first(), Some(b'{' | b'[')) {
            return Ok(Self::Json(JsonPackage::open(path)));
        }
        Ok(Self::Table(Table::open(path, mapping)?))
    }

    fn open_folder(path: &Path) -> Result<Self, SourceError> {
        if let Some(files) = PackageFiles::folder(path) {
            return Ok(Self::Package(Package::open(files)?));
        }
        let entries = std::fs::read_dir(path).map_err(|cause| SourceError::open(path, cause))?;
        let files: Vec<PathBuf> = entries
            .filter_map(|entry| Some(entry.ok()?.path()))
            .collect();
        let of_type = |ending: &str| -> Vec<&PathBuf> {
            let is = |file: &&PathBuf| {
                file.extension()
                    .is_some_and(|known| known.eq_ignore_ascii_case(ending))
            };
            files.iter().filter(is).collect()
        };
        let full = path.join("organization_full.json");
        match (of_type("zip").as_slice(), of_type("json").as_slice()) {
            ([zip], _) => Ok(Self::Package(Package::open(PackageFiles::zip(zip)?)?)),
            _ if full.is_file() => Ok(Self::Json(JsonPackage::open(&full))),
            ([], [json]) => Ok(Self::Json(JsonPackage::open(json))),
            _ => Err(SourceError::Unknown {
                path: path.to_owned(),
                detail:
                    "the folder holds no organizations.csv, no single zip and no single JSON file"
                        .to_owned(),
            }),
        }
    }

    /// The name under which its rows are remembered, when the content tells.
    pub(super) fn told_name(&self) -> Option<&'static str> {
        match self {
            Self::Table(table) => table.layout.source_name(),
            Self::Package(_) | Self::Json(_) => None,
        }
    }

    /// The headers of the rejects file.
    pub(super) fn headers(&self) -> Vec<String> {
        match self {
            Self::Table(table) => table.layout.headers.clone(),
            Self::Package(package) => package.headers(),
            Self::Json(_) => vec!["id".to_owned(), "name".to_owned()],
        }
    }

    /// Headers that nobody knows.
    pub(super) fn unknown_headers(&self) -> Vec<String> {
        match self {
            Self::Table(table) => table.layout.unknown.clone(),
            Self::Package(_) | Self::Json(_) => Vec::new(),
        }
    }

    /// What it was recognised as.
    pub(super) fn description(&self) -> String {
        match self {
            Self::Table(table) => table.description(),
            Self::Package(_) => "HSDS package of CSV files".to_owned(),
            Self::Json(_) => "HSDS JSON".to_owned(),
        }
    }

    /// Its length in the bytes that [`Entry::position`] counts; 0 if unknown.
    pub(super) fn length(&self) -> u64 {
        match self {
            Self::Table(table) => table.length,
            Self::Package(package) => package.length(),
            Self::Json(json) => json.length(),
        }
    }

    /// Reads everything.
    ///
    /// # Errors
    /// [`SourceError`]; entries given before it stay given.
    pub(super) fn read(self, frame: &Frame, sink: Sink<'_>) -> Result<(), SourceError> {
        match self {
            Self::Table(table) => table.read(frame, sink),
            Self::Package(package) => package.read(frame, sink),
            Self::Json(json) => json.read(frame, sink),
        }
    }
}

fn beginning(path: &Path) -> io::Result<Vec<u8>> {
    use std::io::Read;
    let mut bytes = Vec::new();
    std::fs::File::open(path)?
        .take(1024)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}
