//! The import of registers: formats, matching and merging, real registers.
//! `TEST_DATABASE=postgres` runs it on PostgreSQL.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot build its own input should stop"
)]

mod fixtures;
mod merging;
mod registers;
mod support;
