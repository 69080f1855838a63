//! Accounts: how people come in, stay in, change what is theirs and leave.
//!
//! Rule: no answer tells whether an address has an account; a token is stored
//! only as its hash; an address is proven before the first sign-in.

mod asking;
mod change_account;
mod change_password;
mod change_role;
mod confirm_email;
mod confirm_email_change;
mod create_account;
mod delete_account;
mod end_sessions;
pub(crate) mod fields;
mod find_session;
pub(crate) mod limits;
mod links;
mod list_accounts;
mod own;
mod password_rules;
mod passwords;
mod request_email_change;
mod request_password_reset;
mod request_sign_in_link;
mod reset_password;
mod sessions;
mod show_account;
mod sign_in;
mod sign_in_by_link;
mod sign_up;
mod sweep;
mod views;

pub use change_account::change_account;
pub use change_password::change_password;
pub use change_role::change_role;
pub use confirm_email::confirm_email;
pub use confirm_email_change::confirm_email_change;
pub use create_account::create_account;
pub use delete_account::delete_account;
pub use end_sessions::{end_all_sessions, end_session};
pub use fields::MAX_PERSON_NAME;
pub use find_session::find_session;
pub use list_accounts::{
    ACCOUNTS_PER_PAGE, AccountFilter, AccountList, list_accounts, show_account_of,
};
pub use password_rules::{MAX_PASSWORD, MIN_PASSWORD};
pub use request_email_change::request_email_change;
pub use request_password_reset::request_password_reset;
pub use request_sign_in_link::request_sign_in_link;
pub use reset_password::reset_password;
pub use show_account::{list_sessions, show_account};
pub use sign_in::sign_in;
pub use sign_in_by_link::sign_in_by_link;
pub use sign_up::{SignUp, sign_up};
pub use sweep::sweep_accounts;
pub use views::{AccountView, ListedAccount, ListedSession, Origin, SessionView, SignedIn};
