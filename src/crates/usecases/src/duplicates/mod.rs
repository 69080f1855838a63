//! Two records of one organisation: finding them, saying that they are two
//! organisations after all, joining them.
//!
//! Rule: moderators only, and nothing is lost. What follows the record that is
//! taken out stands in `follow`, one line for each table that refers to an
//! organisation; a new such table gets its line there.

mod candidates;
mod compare;
mod dismiss;
mod follow;
mod list;
mod merge;

pub use compare::{Compared, Comparison, compare_organizations};
pub use dismiss::{dismiss_duplicate, restore_duplicate};
pub use list::{DismissedPair, DuplicateList, DuplicatePair, PairMember, list_duplicates};
pub use merge::{Expected, MergeRequest, merge_organizations};
