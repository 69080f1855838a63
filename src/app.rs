//! The document shell and the route table: which address shows which feature.
//!
//! Rule: pages that mix features are composed here; nothing below knows of the
//! shell. Used by `server` only. A page is loaded first and printed after:
//! views are plain functions of their data, so there is nothing to stream and
//! nothing that the browser would have to be sent twice.

mod accounts;
mod agenda;
mod blocks;
mod centres;
mod duplicates;
mod editing;
mod events;
mod forms;
mod listings;
mod logo;
mod manage;
mod membership;
mod numbers;
mod people;
mod photos;
mod preparation;
mod proceedings;
mod profiles;
mod proposals;
mod registration;
mod registrations;
mod request_files;
mod requests;
mod reviews;
mod roles;
mod routes;
mod routing;
mod series;
mod services;
mod shell;
mod templates;
mod ticket_file;

/// Why a form was turned away before it was read.
pub use crate::features::about::TurnedAway;
/// How the query of the ledger of commitments is read; the API reads it too.
pub use crate::features::forums::ledger_query;
/// Who registered for an event, as rows of a table.
pub use crate::features::registration::table_rows as registration_rows;
/// The numbers of requests, as rows of a table.
pub use crate::features::requests::number_rows as request_number_rows;
/// What a form sent, and the name of whoever is signed in: the parts of pages that
/// the server makes from a request.
pub use crate::ui::form::{SentFile, Submission};
/// A district drawn so that a point can be pressed on it.
pub use crate::ui::map::picker::image as area_image;
pub use crate::ui::page::Viewer;
pub use forms::{Form, Outcome, SessionChange, submit};
pub use listings::{ListingName, ListingShelf, ReadyListing, listing};
pub use routes::{Answer, answer, error_page, turned_away};
pub use services::{AssetNames, ListingFiles, Reader, Services};
pub use ticket_file::ticket_of_letter;
