//! Reminds centres of requests that are due, and tells moderators, and the
//! organisation that has it, of one that is late. The server calls it hourly;
//! each letter goes once.

use super::letters;
use super::route::working_day_before;
use crate::audit::event;
use crate::{Ctx, UseCaseError};
use domain::{Action, CentreId, MailKind, OpeningHours, RequestId, RequestState};
use jiff::SignedDuration;
use jiff::civil::Date;
use serde_json::json;
use std::collections::HashMap;
use store::StoreError;
use store::requests::StoredRequest;

/// How far ahead requests are looked at: longer than any row of holidays.
const AHEAD: SignedDuration = SignedDuration::from_hours(24 * 21);
/// How many letters are written in one call; the next call goes on.
const AT_ONCE: usize = 200;

/// Whom a request concerns now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Told {
    Centre,
    Moderators,
    Organization,
}

/// Writes to the operators of a centre on the last working day before a request
/// is due, to moderators once that day is over, and to the editors of the
/// organisation that has it; answers how often somebody was told.
///
/// # Errors
/// [`domain::ErrorCode::Forbidden`]; the database's.
pub async fn remind_of_deadlines(ctx: &Ctx) -> Result<usize, UseCaseError> {
    ctx.authorize(Action::HandleRequests)?;
    let connection = ctx.database.reader();
    let today = ctx.today();
    let until = today.checked_add(AHEAD).unwrap_or(Date::MAX);
    let found = store::requests::running_until(connection, until, today).await?;
    if found.is_empty() {
        return Ok(0);
    }
    let centres = store::centres::all(connection).await?.into_iter();
    let hours: HashMap<CentreId, OpeningHours> = centres
        .map(|centre| (centre.id, centre.document.opening_hours))
        .collect();
    let concerned = found
        .iter()
        .filter(|request| concerns(request, today, &hours).is_some())
        .take(AT_ONCE);
    let mut told = 0;
    for request in concerned {
        // Of one that is late both are told.
        while tell(ctx, request.id, &hours).await? {
            told += 1;
        }
    }
    Ok(told)
}

/// Whom the request concerns today, unless they were told.
fn concerns(
    request: &StoredRequest,
    today: Date,
    hours: &HashMap<CentreId, OpeningHours>,
) -> Option<Told> {
    if !request.state.is_running() {
        return None;
    }
    if request.due_on < today {
        if request.escalated_at.is_none() {
            return Some(Told::Moderators);
        }
        let is_passed = request.state == RequestState::PassedOn;
        let untold = is_passed && request.organization_reminded_at.is_none();
        return untold.then_some(Told::Organization);
    }
    let usual = OpeningHours::default();
    let hours = hours.get(&request.centre).unwrap_or(&usual);
    let is_near = working_day_before(request.due_on, hours) <= today;
    (is_near && request.reminded_at.is_none()).then_some(Told::Centre)
}

/// Writes about one request in a transaction of its own, so that another
/// process which does the same waits for one request only.
async fn tell(
    ctx: &Ctx,
    id: RequestId,
    hours: &HashMap<CentreId, OpeningHours>,
) -> Result<bool, UseCaseError> {
    let transaction = ctx.database.begin().await?;
    let Some(mut request) = store::requests::find_locked(&transaction, id).await? else {
        return Ok(false);
    };
    // It may have been answered, or told of, since.
    let verb = match concerns(&request, ctx.today(), hours) {
        None => return Ok(false),
        Some(Told::Centre) => {
            request.reminded_at = Some(ctx.now());
            let kind = MailKind::RequestDueSoon;
            letters::to_operators(ctx, &transaction, &request, kind).await?;
            "reminded"
        }
        Some(Told::Moderators) => {
            request.escalated_at = Some(ctx.now());
            let kind = MailKind::RequestOverdue;
            letters::to_moderators(ctx, &transaction, &request, kind).await?;
            "escalated"
        }
        Some(Told::Organization) => {
            request.organization_reminded_at = Some(ctx.now());
            let kind = MailKind::RequestPassedOverdue;
            letters::to_organization(ctx, &transaction, &request, kind).await?;
            "organization_reminded"
        }
    };
    // The version stays: nothing changed that an operator sees.
    store::requests::write(&transaction, &request).await?;
    let detail = json!({ "due_on": request.due_on });
    let row = event(ctx, ctx.new_id(), "request", verb, id.0, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(true)
}
