//! What a query is answered from: words with the records they stand in. Built once from the columns
//! of a file; nothing outside the crate sees it.

mod build;
mod names;
mod segment;
mod table;

pub(crate) use build::{Builder, mask};
pub(crate) use names::{NEXT_NAME, index_identifiers, index_labels, index_names, list};
pub(crate) use segment::{Place, Segment};
