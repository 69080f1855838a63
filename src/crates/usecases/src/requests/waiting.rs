//! Requests in which the centre asked something and the person is silent: the
//! person is reminded once, then the request is closed, so that it is erased in
//! its time. The server calls it hourly; each letter goes once.

use super::letters;
use super::route::move_on;
use crate::audit::event;
use crate::{Ctx, UseCaseError};
use domain::{Action, ErrorCode, MailKind, RequestId, RequestStep};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use store::StoreError;
use store::requests::StoredRequest;

/// How long after the question the person is reminded, and at least how long
/// after that the request is closed.
const REMINDED_AFTER: SignedDuration = SignedDuration::from_hours(24 * 14);
/// How long after the question the request is closed.
const CLOSED_AFTER: SignedDuration = SignedDuration::from_hours(24 * 30);
/// How many requests are looked after in one call; the next call goes on.
const AT_ONCE: usize = 200;

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Due {
    Reminder,
    End,
}

/// Reminds people who were asked something and closes what they left without a
/// reply; answers how many requests it was.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; the database's.
pub async fn follow_up_questions(ctx: &Ctx) -> Result<usize, UseCaseError> {
    ctx.authorize(Action::HandleRequests)?;
    let now = ctx.now();
    let before = now.checked_sub(REMINDED_AFTER).unwrap_or(Timestamp::MIN);
    let found = store::requests::waiting_since_before(ctx.database.reader(), before).await?;
    let concerned = found.iter().filter(|one| due(one, now).is_some());
    let mut done = 0;
    for request in concerned.take(AT_ONCE) {
        done += usize::from(follow_up(ctx, request.id).await?);
    }
    Ok(done)
}

/// What is due now. Who can be written to is reminded before anything is closed.
fn due(request: &StoredRequest, now: Timestamp) -> Option<Due> {
    let waited = now.duration_since(request.waiting_since?);
    let reminded = match request.asked_again_at {
        Some(at) => now.duration_since(at) >= REMINDED_AFTER,
        None if request.contact.email.is_none() => true,
        None => return (waited > REMINDED_AFTER).then_some(Due::Reminder),
    };
    (reminded && waited > CLOSED_AFTER).then_some(Due::End)
}

/// Does it in a transaction of its own, so that another process which does the
/// same waits for one request only.
async fn follow_up(ctx: &Ctx, id: RequestId) -> Result<bool, UseCaseError> {
    let transaction = ctx.database.begin().await?;
    let Some(mut request) = store::requests::find_locked(&transaction, id).await? else {
        return Ok(false);
    };
    // The person may have replied, or another process come first.
    let (kind, verb) = match due(&request, ctx.now()) {
        None => return Ok(false),
        Some(Due::Reminder) => {
            // The version stays: nothing changed that an operator sees.
            request.asked_again_at = Some(ctx.now());
            (MailKind::RequestStillWaiting, "asked_again")
        }
        Some(Due::End) => {
            let after = request.state.after(RequestStep::Close);
            let after = after.ok_or(ErrorCode::MoveNotAllowed)?;
            move_on(ctx, &transaction, &mut request, after).await?;
            request.version += 1;
            request.updated_at = ctx.now();
            (MailKind::RequestLapsed, "lapsed")
        }
    };
    store::requests::write(&transaction, &request).await?;
    letters::to_person(ctx, &transaction, &request, kind, "").await?;
    let detail = json!({ "state": request.state.code() });
    let row = event(ctx, ctx.new_id(), "request", verb, id.0, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(true)
}
