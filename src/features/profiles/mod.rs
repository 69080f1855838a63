//! The page of an organisation, and what is made from it: the contact card, the
//! QR code, the data for search engines.

mod aside;
mod changes;
mod code;
mod confirmation;
mod data;
mod does;
pub mod duplicates;
pub mod edit;
mod head;
mod history;
mod hours;
mod page;
mod registration;
pub mod review;
mod revision;
mod shown;
mod vcard;

pub use code::qr_svg;
pub use confirmation::{confirmation_page, confirmed_page, spent_page};
pub use data::hours_data;
pub use history::history_page;
pub use hours::hours_pane;
pub use page::{Controls, RelatedItem, profile_page};
pub use revision::revision_page;
pub use vcard::vcard;
