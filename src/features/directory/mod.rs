//! The directory: the list of organisations with its search and filters, and
//! what other pages show of it.

mod page;
mod summary;

pub use page::directory_page;
pub use summary::{Neighbour, matches, neighbours, suggested};
