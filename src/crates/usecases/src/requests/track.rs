//! A person follows a request: by its number and a second fact, and then by a
//! key until an hour after they looked at it last. Rule: the log has a row for
//! each proof, each download and each file, and none for each look with the key:
//! those are the same reading, and a page is looked at again after each form.

use super::access::{key, prolong};
use super::holders::{OrganizationName, organization_names};
use crate::accounts::{Origin, limits};
use crate::audit::sender_event;
use crate::secret::digest;
use crate::{Ctx, UseCaseError};
use domain::{Action, ErrorCode, Localized, RequestCode, Violation};
use jiff::Timestamp;
use serde_json::json;
use store::requests::{StoredAttachment, StoredMessage, StoredRequest};
use store::{ConnectionTrait, StoreError};

/// A request as its sender sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnRequestView {
    /// The request.
    pub request: StoredRequest,
    /// What the centre is called.
    pub centre: Localized,
    /// The organisation that it was passed to, while that has it.
    pub organization: Option<OrganizationName>,
    /// What was written, notes of staff left out.
    pub messages: Vec<StoredMessage>,
    /// The files that were sent, the first first.
    pub files: Vec<StoredAttachment>,
}

/// Proves whose request it is; answers a key to it. Wrong guesses are counted
/// by network and by number, right ones are not.
///
/// # Errors
/// [`ErrorCode::RequestCodeMalformed`] of `code` and [`ErrorCode::Required`] of
/// `fact`; [`ErrorCode::TrackingWrong`] whichever of the two is wrong;
/// [`ErrorCode::TooManyAttempts`]; the database's.
pub async fn track_request(
    ctx: &Ctx,
    code: &str,
    fact: &str,
    origin: &Origin<'_>,
) -> Result<String, UseCaseError> {
    ctx.authorize(Action::SendRequest)?;
    let code = RequestCode::parse(code)
        .map_err(|error| UseCaseError::Invalid(vec![Violation::new("code", error)]))?;
    if fact.trim().is_empty() {
        let violation = Violation::new("fact", ErrorCode::Required);
        return Err(UseCaseError::Invalid(vec![violation]));
    }
    let limit = &limits::TRACK_REQUEST;
    limits::count(ctx, limit, &[code.as_str()], Some(origin)).await?;
    let transaction = ctx.database.begin().await?;
    let request = store::requests::find_by_code(&transaction, &code)
        .await?
        .filter(|request| request.contact.is_proven_by(fact))
        .ok_or(ErrorCode::TrackingWrong)?;
    limits::give_back(&transaction, limit, code.as_str(), origin).await?;
    let key = key(ctx, &transaction, &request).await?;
    let row = sender_event(ctx, "opened", request.id, json!({}));
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(key)
}

/// Shows the request that a key opens, and lets it open for an hour from now.
///
/// # Errors
/// [`ErrorCode::NotFound`]; the database's.
pub async fn show_own_request(ctx: &Ctx, key: &str) -> Result<OwnRequestView, UseCaseError> {
    ctx.authorize(Action::SendRequest)?;
    let connection = ctx.database.reader();
    let (request, until) = found(ctx, connection, key).await?;
    prolong(ctx, key, until).await?;
    view(connection, request).await
}

/// The same to take along.
///
/// # Errors
/// [`ErrorCode::NotFound`]; the database's.
pub async fn export_own_request(ctx: &Ctx, key: &str) -> Result<OwnRequestView, UseCaseError> {
    ctx.authorize(Action::SendRequest)?;
    let transaction = ctx.database.begin().await?;
    let (request, until) = found(ctx, &transaction, key).await?;
    let view = view(&transaction, request).await?;
    let row = sender_event(ctx, "exported", view.request.id, json!({}));
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    prolong(ctx, key, until).await?;
    Ok(view)
}

async fn view(
    connection: &impl ConnectionTrait,
    request: StoredRequest,
) -> Result<OwnRequestView, UseCaseError> {
    let mut messages = store::requests::messages(connection, request.id).await?;
    messages.retain(|message| !message.internal);
    let files = store::requests::attachments(connection, request.id).await?;
    let passed_to: Vec<_> = request.holder().into_iter().collect();
    let organization = organization_names(connection, &passed_to).await?;
    let centres = store::centres::all(connection).await?;
    let centre = centres.into_iter().find(|one| one.id == request.centre);
    Ok(OwnRequestView {
        request,
        centre: centre.map(|one| one.document.names).unwrap_or_default(),
        organization: organization.into_values().next(),
        messages,
        files,
    })
}

/// The request that a key opens.
pub(super) async fn opened(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    key: &str,
) -> Result<StoredRequest, UseCaseError> {
    Ok(found(ctx, connection, key).await?.0)
}

/// The same; nobody else changes it until the transaction is over. Whoever waited
/// for its lock may have waited for its erasure: nothing is written on it then.
pub(super) async fn opened_locked(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    key: &str,
) -> Result<StoredRequest, UseCaseError> {
    let id = opened(ctx, transaction, key).await?.id;
    let locked = store::requests::find_locked(transaction, id).await?;
    let locked = locked.filter(|request| request.erased_at.is_none());
    Ok(locked.ok_or(ErrorCode::NotFound)?)
}

/// The request that a key opens, and until when.
async fn found(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    key: &str,
) -> Result<(StoredRequest, Timestamp), UseCaseError> {
    let found = store::requests::find_by_access(connection, &digest(key), ctx.now()).await?;
    Ok(found.ok_or(ErrorCode::NotFound)?)
}
