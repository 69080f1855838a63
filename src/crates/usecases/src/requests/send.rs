//! Somebody sends a request, with files or without, and without an account.

use super::access::key;
use super::block::{network_of, refuse_blocked};
use super::files;
use super::input::{RequestInput, Wish};
use super::letters;
use super::route::routed;
use crate::accounts::{Origin, limits};
use crate::audit::event;
use crate::{Ctx, Upload, UseCaseError};
use domain::request::{RoutingQuestion, SenderNetwork};
use domain::{Action, Locale, MailKind, RequestCode, RequestId, RequestState, Violation};
use serde_json::json;
use store::StoreError;
use store::requests::{StoredAttachment, StoredRequest};

/// A request that was taken.
#[derive(Clone, PartialEq, Eq)]
pub struct SentRequest {
    /// Its number.
    pub code: RequestCode,
    /// The key by which its sender sees it now.
    pub key: String,
}

/// Takes a request and sends it where the rules say. What a machine filled in
/// is answered alike and not kept.
///
/// # Errors
/// Violations of `topic`, `need`, `district`, `requester`, `name`, `phone`,
/// `email`, `messenger`, `consent`; of `files` and each of them as
/// [`super::add_request_files`] says; [`domain::ErrorCode::NoCentre`];
/// [`domain::ErrorCode::TooManyAttempts`];
/// [`domain::ErrorCode::SenderBlocked`]; the database's and the storage's.
pub async fn send_request(
    ctx: &Ctx,
    input: &RequestInput,
    uploads: Vec<Upload>,
    locale: Locale,
    origin: &Origin<'_>,
) -> Result<SentRequest, UseCaseError> {
    ctx.authorize(Action::SendRequest)?;
    let wish = checked(input, &uploads).map_err(UseCaseError::Invalid)?;
    let mut bits = [0; 16];
    ctx.randomness.fill(&mut bits);
    let code = RequestCode::from_random(u128::from_le_bytes(bits));
    if !input.website.trim().is_empty() {
        let key = crate::secret::Secret::new(ctx).text;
        return Ok(SentRequest { code, key });
    }
    let contact = &wish.contact;
    let numbers = [&contact.phone, &contact.messenger];
    let mut people: Vec<&str> = numbers
        .into_iter()
        .flatten()
        .map(domain::Phone::as_str)
        .collect();
    people.extend(contact.email.as_ref().map(domain::Email::as_str));
    limits::count(ctx, &limits::SEND_REQUEST, &people, Some(origin)).await?;
    let network = network_of(origin);
    refuse_blocked(ctx, contact, &network).await?;

    let id = RequestId(ctx.new_id());
    let kept = files::keep(ctx, id, uploads).await?;
    let sent = write(ctx, (id, code), (wish, network), &kept, locale).await;
    if sent.is_err() {
        files::discard(ctx, &kept).await;
    }
    sent
}

/// All that is wrong at once, so that nobody is sent back twice.
fn checked(input: &RequestInput, uploads: &[Upload]) -> Result<Wish, Vec<Violation>> {
    let wrong = files::check(uploads);
    match input.read() {
        Ok(wish) if wrong.is_empty() => Ok(wish),
        Ok(_) => Err(wrong),
        Err(mut violations) => {
            violations.extend(wrong);
            Err(violations)
        }
    }
}

async fn write(
    ctx: &Ctx,
    (id, code): (RequestId, RequestCode),
    (wish, network): (Wish, SenderNetwork),
    kept: &[StoredAttachment],
    locale: Locale,
) -> Result<SentRequest, UseCaseError> {
    let transaction = ctx.database.begin().await?;
    let question = RoutingQuestion {
        topic: wish.topic,
        district: wish.district,
        requester: wish.requester,
    };
    let (route, due_on) = routed(ctx, &transaction, &question).await?;
    let now = ctx.now();
    let request = StoredRequest {
        id,
        code,
        centre: route.centre,
        service: route.service,
        topic: wish.topic,
        requester: wish.requester,
        district: wish.district,
        need: wish.need,
        contact: wish.contact,
        locale,
        state: RequestState::New,
        operator: None,
        organization: None,
        version: 1,
        due_on,
        first_due_on: due_on,
        merged_into: None,
        merged_from: None,
        withdrawn: false,
        course: Vec::new(),
        network: Some(network),
        rating: None,
        consented_at: now,
        created_at: now,
        updated_at: now,
        answered_at: None,
        closed_at: None,
        reminded_at: None,
        escalated_at: None,
        organization_reminded_at: None,
        waiting_since: None,
        asked_again_at: None,
        erased_at: None,
    };
    store::requests::write(&transaction, &request).await?;
    store::requests::add_attachments(&transaction, kept).await?;
    let key = key(ctx, &transaction, &request).await?;
    letters::to_person(ctx, &transaction, &request, MailKind::RequestReceived, "").await?;
    letters::to_operators(ctx, &transaction, &request, MailKind::RequestNew).await?;
    let detail = json!({
        "topic": request.topic.code(),
        "centre": request.centre,
        "files": kept.len(),
    });
    let row = event(ctx, ctx.new_id(), "request", "sent", request.id.0, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(SentRequest {
        code: request.code,
        key,
    })
}
