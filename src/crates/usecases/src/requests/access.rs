//! What the verbs of requests share: who may handle one and who keeps a centre,
//! and the key that a person gets. Used by them and by the verbs of centres.

use crate::secret::{Secret, digest};
use crate::{Ctx, UseCaseError};
use domain::{Action, CentreId, ErrorCode, MessageAuthor, RequestId, SubjectState};
use jiff::{SignedDuration, Timestamp};
use store::requests::{StoredMessage, StoredRequest};
use store::{ConnectionTrait, StoreError};

/// How long after looking at it last a person sees a request without proving
/// again that it is theirs.
const ACCESS: SignedDuration = SignedDuration::from_hours(1);
/// How much of it is used up before it is written anew: not each look is a
/// write.
const USED_UP: SignedDuration = SignedDuration::from_mins(10);

/// Gives a key to a request; answers its text.
pub(super) async fn key(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    request: &StoredRequest,
) -> Result<String, UseCaseError> {
    let secret = Secret::new(ctx);
    let now = ctx.now();
    store::requests::remove_expired(transaction, now).await?;
    store::requests::give_access(transaction, request.id, secret.hash, now + ACCESS).await?;
    Ok(secret.text)
}

/// A key that opens until then was used; it opens for a while longer.
pub(super) async fn prolong(ctx: &Ctx, key: &str, until: Timestamp) -> Result<(), UseCaseError> {
    let longer = ctx.now() + ACCESS;
    if longer.duration_since(until) < USED_UP {
        return Ok(());
    }
    let transaction = ctx.database.begin().await?;
    store::requests::prolong_access(&transaction, &digest(key), longer).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// The centres whose requests the actor handles; `None` stands for all.
///
/// # Errors
/// [`ErrorCode::Forbidden`] for whoever handles none; the database's.
pub(super) async fn handled(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
) -> Result<Option<Vec<CentreId>>, UseCaseError> {
    allowed(ctx, connection, Action::HandleRequests).await
}

/// The centres that the actor keeps; `None` stands for all.
///
/// # Errors
/// [`ErrorCode::Forbidden`] for whoever keeps none; the database's.
pub(super) async fn kept(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
) -> Result<Option<Vec<CentreId>>, UseCaseError> {
    allowed(ctx, connection, Action::KeepCentre).await
}

/// Refuses whoever does not keep this centre.
pub(crate) async fn authorize_keeping(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    centre: CentreId,
) -> Result<(), UseCaseError> {
    is_among(kept(ctx, connection).await?.as_deref(), centre)
}

/// At which centres the actor may do this; `None` stands for all.
async fn allowed(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    action: Action,
) -> Result<Option<Vec<CentreId>>, UseCaseError> {
    if ctx.actor.may(action) {
        return Ok(None);
    }
    let mut centres = match ctx.actor.account() {
        Some(account) => store::requests::centres_of(connection, account).await?,
        None => Vec::new(),
    };
    let open = SubjectState::Open;
    centres.retain(|(_, role)| ctx.actor.may_as(Some(*role), action, open));
    if centres.is_empty() {
        return Err(ErrorCode::Forbidden.into());
    }
    Ok(Some(
        centres.into_iter().map(|(centre, _)| centre).collect(),
    ))
}

fn is_among(centres: Option<&[CentreId]>, centre: CentreId) -> Result<(), UseCaseError> {
    match centres {
        Some(centres) if !centres.contains(&centre) => Err(ErrorCode::Forbidden.into()),
        _ => Ok(()),
    }
}

/// Refuses whoever does not handle the requests of this centre.
pub(super) async fn authorize(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    centre: CentreId,
) -> Result<(), UseCaseError> {
    is_among(handled(ctx, connection).await?.as_deref(), centre)
}

/// The request, locked, for those who handle it and saw this version.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; [`ErrorCode::Conflict`]
/// when it was written meanwhile; the database's.
pub(super) async fn locked(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    id: RequestId,
    version: u32,
) -> Result<StoredRequest, UseCaseError> {
    handled(ctx, transaction).await?;
    let request = store::requests::find_locked(transaction, id)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    authorize(ctx, transaction, request.centre).await?;
    if request.version != version {
        return Err(ErrorCode::Conflict.into());
    }
    Ok(request)
}

/// Refuses whoever handles neither this request nor the one that it was merged
/// into; answers whether it is this one.
pub(super) async fn reads(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    request: &StoredRequest,
) -> Result<bool, UseCaseError> {
    let Some(centres) = handled(ctx, connection).await? else {
        return Ok(true);
    };
    if centres.contains(&request.centre) {
        return Ok(true);
    }
    let into = match request.merged_into {
        Some(id) => store::requests::find(connection, id).await?,
        None => None,
    };
    match into {
        Some(into) if centres.contains(&into.centre) => Ok(false),
        _ => Err(ErrorCode::Forbidden.into()),
    }
}

/// Something that is written now; what is internal is the centre's alone until
/// it is given an audience.
pub(super) fn message(
    ctx: &Ctx,
    request: &StoredRequest,
    author: MessageAuthor,
    internal: bool,
    body: String,
) -> StoredMessage {
    let account = match author {
        MessageAuthor::Requester => None,
        MessageAuthor::Operator | MessageAuthor::Organization => ctx.actor.account(),
    };
    StoredMessage {
        id: ctx.new_id(),
        request: request.id,
        author,
        account,
        internal,
        audience: None,
        body,
        at: ctx.now(),
    }
}
