//! How the store fails. Everything here is for the log; the outside is told
//! `internal`.

use thiserror::Error;

/// A failure of the database or of what stands in it.
#[derive(Debug, Error)]
pub enum StoreError {
    /// The database refused or could not be reached.
    #[error(transparent)]
    Database(#[from] sea_orm::DbErr),
    /// A document could not be written as JSON or read back.
    #[error("a stored document cannot be read or written")]
    Document(#[from] serde_json::Error),
    /// A value in a column that nothing of ours could have written.
    #[error("the column {column} holds «{value}»")]
    Value {
        /// The column.
        column: &'static str,
        /// What stands there.
        value: String,
    },
}
