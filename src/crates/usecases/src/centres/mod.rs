//! What is done with support centres.

mod close;
mod list;
mod listing;
mod prepare;
mod save;
mod show;

pub use close::close_centre;
pub use list::{CentreItem, list_centres};
pub use listing::{OPEN, centre_listing};
pub use prepare::{StoredCentre, prepare_centre};
pub use save::{CentreSaveAction, SaveCentre, SavedCentre, save_centre};
pub use show::{CentreView, show_centre};
