//! Each form of this part and the use case it calls.

use crate::i18n::Locale;
use crate::ui::form::Submission;
use domain::{
    AccountId, ClaimId, ClaimMethod, Decision, ErrorCode, InvitationId, OrganizationId, Role,
    Violation,
};
use usecases::claims::{
    ClaimInput, ProofInput, ProposalInput, claim_organization, confirm_claim_email, decide_claim,
    propose_organization, withdraw_claim,
};
use usecases::members::{
    Accepted, accept_invitation, change_member_role, invite_member, remove_member,
    revoke_invitation,
};
use usecases::{Ctx, Upload, UseCaseError};
use uuid::Uuid;

/// Claims the organisation; answers by which way, so that the reader is told
/// what comes next.
///
/// # Errors
/// What the use case refuses.
pub async fn submit_claim(
    ctx: &Ctx,
    organization: OrganizationId,
    form: &Submission,
) -> Result<ClaimMethod, UseCaseError> {
    let proof = proof(form)?;
    let method = proof.method;
    let input = ClaimInput {
        organization,
        bin: form.value("bin").to_owned(),
        proof,
    };
    claim_organization(ctx, input).await?;
    Ok(method)
}

/// Proposes an organisation; answers as [`submit_claim`].
///
/// # Errors
/// What the use case refuses.
pub async fn submit_proposal(ctx: &Ctx, form: &Submission) -> Result<ClaimMethod, UseCaseError> {
    let proof = proof(form)?;
    let method = proof.method;
    let in_languages = |field: &str| {
        Locale::ALL.map(|locale| form.value(&format!("{field}_{}", locale.code())).to_owned())
    };
    let input = ProposalInput {
        names: in_languages("name"),
        legal_form: form.value("legal_form").to_owned(),
        district: form.value("district").to_owned(),
        bin: form.value("bin").to_owned(),
        email: form.value("email").to_owned(),
        phone: form.value("phone").to_owned(),
        website: form.value("website").to_owned(),
        missions: in_languages("mission"),
        proof,
    };
    propose_organization(ctx, input).await?;
    Ok(method)
}

fn proof(form: &Submission) -> Result<ProofInput, UseCaseError> {
    let method = ClaimMethod::from_code(form.value("method")).ok_or_else(|| {
        UseCaseError::Invalid(vec![Violation::new("method", ErrorCode::Required)])
    })?;
    let document = form.file("document").map(|file| Upload {
        file_name: file.name.clone(),
        bytes: file.bytes.clone(),
    });
    Ok(ProofInput {
        method,
        work_email: form.value("work_email").to_owned(),
        message: form.value("message").to_owned(),
        document,
    })
}

/// Confirms the work address of a claim.
///
/// # Errors
/// What the use case refuses.
pub async fn submit_claim_link(ctx: &Ctx, form: &Submission) -> Result<(), UseCaseError> {
    confirm_claim_email(ctx, form.value("token")).await?;
    Ok(())
}

/// Takes one's own claim back.
///
/// # Errors
/// What the use case refuses.
pub async fn submit_withdrawal(ctx: &Ctx, form: &Submission) -> Result<(), UseCaseError> {
    withdraw_claim(ctx, ClaimId(id(form, "claim")?)).await
}

/// Accepts an invitation.
///
/// # Errors
/// What the use case refuses.
pub async fn submit_invitation(ctx: &Ctx, form: &Submission) -> Result<Accepted, UseCaseError> {
    accept_invitation(ctx, form.value("token")).await
}

/// Decides a claim.
///
/// # Errors
/// What the use case refuses.
pub async fn decide(
    ctx: &Ctx,
    claim: ClaimId,
    form: &Submission,
) -> Result<Decision, UseCaseError> {
    let decision = match form.value("decision") {
        "approve" => Decision::Approve,
        "reject" => Decision::Reject,
        _ => {
            let violation = Violation::new("decision", ErrorCode::Required);
            return Err(UseCaseError::Invalid(vec![violation]));
        }
    };
    decide_claim(ctx, claim, decision, form.value("note")).await?;
    Ok(decision)
}

/// What was done on the page of keepers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeepersDone {
    /// Told on the same page with this word.
    Told(&'static str),
    /// The reader is no keeper any more.
    Left,
}

/// Invites, revokes, changes a role, dismisses or leaves.
///
/// # Errors
/// What the use case refuses; [`ErrorCode::NotFound`] for a task that there is
/// not.
pub async fn submit_keepers(
    ctx: &Ctx,
    organization: OrganizationId,
    form: &Submission,
) -> Result<KeepersDone, UseCaseError> {
    let role = || {
        Role::from_code(form.value("role")).ok_or_else(|| {
            UseCaseError::Invalid(vec![Violation::new("role", ErrorCode::UnknownValue)])
        })
    };
    Ok(match form.value("task") {
        "invite" => {
            invite_member(ctx, organization, form.value("email"), role()?).await?;
            KeepersDone::Told("invited")
        }
        "revoke" => {
            revoke_invitation(ctx, InvitationId(id(form, "invitation")?)).await?;
            KeepersDone::Told("revoked")
        }
        "role" => {
            let account = AccountId(id(form, "account")?);
            change_member_role(ctx, organization, account, role()?).await?;
            KeepersDone::Told("role-changed")
        }
        "remove" => {
            remove_member(ctx, organization, AccountId(id(form, "account")?)).await?;
            KeepersDone::Told("removed")
        }
        "leave" => {
            let account = ctx.actor.account().ok_or(ErrorCode::Forbidden)?;
            remove_member(ctx, organization, account).await?;
            KeepersDone::Left
        }
        _ => return Err(ErrorCode::NotFound.into()),
    })
}

fn id(form: &Submission, field: &str) -> Result<Uuid, UseCaseError> {
    form.value(field)
        .parse()
        .map_err(|_| ErrorCode::NotFound.into())
}
