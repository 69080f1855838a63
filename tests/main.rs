//! The integration tests: one binary, whose folders mirror the addresses.
//! Each test has a database of its own, SQLite or PostgreSQL by `TEST_DATABASE`.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop where it is"
)]

mod http;
mod support;
