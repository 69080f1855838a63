//! Somebody says that an organisation is theirs.

use super::letters;
use super::proof::{self, Proof, ProofInput};
use super::{CLAIMS_A_DAY, DECISION_DEADLINE, DOCUMENTS, EMAIL_DEADLINE};
use crate::audit::event;
use crate::secret::Secret;
use crate::{Ctx, UseCaseError};
use domain::{
    AccountId, Action, Bin, ClaimId, ClaimMethod, ErrorCode, ExternalIdentifier, IdentifierScheme,
    Organization, OrganizationId, Violation,
};
use jiff::SignedDuration;
use serde_json::json;
use store::claims::{AccountContact, Document, StoredClaim};
use store::{ConnectionTrait, DatabaseTransaction, StoreError};

/// A claim as it was sent.
#[derive(Clone, Debug)]
pub struct ClaimInput {
    /// Which organisation.
    pub organization: OrganizationId,
    /// Field `bin`; may be empty when a document is the proof.
    pub bin: String,
    /// How it is proven.
    pub proof: ProofInput,
}

/// Claims an organisation for the account that acts. With a work address the
/// claim waits until the link sent there is followed, with a document a
/// moderator may decide at once.
///
/// # Errors
/// [`ErrorCode::Forbidden`], [`ErrorCode::NotFound`], [`ErrorCode::Gone`],
/// [`ErrorCode::AlreadyMember`], [`ErrorCode::AlreadyClaimed`],
/// [`ErrorCode::TooManyAttempts`]; for `bin` what [`Bin::parse`] says,
/// [`ErrorCode::Required`], and [`ErrorCode::UnknownValue`] when it is another
/// organisation's; for `work_email` [`ErrorCode::Required`],
/// [`ErrorCode::EmailMalformed`], [`ErrorCode::DomainMismatch`]; for `document`
/// what [`domain::DocumentKind::of`] says; for `message`
/// [`ErrorCode::TooLong`]; the database's and the storage's.
pub async fn claim_organization(ctx: &Ctx, input: ClaimInput) -> Result<ClaimId, UseCaseError> {
    ctx.authorize(Action::ClaimOrganization)?;
    let input = ClaimInput {
        proof: proof::drawn(input.proof).await?,
        ..input
    };
    let transaction = ctx.database.begin().await?;
    let (account, contact) = claimant(ctx, &transaction).await?;
    let known = store::organizations::find_by_ids(&transaction, &[input.organization])
        .await?
        .pop()
        .ok_or(ErrorCode::NotFound)?;
    if known.removed_at.is_some() {
        return Err(ErrorCode::Gone.into());
    }
    let role = store::members::role(&transaction, known.id, account).await?;
    if role.is_some() {
        return Err(ErrorCode::AlreadyMember.into());
    }
    may_claim(ctx, &transaction, account, |claim| {
        claim.organization == Some(known.id)
    })
    .await?;

    let mut violations = Vec::new();
    let bin = match bin(&transaction, &input, known.id, &known.document).await? {
        Ok(bin) => bin,
        Err(code) => {
            violations.push(Violation::new("bin", code));
            None
        }
    };
    let proof = proof::check(input.proof, &known.document, &mut violations);
    if !violations.is_empty() {
        return Err(UseCaseError::Invalid(violations));
    }
    let subject = Subject {
        organization: Some(known.id),
        proposal: None,
        bin,
    };
    let names = &known.document.names;
    write(ctx, transaction, (account, &contact), subject, names, proof).await
}

/// Whose claim it will be, locked against a second one at the same time.
pub(super) async fn claimant(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
) -> Result<(AccountId, AccountContact), UseCaseError> {
    // The console holds no account that could become an owner.
    let account = ctx.actor.account().ok_or(ErrorCode::Forbidden)?;
    store::claims::lock_account(transaction, account).await?;
    let contact = store::claims::contacts(transaction, &[account])
        .await?
        .remove(&account)
        .filter(|contact| contact.email.is_some())
        .ok_or(ErrorCode::Forbidden)?;
    Ok((account, contact))
}

/// Refuses a second open claim for the same thing, and too many a day.
pub(super) async fn may_claim(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    account: AccountId,
    is_same: impl Fn(&StoredClaim) -> bool,
) -> Result<(), UseCaseError> {
    let made = store::claims::of_account(transaction, account).await?;
    if made
        .iter()
        .any(|claim| claim.state.is_open() && is_same(claim))
    {
        return Err(ErrorCode::AlreadyClaimed.into());
    }
    let yesterday = ctx.now() - SignedDuration::from_hours(24);
    let lately = made.iter().filter(|claim| claim.created_at > yesterday);
    if u64::try_from(lately.count()).is_ok_and(|count| count >= CLAIMS_A_DAY) {
        return Err(ErrorCode::TooManyAttempts.into());
    }
    Ok(())
}

/// What a claim is about.
pub(super) struct Subject {
    pub organization: Option<OrganizationId>,
    pub proposal: Option<Box<Organization>>,
    pub bin: Option<Bin>,
}

/// Writes a claim that may be made: its paper, its row, the mail to the work
/// address, the audit row. A paper whose row does not come about is deleted.
pub(super) async fn write(
    ctx: &Ctx,
    transaction: DatabaseTransaction,
    (account, contact): (AccountId, &AccountContact),
    subject: Subject,
    names: &domain::Localized,
    proof: Proof,
) -> Result<ClaimId, UseCaseError> {
    let now = ctx.now();
    let id = ClaimId(ctx.new_id());
    let deadline = match proof.method {
        ClaimMethod::WorkEmail => EMAIL_DEADLINE,
        ClaimMethod::Document => DECISION_DEADLINE,
    };
    let mut stored = StoredClaim {
        id,
        organization: subject.organization,
        proposal: subject.proposal,
        account,
        method: proof.method,
        state: proof.method.first_state(),
        bin: subject.bin,
        work_email: proof.work_email,
        message: proof.message,
        document: None,
        note: String::new(),
        created_at: now,
        expires_at: now + deadline,
        closed_at: None,
        purge_at: None,
    };
    let mut key = None;
    if let Some(paper) = proof.paper {
        let name = format!("{DOCUMENTS}/{}", ctx.new_id());
        ctx.storage.put(&name, paper.bytes).await?;
        key = Some(name.clone());
        stored.document = Some(Document {
            key: name,
            kind: paper.kind,
            name: paper.name,
        });
    }
    let written = write_rows(ctx, transaction, contact, names, &stored).await;
    if let (Err(_), Some(key)) = (&written, key) {
        // What remains of a failure here is found by the sweep.
        let _ = ctx.storage.delete(&key).await;
    }
    written.map(|()| id)
}

async fn write_rows(
    ctx: &Ctx,
    transaction: DatabaseTransaction,
    contact: &AccountContact,
    names: &domain::Localized,
    stored: &StoredClaim,
) -> Result<(), UseCaseError> {
    let token = stored.work_email.as_ref().map(|_| Secret::new(ctx));
    let hash = token.as_ref().map(|token| token.hash.clone());
    store::claims::add(&transaction, stored, hash).await?;
    if let (Some(address), Some(token)) = (&stored.work_email, &token) {
        letters::confirm_address(
            ctx,
            &transaction,
            contact.locale,
            address,
            names,
            &token.text,
        )
        .await?;
    }
    let detail = json!({
        "organization": stored.organization,
        "method": stored.method.code(),
    });
    let verb = if stored.proposal.is_some() {
        "proposed"
    } else {
        "made"
    };
    let audit = event(ctx, ctx.new_id(), "claim", verb, stored.id.0, detail);
    store::audit_events::add(&transaction, vec![audit]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// The BIN, which must be the organisation's; one that has none on record is
/// believed as long as the number is nobody else's: a moderator will look.
async fn bin(
    connection: &impl ConnectionTrait,
    input: &ClaimInput,
    id: OrganizationId,
    document: &Organization,
) -> Result<Result<Option<Bin>, ErrorCode>, UseCaseError> {
    if input.bin.trim().is_empty() {
        return Ok(match input.proof.method {
            ClaimMethod::WorkEmail => Err(ErrorCode::Required),
            ClaimMethod::Document => Ok(None),
        });
    }
    let bin = match Bin::parse(&input.bin) {
        Ok(bin) => bin,
        Err(code) => return Ok(Err(code)),
    };
    let theirs = match document.bin() {
        Some(known) => known == bin,
        None => owner_of(connection, &bin)
            .await?
            .is_none_or(|owner| owner == id),
    };
    Ok(if theirs {
        Ok(Some(bin))
    } else {
        Err(ErrorCode::UnknownValue)
    })
}

/// The organisation, removed or not, that has this BIN.
pub(super) async fn owner_of(
    connection: &impl ConnectionTrait,
    bin: &Bin,
) -> Result<Option<OrganizationId>, UseCaseError> {
    let identifier = ExternalIdentifier {
        scheme: IdentifierScheme::KzBin,
        value: bin.as_str().to_owned(),
    };
    let owners = store::identifiers::find_owners(connection, &[&identifier]).await?;
    Ok(owners.get(&identifier).copied())
}
