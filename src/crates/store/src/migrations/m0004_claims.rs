//! Claims and proposals, and invitations that are open.

use super::tables::{index, references};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, pk_uuid, string, string_null, text, text_null, uuid, uuid_null,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        claims(manager).await?;
        invitations(manager).await
    }
}

async fn claims(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let claim = Table::create()
        .table("claim")
        .col(pk_uuid("id"))
        .col(uuid_null("organization_id"))
        .col(text_null("proposal"))
        .col(uuid("account_id"))
        .col(string("method"))
        .col(string("state"))
        .col(string_null("bin"))
        .col(string_null("work_email"))
        .col(string_null("token_hash").unique_key())
        .col(text("message"))
        .col(string_null("document_key").unique_key())
        .col(string_null("document_type"))
        .col(string_null("document_name"))
        .col(text("note"))
        .col(big_integer("created_at"))
        .col(big_integer("expires_at"))
        .col(big_integer_null("closed_at"))
        .col(big_integer_null("purge_at"))
        .foreign_key(&mut references("claim", "organization_id", "organization"))
        .foreign_key(&mut references("claim", "account_id", "account"))
        .to_owned();
    manager.create_table(claim).await?;
    for (name, columns) in [
        ("claim_state", ["state", "expires_at"].as_slice()),
        ("claim_organization", &["organization_id"]),
        ("claim_account", &["account_id"]),
        ("claim_bin", &["bin"]),
        ("claim_purge", &["purge_at"]),
    ] {
        index(manager, name, "claim", columns.iter().copied()).await?;
    }
    Ok(())
}

async fn invitations(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let invitation = Table::create()
        .table("invitation")
        .col(pk_uuid("id"))
        .col(uuid("organization_id"))
        .col(string("email"))
        .col(string("role"))
        .col(string("token_hash").unique_key())
        .col(uuid_null("invited_by"))
        .col(big_integer("created_at"))
        .col(big_integer("expires_at"))
        .foreign_key(&mut references(
            "invitation",
            "organization_id",
            "organization",
        ))
        .foreign_key(&mut references("invitation", "invited_by", "account"))
        .to_owned();
    manager.create_table(invitation).await?;
    index(
        manager,
        "invitation_organization",
        "invitation",
        ["organization_id", "email"],
    )
    .await?;
    index(manager, "invitation_account", "invitation", ["invited_by"]).await
}
