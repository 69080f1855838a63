//! Asks to change one's own address. Both the old and the new address must
//! agree. The answer is the same when another account has the new one: then
//! the old address is asked all the same, and the new one is told that it has
//! an account, without the link that would complete the change.

use super::links::{self, CHANGE_EMAIL, Purpose};
use super::own::{audit, lock_own, own_id};
use super::{fields, limits};
use crate::mail::post;
use crate::{Ctx, UseCaseError};
use domain::{ErrorCode, Mail, MailKind};
use serde_json::json;
use store::StoreError;

/// Mails a link to each address; a change asked for earlier is dropped.
///
/// # Errors
/// [`UseCaseError::Invalid`] on `email`; [`ErrorCode::TooManyAttempts`];
/// [`ErrorCode::Forbidden`]; the database's.
pub async fn request_email_change(ctx: &Ctx, email: &str) -> Result<(), UseCaseError> {
    let id = own_id(ctx)?;
    let new = fields::email(email).map_err(|violation| UseCaseError::Invalid(vec![violation]))?;
    let known = store::accounts::find(ctx.database.reader(), id)
        .await?
        .ok_or(ErrorCode::Forbidden)?;
    let old = known.email.unwrap_or_default();
    limits::count(ctx, &limits::MAIL, &[&old, &new], None).await?;

    let transaction = ctx.database.begin().await?;
    let account = lock_own(ctx, &transaction).await?;
    let old = account.email.clone().unwrap_or_default();
    let purposes = CHANGE_EMAIL.map(Purpose::code);
    store::account_tokens::remove_for(&transaction, id, &purposes).await?;
    let other = store::accounts::find_by_email(&transaction, &new)
        .await?
        .filter(|other| other.id != id);

    let change = ctx.new_id();
    let locale = account.locale;
    let make = async |purpose, sent_to: &str| {
        let change = Some(change);
        links::make_joined(
            ctx,
            &transaction,
            &account,
            purpose,
            sent_to,
            locale,
            change,
        )
        .await
    };
    let link = make(Purpose::ChangeFromOld, &old).await?;
    // The second link is made in either case: without it the first would be
    // the whole change.
    let to_new = make(Purpose::ChangeToNew, &new).await?;
    let ask_old = Mail::new(MailKind::ChangeEmailFromOld, locale, old)
        .with("link", link)
        .with("email", &new);
    let tell_new = match other {
        None => Mail::new(MailKind::ChangeEmailToNew, locale, &new)
            .with("link", to_new)
            .with("email", &new),
        Some(other) => Mail::new(MailKind::AccountExists, other.locale, &new)
            .with("link", links::sign_in_page(other.locale)),
    };
    post(ctx, &transaction, ask_old).await?;
    post(ctx, &transaction, tell_new).await?;
    audit(ctx, &transaction, "email_change_requested", id, json!({})).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}
