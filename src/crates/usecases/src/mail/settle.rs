//! A sender says what became of a mail: sent, to be tried again, or given up.

use super::authorize_system;
use crate::{Ctx, UseCaseError};
use jiff::SignedDuration;
use serde_json::json;
use store::{ConnectionTrait, StoreError};
use uuid::Uuid;

/// How long to wait after the first, the second … failure; after the last of
/// these one more failure gives the mail up.
pub const RETRIES: [SignedDuration; 6] = [
    SignedDuration::from_mins(1),
    SignedDuration::from_mins(5),
    SignedDuration::from_mins(30),
    SignedDuration::from_hours(2),
    SignedDuration::from_hours(6),
    SignedDuration::from_hours(24),
];

/// The mail server's words are kept up to this many bytes.
const MAX_ERROR: usize = 500;

/// What became of a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SendOutcome {
    /// The mail server took it.
    Sent,
    /// It may be taken later; with what was said.
    Failed(String),
    /// It will never be taken; with what was said.
    Refused(String),
}

/// Notes what became of a mail that `sender` took. Does nothing when the lease
/// ended and another sender has it: that one will say.
///
/// # Errors
/// [`domain::ErrorCode::Forbidden`] for everybody but the system; the database's.
pub async fn settle_mail(
    ctx: &Ctx,
    id: Uuid,
    sender: Uuid,
    outcome: SendOutcome,
) -> Result<(), UseCaseError> {
    authorize_system(ctx)?;
    let now = ctx.now();
    let transaction = ctx.database.begin().await?;
    let Some(row) = store::mail_messages::leased(&transaction, id, sender).await? else {
        return Ok(());
    };
    match outcome {
        SendOutcome::Sent => store::mail_messages::mark_sent(&transaction, id, now).await?,
        SendOutcome::Refused(said) => {
            give_up(ctx, &transaction, id, &row.kind, row.attempts, &said).await?;
        }
        SendOutcome::Failed(said) => {
            let failures = usize::try_from(row.attempts).unwrap_or(usize::MAX);
            match RETRIES.get(failures.saturating_sub(1)) {
                Some(wait) => {
                    let due = now.saturating_add(*wait).unwrap_or(now);
                    store::mail_messages::mark_failed(&transaction, id, due, shortened(&said))
                        .await?;
                }
                None => {
                    give_up(ctx, &transaction, id, &row.kind, row.attempts, &said).await?;
                }
            }
        }
    }
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// Gives a mail up. What the server said may name the address, so it stays out
/// of the audit log.
pub(super) async fn give_up(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    id: Uuid,
    kind: &str,
    attempts: u32,
    said: &str,
) -> Result<(), UseCaseError> {
    store::mail_messages::give_up(transaction, id, ctx.now(), shortened(said)).await?;
    let detail = json!({"kind": kind, "attempts": attempts});
    let event = crate::audit::event(ctx, ctx.new_id(), "mail", "given_up", id, detail);
    Ok(store::audit_events::add(transaction, vec![event]).await?)
}

/// What fits; PostgreSQL takes no NUL, so nothing after one is kept.
fn shortened(said: &str) -> &str {
    let said = said.split('\0').next().unwrap_or_default();
    said.get(..said.floor_char_boundary(MAX_ERROR))
        .unwrap_or_default()
}
