//! Support centres, one document each.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, boolean, integer, pk_uuid, string, text};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let centre = Table::create()
            .table("centre")
            .col(pk_uuid("id"))
            .col(string("slug").unique_key())
            .col(boolean("demonstration"))
            .col(text("document"))
            .col(integer("version"))
            .col(big_integer("created_at"))
            .col(big_integer("updated_at"))
            .to_owned();
        manager.create_table(centre).await
    }
}
