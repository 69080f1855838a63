//! One request for those who handle it; each reading leaves a trace.

use super::access::authorize;
use crate::audit::event;
use crate::{Ctx, UseCaseError};
use domain::{ErrorCode, Localized, RequestId};
use serde_json::json;
use store::StoreError;
use store::requests::{StoredAttachment, StoredMessage, StoredRequest};

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
}

/// Shows a request.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; the database's.
pub async fn show_request(ctx: &Ctx, id: RequestId) -> Result<RequestView, UseCaseError> {
    let transaction = ctx.database.begin().await?;
    // Whoever handles nothing does not learn whether there is such a request.
    super::access::handled(ctx, &transaction).await?;
    let request = store::requests::find(&transaction, id)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    authorize(ctx, &transaction, request.centre).await?;
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
    })
}
