//! Mail goes through an outbox: a use case writes the row in its own
//! transaction, the server's sender takes it from there. Only the system itself
//! sees what is in a mail: its links open accounts. Administrators see which
//! mail could not be sent, and send it again.

mod lease;
mod list_failed;
mod outbox;
mod resend;
mod settle;

pub use lease::{LEASE, LeasedMail, lease_mail};
pub use list_failed::{FailedMail, list_failed_mail};
pub use outbox::{OutboxMail, find_mail, list_outbox};
pub use resend::resend_mail;
pub use settle::{RETRIES, SendOutcome, settle_mail};

use crate::{Ctx, UseCaseError};
use domain::{Actor, ErrorCode, Mail};
use store::ConnectionTrait;

/// Puts a mail into the outbox, in the transaction it reports.
///
/// # Errors
/// [`ErrorCode::Internal`] for a mail without a value that its text needs; the
/// database's.
pub(crate) async fn post(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    mail: Mail,
) -> Result<(), UseCaseError> {
    post_all(ctx, transaction, vec![mail]).await
}

/// The same of many that report one thing.
///
/// # Errors
/// As [`post`].
pub(crate) async fn post_all(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    mails: Vec<Mail>,
) -> Result<(), UseCaseError> {
    for mail in &mails {
        if let Some(value) = mail.missing_value() {
            tracing::error!(kind = mail.kind.code(), value, "a mail lacks a value");
            return Err(ErrorCode::Internal.into());
        }
    }
    let mails = mails.into_iter().map(|mail| (ctx.new_id(), mail)).collect();
    Ok(store::mail_messages::add_all(transaction, mails, ctx.now()).await?)
}

/// Refuses everybody but the system itself, administrators too.
fn authorize_system(ctx: &Ctx) -> Result<(), UseCaseError> {
    match ctx.actor {
        Actor::Console => Ok(()),
        Actor::Visitor | Actor::Account { .. } => Err(ErrorCode::Forbidden.into()),
    }
}
