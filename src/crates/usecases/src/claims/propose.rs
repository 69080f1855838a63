//! Somebody proposes an organisation that is not in the directory, as theirs.

use super::draft::{ProposalInput, draft};
use super::open::{Subject, claimant, may_claim, owner_of, write};
use super::proof;
use crate::{Ctx, UseCaseError};
use domain::{Action, ClaimId, ErrorCode, Violation};

/// Proposes an organisation. Once a moderator approves, it stands in the
/// directory and the proposer is its owner.
///
/// # Errors
/// [`ErrorCode::Forbidden`], [`ErrorCode::AlreadyClaimed`] when the account
/// has proposed this BIN, [`ErrorCode::TooManyAttempts`]; for the fields of
/// [`ProposalInput`] what their types say, [`ErrorCode::Required`],
/// [`ErrorCode::UnknownValue`], [`ErrorCode::TooLong`],
/// [`ErrorCode::SlugEmpty`]; for `bin` [`ErrorCode::IdentifierTaken`] when it
/// is in the directory; for the proof as in
/// [`claim_organization`](super::claim_organization); the database's and the
/// storage's.
pub async fn propose_organization(
    ctx: &Ctx,
    input: ProposalInput,
) -> Result<ClaimId, UseCaseError> {
    ctx.authorize(Action::ClaimOrganization)?;
    let input = ProposalInput {
        proof: proof::drawn(input.proof).await?,
        ..input
    };
    let transaction = ctx.database.begin().await?;
    let (account, contact) = claimant(ctx, &transaction).await?;

    let mut violations = Vec::new();
    let (organization, bin) = draft(&input, contact.locale, ctx.now(), &mut violations);
    may_claim(ctx, &transaction, account, |claim| {
        claim.organization.is_none() && bin.is_some() && claim.bin == bin
    })
    .await?;
    if let Some(bin) = &bin
        && owner_of(&transaction, bin).await?.is_some()
    {
        violations.push(Violation::new("bin", ErrorCode::IdentifierTaken));
    }
    let proof = proof::check(input.proof, &organization, &mut violations);
    if !violations.is_empty() {
        return Err(UseCaseError::Invalid(violations));
    }
    let names = organization.names.clone();
    let subject = Subject {
        organization: None,
        proposal: Some(Box::new(organization)),
        bin,
    };
    write(
        ctx,
        transaction,
        (account, &contact),
        subject,
        &names,
        proof,
    )
    .await
}
