//! One request for those who handle it; each reading leaves a trace.

use super::access::{handled, reads};
use super::history::{HistoryItem, history};
use super::holders::{HolderView, holders, names};
use crate::audit::event;
use crate::{Ctx, UseCaseError};
use domain::{AccountId, CentreId, ErrorCode, Localized, RequestCode, RequestId, RequestState};
use serde_json::json;
use store::requests::{Queue, StoredAttachment, StoredMessage, StoredRequest};
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
    /// What the desk knows besides; nothing for an organisation that it was
    /// passed to.
    pub desk: Option<DeskView>,
}

/// What only those who handle requests see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskView {
    /// Who has it.
    pub holder: HolderView,
    /// The staff of its centre, to whom it can be given.
    pub colleagues: Vec<(AccountId, String)>,
    /// What happened with it, the first first, without this reading.
    pub history: Vec<HistoryItem>,
    /// Which request waits for the reader after it.
    pub next: Option<RequestId>,
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
    let own = handled(ctx, &transaction).await?;
    let request = store::requests::find(&transaction, id)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    let handles = reads(ctx, &transaction, &request).await?;
    let together = together(ctx, &transaction, &request, handles).await?;
    let messages = store::requests::messages(&transaction, id).await?;
    let files = store::requests::attachments(&transaction, id).await?;
    let desk = desk(ctx, &transaction, &request, own.as_deref()).await?;
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
        desk: Some(desk),
    })
}

async fn desk(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    request: &StoredRequest,
    own: Option<&[CentreId]>,
) -> Result<DeskView, UseCaseError> {
    let held = [(request.operator, request.holder())];
    let holder = holders(connection, &held).await?.pop().unwrap_or_default();
    let staff = store::requests::members_of(connection, request.centre).await?;
    let staff: Vec<AccountId> = staff.into_iter().map(|(account, _)| account).collect();
    let mut called = names(connection, &staff).await?;
    let named = |id| Some((id, called.remove(&id)?));
    let colleagues = staff.into_iter().filter_map(named).collect();
    // What others have, and what waits for others, is not theirs to go on with.
    let queue = Queue {
        states: &[RequestState::New, RequestState::Accepted],
        centres: own,
        operator: None,
    };
    let next = match ctx.actor.account() {
        Some(account) => {
            store::requests::next_in_queue(connection, &queue, account, request).await?
        }
        None => None,
    };
    Ok(DeskView {
        holder,
        colleagues,
        history: history(connection, request.id).await?,
        next: next.map(|one| one.id),
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
