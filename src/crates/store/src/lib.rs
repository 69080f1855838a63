//! Where things are kept: SQLite or PostgreSQL through sea-orm.
//!
//! Rule: entities, migrations and queries, no decisions. Queries take any
//! connection (`&impl ConnectionTrait`), so that the use case draws the line of
//! the transaction; they read and write many rows at a time. Instants are
//! stored as microseconds since 1970 in UTC, dates as ISO 8601, documents as
//! JSON text: all three read the same in both databases. Used by use cases,
//! and by `main` to connect and migrate.

#![cfg_attr(
    test,
    expect(
        clippy::unwrap_used,
        reason = "a test that cannot build its own input should stop"
    )
)]

pub mod account_tokens;
pub mod accounts;
pub mod attempts;
pub mod audit_events;
pub mod authors;
pub mod centres;
pub mod chosen_sessions;
mod chunks;
pub mod claims;
pub mod confirmations;
pub mod content_version;
pub mod database;
pub mod dismissals;
pub mod drafts;
pub mod entities;
pub mod error;
pub mod events;
pub mod identifiers;
pub mod invitations;
pub mod logos;
pub mod mail_messages;
pub mod members;
pub mod merges;
mod migrations;
pub mod organizations;
pub mod people;
pub mod photos;
pub mod proceedings;
pub mod proposals;
pub mod redirects;
pub mod registrations;
pub mod requests;
pub mod revisions;
pub mod sessions;
pub mod trust;
mod values;

pub use database::{ConnectError, Database};
pub use error::StoreError;
pub use organizations::StoredOrganization;
pub use sea_orm::{ConnectionTrait, DatabaseTransaction};
