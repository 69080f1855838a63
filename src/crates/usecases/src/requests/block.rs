//! Moderators block senders who abuse the one window, for a while. Rule: of a
//! contact or a network a digest is kept and a short form is shown; who is
//! blocked is told so when they send or write, and nobody else.

use crate::accounts::{Origin, limits};
use crate::audit::event;
use crate::secret::digest;
use crate::{Ctx, UseCaseError};
use domain::request::{
    BLOCK_DAYS, BlockId, BlockKind, SenderNetwork, masked_email, masked_network, masked_phone,
};
use domain::{Action, ErrorCode, RequestId, RequesterContact, Violation};
use jiff::SignedDuration;
use serde_json::json;
use store::StoreError;
use store::requests::{StoredBlock, StoredRequest};

/// The network that a request comes from, as it is kept.
pub(super) fn network_of(origin: &Origin<'_>) -> SenderNetwork {
    SenderNetwork {
        digest: digest(&format!("network:{}", limits::network(origin.remote))),
        masked: masked_network(origin.remote),
    }
}

/// Refuses a sender who is blocked.
///
/// # Errors
/// [`ErrorCode::SenderBlocked`]; the database's.
pub(super) async fn refuse_blocked(
    ctx: &Ctx,
    contact: &RequesterContact,
    network: &SenderNetwork,
) -> Result<(), UseCaseError> {
    let mut digests: Vec<String> = known_by(contact).into_iter().map(|one| one.0).collect();
    digests.push(network.digest.clone());
    let connection = ctx.database.reader();
    if store::requests::is_blocked(connection, &digests, ctx.now()).await? {
        Err(ErrorCode::SenderBlocked.into())
    } else {
        Ok(())
    }
}

/// The digest and the short form of each contact that was left. A number is the
/// same whether it is called or written to.
fn known_by(contact: &RequesterContact) -> Vec<(String, String)> {
    let numbers = [&contact.phone, &contact.messenger];
    let mut known: Vec<(String, String)> = numbers
        .into_iter()
        .flatten()
        .map(|phone| {
            let digest = digest(&format!("phone:{}", phone.as_str()));
            (digest, masked_phone(phone))
        })
        .collect();
    known.extend(contact.email.as_ref().map(|email| {
        let address = email.as_str().to_lowercase();
        (digest(&format!("email:{address}")), masked_email(email))
    }));
    known.dedup();
    known
}

/// Blocks who sent a request, by what is left of them: `by` is the code of a
/// [`BlockKind`], `days` one of [`BLOCK_DAYS`], both as they were typed.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; of `by` and `days`
/// [`ErrorCode::Required`] and [`ErrorCode::UnknownValue`], also of `by` where
/// that is not known of the sender; the database's.
pub async fn block_sender(
    ctx: &Ctx,
    id: RequestId,
    by: &str,
    days: &str,
) -> Result<(), UseCaseError> {
    ctx.authorize(Action::BlockSenders)?;
    let transaction = ctx.database.begin().await?;
    let request = store::requests::find_locked(&transaction, id)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    let (kind, days) = read(by, days)?;
    let senders = match kind {
        BlockKind::Contact => known_by(&request.contact),
        BlockKind::Network => network(&request),
    };
    if senders.is_empty() {
        let violation = Violation::new("by", ErrorCode::UnknownValue);
        return Err(UseCaseError::Invalid(vec![violation]));
    }
    let now = ctx.now();
    store::requests::remove_over(&transaction, now).await?;
    let mut rows = Vec::with_capacity(senders.len());
    for (digest, masked) in senders {
        let block = StoredBlock {
            id: BlockId(ctx.new_id()),
            kind,
            digest,
            masked,
            request: id,
            by: ctx.actor.account(),
            at: now,
            until: now + SignedDuration::from_hours(24 * i64::from(days)),
        };
        store::requests::write_block(&transaction, &block).await?;
        let detail = json!({ "by": kind.code(), "days": days, "request": id });
        let subject = block.id.0;
        rows.push(event(
            ctx,
            ctx.new_id(),
            "sender",
            "blocked",
            subject,
            detail,
        ));
    }
    store::audit_events::add(&transaction, rows).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

fn network(request: &StoredRequest) -> Vec<(String, String)> {
    let known = request.network.iter();
    known
        .map(|known| (known.digest.clone(), known.masked.clone()))
        .collect()
}

fn read(by: &str, days: &str) -> Result<(BlockKind, u16), UseCaseError> {
    let wrong = |field, typed: &str| {
        let code = if typed.is_empty() {
            ErrorCode::Required
        } else {
            ErrorCode::UnknownValue
        };
        Violation::new(field, code)
    };
    let kind = BlockKind::from_code(by);
    let mut known = BLOCK_DAYS.into_iter();
    let span = known.find(|known| known.to_string() == days);
    match (kind, span) {
        (Some(kind), Some(span)) => Ok((kind, span)),
        _ => {
            let by = kind.is_none().then(|| wrong("by", by));
            let days = span.is_none().then(|| wrong("days", days));
            Err(UseCaseError::Invalid(by.into_iter().chain(days).collect()))
        }
    }
}

/// The senders who are blocked now, the newest first.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; the database's.
pub async fn list_blocks(ctx: &Ctx) -> Result<Vec<StoredBlock>, UseCaseError> {
    ctx.authorize(Action::BlockSenders)?;
    Ok(store::requests::blocks(ctx.database.reader(), ctx.now()).await?)
}

/// Takes from a sender again.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; the database's.
pub async fn lift_block(ctx: &Ctx, id: BlockId) -> Result<(), UseCaseError> {
    ctx.authorize(Action::BlockSenders)?;
    let transaction = ctx.database.begin().await?;
    let block = store::requests::find_block(&transaction, id)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    store::requests::lift(&transaction, id).await?;
    let detail = json!({ "by": block.kind.code(), "request": block.request });
    let row = event(ctx, ctx.new_id(), "sender", "unblocked", id.0, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}
