//! Who acts in a request: the session of its cookie. The server calls it
//! before anything else. That a session was used is written at most every ten
//! minutes, without an audit row: it is no act.

use super::{AccountView, SessionView, sessions};
use crate::secret::digest;
use crate::{Ctx, UseCaseError};
use domain::Action;
use jiff::SignedDuration;
use store::StoreError;

const SEEN_EVERY: SignedDuration = SignedDuration::from_mins(10);

/// The session of a token; `None` when it is unknown, ended or expired.
///
/// # Errors
/// The database's.
pub async fn find_session(ctx: &Ctx, token: &str) -> Result<Option<SessionView>, UseCaseError> {
    ctx.authorize(Action::EnterAccount)?;
    let now = ctx.now();
    let hash = digest(token);
    let found = store::sessions::find_by_token(ctx.database.reader(), &hash, now).await?;
    let Some((session, account)) = found else {
        return Ok(None);
    };
    if now.duration_since(session.last_seen_at) >= SEEN_EVERY {
        let transaction = ctx.database.begin().await?;
        store::sessions::touch(&transaction, session.id, now, sessions::expiry(now)).await?;
        transaction.commit().await.map_err(StoreError::from)?;
    }
    Ok(Some(SessionView {
        id: session.id,
        account: AccountView::from(account),
    }))
}
