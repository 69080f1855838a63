//! Shows one's own account and where it is signed in.

use super::own::own_id;
use super::{AccountView, ListedSession};
use crate::{Ctx, UseCaseError};
use domain::ErrorCode;

/// One's own account.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; the database's.
pub async fn show_account(ctx: &Ctx) -> Result<AccountView, UseCaseError> {
    let account = store::accounts::find(ctx.database.reader(), own_id(ctx)?)
        .await?
        .ok_or(ErrorCode::Forbidden)?;
    Ok(AccountView::from(account))
}

/// One's own sessions, the last used first.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; the database's.
pub async fn list_sessions(ctx: &Ctx) -> Result<Vec<ListedSession>, UseCaseError> {
    let id = own_id(ctx)?;
    let sessions = store::sessions::of_account(ctx.database.reader(), id, ctx.now()).await?;
    Ok(sessions
        .into_iter()
        .map(|session| ListedSession {
            id: session.id,
            user_agent: session.user_agent,
            created_at: session.created_at,
            last_seen_at: session.last_seen_at,
        })
        .collect())
}
