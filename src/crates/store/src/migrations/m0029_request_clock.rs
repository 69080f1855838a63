//! Since when a request waits for the person, whether the person took it back,
//! where it stood before it was merged, and how it stood at any time, for
//! numbers as of a day. What is known of earlier ones is filled in.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer_null, boolean, text_null};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

/// A question was the last thing that was written.
const WAITING: &str = "UPDATE support_request SET waiting_since = updated_at
WHERE state = 'waiting'";
/// The trace of it is written in the same transaction; reopening takes the
/// instant of closing away.
const WITHDRAWN: &str = "UPDATE support_request SET withdrawn = TRUE
WHERE state = 'closed' AND EXISTS (
    SELECT 1 FROM audit_event
    WHERE audit_event.subject_id = support_request.id
    AND audit_event.action IN ('request.withdrawn', 'request.erased')
    AND audit_event.at >= support_request.closed_at
    AND audit_event.at < support_request.closed_at + 60000000
)";
/// The states that could be merged.
const MERGED_FROM: [&str; 5] = ["new", "accepted", "passed_on", "waiting", "answered"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in [
            big_integer_null("waiting_since"),
            big_integer_null("asked_again_at"),
            big_integer_null("organization_reminded_at"),
            boolean("withdrawn").default(false).take(),
            text_null("merged_from"),
            text_null("course"),
        ] {
            let table = Table::alter()
                .table("support_request")
                .add_column(column)
                .to_owned();
            manager.alter_table(table).await?;
        }
        let connection = manager.get_connection();
        connection.execute_unprepared(WAITING).await?;
        connection.execute_unprepared(WITHDRAWN).await?;
        for state in MERGED_FROM {
            let before = format!(
                "UPDATE support_request SET merged_from = '{state}'
                WHERE merged_into IS NOT NULL AND EXISTS (
                    SELECT 1 FROM audit_event
                    WHERE audit_event.subject_id = support_request.id
                    AND audit_event.action = 'request.merged'
                    AND audit_event.at >= support_request.closed_at
                    AND audit_event.detail LIKE '%\"from\":\"{state}\"%'
                )"
            );
            connection.execute_unprepared(&before).await?;
        }
        Ok(())
    }
}
