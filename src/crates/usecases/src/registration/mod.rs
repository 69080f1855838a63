//! Registration for events: opened by organisers, used by anybody, with an
//! account or without.
//!
//! Rule: places are counted and given under the lock on the settings of the
//! event, in the transaction that changes a registration; whoever moves up gets
//! their mail from the same transaction.

mod access;
mod came;
mod cancel;
mod change;
mod check_in;
mod door;
mod export;
mod form;
mod letters;
mod list;
mod mandate;
mod move_up;
mod notices;
mod open;
mod person;
mod register;
mod ticket;

pub use came::organizations_that_came;
pub use cancel::{cancel_registration, cancel_ticket};
pub use change::change_ticket;
pub use check_in::{CheckIn, check_in, show_checked_in};
pub use door::{DoorView, Guest, show_door};
pub use export::export_registrations;
pub use form::{FormView, show_form};
pub use list::{KindCount, RegistrationFilter, RegistrationList, list_registrations};
pub use mandate::decide_mandate;
pub use open::{QuestionInput, SettingsInput, close_registration, save_registration_settings};
pub use person::RegistrationInput;
pub use register::register;
pub use ticket::{ChangeView, TicketView, show_ticket};

/// A registration as pages show it.
pub use store::registrations::StoredRegistration as RegistrationView;

pub(crate) use access::open_settings;
pub(crate) use move_up::move_up;
pub(crate) use notices::tell_change;
