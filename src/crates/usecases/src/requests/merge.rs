//! An operator says that a request is the same as another one, or that it is not
//! after all. Rule: a person
//! learns the number of the other one only where both were sent from one e-mail
//! address, and only by mail: a number and a contact that anybody can type open
//! a request, and whose mailbox it is is the one thing that is proven.

use super::access::{authorize, handled, message};
use super::input::{MAX_MESSAGE, text};
use super::letters;
use super::route::move_on;
use crate::audit::event;
use crate::{Ctx, UseCaseError};
use domain::{
    ErrorCode, MailKind, MessageAuthor, RequestCode, RequestId, RequestState, RequestStep,
    Violation,
};
use serde_json::json;
use store::requests::StoredRequest;
use store::{ConnectionTrait, StoreError};

/// A request, as it was when it had this version, that is the same as another
/// one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MergeRequest<'a> {
    /// Which is closed.
    pub id: RequestId,
    /// The version that was seen.
    pub version: u32,
    /// The number of the one that remains, as it was typed.
    pub other: &'a str,
    /// A word to the person; may be empty.
    pub word: &'a str,
}

/// Closes a request that goes on as another one. What was merged into it goes
/// along.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; [`ErrorCode::Conflict`]
/// when it was written meanwhile; [`ErrorCode::MoveNotAllowed`] when it is over;
/// of `other` [`ErrorCode::Required`], [`ErrorCode::RequestCodeMalformed`],
/// [`ErrorCode::RequestUnknown`] also for one that the actor does not handle,
/// [`ErrorCode::RequestItself`], [`ErrorCode::RequestOver`]; of `word`
/// [`ErrorCode::TooLong`]; the database's.
pub async fn merge_request(ctx: &Ctx, merge: &MergeRequest<'_>) -> Result<(), UseCaseError> {
    let transaction = ctx.database.begin().await?;
    handled(ctx, &transaction).await?;
    let known = store::requests::find(&transaction, merge.id)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    authorize(ctx, &transaction, known.centre).await?;
    let wrong = |field, code| UseCaseError::Invalid(vec![Violation::new(field, code)]);
    if merge.other.trim().is_empty() {
        return Err(wrong("other", ErrorCode::Required));
    }
    let code = RequestCode::parse(merge.other).map_err(|code| wrong("other", code))?;
    let unknown = || wrong("other", ErrorCode::RequestUnknown);
    let other = store::requests::find_by_code(&transaction, &code).await?;
    let other = other.ok_or_else(unknown)?;
    if other.id == known.id {
        return Err(wrong("other", ErrorCode::RequestItself));
    }
    match authorize(ctx, &transaction, other.centre).await {
        Err(error) if error.code() == ErrorCode::Forbidden => return Err(unknown()),
        allowed => allowed?,
    }
    let (mut request, mut remaining) = both(ctx, &transaction, known.id, other.id).await?;
    if request.version != merge.version {
        return Err(ErrorCode::Conflict.into());
    }
    if request.erased_at.is_some() {
        return Err(ErrorCode::MoveNotAllowed.into());
    }
    let from = request.state;
    let holder = request.holder();
    let after = from.after(RequestStep::Merge);
    let after = after.ok_or(ErrorCode::MoveNotAllowed)?;
    if remaining.state.is_over() || remaining.erased_at.is_some() {
        return Err(wrong("other", ErrorCode::RequestOver));
    }
    let mut word = String::new();
    if !merge.word.trim().is_empty() {
        word = text(merge.word, MAX_MESSAGE).map_err(|code| wrong("word", code))?;
        let author = MessageAuthor::Operator;
        let said = message(ctx, &request, author, false, word.clone());
        store::requests::add_message(&transaction, &said).await?;
    }
    move_on(ctx, &transaction, &mut request, after).await?;
    request.merged_from = Some(from);
    request.merged_into = Some(remaining.id);
    request.operator = ctx.actor.account().or(request.operator);
    store::requests::move_merged(&transaction, request.id, remaining.id).await?;
    write(ctx, &transaction, [&mut request, &mut remaining]).await?;
    if let Some(former) = holder {
        letters::taken_back(ctx, &transaction, &request, former).await?;
    }
    letters::about_merging(ctx, &transaction, &request, &remaining, &word).await?;
    let rows = vec![
        row(
            ctx,
            &request,
            "merged",
            json!({ "from": from.code(), "into": remaining.id }),
        ),
        row(ctx, &remaining, "took_in", json!({ "request": request.id })),
    ];
    store::audit_events::add(&transaction, rows).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// Undoes it: the request stands again where it stood before. What was written
/// meanwhile stays where it was written, and the person, who has one letter about
/// it already, gets no other; an organisation that has it again is told. Those
/// that came along from a request stay with the one that remained; each is
/// separated by itself.
///
/// # Errors
/// [`ErrorCode::Forbidden`] for whoever does not handle both;
/// [`ErrorCode::NotFound`]; [`ErrorCode::Conflict`] when it was written
/// meanwhile; [`ErrorCode::MoveNotAllowed`] when it is not merged, or erased; the
/// database's.
pub async fn separate_request(ctx: &Ctx, id: RequestId, version: u32) -> Result<(), UseCaseError> {
    let transaction = ctx.database.begin().await?;
    handled(ctx, &transaction).await?;
    let known = store::requests::find(&transaction, id)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    authorize(ctx, &transaction, known.centre).await?;
    let into = match known.merged_into {
        Some(into) => into,
        None if known.version == version => return Err(ErrorCode::MoveNotAllowed.into()),
        None => return Err(ErrorCode::Conflict.into()),
    };
    let (mut request, mut remaining) = both(ctx, &transaction, id, into).await?;
    if request.version != version || request.merged_into != Some(into) {
        return Err(ErrorCode::Conflict.into());
    }
    if request.erased_at.is_some() {
        return Err(ErrorCode::MoveNotAllowed.into());
    }
    // Not a move of the table of moves: it takes one back.
    let before = request.merged_from.unwrap_or(RequestState::New);
    request.move_to(before, ctx.now());
    write(ctx, &transaction, [&mut request, &mut remaining]).await?;
    let kind = MailKind::RequestForOrganization;
    letters::to_organization(ctx, &transaction, &request, kind).await?;
    let detail = json!({ "state": before.code(), "from": into });
    let rows = vec![
        row(ctx, &request, "separated", detail),
        row(ctx, &remaining, "gave_back", json!({ "request": id })),
    ];
    store::audit_events::add(&transaction, rows).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// Both requests, which nobody else changes meanwhile, if the actor handles both.
async fn both(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    one: RequestId,
    other: RequestId,
) -> Result<(StoredRequest, StoredRequest), UseCaseError> {
    // Two that are merged into each other at once wait in the same order.
    let mut found = Vec::with_capacity(2);
    for id in [one.min(other), one.max(other)] {
        let locked = store::requests::find_locked(transaction, id).await?;
        let locked = locked.ok_or(ErrorCode::NotFound)?;
        // It may have gone to another centre before it was locked.
        authorize(ctx, transaction, locked.centre).await?;
        found.push(locked);
    }
    let mut found = found.into_iter();
    let (first, second) = found.next().zip(found.next()).ok_or(ErrorCode::NotFound)?;
    Ok(if first.id == one {
        (first, second)
    } else {
        (second, first)
    })
}

async fn write(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    requests: [&mut StoredRequest; 2],
) -> Result<(), UseCaseError> {
    for one in requests {
        one.version += 1;
        one.updated_at = ctx.now();
        store::requests::write(transaction, one).await?;
    }
    Ok(())
}

fn row(
    ctx: &Ctx,
    request: &StoredRequest,
    verb: &str,
    detail: serde_json::Value,
) -> store::audit_events::AuditEvent {
    event(ctx, ctx.new_id(), "request", verb, request.id.0, detail)
}
