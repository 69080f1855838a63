//! What a claimant shows: an address on the organisation's domain, or a paper.
//! Used by claiming and proposing.

use crate::pictures::draw_paper;
use crate::{Upload, UseCaseError};
use domain::document::{FileTreatment, shown_name};
use domain::work_address::is_on_domain_of;
use domain::{ClaimMethod, DocumentKind, Email, ErrorCode, Organization, Violation};

/// Longest message and note, in characters.
pub const MAX_MESSAGE: usize = 2_000;

/// The proof as it was sent.
#[derive(Clone, Debug)]
pub struct ProofInput {
    /// Which kind; what belongs to the other is ignored.
    pub method: ClaimMethod,
    /// Field `work_email`: an address on the organisation's domain.
    pub work_email: String,
    /// Field `message`: what the moderator should know; may be empty.
    pub message: String,
    /// Field `document`: PDF, JPEG or PNG.
    pub document: Option<Upload>,
}

/// A checked proof.
pub(super) struct Proof {
    pub method: ClaimMethod,
    pub work_email: Option<Email>,
    pub message: String,
    pub paper: Option<Paper>,
}

/// A checked paper.
pub(super) struct Paper {
    pub kind: DocumentKind,
    pub name: String,
    pub bytes: Vec<u8>,
}

/// The proof with its paper drawn anew, if that is a photo: of a photo only the
/// pixels are kept, so that it does not tell where the claimant lives. Done
/// before the transaction, because it takes a while.
pub(super) async fn drawn(mut input: ProofInput) -> Result<ProofInput, UseCaseError> {
    if input.method != ClaimMethod::Document {
        return Ok(input);
    }
    let Some(upload) = &mut input.document else {
        return Ok(input);
    };
    if FileTreatment::of(&upload.bytes) != Ok(FileTreatment::Draw) {
        return Ok(input);
    }
    match draw_paper(std::mem::take(&mut upload.bytes)).await {
        Ok((_, bytes)) => upload.bytes = bytes,
        Err(UseCaseError::Invalid(wrong)) => {
            let wrong = wrong.into_iter();
            let named = wrong.map(|one| Violation::new("document", one.code));
            return Err(UseCaseError::Invalid(named.collect()));
        }
        Err(error) => return Err(error),
    }
    Ok(input)
}

/// Checks a proof against the organisation that it is for; adds what is wrong.
pub(super) fn check(
    input: ProofInput,
    organization: &Organization,
    violations: &mut Vec<Violation>,
) -> Proof {
    let mut proof = Proof {
        method: input.method,
        work_email: None,
        message: clean(&input.message),
        paper: None,
    };
    if proof.message.chars().count() > MAX_MESSAGE {
        violations.push(Violation::new("message", ErrorCode::TooLong));
    }
    match input.method {
        ClaimMethod::WorkEmail => match work_email(&input.work_email, organization) {
            Ok(email) => proof.work_email = Some(email),
            Err(code) => violations.push(Violation::new("work_email", code)),
        },
        ClaimMethod::Document => match paper(input.document) {
            Ok(paper) => proof.paper = Some(paper),
            Err(code) => violations.push(Violation::new("document", code)),
        },
    }
    proof
}

/// A text without the signs that databases and mail do not bear.
pub(super) fn clean(text: &str) -> String {
    text.trim()
        .chars()
        .filter(|sign| !sign.is_control() || matches!(sign, '\n' | '\t'))
        .collect()
}

fn work_email(input: &str, organization: &Organization) -> Result<Email, ErrorCode> {
    if input.trim().is_empty() {
        return Err(ErrorCode::Required);
    }
    let email = Email::parse(input)?;
    if is_on_domain_of(&email, organization) {
        Ok(email)
    } else {
        Err(ErrorCode::DomainMismatch)
    }
}

fn paper(upload: Option<Upload>) -> Result<Paper, ErrorCode> {
    let upload = upload.ok_or(ErrorCode::Required)?;
    let kind = DocumentKind::of(&upload.bytes)?;
    Ok(Paper {
        kind,
        name: shown_name(&upload.file_name),
        bytes: upload.bytes,
    })
}
