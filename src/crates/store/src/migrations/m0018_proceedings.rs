//! What is left of events, with every state it was in.

use super::tables::references;
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, integer, pk_uuid, string, text, uuid};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let proceedings = Table::create()
            .table("event_proceedings")
            .col(pk_uuid("event_id"))
            .col(text("document"))
            .col(integer("revision_number"))
            .col(big_integer("created_at"))
            .col(big_integer("updated_at"))
            .foreign_key(&mut references("event_proceedings", "event_id", "event"))
            .to_owned();
        manager.create_table(proceedings).await?;
        let revision = Table::create()
            .table("event_proceedings_revision")
            .col(uuid("event_id"))
            .col(integer("number"))
            .col(string("author"))
            .col(text("document"))
            .col(big_integer("created_at"))
            .primary_key(Index::create().col("event_id").col("number"))
            .foreign_key(&mut references(
                "event_proceedings_revision",
                "event_id",
                "event",
            ))
            .to_owned();
        manager.create_table(revision).await
    }
}
