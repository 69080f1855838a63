//! Hands out who registered, with their addresses; the audit log says to whom.

use super::access::kept_event;
use crate::audit::event as audit_event;
use crate::{Ctx, UseCaseError};
use domain::Slug;
use serde_json::json;
use store::StoreError;
use store::registrations::StoredRegistration;

/// All registrations of an event, as they registered.
///
/// # Errors
/// [`domain::ErrorCode::Forbidden`]; [`domain::ErrorCode::NotFound`]; the
/// database's.
pub async fn export_registrations(
    ctx: &Ctx,
    slug: &Slug,
) -> Result<Vec<StoredRegistration>, UseCaseError> {
    let transaction = ctx.database.begin().await?;
    let event = kept_event(ctx, &transaction, slug).await?;
    let rows = store::registrations::of_event(&transaction, event.id).await?;
    let detail = json!({ "rows": rows.len() });
    let row = audit_event(
        ctx,
        ctx.new_id(),
        "registration",
        "exported",
        event.id.0,
        detail,
    );
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(rows)
}
