//! How a session begins. It works for 30 days from when it was last used.

use super::{AccountView, Origin, SignedIn};
use crate::secret::Secret;
use crate::{Ctx, UseCaseError};
use domain::Actor;
use jiff::{SignedDuration, Timestamp};
use store::ConnectionTrait;
use store::accounts::StoredAccount;
use store::sessions::StoredSession;

/// The longest description of a browser that is kept, in characters.
const MAX_USER_AGENT: usize = 200;
const LIFETIME: SignedDuration = SignedDuration::from_hours(30 * 24);

/// Until when a session works that is used now.
pub(super) fn expiry(now: Timestamp) -> Timestamp {
    now.checked_add(LIFETIME).unwrap_or(now)
}

/// Begins a session of an account that showed who it is.
///
/// # Errors
/// The database's.
pub(super) async fn begin(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    account: StoredAccount,
    origin: &Origin<'_>,
) -> Result<SignedIn, UseCaseError> {
    let now = ctx.now();
    let token = Secret::new(ctx);
    let session = StoredSession {
        id: ctx.new_id(),
        account: account.id,
        token_hash: token.hash,
        user_agent: origin
            .user_agent
            .chars()
            .filter(|character| !character.is_control())
            .take(MAX_USER_AGENT)
            .collect(),
        created_at: now,
        last_seen_at: now,
        expires_at: expiry(now),
    };
    let id = session.id;
    store::sessions::add(transaction, session).await?;
    Ok(SignedIn {
        token: token.text,
        session: id,
        account: AccountView::from(account),
    })
}

/// The surroundings in which an account acts that showed who it is.
pub(super) fn as_holder(ctx: &Ctx, account: &StoredAccount) -> Ctx {
    ctx.acting_as(Actor::Account {
        id: account.id,
        role: account.role,
    })
}
