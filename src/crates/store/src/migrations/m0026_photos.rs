//! Photos of events.

use super::tables::{index, references};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, boolean, integer, string, text, uuid};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let photo = Table::create()
            .table("event_photo")
            .col(string("key").primary_key())
            .col(uuid("event_id"))
            .col(integer("position"))
            .col(integer("width"))
            .col(integer("height"))
            .col(text("texts"))
            .col(text("author"))
            .col(big_integer("saved_at"))
            .col(boolean("ready"))
            .foreign_key(&mut references("event_photo", "event_id", "event"))
            .to_owned();
        manager.create_table(photo).await?;
        let columns = ["event_id", "position"];
        index(manager, "event_photo_event", "event_photo", columns).await
    }
}
