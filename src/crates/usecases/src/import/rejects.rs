//! The file of rows that were not taken: `line,reason,detail` and the columns
//! as they stood. Created with the first of them. Used by the import only.

use super::reject::Rejection;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

/// The file, if it was needed.
pub(super) struct Rejects {
    path: PathBuf,
    headers: Vec<String>,
    writer: Option<csv::Writer<File>>,
}

impl Rejects {
    /// Will stand at `path`, with the headers of the source.
    pub(super) const fn new(path: PathBuf, headers: Vec<String>) -> Self {
        Self {
            path,
            headers,
            writer: None,
        }
    }

    /// Adds a row.
    ///
    /// # Errors
    /// The file's.
    pub(super) fn add(
        &mut self,
        line: u64,
        rejection: &Rejection,
        cells: &[String],
    ) -> io::Result<()> {
        if self.writer.is_none() {
            let mut writer = csv::WriterBuilder::new()
                .flexible(true)
                .from_path(&self.path)?;
            let own = ["line", "reason", "detail"].map(str::to_owned);
            writer.write_record(own.iter().chain(&self.headers))?;
            self.writer = Some(writer);
        }
        let own = [
            line.to_string(),
            rejection.reason.code().to_owned(),
            rejection.detail.clone(),
        ];
        if let Some(writer) = &mut self.writer {
            writer.write_record(own.iter().chain(cells))?;
        }
        Ok(())
    }

    /// Writes what is left. Answers the path if there is a file.
    ///
    /// # Errors
    /// The file's.
    pub(super) fn finish(self) -> io::Result<Option<PathBuf>> {
        match self.writer {
            Some(mut writer) => writer.flush().map(|()| Some(self.path)),
            None => Ok(None),
        }
    }

    /// Where it is or will be.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}
