//! The sessions of an event that somebody with an account will attend.

use super::tables::{index, references};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, uuid};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Sessions stand in the document of their event, so none is referenced.
        let chosen = Table::create()
            .table("chosen_session")
            .col(uuid("account_id"))
            .col(uuid("session_id"))
            .col(uuid("event_id"))
            .col(big_integer("created_at"))
            .primary_key(Index::create().col("account_id").col("session_id"))
            .foreign_key(&mut references("chosen_session", "account_id", "account"))
            .foreign_key(&mut references("chosen_session", "event_id", "event"))
            .to_owned();
        manager.create_table(chosen).await?;
        let name = "chosen_session_event";
        index(manager, name, "chosen_session", ["event_id", "account_id"]).await
    }
}
