//! What a request holds of a person is erased, its files too: a while after it
//! is over, and at once when the person wishes it. The numbers keep topic,
//! district, dates and mark.

use super::letters;
use super::track::opened_locked;
use crate::audit::{event, sender_event};
use crate::{Ctx, UseCaseError};
use domain::{Action, ErrorCode, RequestState, Violation};
use jiff::SignedDuration;
use serde_json::json;
use store::requests::StoredRequest;
use store::{ConnectionTrait, StoreError};

/// How many requests are erased in one transaction; the next one goes on.
const AT_ONCE: u64 = 100;
/// By whom, when the person wished it.
const REQUESTER: &str = "requester";

/// Erases what a request holds of whoever has the key; one that was still open
/// is closed.
///
/// # Errors
/// [`ErrorCode::NotFound`]; of `sure` [`ErrorCode::Required`]; the database's
/// and the storage's.
pub async fn erase_own_request(ctx: &Ctx, key: &str, sure: bool) -> Result<(), UseCaseError> {
    ctx.authorize(Action::SendRequest)?;
    let transaction = ctx.database.begin().await?;
    let mut request = opened_locked(ctx, &transaction, key).await?;
    if !sure {
        let violation = Violation::new("sure", ErrorCode::Required);
        return Err(UseCaseError::Invalid(vec![violation]));
    }
    if !request.state.is_over() {
        let holder = request.holder();
        request.move_to(RequestState::Closed, ctx.now());
        request.withdrawn = true;
        request.updated_at = ctx.now();
        store::requests::write(&transaction, &request).await?;
        if let Some(former) = holder {
            letters::taken_back(ctx, &transaction, &request, former).await?;
        }
    }
    erase(ctx, &transaction, &request, REQUESTER).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// Erases what requests hold of people that were over so many days ago; answers
/// how many. The server calls it hourly.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; the database's and the storage's.
pub async fn erase_old_requests(ctx: &Ctx, days: u16) -> Result<usize, UseCaseError> {
    ctx.authorize(Action::KeepCentres)?;
    let span = SignedDuration::from_hours(24 * i64::from(days));
    let before = ctx.now().checked_sub(span);
    let Ok(before) = before else {
        return Ok(0);
    };
    // What is known of a blocked sender goes with the block.
    let transaction = ctx.database.begin().await?;
    store::requests::remove_over(&transaction, ctx.now()).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    let mut erased = 0;
    loop {
        let found = store::requests::to_erase(ctx.database.reader(), before, AT_ONCE).await?;
        if found.is_empty() {
            return Ok(erased);
        }
        let transaction = ctx.database.begin().await?;
        for id in found {
            let request = store::requests::find_locked(&transaction, id).await?;
            // Another process may have erased it, or the person opened it again.
            let old = |request: &StoredRequest| {
                let since = request.closed_at.unwrap_or(request.updated_at);
                request.erased_at.is_none() && !request.state.is_open() && since < before
            };
            if let Some(request) = request.filter(old) {
                erase(ctx, &transaction, &request, "retention").await?;
                erased += 1;
            }
        }
        transaction.commit().await.map_err(StoreError::from)?;
    }
}

async fn erase(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    request: &StoredRequest,
    by: &str,
) -> Result<(), UseCaseError> {
    let files = store::requests::erase(transaction, request.id, ctx.now()).await?;
    // Nobody is told that their data are erased while a file is left.
    for file in &files {
        ctx.storage.delete(file).await?;
    }
    store::mail_messages::remove_unsent_about(transaction, &request.code).await?;
    let detail = json!({ "by": by, "files": files.len() });
    let row = match by {
        REQUESTER => sender_event(ctx, "erased", request.id, detail),
        _ => event(ctx, ctx.new_id(), "request", "erased", request.id.0, detail),
    };
    store::audit_events::add(transaction, vec![row]).await?;
    Ok(())
}
