//! Support centres: the list, the page of one, and the form by which it is kept.

mod data;
mod edit;
mod list;
mod page;
mod submit;
mod words;

pub use edit::{CentreFormParts, centre_form_page, centre_state};
pub use list::{centres_files, centres_page};
pub use page::{CentreParts, centre_page};
pub use submit::submit_centre;
