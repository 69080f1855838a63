//! Mail goes through an outbox: a use case writes the row in its own
//! transaction, the server's sender takes it from there.

use crate::{Ctx, UseCaseError};
use domain::Mail;
use store::ConnectionTrait;

/// Puts a mail into the outbox, in the transaction it reports.
pub(crate) async fn post(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    mail: Mail,
) -> Result<(), UseCaseError> {
    Ok(store::mail_messages::add(transaction, ctx.new_id(), mail, ctx.now()).await?)
}
