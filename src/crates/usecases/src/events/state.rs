//! Moves an event on to another state.

use super::save::{following, write};
use super::subject::{authorize_as, role_in};
use crate::audit::event as audit_event;
use crate::registration::{move_up, tell_change};
use crate::{Ctx, UseCaseError};
use domain::event::{EventDate, EventState};
use domain::{Action, ErrorCode, EventId, RevisionId, SubjectState, Violation};
use serde_json::json;
use store::events::{StoredEvent, organizers};
use store::{ConnectionTrait, StoreError};

/// Moves an event on, with a revision, so that the changelog and calendars tell
/// of it. The first event of an organiser is put before the public by a
/// moderator; who has published one may do so alone.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; [`ErrorCode::Conflict`];
/// [`ErrorCode::MoveNotAllowed`]; the violation `date` when it is announced
/// without one, or opened without its days; the database's.
pub async fn change_event_state(
    ctx: &Ctx,
    id: EventId,
    to: EventState,
    expected_revision: Option<RevisionId>,
) -> Result<(), UseCaseError> {
    let transaction = ctx.database.begin().await?;
    store::content_version::bump(&transaction).await?;
    // Before the event, as who registers does.
    store::registrations::lock(&transaction, id).await?;
    let known = store::events::find_locked(&transaction, id).await?;
    let hosts = known
        .as_ref()
        .map(|known| known.document.details.hosts.clone());
    let role = role_in(ctx, &transaction, id, &hosts.unwrap_or_default()).await?;
    let is_draft = known
        .as_ref()
        .is_some_and(|known| !known.document.details.state.is_public());
    if is_draft {
        let state = trust(ctx, &transaction).await?;
        authorize_as(ctx, role, Action::PublishEvent, state)?;
    } else {
        authorize_as(ctx, role, Action::WriteEvent, SubjectState::Open)?;
    }
    let known = known.ok_or(ErrorCode::NotFound)?;
    if expected_revision.is_some_and(|expected| expected != known.revision) {
        return Err(ErrorCode::Conflict.into());
    }
    move_on(ctx, &transaction, known, to).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// Writes the move of an event that is locked, as are the settings of its
/// registration, with its revision and audit row, and tells who registered.
///
/// # Errors
/// As [`change_event_state`], but for who may.
pub(crate) async fn move_on(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    known: StoredEvent,
    to: EventState,
) -> Result<(), UseCaseError> {
    let id = known.id;
    let from = known.document.details.state;
    if !from.may_become(to) {
        return Err(ErrorCode::MoveNotAllowed.into());
    }
    let date = known.document.details.date;
    let lacks_date = match to {
        EventState::Announced => date == EventDate::Unknown,
        // Nobody promises to come some time in a month.
        EventState::Open => !matches!(date, EventDate::Days { .. }),
        _ => false,
    };
    if lacks_date {
        let violation = Violation::new("date", ErrorCode::Required);
        return Err(UseCaseError::Invalid(vec![violation]));
    }
    let base = known.revision;
    let before = known.document.details.clone();
    let mut document = known.document.clone();
    document.details.state = to;
    let event = following(ctx, known, document);
    let detail = json!({
        "from": from.code(),
        "to": to.code(),
        "revision": event.revision_number,
    });
    tell_change(ctx, transaction, &before, &event).await?;
    write(ctx, transaction, event, Some(base), String::new()).await?;
    if from == EventState::Cancelled
        && let Some(settings) = store::registrations::settings(transaction, id).await?
    {
        // Places that were given up meanwhile.
        move_up(ctx, transaction, id, &settings).await?;
    }
    let row = audit_event(ctx, ctx.new_id(), "event", "moved", id.0, detail);
    store::audit_events::add(transaction, vec![row]).await?;
    Ok(())
}

/// Whether the actor has shown before that they can be trusted with an event: one
/// that they began was put before the public. To be invited to that of others
/// shows nothing.
pub(super) async fn trust(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
) -> Result<SubjectState, UseCaseError> {
    let trusted = match ctx.actor.account() {
        Some(account) => {
            let author = ctx.actor.label();
            organizers::has_published(connection, account, &author).await?
        }
        None => false,
    };
    Ok(if trusted {
        SubjectState::Trusted
    } else {
        SubjectState::Open
    })
}
