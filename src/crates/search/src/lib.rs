//! Search over a listing: organisations, events or centres, in Kazakh, Russian and English at once.
//!
//! The one rule: everything here is a pure function of bytes and text. No clock, no files, no
//! network, no locale tables; the server and the browser run the same code over the same bytes, so
//! they cannot disagree about a count.
//!
//! The server calls [`encode`] to turn records into two files, `core` and `text`. Both sides call
//! [`Listing::parse`], later [`Listing::attach_text`], then [`Listing::search`] for each keystroke
//! and [`highlight`] for what is shown.

#![cfg_attr(
    test,
    expect(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test may stop"
    )
)]

mod bits;
mod format;
mod highlight;
mod index;
mod language;
mod listing;
mod query;
mod record;
mod sorts;
mod suggest;
mod text;
mod view;

pub use format::{FormatError, encode, proper_words};
pub use highlight::{Term, highlight};
pub use language::Language;
pub use listing::Listing;
pub use query::{Dropped, Found, Query, Reading, Sort};
pub use record::{FacetGroup, FacetValue, Files, Record};
pub use suggest::Need;
pub use text::fold;
pub use text::layout::readings;
pub use view::RecordView;
