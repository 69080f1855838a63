//! Requests that centres passed to an organisation: its editors read, answer or
//! return them. Once a request is answered, returned or taken back, it is the
//! centre's again and nothing of it is shown here. Rule: of what is internal an
//! organisation sees only what was said to it and what it wrote itself.

use super::access::message;
use super::input::{MAX_MESSAGE, text};
use super::letters;
use super::show::{RequestView, TogetherView};
use crate::audit::event;
use crate::{Ctx, UseCaseError};
use domain::{
    Action, ErrorCode, MailKind, MessageAuthor, OrganizationId, RequestId, RequestStep,
    SubjectState, Violation,
};
use serde_json::json;
use store::requests::StoredRequest;
use store::{ConnectionTrait, StoreError};

/// What an organisation does with a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassedStep {
    /// Say that it will answer.
    Accept,
    /// Answer the person.
    Answer,
    /// Give it back to the centre, and say why.
    Return,
}

impl PassedStep {
    /// Everything that can be done.
    pub const ALL: [Self; 3] = [Self::Answer, Self::Accept, Self::Return];

    /// As forms post it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Answer => "answer",
            Self::Return => "return",
        }
    }

    /// Reads [`PassedStep::code`].
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.code() == code)
    }

    const fn step(self) -> RequestStep {
        match self {
            Self::Accept => RequestStep::AcceptPassed,
            Self::Answer => RequestStep::Answer,
            Self::Return => RequestStep::ReturnPassed,
        }
    }

    const fn verb(self) -> &'static str {
        match self {
            Self::Accept => "accepted_by_organization",
            Self::Answer => "answered_by_organization",
            Self::Return => "returned_by_organization",
        }
    }
}

/// The requests that wait for an answer of the organisations the actor keeps;
/// what is due first stands first. Nothing personal stands in it.
///
/// # Errors
/// [`ErrorCode::Forbidden`] for visitors; the database's.
pub async fn list_passed_requests(
    ctx: &Ctx,
) -> Result<Vec<super::list::RequestItem>, UseCaseError> {
    ctx.authorize(Action::KeepAccount)?;
    let Some(account) = ctx.actor.account() else {
        return Ok(Vec::new());
    };
    let connection = ctx.database.reader();
    let kept = store::members::organizations_of(connection, account).await?;
    let kept: Vec<OrganizationId> = kept.into_iter().map(|(id, _)| id).collect();
    let found = store::requests::passed_to(connection, &kept).await?;
    let today = ctx.today();
    Ok(found
        .into_iter()
        .map(|one| super::list::RequestItem::of(one, today))
        .collect())
}

/// Shows a request to those it was passed to, without what the centre noted and
/// what other organisations wrote to it; the reading leaves a trace.
///
/// # Errors
/// [`ErrorCode::NotFound`], also for whoever it was not passed to; the
/// database's.
pub async fn show_passed_request(ctx: &Ctx, id: RequestId) -> Result<RequestView, UseCaseError> {
    let transaction = ctx.database.begin().await?;
    let found = store::requests::find(&transaction, id).await?;
    let request = passed_to_actor(ctx, &transaction, found).await?;
    let mut messages = store::requests::messages(&transaction, id).await?;
    messages.retain(|one| !one.internal || one.audience == request.organization);
    let files = store::requests::attachments(&transaction, id).await?;
    let centres = store::centres::all(&transaction).await?;
    let centre = centres.into_iter().find(|one| one.id == request.centre);
    let detail = json!({ "organization": request.organization });
    let row = event(ctx, ctx.new_id(), "request", "read", id.0, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(RequestView {
        request,
        centre: centre.map(|one| one.document.names).unwrap_or_default(),
        messages,
        files,
        together: TogetherView::default(),
        desk: None,
    })
}

/// Does it to the request as it was when it had this version.
///
/// # Errors
/// [`ErrorCode::NotFound`], also for whoever it was never passed to;
/// [`ErrorCode::Conflict`] when it was written meanwhile, or went from the
/// organisation;
/// [`ErrorCode::MoveNotAllowed`] when it was accepted before; of `message`
/// [`ErrorCode::Required`], [`ErrorCode::ReasonRequired`] and
/// [`ErrorCode::TooLong`]; the database's.
pub async fn answer_passed_request(
    ctx: &Ctx,
    id: RequestId,
    version: u32,
    step: PassedStep,
    typed: &str,
) -> Result<(), UseCaseError> {
    let transaction = ctx.database.begin().await?;
    let found = store::requests::find_locked(&transaction, id).await?;
    let found = passed_to_actor(ctx, &transaction, found).await;
    let is_gone = |error: &UseCaseError| error.code() == ErrorCode::NotFound;
    // A colleague answered, or the centre took it, while this was written.
    if found.as_ref().is_err_and(is_gone) && was_passed_to_actor(ctx, &transaction, id).await? {
        return Err(ErrorCode::Conflict.into());
    }
    let mut request = found?;
    if request.version != version {
        return Err(ErrorCode::Conflict.into());
    }
    let organization = request.organization.ok_or(ErrorCode::NotFound)?;
    let names = store::organizations::find_by_ids(&transaction, &[organization])
        .await?
        .pop()
        .map(|found| found.document.names)
        .unwrap_or_default();
    let after = request.state.after(step.step());
    request.move_to(after.ok_or(ErrorCode::MoveNotAllowed)?, ctx.now());
    request.version += 1;
    request.updated_at = ctx.now();
    let mut said = String::new();
    if step != PassedStep::Accept {
        said = text(typed, MAX_MESSAGE).map_err(|code| {
            let code = match (step, code) {
                (PassedStep::Return, ErrorCode::Required) => ErrorCode::ReasonRequired,
                (_, code) => code,
            };
            UseCaseError::Invalid(vec![Violation::new("message", code)])
        })?;
        // Why it comes back is for the centre.
        let internal = step == PassedStep::Return;
        let author = MessageAuthor::Organization;
        let mut message = message(ctx, &request, author, internal, said.clone());
        message.audience = Some(organization);
        store::requests::add_message(&transaction, &message).await?;
    }
    match step {
        PassedStep::Accept => {
            if request.undertaken_at.replace(ctx.now()).is_some() {
                return Err(ErrorCode::MoveNotAllowed.into());
            }
            letters::undertaken(ctx, &transaction, &request, &names).await?;
        }
        PassedStep::Answer => {
            let kind = MailKind::RequestAnswered;
            letters::to_person(ctx, &transaction, &request, kind, &said).await?;
        }
        PassedStep::Return => {
            request.organization = None;
            letters::returned(ctx, &transaction, &request, &names).await?;
        }
    }
    store::requests::write(&transaction, &request).await?;
    let detail = json!({ "state": request.state.code(), "organization": organization });
    let row = event(ctx, ctx.new_id(), "request", step.verb(), id.0, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// The request, if an organisation that the actor keeps has it now. Whoever
/// does not learns nothing of it.
pub(super) async fn passed_to_actor(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    found: Option<StoredRequest>,
) -> Result<StoredRequest, UseCaseError> {
    let account = ctx.actor.account().ok_or(ErrorCode::Forbidden)?;
    let request = found.ok_or(ErrorCode::NotFound)?;
    let organization = request.holder().ok_or(ErrorCode::NotFound)?;
    let role = store::members::role(connection, organization, account).await?;
    let action = Action::AnswerPassedRequests;
    if role.is_some() && ctx.actor.may_as(role, action, SubjectState::Open) {
        Ok(request)
    } else {
        Err(ErrorCode::NotFound.into())
    }
}

/// Whether an organisation that the actor keeps had the request at some time. Its
/// row names only the last one; each passing has its trace.
async fn was_passed_to_actor(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    id: RequestId,
) -> Result<bool, UseCaseError> {
    let account = ctx.actor.account().ok_or(ErrorCode::Forbidden)?;
    let action = Action::AnswerPassedRequests;
    let mut kept = store::members::organizations_of(connection, account).await?;
    kept.retain(|(_, role)| ctx.actor.may_as(Some(*role), action, SubjectState::Open));
    let kept: Vec<_> = kept.into_iter().map(|(id, _)| json!(id)).collect();
    let events = store::audit_events::of_subject(connection, id.0).await?;
    let mut passings = events
        .iter()
        .filter(|one| one.action == "request.passed_on");
    Ok(passings.any(|one| {
        let organization = one.detail.get("organization");
        organization.is_some_and(|organization| kept.contains(organization))
    }))
}
