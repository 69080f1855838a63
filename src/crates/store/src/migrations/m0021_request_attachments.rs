//! Files of requests. Their content stands in the storage.

use super::tables::{index, references};
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
        let attachment = Table::create()
            .table("request_attachment")
            .col(pk_uuid("id"))
            .col(uuid("request_id"))
            .col(integer("position"))
            .col(text("name"))
            .col(string("kind"))
            .col(integer("bytes"))
            .col(string("storage_key").unique_key())
            .col(big_integer("created_at"))
            .foreign_key(&mut references(
                "request_attachment",
                "request_id",
                "support_request",
            ))
            .to_owned();
        manager.create_table(attachment).await?;
        let name = "request_attachment_request";
        index(manager, name, "request_attachment", ["request_id"]).await
    }
}
