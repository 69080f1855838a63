//! The document shell and the route table: which address shows which feature.
//!
//! Rule: pages that mix features are composed here; nothing below knows of the
//! shell. Used by `server` only. A page is loaded first and printed after:
//! views are plain functions of their data, so there is nothing to stream and
//! nothing that the browser would have to be sent twice.

mod routes;
mod services;
mod shell;

pub use routes::{Answer, answer, error_page};
pub use services::{AssetNames, ListingFiles, Services};
