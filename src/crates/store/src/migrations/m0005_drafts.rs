//! Drafts of profiles and their earlier versions; what a revision was written
//! for; moderators' word on whom to trust; who was asked to confirm a profile.

use super::tables::{index, references};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, boolean, integer, pk_uuid, string, string_null, text, uuid,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drafts(manager).await?;
        versions(manager).await?;
        trust(manager).await?;
        confirmations(manager).await?;
        let kind = Table::alter()
            .table("organization_revision")
            .add_column(string("kind").default("write"))
            .to_owned();
        manager.alter_table(kind).await
    }
}

async fn drafts(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let draft = Table::create()
        .table("organization_draft")
        .col(pk_uuid("id"))
        .col(uuid("organization_id"))
        .col(uuid("account_id"))
        .col(uuid("base_id"))
        .col(integer("base_number"))
        .col(string("state"))
        .col(integer("version"))
        .col(text("content"))
        .col(text("note"))
        .col(text("review_note"))
        .col(string_null("reviewer"))
        .col(big_integer("created_at"))
        .col(big_integer("updated_at"))
        .col(big_integer_null("submitted_at"))
        .col(big_integer_null("decided_at"))
        .foreign_key(&mut references(
            "organization_draft",
            "organization_id",
            "organization",
        ))
        .foreign_key(&mut references(
            "organization_draft",
            "account_id",
            "account",
        ))
        .to_owned();
    manager.create_table(draft).await?;
    // Both databases know partial indexes; sea-query has no words for them here.
    manager
        .get_connection()
        .execute_unprepared(
            "CREATE UNIQUE INDEX organization_draft_open
             ON organization_draft (organization_id, account_id)
             WHERE state IN ('draft', 'submitted', 'returned')",
        )
        .await?;
    for (name, column) in [
        ("organization_draft_organization", "organization_id"),
        ("organization_draft_account", "account_id"),
    ] {
        index(manager, name, "organization_draft", [column]).await?;
    }
    let columns = ["state", "submitted_at"];
    index(
        manager,
        "organization_draft_state",
        "organization_draft",
        columns,
    )
    .await
}

async fn versions(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let version = Table::create()
        .table("organization_draft_version")
        .col(uuid("organization_id"))
        .col(uuid("account_id"))
        .col(integer("version"))
        .col(text("content"))
        .primary_key(
            Index::create()
                .col("organization_id")
                .col("account_id")
                .col("version"),
        )
        .foreign_key(&mut references(
            "organization_draft_version",
            "organization_id",
            "organization",
        ))
        .foreign_key(&mut references(
            "organization_draft_version",
            "account_id",
            "account",
        ))
        .to_owned();
    manager.create_table(version).await
}

async fn trust(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let trust = Table::create()
        .table("organization_trust")
        .col(uuid("organization_id").primary_key())
        .col(boolean("trusted"))
        .col(big_integer("set_at"))
        .foreign_key(&mut references(
            "organization_trust",
            "organization_id",
            "organization",
        ))
        .to_owned();
    manager.create_table(trust).await
}

async fn confirmations(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let request = Table::create()
        .table("confirmation_request")
        .col(pk_uuid("id"))
        .col(uuid("organization_id"))
        .col(uuid("account_id"))
        .col(string("token_hash").unique_key())
        .col(big_integer("asked_at"))
        .col(big_integer("expires_at"))
        .col(big_integer_null("used_at"))
        .foreign_key(&mut references(
            "confirmation_request",
            "organization_id",
            "organization",
        ))
        .foreign_key(&mut references(
            "confirmation_request",
            "account_id",
            "account",
        ))
        .to_owned();
    manager.create_table(request).await?;
    index(
        manager,
        "confirmation_request_organization",
        "confirmation_request",
        ["organization_id", "asked_at"],
    )
    .await
}
