//! What pages are told about accounts and sessions, and what they tell of the
//! reader's browser. Neither passwords nor their hashes stand here.

use domain::{AccountId, Locale, Role};
use jiff::Timestamp;
use std::fmt;
use store::accounts::StoredAccount;
use uuid::Uuid;

/// An account, for its holder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountView {
    /// The id.
    pub id: AccountId,
    /// The address, lower-cased.
    pub email: String,
    /// What the person is called.
    pub name: String,
    /// Account holder, moderator or administrator.
    pub role: Role,
    /// The language of mail.
    pub locale: Locale,
    /// Whether it has a password; without one its holder signs in by link.
    pub has_password: bool,
}

impl From<StoredAccount> for AccountView {
    fn from(account: StoredAccount) -> Self {
        Self {
            id: account.id,
            email: account.email.unwrap_or_default(),
            name: account.name,
            role: account.role,
            locale: account.locale,
            has_password: account.password_hash.is_some(),
        }
    }
}

/// An account, for administrators.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedAccount {
    /// The id.
    pub id: AccountId,
    /// The address, lower-cased.
    pub email: String,
    /// Whether the address was proven.
    pub is_confirmed: bool,
    /// What the person is called; may be empty.
    pub name: String,
    /// Account holder, moderator or administrator.
    pub role: Role,
    /// Since when there is the account.
    pub created_at: Timestamp,
}

impl From<StoredAccount> for ListedAccount {
    fn from(account: StoredAccount) -> Self {
        Self {
            id: account.id,
            email: account.email.unwrap_or_default(),
            is_confirmed: account.email_confirmed_at.is_some(),
            name: account.name,
            role: account.role,
            created_at: account.created_at,
        }
    }
}

/// A session that just began.
#[derive(Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// For the cookie: 256 random bits, hexadecimal. It stands nowhere else.
    pub token: String,
    /// The id of the session.
    pub session: Uuid,
    /// Who signed in.
    pub account: AccountView,
}

impl fmt::Debug for SignedIn {
    /// Without the token, which would open the account to readers of logs.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("SignedIn")
            .field("session", &self.session)
            .field("account", &self.account)
            .finish_non_exhaustive()
    }
}

/// The session of the present request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionView {
    /// The id of the session.
    pub id: Uuid,
    /// Whose it is.
    pub account: AccountView,
}

/// A place where an account is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedSession {
    /// The id of the session.
    pub id: Uuid,
    /// What the browser says it is; at most 200 characters.
    pub user_agent: String,
    /// Since when.
    pub created_at: Timestamp,
    /// When it was last used, to within ten minutes.
    pub last_seen_at: Timestamp,
}

/// Where a request comes from.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'a> {
    /// The network address of the reader.
    pub remote: &'a str,
    /// What the browser says it is.
    pub user_agent: &'a str,
}
