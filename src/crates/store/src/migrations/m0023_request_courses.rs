//! Into which request one was merged, and by which day its first answer was
//! due: reopening changes the day by which it is due now, and no number.

use super::tables::index;
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{text, uuid_null};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

/// Until now there was one day, whatever became of a request.
const FIRST_DUE: &str = "UPDATE support_request SET first_due_on = due_on";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in [
            uuid_null("merged_into"),
            text("first_due_on").default("").take(),
        ] {
            let table = Table::alter()
                .table("support_request")
                .add_column(column)
                .to_owned();
            manager.alter_table(table).await?;
        }
        let connection = manager.get_connection();
        connection.execute_unprepared(FIRST_DUE).await?;
        let name = "support_request_merged_into";
        index(manager, name, "support_request", ["merged_into"]).await
    }
}
