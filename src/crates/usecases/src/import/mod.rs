//! Import of a register: CSV and TSV of any delimiter and encoding, HSDS
//! packages.
//!
//! Rule: a row is read, turned into a document, given to the organisation it is
//! about (BIN, else register number, else name and district) and merged into
//! it. What staff or moderators wrote stays; a second import of the same file
//! changes nothing; a row that cannot be taken goes to the rejects file with
//! its line and reason, and costs no other row. Reading, parsing and merging
//! are pure of the database; [`import`] joins them to it.

mod column;
mod decode;
mod delimited;
mod districts;
mod dry;
mod forms;
mod headers;
mod hsds;
mod lists;
mod mapping;
mod matching;
mod merge;
mod phones;
mod phrase;
mod place;
mod recognize;
mod records;
mod reject;
mod rejects;
mod row;
mod run;
mod source;
mod summary;
mod text;
mod values;

pub use column::{Column, TextKind, ValueKind};
pub use reject::{RejectReason, Rejection, Warning, WarningCode, Warnings};
pub use run::import;
pub use source::SourceError;
pub use summary::{ImportError, ImportProgress, ImportRequest, ImportSummary, Recognized};
