//! Forms: what was sent, what is shown again, and the fields. Rule: a field
//! keeps what was typed and shows its message beside it; it knows no domain.
//! Used by features; the texts of the messages come from i18n.

mod around;
mod chosen;
mod compacted;
mod group;
mod press;
mod rows;
mod state;
mod summary;
#[cfg(test)]
mod tests;
mod trio;
mod typed;

pub use chosen::{ChoiceField, FileField, SelectField};
pub use compacted::{compacted, row_count, with_rows_changed};
pub use press::{PressMap, pressed};
pub use rows::RowFields;
pub use state::{FormState, SentFile, Submission};
pub use summary::ErrorSummary;
pub use trio::LanguageFields;
pub use typed::{InputKind, TextArea, TextField};
