//! One request for those who handle it; each reading leaves a trace.

use super::access::{handled, reads};
use crate::audit::event;
use crate::{Ctx, UseCaseError};
use domain::{ErrorCode, Localized, RequestCode, RequestId};
use serde_json::json;
use store::requests::{StoredAttachment, StoredMessage, StoredRequest};
use store::{ConnectionTrait, StoreError};

/// A request as its operators see it.
#[derive(Clone, Debug, PartialEq)]
pub struct RequestView {
    /// The request.
    pub request: StoredRequest,
    /// What the centre is called.
    pub centre: Localized,
    /// All that was written, the first first.
    pub messages: Vec<StoredMessage>,
    /// The files that were sent, the first first.
    pub files: Vec<StoredAttachment>,
    /// Which requests it is handled together with.
    pub together: TogetherView,
}

/// The requests that one is handled together with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TogetherView {
    /// The one that it was merged into.
    pub into: Option<(RequestId, RequestCode)>,
    /// Those that were merged into it, the first that was sent first.
    pub merged: Vec<(RequestId, RequestCode)>,
    /// Whether the reader handles this one, and does not only read it since it
    /// was merged into one of theirs.
    pub handles: bool,
    /// Those that the reader may separate again, with their versions: this one,
    /// or those that were merged into it.
    pub separable: Vec<(RequestId, u32)>,
}

/// Shows a request to who handles it, or the one that it was merged into.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; the database's.
pub async fn show_request(ctx: &Ctx, id: RequestId) -> Result<RequestView, UseCaseError> {
    let transaction = ctx.database.begin().await?;
    // Whoever handles nothing does not learn whether there is such a request.
    handled(ctx, &transaction).await?;
    let request = store::requests::find(&transaction, id)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    let handles = reads(ctx, &transaction, &request).await?;
    let together = together(ctx, &transaction, &request, handles).await?;
    let messages = store::requests::messages(&transaction, id).await?;
    let files = store::requests::attachments(&transaction, id).await?;
    let centres = store::centres::all(&transaction).await?;
    let centre = centres.into_iter().find(|one| one.id == request.centre);
    let row = event(ctx, ctx.new_id(), "request", "read", id.0, json!({}));
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(RequestView {
        request,
        centre: centre.map(|one| one.document.names).unwrap_or_default(),
        messages,
        files,
        together,
    })
}

async fn together(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    request: &StoredRequest,
    handles: bool,
) -> Result<TogetherView, UseCaseError> {
    let named = |one: StoredRequest| (one.id, one.code);
    let into = match request.merged_into {
        Some(id) => store::requests::find(connection, id).await?,
        None => None,
    };
    let merged = store::requests::merged_into(connection, request.id).await?;
    let centres = handled(ctx, connection).await?;
    let is_own = |one: &StoredRequest| {
        let centres = centres.as_ref();
        centres.is_none_or(|own| own.contains(&one.centre))
    };
    let here = into.iter().map(|into| (request, into));
    let there = merged.iter().map(|one| (one, request));
    let separable = here
        .chain(there)
        .filter(|(one, into)| one.erased_at.is_none() && is_own(one) && is_own(into))
        .map(|(one, _)| (one.id, one.version))
        .collect();
    Ok(TogetherView {
        separable,
        into: into.map(named),
        merged: merged.into_iter().map(named).collect(),
        handles,
    })
}
