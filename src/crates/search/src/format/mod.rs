//! The two files of a listing, `core` and `text`: columns of like things beside one another, so that
//! brotli finds the likeness. The rule: bytes depend only on the data, and malformed bytes are an
//! error, never a panic. The server writes them, both sides read them.

mod bin;
mod bytes;
mod cells;
mod collate;
mod legal_forms;
mod read;
mod slug;
mod subjects;
mod write;

pub(crate) use cells::Cells;
pub use legal_forms::proper_words;
pub(crate) use read::{Column, Core, read_core, read_text};
pub use write::encode;

/// The first bytes of `core`; the last is the version.
const CORE_MAGIC: [u8; 4] = *b"BTC\x02";
/// The first bytes of `text`; the last is the version.
const TEXT_MAGIC: [u8; 4] = *b"BTT\x01";

/// Why bytes are not a listing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FormatError {
    /// They begin like something else.
    NotAListing,
    /// They were written by another version of the program.
    Version(u8),
    /// They end too early.
    Truncated,
    /// A number or a text inside them is impossible.
    Malformed,
    /// The `text` belongs to another `core`.
    OtherListing,
}

impl core::fmt::Display for FormatError {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str(match self {
            Self::NotAListing => "these bytes are not a listing",
            Self::Version(_) => "the listing was written by another version",
            Self::Truncated => "the listing is cut off",
            Self::Malformed => "the listing is damaged",
            Self::OtherListing => "the text belongs to another listing",
        })
    }
}

impl core::error::Error for FormatError {}

/// Adds a key to the number made of a listing's keys, so that `text` is only ever joined to its own
/// `core`.
fn fingerprint(mut hash: u32, key: &str) -> u32 {
    for byte in key
        .bytes()
        .filter(|byte| !bytes::is_removed(char::from(*byte)))
        .chain([0xff])
    {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    hash
}
