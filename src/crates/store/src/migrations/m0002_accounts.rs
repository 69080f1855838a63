//! Accounts, their sessions and one-time links; how often something was tried;
//! who keeps which organisation.

use super::tables::{index, references};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, integer, pk_uuid, string, string_null, text, uuid, uuid_null,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        accounts(manager).await?;
        sessions(manager).await?;
        tokens(manager).await?;
        attempts(manager).await?;
        members(manager).await
    }
}

async fn accounts(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let account = Table::create()
        .table("account")
        .col(pk_uuid("id"))
        .col(string_null("email").unique_key())
        .col(big_integer_null("email_confirmed_at"))
        .col(string_null("password_hash"))
        .col(string("role"))
        .col(string("name"))
        .col(string("locale"))
        .col(big_integer("created_at"))
        .col(big_integer("updated_at"))
        .col(big_integer_null("deleted_at"))
        .to_owned();
    manager.create_table(account).await
}

async fn sessions(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let session = Table::create()
        .table("session")
        .col(pk_uuid("id"))
        .col(uuid("account_id"))
        .col(string("token_hash").unique_key())
        .col(text("user_agent"))
        .col(big_integer("created_at"))
        .col(big_integer("last_seen_at"))
        .col(big_integer("expires_at"))
        .foreign_key(&mut references("session", "account_id", "account"))
        .to_owned();
    manager.create_table(session).await?;
    index(manager, "session_account", "session", ["account_id"]).await
}

async fn tokens(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let token = Table::create()
        .table("account_token")
        .col(pk_uuid("id"))
        .col(uuid("account_id"))
        .col(string("purpose"))
        .col(string("token_hash").unique_key())
        .col(string("email"))
        .col(uuid_null("change_id"))
        .col(big_integer("created_at"))
        .col(big_integer("expires_at"))
        .col(big_integer_null("used_at"))
        .foreign_key(&mut references("account_token", "account_id", "account"))
        .to_owned();
    manager.create_table(token).await?;
    index(
        manager,
        "account_token_account",
        "account_token",
        ["account_id"],
    )
    .await
}

async fn attempts(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let attempt = Table::create()
        .table("attempt")
        .col(string("action"))
        .col(string("subject"))
        .col(integer("count"))
        .col(big_integer("window_started_at"))
        .primary_key(Index::create().col("action").col("subject"))
        .to_owned();
    manager.create_table(attempt).await
}

async fn members(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let member = Table::create()
        .table("organization_member")
        .col(uuid("organization_id"))
        .col(uuid("account_id"))
        .col(string("role"))
        .col(big_integer("created_at"))
        .primary_key(Index::create().col("organization_id").col("account_id"))
        .foreign_key(&mut references(
            "organization_member",
            "organization_id",
            "organization",
        ))
        .foreign_key(&mut references(
            "organization_member",
            "account_id",
            "account",
        ))
        .to_owned();
    manager.create_table(member).await?;
    index(
        manager,
        "organization_member_account",
        "organization_member",
        ["account_id"],
    )
    .await
}
