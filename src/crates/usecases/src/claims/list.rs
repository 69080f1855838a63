//! Moderators see what waits for them.

use super::view::{ClaimView, views};
use crate::{Ctx, UseCaseError};
use domain::{Action, ClaimId, ClaimState, ErrorCode, OrganizationId};
use store::claims::ClaimQuery;

/// The longest list.
const MAX_CLAIMS: u64 = 200;

/// Which claims to list.
#[derive(Clone, Debug, Default)]
pub struct ClaimFilter {
    /// In one of these states; none means those that wait for a decision.
    pub states: Vec<ClaimState>,
    /// For this organisation.
    pub organization: Option<OrganizationId>,
    /// Made after this one: the last of the page before.
    pub after: Option<ClaimId>,
}

/// Claims and proposals, the first made first, at most 200 at a time.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; the database's.
pub async fn list_claims(ctx: &Ctx, filter: &ClaimFilter) -> Result<Vec<ClaimView>, UseCaseError> {
    ctx.authorize(Action::DecideClaims)?;
    let connection = ctx.database.reader();
    let query = ClaimQuery {
        states: if filter.states.is_empty() {
            vec![ClaimState::Pending]
        } else {
            filter.states.clone()
        },
        organization: filter.organization,
        after: filter.after,
        limit: MAX_CLAIMS,
    };
    let claims = store::claims::list(connection, &query).await?;
    views(connection, claims, ctx.now()).await
}

/// One claim.
///
/// # Errors
/// [`ErrorCode::Forbidden`], [`ErrorCode::NotFound`]; the database's.
pub async fn show_claim(ctx: &Ctx, id: ClaimId) -> Result<ClaimView, UseCaseError> {
    ctx.authorize(Action::DecideClaims)?;
    let connection = ctx.database.reader();
    let claim = store::claims::find(connection, id)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    let view = views(connection, vec![claim], ctx.now()).await?.pop();
    view.ok_or_else(|| ErrorCode::NotFound.into())
}
