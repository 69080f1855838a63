//! Mail on its way out: what stands in the outbox becomes a letter and goes to
//! the mail server. Rule: words come from i18n, decisions about trying again
//! from the use cases. Used by `state` (to start it) and `router` (to show the
//! outbox to developers).

mod letter;
pub(super) mod outbox_page;
mod print;
mod sender;
mod settings;

pub(super) use sender::start;
pub use settings::MailSettings;
