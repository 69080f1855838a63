//! Deletes a draft that was begun by mistake. Nothing of it was public; the audit
//! row is what is left.

use super::subject::{authorize_as, role_in};
use crate::audit::event as audit_event;
use crate::photos::remove_photos_of;
use crate::{Ctx, UseCaseError};
use domain::{Action, ErrorCode, Slug, SubjectState};
use serde_json::json;
use store::StoreError;

/// Deletes the draft at an address, with its revisions and its photos.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`];
/// [`ErrorCode::MoveNotAllowed`] for what the public has seen, or for which
/// somebody registered; the database's and the storage's.
pub async fn remove_draft(ctx: &Ctx, slug: &Slug) -> Result<(), UseCaseError> {
    let transaction = ctx.database.begin().await?;
    let Some(known) = store::events::find_by_slug(&transaction, slug).await? else {
        ctx.authorize(Action::DraftEvent)?;
        return Err(ErrorCode::NotFound.into());
    };
    let hosts = &known.document.details.hosts;
    let role = role_in(ctx, &transaction, known.id, hosts).await?;
    authorize_as(ctx, role, Action::DraftEvent, SubjectState::Open)?;
    // Before the event, as whoever saves it does.
    store::registrations::lock(&transaction, known.id).await?;
    // Whoever publishes it meanwhile came first.
    let known = store::events::find_locked(&transaction, known.id)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    let registered = store::registrations::of_event(&transaction, known.id).await?;
    if known.document.details.state.is_public() || !registered.is_empty() {
        return Err(ErrorCode::MoveNotAllowed.into());
    }
    remove_photos_of(ctx, &transaction, known.id).await?;
    store::events::remove(&transaction, known.id).await?;
    let detail = json!({ "slug": known.slug.as_str(), "revision": known.revision_number });
    let row = audit_event(ctx, ctx.new_id(), "event", "removed", known.id.0, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}
