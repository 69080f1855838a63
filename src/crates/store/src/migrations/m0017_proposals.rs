//! Proposals for events: the call, what was sent, reviews, support, comments.

use super::tables::{index, references};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, boolean, integer, pk_uuid, string, text, uuid, uuid_null,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        calls(manager).await?;
        proposals(manager).await?;
        reviews(manager).await?;
        supports(manager).await?;
        comments(manager).await
    }
}

async fn calls(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let call = Table::create()
        .table("proposal_call")
        .col(pk_uuid("event_id"))
        .col(text("document"))
        .col(big_integer("updated_at"))
        .foreign_key(&mut references("proposal_call", "event_id", "event"))
        .to_owned();
    manager.create_table(call).await
}

async fn proposals(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let proposal = Table::create()
        .table("proposal")
        .col(pk_uuid("id"))
        .col(uuid("event_id"))
        .col(uuid("account_id"))
        .col(string("kind"))
        .col(uuid_null("topic_id"))
        .col(string("state"))
        .col(text("title"))
        .col(text("body"))
        .col(string("language"))
        .col(string("name"))
        .col(text("coauthors"))
        .col(uuid_null("organization_id"))
        .col(boolean("public"))
        .col(uuid_null("session_id"))
        .col(text("note"))
        .col(big_integer("created_at"))
        .col(big_integer("updated_at"))
        .foreign_key(&mut references("proposal", "event_id", "event"))
        .foreign_key(&mut references("proposal", "account_id", "account"))
        .foreign_key(&mut references(
            "proposal",
            "organization_id",
            "organization",
        ))
        .to_owned();
    manager.create_table(proposal).await?;
    for (name, columns) in [
        ("proposal_event", ["event_id", "created_at"].as_slice()),
        ("proposal_account", &["account_id"]),
        ("proposal_organization", &["organization_id"]),
    ] {
        index(manager, name, "proposal", columns.iter().copied()).await?;
    }
    Ok(())
}

async fn reviews(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let review = Table::create()
        .table("proposal_review")
        .col(uuid("proposal_id"))
        .col(uuid("account_id"))
        .col(integer("score"))
        .col(text("note"))
        .col(big_integer("updated_at"))
        .primary_key(Index::create().col("proposal_id").col("account_id"))
        .foreign_key(&mut references(
            "proposal_review",
            "proposal_id",
            "proposal",
        ))
        .foreign_key(&mut references("proposal_review", "account_id", "account"))
        .to_owned();
    manager.create_table(review).await
}

async fn supports(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let support = Table::create()
        .table("proposal_support")
        .col(uuid("proposal_id"))
        .col(uuid("account_id"))
        .col(big_integer("created_at"))
        .primary_key(Index::create().col("proposal_id").col("account_id"))
        .foreign_key(&mut references(
            "proposal_support",
            "proposal_id",
            "proposal",
        ))
        .foreign_key(&mut references("proposal_support", "account_id", "account"))
        .to_owned();
    manager.create_table(support).await?;
    index(
        manager,
        "proposal_support_account",
        "proposal_support",
        ["account_id"],
    )
    .await
}

async fn comments(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let comment = Table::create()
        .table("proposal_comment")
        .col(pk_uuid("id"))
        .col(uuid("proposal_id"))
        .col(uuid("account_id"))
        .col(text("body"))
        .col(big_integer("created_at"))
        .col(big_integer_null("hidden_at"))
        .col(text("hidden_reason"))
        .foreign_key(&mut references(
            "proposal_comment",
            "proposal_id",
            "proposal",
        ))
        .foreign_key(&mut references("proposal_comment", "account_id", "account"))
        .to_owned();
    manager.create_table(comment).await?;
    for (name, column) in [
        ("proposal_comment_proposal", "proposal_id"),
        ("proposal_comment_account", "account_id"),
    ] {
        index(manager, name, "proposal_comment", [column]).await?;
    }
    Ok(())
}
