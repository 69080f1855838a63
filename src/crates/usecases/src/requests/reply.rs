//! A person goes on with a request: writes, closes it, opens it again, says
//! how content they are. Rule: whoever is blocked writes no more, but whoever
//! needs nothing any more may always say so.

use super::access::message;
use super::block::{network_of, refuse_blocked};
use super::input::{MAX_MESSAGE, text};
use super::letters;
use super::route::move_on;
use super::track::{opened, opened_locked};
use crate::accounts::{Origin, limits};
use crate::audit::sender_event;
use crate::{Ctx, UseCaseError};
use domain::{
    Action, ErrorCode, MessageAuthor, RequestState, RequestStep, Satisfaction, Violation,
};
use serde_json::json;
use store::StoreError;

/// What a person does with their own request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnStep {
    /// Writes to the centre.
    Reply(String),
    /// Needs it no longer.
    Withdraw,
    /// Needs it again, and says why.
    Reopen(String),
    /// Says how content they are with the answer.
    Rate(Satisfaction),
}

/// Does it, for whoever has the key.
///
/// # Errors
/// [`ErrorCode::NotFound`]; [`ErrorCode::MoveNotAllowed`]; of `message`
/// [`ErrorCode::Required`] and [`ErrorCode::TooLong`];
/// [`ErrorCode::TooManyAttempts`] and, of what is written,
/// [`ErrorCode::SenderBlocked`]; the database's.
pub async fn change_own_request(
    ctx: &Ctx,
    key: &str,
    step: OwnStep,
    origin: &Origin<'_>,
) -> Result<(), UseCaseError> {
    ctx.authorize(Action::SendRequest)?;
    let known = opened(ctx, ctx.database.reader(), key).await?;
    let read = |typed: &str| {
        text(typed, MAX_MESSAGE)
            .map_err(|code| UseCaseError::Invalid(vec![Violation::new("message", code)]))
    };
    let (body, verb) = match &step {
        OwnStep::Reply(typed) => (Some(read(typed)?), "replied"),
        OwnStep::Reopen(typed) => (Some(read(typed)?), "reopened"),
        OwnStep::Withdraw => (None, "withdrawn"),
        OwnStep::Rate(_) => (None, "rated"),
    };
    // Each word is mailed to all staff.
    if step != OwnStep::Withdraw {
        let person = known.code.as_str();
        limits::count(ctx, &limits::CHANGE_REQUEST, &[person], Some(origin)).await?;
    }
    if body.is_some() {
        refuse_blocked(ctx, &known.contact, &network_of(origin)).await?;
    }
    let transaction = ctx.database.begin().await?;
    let mut request = opened_locked(ctx, &transaction, key).await?;
    let state = request.state;
    let holder = request.holder();
    let after = match &step {
        OwnStep::Reply(_) => state.after(RequestStep::Reply),
        OwnStep::Reopen(_) => state.after(RequestStep::Reopen),
        OwnStep::Withdraw => (!state.is_over()).then_some(RequestState::Closed),
        OwnStep::Rate(_) => {
            matches!(state, RequestState::Answered | RequestState::Closed).then_some(state)
        }
    };
    let after = after.ok_or(ErrorCode::MoveNotAllowed)?;
    move_on(ctx, &transaction, &mut request, after).await?;
    if step == OwnStep::Withdraw {
        request.withdrawn = true;
    }
    if let OwnStep::Rate(mark) = step {
        request.rating = Some(mark);
    }
    request.version += 1;
    request.updated_at = ctx.now();
    store::requests::write(&transaction, &request).await?;
    if let Some(body) = body {
        let said = message(ctx, &request, MessageAuthor::Requester, false, body);
        store::requests::add_message(&transaction, &said).await?;
        letters::replied(ctx, &transaction, &request).await?;
    }
    if let Some(former) = holder.filter(|_| request.holder().is_none()) {
        letters::taken_back(ctx, &transaction, &request, former).await?;
    }
    let detail = json!({ "state": request.state.code(), "by": "requester" });
    let row = sender_event(ctx, verb, request.id, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}
