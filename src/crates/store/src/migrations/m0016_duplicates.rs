//! Which records were joined with which, and which pairs a moderator found to
//! be two organisations.

use super::tables::{index, references};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, string, uuid};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        merges(manager).await?;
        dismissals(manager).await
    }
}

async fn merges(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let merge = Table::create()
        .table("organization_merge")
        .col(uuid("organization_id").primary_key())
        .col(uuid("kept_id"))
        .col(big_integer("merged_at"))
        .foreign_key(&mut references(
            "organization_merge",
            "organization_id",
            "organization",
        ))
        .foreign_key(&mut references(
            "organization_merge",
            "kept_id",
            "organization",
        ))
        .to_owned();
    manager.create_table(merge).await?;
    index(
        manager,
        "organization_merge_kept",
        "organization_merge",
        ["kept_id"],
    )
    .await
}

async fn dismissals(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let dismissal = Table::create()
        .table("duplicate_dismissal")
        .col(uuid("first_id"))
        .col(uuid("second_id"))
        .col(string("dismissed_by"))
        .col(big_integer("dismissed_at"))
        .primary_key(Index::create().col("first_id").col("second_id"))
        .foreign_key(&mut references(
            "duplicate_dismissal",
            "first_id",
            "organization",
        ))
        .foreign_key(&mut references(
            "duplicate_dismissal",
            "second_id",
            "organization",
        ))
        .to_owned();
    manager.create_table(dismissal).await?;
    index(
        manager,
        "duplicate_dismissal_second",
        "duplicate_dismissal",
        ["second_id"],
    )
    .await
}
