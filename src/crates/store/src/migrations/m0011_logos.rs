//! Files of logos, and which revisions and drafts name them. No logo could be
//! set before this step, so there is nothing to fill in.

use super::tables::index;
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, string, string_null};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let logo = Table::create()
            .table("logo")
            .col(string("key").primary_key())
            .col(big_integer("saved_at"))
            .to_owned();
        manager.create_table(logo).await?;
        for (table, name) in [
            ("organization_revision", "organization_revision_logo"),
            ("organization_draft", "organization_draft_logo"),
        ] {
            let column = Table::alter()
                .table(table)
                .add_column(string_null("logo"))
                .to_owned();
            manager.alter_table(column).await?;
            index(manager, name, table, ["logo"]).await?;
        }
        Ok(())
    }
}
