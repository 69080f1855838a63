//! Closes a centre: it is in no list and gets no request any more. Rule: nothing
//! is lost with it; its requests, answers and rules go to a successor. It locks
//! as the module of requests says: the content version, the rules, the centre,
//! then what goes along.

use crate::audit::event;
use crate::requests::lock_rules;
use crate::{Ctx, UseCaseError};
use domain::{Action, CentreId, ErrorCode, Violation};
use serde_json::json;
use store::StoreError;

/// Closes a centre for good; `successor` is the id of the one that does its work
/// from now on, as it was typed. Its staff are let go: whom the successor needs
/// it adds.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`] also for one that is closed;
/// of `successor` [`ErrorCode::Required`] and [`ErrorCode::UnknownValue`]; the
/// database's.
pub async fn close_centre(
    ctx: &Ctx,
    id: CentreId,
    successor: &str,
) -> Result<CentreId, UseCaseError> {
    ctx.authorize(Action::KeepCentres)?;
    let transaction = ctx.database.begin().await?;
    // One writer at a time; and pages show the change.
    store::content_version::bump(&transaction).await?;
    // Whoever changes the rules reads them after this, or was read by it.
    lock_rules(&transaction).await?;
    let open = store::centres::all(&transaction).await?;
    let is_open = |id: CentreId| open.iter().any(|centre| centre.id == id);
    if !is_open(id) {
        return Err(ErrorCode::NotFound.into());
    }
    let mut centre = store::centres::find_locked(&transaction, id)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    let wrong = |code| UseCaseError::Invalid(vec![Violation::new("successor", code)]);
    if successor.is_empty() {
        return Err(wrong(ErrorCode::Required));
    }
    let to = successor.parse().ok().map(CentreId);
    let to = to
        .filter(|to| *to != id && is_open(*to))
        .ok_or_else(|| wrong(ErrorCode::UnknownValue))?;
    centre.document.successor = Some(to);
    centre.version += 1;
    centre.updated_at = ctx.now();
    store::centres::write(&transaction, &centre).await?;
    let requests = store::requests::hand_over(&transaction, id, to).await?;
    let mut rules = store::requests::rules(&transaction).await?;
    for rule in rules.iter_mut().filter(|rule| rule.centre == id) {
        rule.centre = to;
    }
    let rules: Vec<_> = rules.into_iter().map(|rule| (ctx.new_id(), rule)).collect();
    store::requests::write_rules(&transaction, &rules).await?;
    let detail = json!({ "successor": to, "requests": requests });
    let row = event(ctx, ctx.new_id(), "centre", "closed", id.0, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(to)
}
