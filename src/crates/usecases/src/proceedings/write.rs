//! The next state of an event's proceedings, with its revision. Used by the use
//! cases of this part, and by demonstration data.

use crate::audit::event as audit_event;
use crate::{Ctx, UseCaseError};
use domain::proceedings::{Proceedings, check_proceedings};
use domain::{Action, ErrorCode, EventId, OrganizationId, Violation};
use serde_json::{Value, json};
use std::collections::HashSet;
use store::proceedings::StoredProceedings;
use store::{ConnectionTrait, StoreError};

/// The rules that the document breaks, those of the directory too.
pub(super) async fn violations(
    connection: &impl ConnectionTrait,
    document: &Proceedings,
) -> Result<Vec<Violation>, StoreError> {
    let mut violations = check_proceedings(document);
    let named: Vec<OrganizationId> = document.organizations().collect();
    let there: HashSet<OrganizationId> = store::organizations::find_by_ids(connection, &named)
        .await?
        .into_iter()
        .map(|organization| organization.id)
        .collect();
    let commitments = document.resolution.commitments.iter().enumerate();
    violations.extend(commitments.filter_map(|(position, commitment)| {
        let organization = commitment.owner.organization?;
        let field = format!("commitments.{position}.owner");
        (!there.contains(&organization)).then(|| Violation::new(field, ErrorCode::NotFound))
    }));
    let attendees = document.record.attendees.iter().enumerate();
    violations.extend(attendees.filter_map(|(row, one)| {
        let field = format!("attendees.{row}.organization");
        (!there.contains(one)).then(|| Violation::new(field, ErrorCode::NotFound))
    }));
    Ok(violations)
}

/// Writes the next state; the caller holds the lock on the event and has checked
/// the document. `verb` and `detail` are those of the audit row.
pub(super) async fn write(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    event: EventId,
    known: Option<&StoredProceedings>,
    document: Proceedings,
    (verb, mut detail): (&str, Value),
) -> Result<(), UseCaseError> {
    let now = ctx.now();
    let next = StoredProceedings {
        event,
        document,
        revision_number: known.map_or(1, |known| known.revision_number + 1),
        created_at: known.map_or(now, |known| known.created_at),
        updated_at: now,
    };
    store::proceedings::write(transaction, &next, ctx.actor.label()).await?;
    if let Some(detail) = detail.as_object_mut() {
        detail.insert("revision".to_owned(), json!(next.revision_number));
    }
    let row = audit_event(ctx, ctx.new_id(), "event", verb, event.0, detail);
    store::audit_events::add(transaction, vec![row]).await?;
    Ok(())
}

/// Writes demonstration data, whole.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; the violations of the document; the database's.
pub(crate) async fn write_demonstration(
    ctx: &Ctx,
    event: EventId,
    document: Proceedings,
) -> Result<(), UseCaseError> {
    ctx.authorize(Action::LoadDemonstration)?;
    let transaction = ctx.database.begin().await?;
    store::content_version::bump(&transaction).await?;
    store::events::find_locked(&transaction, event)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    let violations = violations(&transaction, &document).await?;
    if !violations.is_empty() {
        return Err(UseCaseError::Invalid(violations));
    }
    let known = store::proceedings::find(&transaction, event).await?;
    let told = ("resolution_written", json!({}));
    write(ctx, &transaction, event, known.as_ref(), document, told).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}
