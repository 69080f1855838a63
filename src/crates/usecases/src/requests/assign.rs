//! A request is given to somebody of the staff of its centre, or to nobody. Rule:
//! where it stands stays as it is, and only the new holder is told, unless they
//! did it themselves.

use super::access::locked;
use super::letters;
use crate::audit::event;
use crate::{Ctx, UseCaseError};
use domain::{AccountId, ErrorCode, RequestId, Violation};
use serde_json::json;
use store::StoreError;

/// What stands for nobody in a form.
pub const NOBODY: &str = "nobody";

/// Gives the request, as it was when it had this version, to this account of the
/// staff of its centre, or to [`NOBODY`].
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; [`ErrorCode::Conflict`]
/// when it was written meanwhile; [`ErrorCode::MoveNotAllowed`] when it is over;
/// of `colleague` [`ErrorCode::Required`], and [`ErrorCode::UnknownValue`] for
/// whoever is not staff of the centre; the database's.
pub async fn assign_request(
    ctx: &Ctx,
    id: RequestId,
    version: u32,
    colleague: &str,
) -> Result<(), UseCaseError> {
    let transaction = ctx.database.begin().await?;
    let mut request = locked(ctx, &transaction, id, version).await?;
    if request.state.is_over() || request.erased_at.is_some() {
        return Err(ErrorCode::MoveNotAllowed.into());
    }
    let wrong = |code| UseCaseError::Invalid(vec![Violation::new("colleague", code)]);
    let holder = match colleague {
        "" => return Err(wrong(ErrorCode::Required)),
        NOBODY => None,
        typed => {
            let account = typed.parse().map(AccountId);
            let account = account.map_err(|_| wrong(ErrorCode::UnknownValue))?;
            let staff = store::requests::members_of(&transaction, request.centre).await?;
            if !staff.iter().any(|(member, _)| *member == account) {
                return Err(wrong(ErrorCode::UnknownValue));
            }
            Some(account)
        }
    };
    let was = request.operator;
    if holder == was {
        return Ok(());
    }
    request.operator = holder;
    request.version += 1;
    request.updated_at = ctx.now();
    store::requests::write(&transaction, &request).await?;
    if let Some(account) = holder.filter(|_| holder != ctx.actor.account()) {
        letters::to_holder(ctx, &transaction, &request, account).await?;
    }
    let verb = if holder.is_some() {
        "assigned"
    } else {
        "released"
    };
    let detail = json!({ "account": holder, "was": was });
    let row = event(ctx, ctx.new_id(), "request", verb, id.0, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}
