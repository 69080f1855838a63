//! A moderator decides a claim or a proposal.

use super::proof::{MAX_MESSAGE, clean};
use super::{PROOF_KEPT, letters};
use crate::audit::{event, organization_event};
use crate::organizations::save::save_within;
use crate::organizations::{SaveAction, SaveOrganization};
use crate::{Ctx, UseCaseError};
use domain::{
    Action, ClaimId, Decision, ErrorCode, Localized, Organization, OrganizationId, Role, Slug,
    Violation,
};
use serde_json::json;
use store::claims::{AccountContact, StoredClaim};
use store::{ConnectionTrait, StoreError};

/// Approves or rejects; the claimant is told in either case. Approving makes
/// the claimant an owner; a proposal first becomes an organisation. Other
/// claims for the same organisation stay as they are.
///
/// # Errors
/// [`ErrorCode::Forbidden`], [`ErrorCode::NotFound`],
/// [`ErrorCode::AlreadyDecided`] when it is not pending (any more);
/// [`ErrorCode::ReasonRequired`] and [`ErrorCode::TooLong`] for `note`;
/// approving [`ErrorCode::Gone`] when the organisation was removed or the
/// claimant's account deleted, and what saving says of a proposal, with
/// [`ErrorCode::IdentifierTaken`] for `bin`; the database's.
pub async fn decide_claim(
    ctx: &Ctx,
    id: ClaimId,
    decision: Decision,
    note: &str,
) -> Result<(), UseCaseError> {
    ctx.authorize(Action::DecideClaims)?;
    let note = clean(note);
    check_note(decision, &note)?;

    let transaction = ctx.database.begin().await?;
    let mut claim = store::claims::find(&transaction, id)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    let from = claim.state;
    claim.state = from
        .after(decision.step())
        .ok_or(ErrorCode::AlreadyDecided)?;
    let claimant = store::claims::contacts(&transaction, &[claim.account])
        .await?
        .remove(&claim.account)
        .ok_or(ErrorCode::Gone)?;
    let now = ctx.now();
    claim.note = note;
    claim.closed_at = Some(now);
    claim.purge_at = Some(now + PROOF_KEPT);
    // Whoever writes first has decided; the other waits here and learns it.
    if !store::claims::replace(&transaction, &claim, from).await? {
        return Err(ErrorCode::AlreadyDecided.into());
    }
    match decision {
        Decision::Approve => approve(ctx, &transaction, &mut claim, &claimant).await?,
        Decision::Reject => reject(ctx, &transaction, &claim, &claimant).await?,
    }
    let detail = json!({ "organization": claim.organization });
    let verb = claim.state.code();
    let audit = event(ctx, ctx.new_id(), "claim", verb, id.0, detail);
    store::audit_events::add(&transaction, vec![audit]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

fn check_note(decision: Decision, note: &str) -> Result<(), UseCaseError> {
    let code = if decision == Decision::Reject && note.is_empty() {
        ErrorCode::ReasonRequired
    } else if note.chars().count() > MAX_MESSAGE {
        ErrorCode::TooLong
    } else {
        return Ok(());
    };
    Err(UseCaseError::Invalid(vec![Violation::new("note", code)]))
}

async fn approve(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    claim: &mut StoredClaim,
    claimant: &AccountContact,
) -> Result<(), UseCaseError> {
    // Nobody is left to be the owner.
    if claimant.email.is_none() {
        return Err(ErrorCode::Gone.into());
    }
    let (organization, slug, names) = match (&claim.proposal, claim.organization) {
        (Some(proposal), None) => create(ctx, transaction, proposal).await?,
        (_, Some(organization)) => find(transaction, organization).await?,
        (None, None) => return Err(ErrorCode::NotFound.into()),
    };
    if claim.organization.is_none() {
        claim.organization = Some(organization);
        store::claims::replace(transaction, claim, claim.state).await?;
    }
    store::members::lock(transaction, organization).await?;
    let owner = (claim.account, Role::Owner);
    store::members::set(transaction, organization, owner.0, owner.1, ctx.now()).await?;
    let detail = json!({ "account": owner.0, "role": owner.1.code(), "by": "claim" });
    let verb = "member_added";
    let audit = organization_event(ctx, ctx.new_id(), verb, organization, detail);
    store::audit_events::add(transaction, vec![audit]).await?;
    letters::approved(ctx, transaction, claimant, &names, &slug, &claim.note).await
}

async fn reject(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    claim: &StoredClaim,
    claimant: &AccountContact,
) -> Result<(), UseCaseError> {
    let names = match (&claim.proposal, claim.organization) {
        (Some(proposal), _) => proposal.names.clone(),
        (None, Some(organization)) => {
            let found = store::organizations::find_by_ids(transaction, &[organization]).await?;
            found
                .into_iter()
                .next()
                .map_or_else(Localized::default, |found| found.document.names)
        }
        (None, None) => Localized::default(),
    };
    letters::rejected(ctx, transaction, claimant, &names, &claim.note).await
}

async fn find(
    transaction: &impl ConnectionTrait,
    id: OrganizationId,
) -> Result<(OrganizationId, Slug, Localized), UseCaseError> {
    let found = store::organizations::find_by_ids(transaction, &[id])
        .await?
        .pop()
        .ok_or(ErrorCode::NotFound)?;
    if found.removed_at.is_some() {
        return Err(ErrorCode::Gone.into());
    }
    Ok((id, found.slug, found.document.names))
}

/// Puts the proposed organisation into the directory.
async fn create(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    proposal: &Organization,
) -> Result<(OrganizationId, Slug, Localized), UseCaseError> {
    store::content_version::bump(transaction).await?;
    let record = SaveOrganization {
        id: None,
        document: proposal.clone(),
        note: String::new(),
        expected_revision: None,
    };
    let (_, mut results) =
        save_within(ctx, SaveAction::Proposal, transaction, vec![record]).await?;
    match results.pop() {
        Some(Ok(saved)) => Ok((saved.id, saved.slug, proposal.names.clone())),
        Some(Err(violations)) => Err(UseCaseError::Invalid(
            violations.into_iter().map(as_typed).collect(),
        )),
        None => Err(ErrorCode::Internal.into()),
    }
}

/// The one identifier of a proposal is its BIN.
fn as_typed(violation: Violation) -> Violation {
    match violation.field.as_str() {
        "identifiers" => Violation::new("bin", violation.code),
        _ => violation,
    }
}
