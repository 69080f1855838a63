//! What is done with support centres.

mod close;
mod list;
mod prepare;
mod save;
mod show;

pub use close::close_centre;
pub use list::{CentreFilter, CentreItem, list_centres};
pub use prepare::{StoredCentre, prepare_centre};
pub use save::{CentreSaveAction, SaveCentre, SavedCentre, save_centre};
pub use show::{CentreView, show_centre};
