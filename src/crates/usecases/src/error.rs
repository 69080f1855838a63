//! How a use case fails. The outside sees a code; the cause is logged where it
//! becomes a [`UseCaseError`], once, and travels no further than the log.

use crate::storage::StorageError;
use domain::{ErrorCode, Violation};
use store::StoreError;
use thiserror::Error;

/// Why a use case did nothing.
#[derive(Debug, Error)]
pub enum UseCaseError {
    /// A reason anybody may know.
    #[error("{0}")]
    Code(#[from] ErrorCode),
    /// The input breaks rules; every broken one is listed.
    #[error("the input breaks {} rule(s)", .0.len())]
    Invalid(Vec<Violation>),
    /// The database failed; shown as [`ErrorCode::Internal`].
    #[error("the database failed")]
    Store(#[source] StoreError),
    /// The storage of files failed; shown as [`ErrorCode::Internal`], or as
    /// [`ErrorCode::FileUnreadable`] when it is one file that cannot be read.
    #[error("the storage of files failed")]
    Storage(#[source] StorageError),
}

impl UseCaseError {
    /// What the outside may know.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::Code(code) => *code,
            Self::Invalid(violations) => violations
                .first()
                .map_or(ErrorCode::Internal, |violation| violation.code),
            Self::Storage(StorageError::NoKey(_) | StorageError::Changed(_)) => {
                ErrorCode::FileUnreadable
            }
            Self::Store(_) | Self::Storage(_) => ErrorCode::Internal,
        }
    }

    /// The broken rules, if that is what it is.
    #[must_use]
    pub fn violations(&self) -> &[Violation] {
        match self {
            Self::Invalid(violations) => violations,
            _ => &[],
        }
    }
}

impl From<StoreError> for UseCaseError {
    fn from(cause: StoreError) -> Self {
        tracing::error!(error = ?cause, "the database failed");
        Self::Store(cause)
    }
}

impl From<StorageError> for UseCaseError {
    fn from(cause: StorageError) -> Self {
        tracing::error!(error = ?cause, "the storage of files failed");
        Self::Storage(cause)
    }
}
