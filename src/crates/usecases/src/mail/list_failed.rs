//! The mail that was given up, for administrators. Without what stands in it:
//! its links open accounts that are not theirs.

use crate::{Ctx, UseCaseError};
use domain::Action;
use jiff::Timestamp;
use uuid::Uuid;

/// The longest list.
const LIMIT: u64 = 200;

/// A mail that was given up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailedMail {
    /// Which.
    pub id: Uuid,
    /// `MailKind::code`.
    pub kind: String,
    /// To whom.
    pub recipient: String,
    /// When it was written.
    pub created_at: Timestamp,
    /// When it was given up.
    pub failed_at: Timestamp,
    /// How often it was tried.
    pub attempts: u32,
    /// What the mail server said last.
    pub last_error: String,
}

/// The last 200 mails that were given up, the last one first.
///
/// # Errors
/// [`domain::ErrorCode::Forbidden`]; the database's.
pub async fn list_failed_mail(ctx: &Ctx) -> Result<Vec<FailedMail>, UseCaseError> {
    ctx.authorize(Action::KeepMail)?;
    let rows = store::mail_messages::given_up(ctx.database.reader(), LIMIT).await?;
    Ok(rows
        .into_iter()
        .map(|row| FailedMail {
            id: row.id,
            kind: row.kind,
            recipient: row.recipient,
            created_at: row.created_at,
            failed_at: row.failed_at.unwrap_or(row.created_at),
            attempts: row.attempts,
            last_error: row.last_error,
        })
        .collect())
}
