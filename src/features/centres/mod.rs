//! Support centres: the list and the page of one.

mod data;
mod filter;
mod list;
mod page;
mod words;

pub use filter::centre_filter;
pub use list::centres_page;
pub use page::{CentreParts, centre_page};
