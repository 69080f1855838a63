//! The page of an organisation, and what is made from it: the contact card, the
//! QR code, the data for search engines.

mod aside;
mod code;
mod data;
mod does;
mod head;
mod history;
mod hours;
mod markdown;
mod page;
mod registration;
mod shown;
mod vcard;

pub use code::qr_svg;
pub use history::history_page;
pub use page::{RelatedItem, profile_page};
pub use vcard::vcard;
