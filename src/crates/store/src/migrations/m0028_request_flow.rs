//! To which organisation an internal word about a request was said, or whose
//! it is; what was written until now stays with the centre. And by which token
//! of its form a request was sent, so that sending twice makes one.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{string_null, uuid_null};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let audience = Table::alter()
            .table("request_message")
            .add_column(uuid_null("audience_id"))
            .to_owned();
        manager.alter_table(audience).await?;
        let token = Table::alter()
            .table("support_request")
            .add_column(string_null("token_digest"))
            .to_owned();
        manager.alter_table(token).await?;
        let once = Index::create()
            .name("support_request_token")
            .table("support_request")
            .col("token_digest")
            .unique()
            .to_owned();
        manager.create_index(once).await
    }
}
