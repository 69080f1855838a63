//! What is done with organisations.

mod changes;
mod claims;
mod filters;
pub mod home;
pub mod index;
mod publish;
mod ranks;
mod records;
pub mod remove;
mod sameness;
pub mod save;
pub mod show;
mod slugs;
mod validation;

pub(crate) use changes::Reason;
pub use filters::{FILTERS, FLAGS, elsewhere, filters};
pub use home::{HomeView, NewestView, YearView};
pub use index::{DirectorySource, load_directory};
pub(crate) use publish::{check_identifiers, publish, publish_merge};
pub use remove::remove_organization;
pub use save::{
    MAX_BATCH, Outcome, SaveAction, SaveOrganization, SaveResult, Saved, save_organizations,
};
pub use show::{OrganizationView, PostView, Shown, show_organization};
pub use validation::{MAX_IDENTIFIER, MAX_NAME, MAX_TEXT};
