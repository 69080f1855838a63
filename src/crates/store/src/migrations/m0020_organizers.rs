//! Invitations to organise an event.

use super::tables::{index, references};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, pk_uuid, string, uuid, uuid_null};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let invitation = Table::create()
            .table("event_invitation")
            .col(pk_uuid("id"))
            .col(uuid("event_id"))
            .col(string("email"))
            .col(string("token_hash").unique_key())
            .col(uuid_null("invited_by"))
            .col(big_integer("created_at"))
            .col(big_integer("expires_at"))
            .foreign_key(&mut references("event_invitation", "event_id", "event"))
            .to_owned();
        manager.create_table(invitation).await?;
        let name = "event_invitation_event";
        index(manager, name, "event_invitation", ["event_id", "email"]).await
    }
}
