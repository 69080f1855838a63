//! Requests to the one window: who handles them, where they go, what was
//! written, and the keys by which people follow them.

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
        centres(manager).await?;
        requests(manager).await?;
        messages(manager).await
    }
}

async fn centres(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let member = Table::create()
        .table("centre_member")
        .col(uuid("centre_id"))
        .col(uuid("account_id"))
        .col(big_integer("created_at"))
        .primary_key(Index::create().col("centre_id").col("account_id"))
        .foreign_key(&mut references("centre_member", "centre_id", "centre"))
        .foreign_key(&mut references("centre_member", "account_id", "account"))
        .to_owned();
    manager.create_table(member).await?;
    index(
        manager,
        "centre_member_account",
        "centre_member",
        ["account_id"],
    )
    .await?;
    let rule = Table::create()
        .table("routing_rule")
        .col(pk_uuid("id"))
        .col(integer("position"))
        .col(text("document"))
        .to_owned();
    manager.create_table(rule).await
}

async fn requests(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let request = Table::create()
        .table("support_request")
        .col(pk_uuid("id"))
        .col(string("code").unique_key())
        .col(uuid("centre_id"))
        .col(string("service"))
        .col(string("topic"))
        .col(string("requester"))
        .col(string_null("district"))
        .col(text("need"))
        .col(text("contact"))
        .col(string("locale"))
        .col(string("state"))
        .col(uuid_null("operator_id"))
        .col(uuid_null("organization_id"))
        .col(integer("version"))
        .col(string("due_on"))
        .col(integer_null("rating"))
        .col(big_integer("consented_at"))
        .col(big_integer("created_at"))
        .col(big_integer("updated_at"))
        .foreign_key(&mut references("support_request", "centre_id", "centre"))
        .foreign_key(&mut references("support_request", "operator_id", "account"))
        .foreign_key(&mut references(
            "support_request",
            "organization_id",
            "organization",
        ))
        .to_owned();
    manager.create_table(request).await?;
    for (name, columns) in [
        ("support_request_queue", ["state", "due_on"].as_slice()),
        ("support_request_centre", &["centre_id", "state"]),
        ("support_request_organization", &["organization_id"]),
    ] {
        index(manager, name, "support_request", columns.iter().copied()).await?;
    }
    Ok(())
}

async fn messages(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let message = Table::create()
        .table("request_message")
        .col(pk_uuid("id"))
        .col(uuid("request_id"))
        .col(string("author"))
        .col(uuid_null("account_id"))
        .col(boolean("internal"))
        .col(text("body"))
        .col(big_integer("created_at"))
        .foreign_key(&mut references(
            "request_message",
            "request_id",
            "support_request",
        ))
        .foreign_key(&mut references("request_message", "account_id", "account"))
        .to_owned();
    manager.create_table(message).await?;
    index(
        manager,
        "request_message_request",
        "request_message",
        ["request_id"],
    )
    .await?;
    let access = Table::create()
        .table("request_access")
        .col(
            ColumnDef::new("token_hash")
                .string()
                .not_null()
                .primary_key(),
        )
        .col(uuid("request_id"))
        .col(big_integer("expires_at"))
        .foreign_key(&mut references(
            "request_access",
            "request_id",
            "support_request",
        ))
        .to_owned();
    manager.create_table(access).await
}
