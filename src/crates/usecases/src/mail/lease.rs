//! A sender takes what is due. What it takes is nobody else's until it says
//! what became of it, or until the lease ends because it died.

use super::authorize_system;
use crate::{Ctx, UseCaseError};
use domain::Mail;
use jiff::SignedDuration;
use store::StoreError;
use uuid::Uuid;

/// How long a sender has for what it took; sending must give up earlier.
pub const LEASE: SignedDuration = SignedDuration::from_mins(2);

/// A mail to be sent now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeasedMail {
    /// Which; the same each time it is tried.
    pub id: Uuid,
    /// What to send.
    pub mail: Mail,
    /// How often it was tried, this time included.
    pub attempts: u32,
}

/// Takes up to `limit` due mails, the longest due first. A row that no text can
/// be made from is given up on the way.
///
/// # Errors
/// [`domain::ErrorCode::Forbidden`] for everybody but the system; the database's.
pub async fn lease_mail(
    ctx: &Ctx,
    sender: Uuid,
    limit: u64,
) -> Result<Vec<LeasedMail>, UseCaseError> {
    authorize_system(ctx)?;
    let now = ctx.now();
    // Asked every second: most of the time there is nothing to write.
    if !store::mail_messages::is_due(ctx.database.reader(), now).await? {
        return Ok(Vec::new());
    }
    let until = now.saturating_add(LEASE).unwrap_or(now);
    let transaction = ctx.database.begin().await?;
    let rows = store::mail_messages::lease(&transaction, sender, now, until, limit).await?;
    let mut leased = Vec::with_capacity(rows.len());
    for row in rows {
        match row.mail {
            Ok(mail) => leased.push(LeasedMail {
                id: row.id,
                mail,
                attempts: row.attempts,
            }),
            Err(cause) => {
                tracing::error!(id = %row.id, %cause, "a mail cannot be read and is given up");
                super::settle::give_up(
                    ctx,
                    &transaction,
                    row.id,
                    &row.kind,
                    row.attempts,
                    &cause.to_string(),
                )
                .await?;
            }
        }
    }
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(leased)
}
