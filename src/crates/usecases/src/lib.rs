//! What people can do, one file per verb; reading is a verb too.
//!
//! Rule: a use case authorises, validates, changes and audits, in one
//! transaction, and bumps the content version when something was published.
//! Pages, forms, the public API and the command line call it; nobody else
//! touches the store.
#![cfg_attr(
    test,
    expect(
        clippy::unwrap_used,
        reason = "a test that cannot build its own input should stop"
    )
)]

pub mod accounts;
mod audit;
pub mod calendar;
pub mod centres;
pub mod claims;
pub mod content_version;
pub mod ctx;
pub mod demo;
pub mod demonstration;
pub mod duplicates;
pub mod error;
pub mod events;
mod files;
pub mod import;
mod listing;
pub mod mail;
pub mod members;
pub mod organizations;
pub mod people;
pub mod photos;
mod pictures;
pub mod proceedings;
pub mod profiles;
pub mod proposals;
pub mod registration;
pub mod requests;
mod secret;
pub mod storage;

pub use calendar::{day_of, instant_of, wall_time_of};
pub use content_version::content_version;
pub use ctx::{Clock, Ctx, Randomness, SystemClock, SystemRandomness};
pub use error::UseCaseError;
pub use files::{PrivateFile, Upload};
pub use listing::ListingSource;
pub use storage::{Storage, StorageError, StorageKey};
