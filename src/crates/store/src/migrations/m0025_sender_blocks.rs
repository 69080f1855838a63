//! Senders from whom nothing is taken for a while. Of a contact or a network its
//! digest is kept, and a short form to know it by; both go with their request or
//! when the block is over.

use super::tables::{index, references};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, pk_uuid, string, string_null, text, uuid, uuid_null};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for name in ["network_digest", "network_masked"] {
            let table = Table::alter()
                .table("support_request")
                .add_column(string_null(name))
                .to_owned();
            manager.alter_table(table).await?;
        }
        let block = Table::create()
            .table("sender_block")
            .col(pk_uuid("id"))
            .col(string("kind"))
            .col(string("digest").unique_key())
            .col(text("masked"))
            .col(uuid("request_id"))
            .col(uuid_null("blocked_by"))
            .col(big_integer("created_at"))
            .col(big_integer("until"))
            .foreign_key(&mut references(
                "sender_block",
                "request_id",
                "support_request",
            ))
            .to_owned();
        manager.create_table(block).await?;
        index(manager, "sender_block_until", "sender_block", ["until"]).await
    }
}
