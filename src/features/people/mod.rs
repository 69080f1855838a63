//! Somebody of the directory: the posts they hold and the events at which they
//! speak.

mod page;

pub use page::person_page;
