//! A moderator reads the paper of a claim; each reading leaves a trace.

use crate::audit::event;
use crate::{Ctx, PrivateFile, UseCaseError};
use domain::{Action, ClaimId, ErrorCode};
use serde_json::json;
use store::StoreError;

/// Reads the paper of a claim.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`] also when the claim has no
/// paper or it was deleted; the database's and the storage's.
pub async fn read_claim_document(ctx: &Ctx, id: ClaimId) -> Result<PrivateFile, UseCaseError> {
    ctx.authorize(Action::DecideClaims)?;
    let document = store::claims::find(ctx.database.reader(), id)
        .await?
        .and_then(|claim| claim.document)
        .ok_or(ErrorCode::NotFound)?;
    let bytes = ctx
        .storage
        .get(&document.key)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    let transaction = ctx.database.begin().await?;
    let verb = "document_read";
    let audit = event(ctx, ctx.new_id(), "claim", verb, id.0, json!({}));
    store::audit_events::add(&transaction, vec![audit]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(PrivateFile {
        content_type: document.kind.content_type(),
        file_name: format!("claim-{}.{}", id.0, document.kind.extension()),
        bytes,
    })
}
