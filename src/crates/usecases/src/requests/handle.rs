//! What operators do with a request. Whoever writes says which version they
//! saw, so that nobody answers over somebody else.

use super::access::{locked, message};
use super::input::{MAX_MESSAGE, text};
use super::letters;
use super::route::move_on;
use crate::audit::event;
use crate::{Ctx, UseCaseError};
use domain::{ErrorCode, MailKind, MessageAuthor, RequestId, RequestStep, Violation};
use serde_json::json;
use store::StoreError;

/// What is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handling {
    /// Take it, or take it over.
    Take,
    /// Ask the person something.
    Ask,
    /// Answer the person.
    Answer,
    /// Refuse it, with a reason.
    Refuse,
    /// Close it.
    Close,
    /// Write a note that the person does not see.
    Note,
}

impl Handling {
    /// Everything that can be done.
    pub const ALL: [Self; 6] = [
        Self::Take,
        Self::Ask,
        Self::Answer,
        Self::Refuse,
        Self::Close,
        Self::Note,
    ];

    /// As forms post it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Take => "take",
            Self::Ask => "ask",
            Self::Answer => "answer",
            Self::Refuse => "refuse",
            Self::Close => "close",
            Self::Note => "note",
        }
    }

    /// Reads [`Handling::code`].
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.code() == code)
    }

    /// The move it is; a note moves nothing.
    #[must_use]
    pub const fn step(self) -> Option<RequestStep> {
        match self {
            Self::Take => Some(RequestStep::Take),
            Self::Ask => Some(RequestStep::Ask),
            Self::Answer => Some(RequestStep::Answer),
            Self::Refuse => Some(RequestStep::Refuse),
            Self::Close => Some(RequestStep::Close),
            Self::Note => None,
        }
    }

    /// Whether something is said with it.
    #[must_use]
    pub const fn has_message(self) -> bool {
        !matches!(self, Self::Take | Self::Close)
    }

    const fn letter(self) -> Option<MailKind> {
        match self {
            Self::Take => Some(MailKind::RequestAccepted),
            Self::Ask => Some(MailKind::RequestQuestion),
            Self::Answer => Some(MailKind::RequestAnswered),
            Self::Refuse => Some(MailKind::RequestRefused),
            Self::Close => Some(MailKind::RequestClosed),
            Self::Note => None,
        }
    }

    const fn verb(self) -> &'static str {
        match self {
            Self::Take => "taken",
            Self::Ask => "asked",
            Self::Answer => "answered",
            Self::Refuse => "refused",
            Self::Close => "closed",
            Self::Note => "noted",
        }
    }
}

/// Does it to the request as it was when it had this version.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; [`ErrorCode::Conflict`]
/// when it was written meanwhile; [`ErrorCode::MoveNotAllowed`]; of `message`
/// [`ErrorCode::Required`], [`ErrorCode::ReasonRequired`] and
/// [`ErrorCode::TooLong`]; the database's.
pub async fn handle_request(
    ctx: &Ctx,
    id: RequestId,
    version: u32,
    handling: Handling,
    typed: &str,
) -> Result<(), UseCaseError> {
    let transaction = ctx.database.begin().await?;
    let mut request = locked(ctx, &transaction, id, version).await?;
    // Of an erased request nothing is left that could be answered.
    if request.erased_at.is_some() {
        return Err(ErrorCode::MoveNotAllowed.into());
    }
    let from = request.state;
    let holder = request.holder();
    if let Some(step) = handling.step() {
        let after = from.after(step).ok_or(ErrorCode::MoveNotAllowed)?;
        move_on(ctx, &transaction, &mut request, after).await?;
        // Whoever moves it has it from now on.
        request.operator = ctx.actor.account().or(request.operator);
    }
    let mut said = String::new();
    if handling.has_message() {
        said = text(typed, MAX_MESSAGE).map_err(|code| {
            let code = match (handling, code) {
                (Handling::Refuse, ErrorCode::Required) => ErrorCode::ReasonRequired,
                (_, code) => code,
            };
            UseCaseError::Invalid(vec![Violation::new("message", code)])
        })?;
        let internal = handling == Handling::Note;
        let body = said.clone();
        let message = message(ctx, &request, MessageAuthor::Operator, internal, body);
        store::requests::add_message(&transaction, &message).await?;
    }
    request.version += 1;
    request.updated_at = ctx.now();
    store::requests::write(&transaction, &request).await?;
    if let Some(former) = holder.filter(|_| request.holder().is_none()) {
        letters::taken_back(ctx, &transaction, &request, former).await?;
    }
    if let Some(kind) = handling.letter() {
        letters::to_person(ctx, &transaction, &request, kind, &said).await?;
    }
    let detail = json!({ "from": from.code(), "state": request.state.code() });
    let verb = handling.verb();
    let row = event(ctx, ctx.new_id(), "request", verb, id.0, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}
