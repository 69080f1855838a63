//! When requests were first answered and closed, for the numbers of centres;
//! what is known of earlier ones is filled in from what was written then. And
//! when a deadline was told of, when a request was erased, and the answers that
//! centres give often.

use super::tables::{index, references};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, integer, pk_uuid, text, uuid};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

/// The first word to the person stands for the answer.
const ANSWERED: &str = "UPDATE support_request SET answered_at = (
    SELECT MIN(request_message.created_at) FROM request_message
    WHERE request_message.request_id = support_request.id
    AND request_message.internal = FALSE
    AND request_message.author <> 'requester'
) WHERE state IN ('answered', 'closed', 'refused')";
const CLOSED: &str = "UPDATE support_request SET closed_at = updated_at
WHERE state IN ('closed', 'refused')";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for name in [
            "answered_at",
            "closed_at",
            "reminded_at",
            "escalated_at",
            "erased_at",
        ] {
            let column = Table::alter()
                .table("support_request")
                .add_column(big_integer_null(name))
                .to_owned();
            manager.alter_table(column).await?;
        }
        let connection = manager.get_connection();
        connection.execute_unprepared(ANSWERED).await?;
        connection.execute_unprepared(CLOSED).await?;
        templates(manager).await
    }
}

async fn templates(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let template = Table::create()
        .table("answer_template")
        .col(pk_uuid("id"))
        .col(uuid("centre_id"))
        .col(text("document"))
        .col(integer("version"))
        .col(big_integer("updated_at"))
        .foreign_key(&mut references("answer_template", "centre_id", "centre"))
        .to_owned();
    manager.create_table(template).await?;
    let name = "answer_template_centre";
    index(manager, name, "answer_template", ["centre_id"]).await
}
