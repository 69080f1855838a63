//! Registration for events: what an organiser set, and who registered.

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
        settings(manager).await?;
        registrations(manager).await
    }
}

async fn settings(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let settings = Table::create()
        .table("registration_settings")
        .col(pk_uuid("event_id"))
        .col(text("document"))
        .col(big_integer("updated_at"))
        .foreign_key(&mut references(
            "registration_settings",
            "event_id",
            "event",
        ))
        .to_owned();
    manager.create_table(settings).await
}

async fn registrations(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let registration = Table::create()
        .table("registration")
        .col(pk_uuid("id"))
        .col(uuid("event_id"))
        .col(integer("number"))
        .col(string("code").unique_key())
        .col(string("kind"))
        .col(string("state"))
        .col(string_null("mandate"))
        .col(string("name"))
        .col(string("email"))
        .col(text("organization"))
        .col(uuid_null("organization_id"))
        .col(string_null("district"))
        .col(text("answers"))
        .col(string("locale"))
        .col(big_integer("consented_at"))
        .col(big_integer("created_at"))
        .col(big_integer("updated_at"))
        .col(big_integer_null("checked_in_at"))
        .foreign_key(&mut references("registration", "event_id", "event"))
        .foreign_key(&mut references(
            "registration",
            "organization_id",
            "organization",
        ))
        .to_owned();
    manager.create_table(registration).await?;
    // One ticket of an address, and one place in the line.
    for (name, column) in [
        ("registration_email", "email"),
        ("registration_number", "number"),
    ] {
        let unique = Index::create()
            .name(name)
            .table("registration")
            .col("event_id")
            .col(column)
            .unique()
            .to_owned();
        manager.create_index(unique).await?;
    }
    index(
        manager,
        "registration_state",
        "registration",
        ["event_id", "state", "kind", "number"],
    )
    .await
}
