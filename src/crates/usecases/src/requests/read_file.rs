//! Reads a file of a request: its sender with the key, staff as such, and each
//! reading leaves a trace. Whoever may read the request may read its files, and nobody
//! else.

use super::access::{handled, reads};
use super::passed::passed_to_actor;
use super::track::opened;
use crate::audit::{event, sender_event};
use crate::{Ctx, PrivateFile, StorageError, UseCaseError};
use domain::{Action, ErrorCode, RequestId};
use serde_json::json;
use store::requests::{StoredAttachment, StoredRequest};
use store::{ConnectionTrait, StoreError};

/// Reads a file for those who handle the request, or the one that it was merged
/// into.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`];
/// [`ErrorCode::FileUnreadable`]; the database's and the storage's.
pub async fn read_request_file(
    ctx: &Ctx,
    id: RequestId,
    position: u32,
) -> Result<PrivateFile, UseCaseError> {
    let transaction = ctx.database.begin().await?;
    // Whoever handles nothing does not learn whether there is such a request.
    handled(ctx, &transaction).await?;
    let request = store::requests::find(&transaction, id)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    reads(ctx, &transaction, &request).await?;
    let found = at(&transaction, &request, position).await?;
    let detail = json!({ "file": position });
    let row = event(ctx, ctx.new_id(), "request", "file_read", id.0, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    content(ctx, &request, found).await
}

/// Reads a file for those to whom the request was passed.
///
/// # Errors
/// [`ErrorCode::Forbidden`] for visitors; [`ErrorCode::NotFound`], also for
/// whoever it was not passed to; [`ErrorCode::FileUnreadable`]; the database's
/// and the storage's.
pub async fn read_passed_file(
    ctx: &Ctx,
    id: RequestId,
    position: u32,
) -> Result<PrivateFile, UseCaseError> {
    let transaction = ctx.database.begin().await?;
    let found = store::requests::find(&transaction, id).await?;
    let request = passed_to_actor(ctx, &transaction, found).await?;
    let found = at(&transaction, &request, position).await?;
    let detail = json!({ "file": position, "organization": request.organization });
    let row = event(ctx, ctx.new_id(), "request", "file_read", id.0, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    content(ctx, &request, found).await
}

/// Reads a file of the request that a key opens.
///
/// # Errors
/// [`ErrorCode::NotFound`]; [`ErrorCode::FileUnreadable`]; the database's and
/// the storage's.
pub async fn read_own_file(
    ctx: &Ctx,
    key: &str,
    position: u32,
) -> Result<PrivateFile, UseCaseError> {
    ctx.authorize(Action::SendRequest)?;
    let transaction = ctx.database.begin().await?;
    let request = opened(ctx, &transaction, key).await?;
    let found = at(&transaction, &request, position).await?;
    let row = sender_event(ctx, "file_read", request.id, json!({ "file": position }));
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    content(ctx, &request, found).await
}

async fn at(
    connection: &impl ConnectionTrait,
    request: &StoredRequest,
    position: u32,
) -> Result<StoredAttachment, UseCaseError> {
    let files = store::requests::attachments(connection, request.id).await?;
    let found = files.into_iter().find(|one| one.position == position);
    Ok(found.ok_or(ErrorCode::NotFound)?)
}

async fn content(
    ctx: &Ctx,
    request: &StoredRequest,
    found: StoredAttachment,
) -> Result<PrivateFile, UseCaseError> {
    let bytes = ctx.storage.get(&found.key).await?;
    let bytes = bytes.ok_or(ErrorCode::NotFound)?;
    // Encryption tells of any change but one of its own mark.
    if u32::try_from(bytes.len()) != Ok(found.bytes) {
        return Err(StorageError::Changed(found.key).into());
    }
    let (code, position) = (request.code.reference(), found.position);
    Ok(PrivateFile {
        content_type: found.kind.content_type(),
        file_name: format!("request-{code}-{position}.{}", found.kind.extension()),
        bytes,
    })
}
