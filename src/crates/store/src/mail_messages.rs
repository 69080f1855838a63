//! The outbox. A row is written in the transaction that it reports.

use crate::StoreError;
use crate::entities::mail_message;
use crate::values::instant;
use domain::Mail;
use jiff::Timestamp;
use sea_orm::{ConnectionTrait, EntityTrait, IntoActiveModel};
use uuid::Uuid;

/// Adds a mail to be sent from `now` on.
///
/// # Errors
/// The database's.
pub async fn add(
    connection: &impl ConnectionTrait,
    id: Uuid,
    mail: Mail,
    now: Timestamp,
) -> Result<(), StoreError> {
    let row = mail_message::Model {
        id,
        kind: mail.kind.code().to_owned(),
        locale: mail.locale.code().to_owned(),
        recipient: mail.recipient,
        arguments: serde_json::to_string(&mail.arguments)?,
        created_at: instant(now),
        due_at: instant(now),
        attempts: 0,
        locked_until: None,
        locked_by: None,
        sent_at: None,
        failed_at: None,
        last_error: None,
    };
    mail_message::Entity::insert(row.into_active_model())
        .exec_without_returning(connection)
        .await?;
    Ok(())
}
