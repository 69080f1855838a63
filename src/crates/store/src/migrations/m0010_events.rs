//! Events and their series, every state they were in, who organises them.

use super::tables::{index, references};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, boolean, integer, integer_null, pk_uuid, string, string_null, text, uuid,
    uuid_null,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        series(manager).await?;
        events(manager).await?;
        revisions(manager).await?;
        organizers(manager).await
    }
}

async fn series(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let series = Table::create()
        .table("event_series")
        .col(pk_uuid("id"))
        .col(string("slug").unique_key())
        .col(text("document"))
        .col(big_integer("created_at"))
        .col(big_integer("updated_at"))
        .to_owned();
    manager.create_table(series).await
}

async fn events(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let event = Table::create()
        .table("event")
        .col(pk_uuid("id"))
        .col(string("slug").unique_key())
        .col(uuid_null("series_id"))
        .col(integer_null("edition"))
        .col(string("kind"))
        .col(string("state"))
        .col(string_null("first_day"))
        .col(string_null("last_day"))
        .col(string_null("district"))
        .col(boolean("demonstration"))
        .col(text("details"))
        .col(text("agenda"))
        .col(uuid("revision_id"))
        .col(integer("revision_number"))
        .col(big_integer("created_at"))
        .col(big_integer("updated_at"))
        .foreign_key(&mut references("event", "series_id", "event_series"))
        .to_owned();
    manager.create_table(event).await?;
    // One edition of a number; events without a series have neither.
    let edition = Index::create()
        .name("event_edition")
        .table("event")
        .col("series_id")
        .col("edition")
        .unique()
        .to_owned();
    manager.create_index(edition).await?;
    index(manager, "event_state", "event", ["state", "last_day"]).await
}

async fn revisions(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let revision = Table::create()
        .table("event_revision")
        .col(pk_uuid("id"))
        .col(uuid("event_id"))
        .col(integer("number"))
        .col(uuid_null("base_id"))
        .col(string("author"))
        .col(text("note"))
        .col(text("document"))
        .col(big_integer("created_at"))
        .foreign_key(&mut references("event_revision", "event_id", "event"))
        .to_owned();
    manager.create_table(revision).await?;
    let number = Index::create()
        .name("event_revision_number")
        .table("event_revision")
        .col("event_id")
        .col("number")
        .unique()
        .to_owned();
    manager.create_index(number).await
}

async fn organizers(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let organizer = Table::create()
        .table("event_organizer")
        .col(uuid("event_id"))
        .col(uuid("account_id"))
        .col(big_integer("created_at"))
        .primary_key(Index::create().col("event_id").col("account_id"))
        .foreign_key(&mut references("event_organizer", "event_id", "event"))
        .foreign_key(&mut references("event_organizer", "account_id", "account"))
        .to_owned();
    manager.create_table(organizer).await?;
    index(
        manager,
        "event_organizer_account",
        "event_organizer",
        ["account_id"],
    )
    .await
}
