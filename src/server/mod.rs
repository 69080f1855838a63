//! HTTP: what comes in over the wire and what goes out.
//!
//! Rule: transport only. It finds the page or the use case, and decides about
//! caching, encodings, headers and limits; it knows no rule of the domain.
//! Used by `main` (to serve) and by the integration tests (the router).

mod api;
mod assets;
mod audit;
mod configuration;
mod files;
mod forms;
mod headers;
mod health;
mod housekeeping;
mod mail;
mod numbers;
mod pages;
mod registrations;
mod response;
mod router;
mod run;
mod sessions;
mod shelf;
mod sitemap;
mod snapshot;
mod state;
mod table;
mod turned_away;

pub use configuration::{Configuration, ConfigurationError};
pub use mail::MailSettings;
pub use router::router;
pub use run::serve;
pub use snapshot::Snapshot;
pub use state::AppState;
