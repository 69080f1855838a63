//! A claimant sees what became of their claims.

use crate::{Ctx, UseCaseError};
use domain::{Action, ClaimId, ClaimMethod, ClaimState, Localized, OrganizationId, Slug};
use jiff::Timestamp;
use std::collections::HashMap;

/// A claim of one's own.
#[derive(Clone, Debug, PartialEq)]
pub struct MyClaimView {
    /// Its id.
    pub id: ClaimId,
    /// The address of the organisation; `None` for a proposal that was not
    /// approved.
    pub slug: Option<Slug>,
    /// The names of what is claimed or proposed.
    pub names: Localized,
    /// Whether it is a proposal.
    pub proposed: bool,
    /// How it is proven.
    pub method: ClaimMethod,
    /// Where it stands.
    pub state: ClaimState,
    /// What the moderator said; may be empty.
    pub note: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it expires, if it is open.
    pub expires_at: Timestamp,
}

/// The claims of the account that acts, the last made first.
///
/// # Errors
/// [`ErrorCode::Forbidden`](domain::ErrorCode::Forbidden); the database's.
pub async fn list_my_claims(ctx: &Ctx) -> Result<Vec<MyClaimView>, UseCaseError> {
    ctx.authorize(Action::ClaimOrganization)?;
    let Some(account) = ctx.actor.account() else {
        return Ok(Vec::new());
    };
    let connection = ctx.database.reader();
    let claims = store::claims::of_account(connection, account).await?;
    let ids: Vec<OrganizationId> = claims
        .iter()
        .filter_map(|claim| claim.organization)
        .collect();
    let organizations: HashMap<_, _> = store::organizations::find_by_ids(connection, &ids)
        .await?
        .into_iter()
        .map(|organization| (organization.id, organization))
        .collect();
    let views = claims.into_iter().map(|claim| {
        let found = claim.organization.and_then(|id| organizations.get(&id));
        let proposed = claim.proposal.is_some();
        let names = match (found, claim.proposal) {
            (Some(found), _) => found.document.names.clone(),
            (None, Some(proposal)) => proposal.names,
            (None, None) => Localized::default(),
        };
        MyClaimView {
            id: claim.id,
            slug: found.map(|found| found.slug.clone()),
            names,
            proposed,
            method: claim.method,
            state: claim.state,
            note: claim.note,
            created_at: claim.created_at,
            expires_at: claim.expires_at,
        }
    });
    Ok(views.collect())
}
