//! The profile of an organisation as people edit it: groups of form fields,
//! what was typed and what it means, merging, differences, and the life of a
//! draft. Used by use cases, pages and islands; all of it is pure.

pub mod differences;
pub mod draft;
pub mod fill;
pub mod freshness;
pub mod group;
pub mod history;
pub mod join;
pub mod merge;
mod services;
pub mod values;
pub mod words;

pub use differences::{FieldChange, differences, touched_groups};
pub use draft::{DraftId, DraftMove, DraftStamp, DraftState};
pub use fill::{MAX_ROWS, MAX_SERVICES, fill};
pub use freshness::{Freshness, is_asked};
pub use group::ProfileGroup;
pub use history::{RevisionKind, is_impersonal};
pub use join::{choosable, join};
pub use merge::{Choices, Conflict, Merged, Side, merge, merge_values};
pub use values::{Fields, Value, Values, coordinates_text, read_coordinates};
pub use words::{Span, SpanKind, word_difference};

/// Longest name of an organisation or a service, in characters.
pub const MAX_NAME: usize = 500;
/// Longest text in one language, in characters.
pub const MAX_TEXT: usize = 20_000;
