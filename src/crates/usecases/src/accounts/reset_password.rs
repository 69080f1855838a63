//! Chooses a new password with a link from a mail. Whoever reads the mailbox
//! owns the account, so the address counts as proven, and every session and
//! every other link of the account ends.

use super::links::{self, Purpose};
use super::own::audit;
use super::{Origin, SignedIn, limits, password_rules, passwords, sessions};
use crate::mail::post;
use crate::{Ctx, UseCaseError};
use domain::{Action, ErrorCode, Mail, MailKind};
use serde_json::json;
use store::StoreError;
use store::accounts::StoredAccount;

/// Sets the password and signs in. A password that is refused does not use the
/// link up.
///
/// # Errors
/// [`ErrorCode::LinkSpent`]; [`UseCaseError::Invalid`] on `password`; the
/// database's.
pub async fn reset_password(
    ctx: &Ctx,
    token: &str,
    password: &str,
    origin: &Origin<'_>,
) -> Result<SignedIn, UseCaseError> {
    ctx.authorize(Action::EnterAccount)?;
    let purposes = [Purpose::ResetPassword];
    let reader = ctx.database.reader();
    let link = links::find(ctx, reader, &purposes, token).await?;
    let known = store::accounts::find(reader, link.account)
        .await?
        .ok_or(ErrorCode::LinkSpent)?;
    password_rules::check(password, &link.email, &known.name)
        .map_err(|violation| UseCaseError::Invalid(vec![violation]))?;
    let hash = passwords::hash(ctx, password).await?;

    let transaction = ctx.database.begin().await?;
    let (link, known) = links::spend(ctx, &transaction, &purposes, token).await?;
    let account = StoredAccount {
        password_hash: Some(hash),
        email_confirmed_at: known.email_confirmed_at.or(Some(ctx.now())),
        updated_at: ctx.now(),
        ..known
    };
    store::accounts::change(&transaction, &account).await?;
    store::account_tokens::remove_of_account(&transaction, account.id).await?;
    let ended = store::sessions::remove_of_account(&transaction, account.id, None).await?;
    limits::forget(&transaction, &limits::SIGN_IN, &link.email).await?;
    let mail = Mail::new(MailKind::PasswordChanged, account.locale, link.email);
    post(ctx, &transaction, mail).await?;
    let holder = sessions::as_holder(ctx, &account);
    let detail = json!({ "by": "link", "ended_sessions": ended });
    audit(
        &holder,
        &transaction,
        "password_changed",
        account.id,
        detail,
    )
    .await?;
    let signed_in = sessions::begin(ctx, &transaction, account, origin).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(signed_in)
}
