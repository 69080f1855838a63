//! The audit log for administrators. Reading it is written into it.

use crate::audit::event;
use crate::{Ctx, UseCaseError};
use domain::Action;
use serde_json::json;
use store::StoreError;
use store::audit_events::AuditEvent;
use uuid::Uuid;

/// How many events stand on a page.
pub const PAGE: u64 = 100;
/// How many events stand in one part of the export.
pub const EXPORT: u64 = 5_000;

/// The names of the columns of the export.
pub const AUDIT_HEADER: [&str; 7] = [
    "id",
    "at",
    "actor",
    "action",
    "subject_kind",
    "subject_id",
    "detail",
];

/// A page of the log.
#[derive(Clone, Debug, PartialEq)]
pub struct AuditPage {
    /// The last event first.
    pub events: Vec<AuditEvent>,
    /// What leads to the next page, if there is one.
    pub next: Option<Uuid>,
}

/// A part of the log as rows of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct AuditExport {
    /// In the order of [`AUDIT_HEADER`], the last event first.
    pub rows: Vec<[String; 7]>,
    /// What leads to the next part, if there is one.
    pub next: Option<Uuid>,
}

/// A page of the log; `before` is the `next` of the page before.
///
/// # Errors
/// [`domain::ErrorCode::Forbidden`]; the database's.
pub async fn read_audit_log(ctx: &Ctx, before: Option<Uuid>) -> Result<AuditPage, UseCaseError> {
    let (events, next) = page(ctx, before, PAGE, "read").await?;
    Ok(AuditPage { events, next })
}

/// A part of the log for a CSV file; `before` is the `next` of the part before.
///
/// # Errors
/// [`domain::ErrorCode::Forbidden`]; the database's.
pub async fn export_audit_log(
    ctx: &Ctx,
    before: Option<Uuid>,
) -> Result<AuditExport, UseCaseError> {
    let (events, next) = page(ctx, before, EXPORT, "exported").await?;
    let rows = events.into_iter().map(row).collect();
    Ok(AuditExport { rows, next })
}

async fn page(
    ctx: &Ctx,
    before: Option<Uuid>,
    size: u64,
    action: &str,
) -> Result<(Vec<AuditEvent>, Option<Uuid>), UseCaseError> {
    ctx.authorize(Action::ReadAuditLog)?;
    let transaction = ctx.database.begin().await?;
    let mut events = store::audit_events::page(&transaction, before, size + 1).await?;
    let has_more = events.len() as u64 > size;
    events.truncate(usize::try_from(size).unwrap_or(usize::MAX));
    let next = events.last().filter(|_| has_more).map(|event| event.id);
    let id = ctx.new_id();
    let detail = json!({ "events": events.len() });
    let mut reading = event(ctx, id, "audit_log", action, id, detail);
    reading.subject_id = None;
    store::audit_events::add(&transaction, vec![reading]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok((events, next))
}

fn row(event: AuditEvent) -> [String; 7] {
    [
        event.id.to_string(),
        event.at.to_string(),
        event.actor,
        event.action,
        event.subject_kind,
        event
            .subject_id
            .map_or_else(String::new, |id| id.to_string()),
        event.detail.to_string(),
    ]
}
