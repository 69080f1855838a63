//! Somebody sends a request, with files or without, and without an account.

use super::access::key;
use super::block::{network_of, refuse_blocked};
use super::files;
use super::input::{RequestInput, Wish};
use super::letters;
use super::route::routed_locked;
use crate::accounts::{Origin, limits};
use crate::audit::sender_event;
use crate::secret::{Secret, digest};
use crate::{Ctx, Upload, UseCaseError};
use domain::request::{RoutingQuestion, SenderNetwork};
use domain::{
    Action, ErrorCode, Locale, MailKind, RequestCode, RequestId, RequestState, Violation,
};
use jiff::SignedDuration;
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

/// For how long a form that was sent is answered again: whoever did not hear
/// that it arrived tries again at once, or the next time there is a connection.
const ANSWERED_AGAIN: SignedDuration = SignedDuration::from_hours(24);

/// A new token of a form, by which it is known when it is sent twice.
#[must_use]
pub fn new_request_token(ctx: &Ctx) -> String {
    Secret::new(ctx).text
}

/// Takes a request and sends it where the rules say. What a machine filled in
/// is answered alike and not kept. The same form sent again is answered with the
/// request that it made.
///
/// # Errors
/// Violations of `topic`, `need`, `district`, `requester`, `name`, `phone`,
/// `email`, `messenger`, `consent`; of `files` and each of them as
/// [`super::add_request_files`] says; [`ErrorCode::NoCentre`];
/// [`ErrorCode::TooManyAttempts`]; [`ErrorCode::RequestSentAlready`] a day
/// later; [`ErrorCode::SenderBlocked`]; the database's and the storage's.
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
        let key = Secret::new(ctx).text;
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
    let form = form_digest(input, &wish);
    if let Some(sent) = sent_before(ctx, form.as_deref()).await? {
        return Ok(sent);
    }
    let network = network_of(origin);
    refuse_blocked(ctx, contact, &network).await?;

    let id = RequestId(ctx.new_id());
    let kept = files::keep(ctx, id, uploads).await?;
    let sender = (network, form.clone());
    let error = match write(ctx, (id, code), (wish, sender), &kept, locale).await {
        Ok(sent) => return Ok(sent),
        Err(error) => error,
    };
    files::discard(ctx, &kept).await;
    // The same form may have been taken at the same moment.
    let sent = sent_before(ctx, form.as_deref()).await?;
    sent.ok_or(error)
}

/// By what a form is known again: its token and what it says. Whoever goes back
/// and writes something else sends something else.
fn form_digest(input: &RequestInput, wish: &Wish) -> Option<String> {
    let token = input.token.trim();
    let said = [
        token,
        &wish.need,
        &input.topic,
        &input.district,
        &input.requester,
        &input.name,
        &input.phone,
        &input.email,
        &input.messenger,
    ]
    .map(str::trim);
    (!token.is_empty()).then(|| digest(&said.join("\n")))
}

/// The request that this form made, with a new key to it.
async fn sent_before(ctx: &Ctx, form: Option<&str>) -> Result<Option<SentRequest>, UseCaseError> {
    let Some(form) = form else {
        return Ok(None);
    };
    let reader = ctx.database.reader();
    let Some(request) = store::requests::find_by_token(reader, form).await? else {
        return Ok(None);
    };
    let age = ctx.now().duration_since(request.created_at);
    if request.erased_at.is_some() || age > ANSWERED_AGAIN {
        return Err(ErrorCode::RequestSentAlready.into());
    }
    let transaction = ctx.database.begin().await?;
    let key = key(ctx, &transaction, &request).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(Some(SentRequest {
        code: request.code,
        key,
    }))
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
    (wish, (network, form)): (Wish, (SenderNetwork, Option<String>)),
    kept: &[StoredAttachment],
    locale: Locale,
) -> Result<SentRequest, UseCaseError> {
    let transaction = ctx.database.begin().await?;
    let question = RoutingQuestion {
        topic: wish.topic,
        district: wish.district,
        requester: wish.requester,
    };
    let (route, due_on) = routed_locked(ctx, &transaction, &question).await?;
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
        undertaken_at: None,
        version: 1,
        due_on,
        first_due_on: due_on,
        merged_into: None,
        merged_from: None,
        withdrawn: false,
        course: Vec::new(),
        network: Some(network),
        token: form,
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
    // Not the topic: the log outlives what is erased.
    let detail = json!({ "centre": request.centre, "files": kept.len() });
    let row = sender_event(ctx, "sent", request.id, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(SentRequest {
        code: request.code,
        key,
    })
}
