//! The outbox of mail.

use super::tables::index;
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, integer, pk_uuid, string, text, text_null, uuid_null,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let message = Table::create()
            .table("mail_message")
            .col(pk_uuid("id"))
            .col(string("kind"))
            .col(string("locale"))
            .col(string("recipient"))
            .col(text("arguments"))
            .col(big_integer("created_at"))
            .col(big_integer("due_at"))
            .col(integer("attempts"))
            .col(big_integer_null("locked_until"))
            .col(uuid_null("locked_by"))
            .col(big_integer_null("sent_at"))
            .col(big_integer_null("failed_at"))
            .col(text_null("last_error"))
            .to_owned();
        manager.create_table(message).await?;
        let due = ["sent_at", "failed_at", "due_at"];
        index(manager, "mail_message_due", "mail_message", due).await
    }
}
