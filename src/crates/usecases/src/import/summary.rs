//! What an import is asked, tells while it runs, and answers. Used by the
//! import and the command line.

use super::reject::{RejectReason, Warnings};
use super::source::SourceError;
use crate::UseCaseError;
use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;
use thiserror::Error;

/// What to import, and how.
#[derive(Clone, Debug)]
pub struct ImportRequest {
    /// A CSV or TSV file, an HSDS package (folder, zip, JSON).
    pub path: PathBuf,
    /// A mapping file for headers that are not known.
    pub mapping: Option<PathBuf>,
    /// Tells what would happen and writes nothing to the database.
    pub dry_run: bool,
    /// The name of the source, under which register numbers are remembered;
    /// by default that of the register, where its headers tell it, else that
    /// of the file.
    pub source_name: Option<String>,
    /// Where rows go that cannot be taken; created only if there are any.
    pub rejects: PathBuf,
}

/// What the file was recognised as.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recognized {
    /// Format, encoding, number of columns.
    pub format: String,
    /// The name of the source.
    pub source: String,
    /// Headers nobody knows; their columns are not taken.
    pub unknown_headers: Vec<String>,
    /// Length in bytes; 0 when it cannot be told.
    pub length: u64,
}

/// Is told how far an import is.
pub trait ImportProgress: Send {
    /// The file was recognised.
    fn started(&mut self, recognized: &Recognized);
    /// A batch is done; `position` counts as [`Recognized::length`] does.
    fn advanced(&mut self, position: u64, summary: &ImportSummary);
}

/// Tells nobody.
impl ImportProgress for () {
    fn started(&mut self, _: &Recognized) {}
    fn advanced(&mut self, _: u64, _: &ImportSummary) {}
}

/// What an import did. `read` is the sum of the next four.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportSummary {
    /// Rows or organisations in the source.
    pub read: u64,
    /// Those that made an organisation.
    pub created: u64,
    /// Those that changed one.
    pub updated: u64,
    /// Those that said what was known.
    pub unchanged: u64,
    /// Those that were not taken.
    pub rejected: u64,
    /// Why they were not.
    pub reasons: BTreeMap<RejectReason, u64>,
    /// What is noted about those that were.
    pub warnings: Warnings,
    /// Where those that were not can be read.
    pub rejects: Option<PathBuf>,
}

impl ImportSummary {
    /// Rows that were taken.
    #[must_use]
    pub const fn accepted(&self) -> u64 {
        self.created + self.updated + self.unchanged
    }
}

/// Why an import ended early. Batches before it stay written; the import can be
/// run again.
#[derive(Debug, Error)]
pub enum ImportError {
    /// The file cannot be imported.
    #[error(transparent)]
    Source(#[from] SourceError),
    /// Not allowed, or the database failed.
    #[error(transparent)]
    UseCase(#[from] UseCaseError),
    /// The rejects file cannot be written.
    #[error("{} cannot be written: {cause}", path.display())]
    Rejects {
        /// Which.
        path: PathBuf,
        /// Why.
        cause: io::Error,
    },
}
