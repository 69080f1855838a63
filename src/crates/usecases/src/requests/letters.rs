//! What is written about requests: to the person in the language of the
//! request, to operators in theirs. Used by the verbs of requests.

use crate::{Ctx, UseCaseError};
use domain::{Mail, MailKind};
use store::ConnectionTrait;
use store::requests::StoredRequest;

/// Writes to the person, if an address was left.
pub(super) async fn to_person(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    request: &StoredRequest,
    kind: MailKind,
    note: &str,
) -> Result<(), UseCaseError> {
    let Some(email) = &request.contact.email else {
        return Ok(());
    };
    let link = format!("/{}/requests", request.locale.code());
    let mail = Mail::new(kind, request.locale, email.as_str())
        .with("link", link)
        .with("code", request.code.as_str())
        .with("note", note);
    crate::mail::post(ctx, transaction, mail).await
}

/// Writes to those who handle the requests of the centre. Nothing of the
/// request stands in these letters but its number.
pub(super) async fn to_operators(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    request: &StoredRequest,
    kind: MailKind,
) -> Result<(), UseCaseError> {
    let members = store::requests::members_of(transaction, request.centre).await?;
    let contacts = store::claims::contacts(transaction, &members).await?;
    for member in members {
        let Some(contact) = contacts.get(&member) else {
            continue;
        };
        let Some(email) = &contact.email else {
            continue;
        };
        let link = format!(
            "/{}/manage/requests/{}",
            contact.locale.code(),
            request.id.0
        );
        let mail = Mail::new(kind, contact.locale, email)
            .with("link", link)
            .with("code", request.code.as_str());
        crate::mail::post(ctx, transaction, mail).await?;
    }
    Ok(())
}
