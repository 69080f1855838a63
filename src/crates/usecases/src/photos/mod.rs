//! Photos of events, for the pages of what is left of them. Whoever may write
//! the proceedings of an event adds, describes, orders and removes them.
//!
//! Rule: photos are no part of a revision, so that one that is removed is gone
//! with its words and its files.

mod access;
mod add;
mod change;
mod read;
mod sweep;

pub use add::add_photo;
pub(crate) use change::remove_photos_of;
pub use change::{PhotoMove, describe_photo, move_photo, remove_photo};
pub use read::{PhotosPreparation, list_photos, prepare_photos, read_photo};
pub use sweep::{PHOTO_KEPT, sweep_photos};

/// What is said of a photo, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PhotoInput {
    /// What is to be seen, in each language.
    pub texts: [String; 3],
    /// Who took it; may be empty.
    pub author: String,
}
