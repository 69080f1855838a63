//! What tests share: a database of their own, a clock and randomness that do
//! not move by themselves, a mail server, and builders.
//!
//! Rule: for tests only, as a dev-dependency. It panics when it cannot do its
//! part, so that a test reads as what it is about.
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test whose surroundings are broken should stop"
)]

mod builders;
mod clock;
mod database;
mod smtp;

pub use builders::OrganizationBuilder;
pub use clock::{FixedClock, FixedRandomness};
pub use database::{Statements, TestDatabase, database_for_test, empty_database_for_test};
pub use smtp::{ReceivedMail, SmtpEvent, SmtpServer};
