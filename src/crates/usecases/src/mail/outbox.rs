//! The outbox itself, for a developer whose server sends nothing. Whoever reads
//! it can enter every account that asked for a link, so only the system may.

use super::authorize_system;
use crate::{Ctx, UseCaseError};
use domain::Mail;
use jiff::Timestamp;
use store::mail_messages::StoredMail;
use uuid::Uuid;

/// The longest list.
const LIMIT: u64 = 100;

/// A mail in the outbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutboxMail {
    /// Which.
    pub id: Uuid,
    /// What it says, to whom.
    pub mail: Mail,
    /// When it was written.
    pub created_at: Timestamp,
}

/// The last 100 mails that were not sent, the newest first.
///
/// # Errors
/// [`domain::ErrorCode::Forbidden`] for everybody but the system; the database's.
pub async fn list_outbox(ctx: &Ctx) -> Result<Vec<OutboxMail>, UseCaseError> {
    authorize_system(ctx)?;
    let rows = store::mail_messages::newest_unsent(ctx.database.reader(), LIMIT).await?;
    Ok(rows.into_iter().filter_map(readable).collect())
}

/// One mail; `None` when there is none or this version cannot read it.
///
/// # Errors
/// [`domain::ErrorCode::Forbidden`] for everybody but the system; the database's.
pub async fn find_mail(ctx: &Ctx, id: Uuid) -> Result<Option<OutboxMail>, UseCaseError> {
    authorize_system(ctx)?;
    let row = store::mail_messages::find(ctx.database.reader(), id).await?;
    Ok(row.and_then(readable))
}

fn readable(row: StoredMail) -> Option<OutboxMail> {
    Some(OutboxMail {
        id: row.id,
        mail: row.mail.ok()?,
        created_at: row.created_at,
    })
}
