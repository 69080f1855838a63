//! What somebody is to an event: its organiser, or a volunteer at its door.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::string;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["event_organizer", "event_invitation"] {
            let role = Table::alter()
                .table(table)
                .add_column(string("role").default("organizer"))
                .to_owned();
            manager.alter_table(role).await?;
        }
        Ok(())
    }
}
