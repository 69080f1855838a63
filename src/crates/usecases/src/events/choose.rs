//! Somebody with an account puts a session into their own agenda of an event, or
//! takes it out. The log says that it was done, not which session: what one
//! attends is nobody else's business.

use crate::audit::event as audit_event;
use crate::{Ctx, UseCaseError};
use domain::event::{EventId, SessionId};
use domain::{AccountId, Action, ErrorCode, Slug};
use serde_json::json;
use std::collections::BTreeSet;
use store::StoreError;

/// Chooses a session or takes it out; doing it twice changes nothing. Answers
/// the session's position in the agenda, if it still stands there.
///
/// # Errors
/// [`ErrorCode::Forbidden`] without an account; [`ErrorCode::NotFound`] for an
/// event that is not public, and when a session is chosen that its agenda does
/// not have or that is a pause; [`ErrorCode::MoveNotAllowed`] when one is chosen
/// of an event that is over or cancelled; the database's.
pub async fn choose_session(
    ctx: &Ctx,
    slug: &Slug,
    id: SessionId,
    wanted: bool,
) -> Result<Option<usize>, UseCaseError> {
    let account = own_account(ctx)?;
    let transaction = ctx.database.begin().await?;
    let event = store::events::find_by_slug(&transaction, slug)
        .await?
        .filter(|event| event.document.details.state.is_public())
        .ok_or(ErrorCode::NotFound)?;
    let sessions = &event.document.agenda.sessions;
    let position = sessions
        .iter()
        .position(|session| session.id == id && !session.format.is_pause());
    let (changed, verb) = if wanted {
        if position.is_none() {
            return Err(ErrorCode::NotFound.into());
        }
        if !event.document.details.is_ahead(ctx.today()) {
            return Err(ErrorCode::MoveNotAllowed.into());
        }
        let session = (event.id, id);
        let added = store::chosen_sessions::add(&transaction, account, session, ctx.now());
        (added.await?, "session_chosen")
    } else {
        let removed = store::chosen_sessions::remove(&transaction, account, (event.id, id));
        (removed.await?, "session_taken_out")
    };
    if changed {
        let row = audit_event(ctx, ctx.new_id(), "event", verb, event.id.0, json!({}));
        store::audit_events::add(&transaction, vec![row]).await?;
        transaction.commit().await.map_err(StoreError::from)?;
    }
    Ok(position)
}

/// The sessions of an event that the actor chose, also those that no longer
/// stand in its agenda.
///
/// # Errors
/// [`ErrorCode::Forbidden`] without an account; the database's.
pub async fn list_chosen_sessions(
    ctx: &Ctx,
    event: EventId,
) -> Result<BTreeSet<SessionId>, UseCaseError> {
    let account = own_account(ctx)?;
    let reader = ctx.database.reader();
    Ok(store::chosen_sessions::of_event(reader, account, event).await?)
}

fn own_account(ctx: &Ctx) -> Result<AccountId, UseCaseError> {
    ctx.authorize(Action::ChooseSessions)?;
    Ok(ctx.actor.account().ok_or(ErrorCode::Forbidden)?)
}
