//! The use cases against a real database, one folder per noun, one file per
//! verb. `TEST_DATABASE=postgres` runs them on PostgreSQL.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot build its own input should stop"
)]

mod accounts;
mod centres;
mod claims;
mod duplicates;
mod events;
mod keepers;
mod listings;
mod mail;
mod members;
mod organizations;
mod people;
mod proceedings;
mod profiles;
mod proposals;
mod registration;
mod requests;
