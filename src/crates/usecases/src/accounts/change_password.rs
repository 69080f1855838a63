//! Changes one's own password, or chooses a first one. Every other session and
//! every link of the account ends.

use super::own::{audit, lock_own, own_id};
use super::{Origin, limits, password_rules, passwords};
use crate::mail::post;
use crate::{Ctx, UseCaseError};
use domain::{ErrorCode, Mail, MailKind, Violation};
use serde_json::json;
use store::StoreError;
use store::accounts::StoredAccount;
use uuid::Uuid;

/// Sets the password to `new`. `current` is not looked at when the account has
/// no password; `session` is the one that goes on.
///
/// # Errors
/// [`UseCaseError::Invalid`] on `current_password`, `password`;
/// [`ErrorCode::TooManyAttempts`]; [`ErrorCode::Forbidden`]; the database's.
pub async fn change_password(
    ctx: &Ctx,
    current: &str,
    new: &str,
    session: Uuid,
    origin: &Origin<'_>,
) -> Result<(), UseCaseError> {
    let id = own_id(ctx)?;
    let known = store::accounts::find(ctx.database.reader(), id)
        .await?
        .ok_or(ErrorCode::Forbidden)?;
    let person = id.0.to_string();
    limits::count(ctx, &limits::CHANGE_PASSWORD, &[&person], Some(origin)).await?;
    let email = known.email.clone().unwrap_or_default();
    let right = match known.password_hash.as_deref() {
        None => true,
        hash => passwords::verify(current, hash).await?,
    };
    let mut violations = Vec::new();
    if !right {
        let field = "current_password";
        violations.push(Violation::new(field, ErrorCode::CredentialsWrong));
    }
    violations.extend(password_rules::check(new, &email, &known.name).err());
    if !violations.is_empty() {
        return Err(UseCaseError::Invalid(violations));
    }
    let hash = passwords::hash(ctx, new).await?;

    let transaction = ctx.database.begin().await?;
    let account = lock_own(ctx, &transaction).await?;
    if account.password_hash != known.password_hash {
        return Err(ErrorCode::Conflict.into());
    }
    let email = account.email.clone().unwrap_or_default();
    let account = StoredAccount {
        password_hash: Some(hash),
        updated_at: ctx.now(),
        ..account
    };
    store::accounts::change(&transaction, &account).await?;
    store::account_tokens::remove_of_account(&transaction, id).await?;
    let ended = store::sessions::remove_of_account(&transaction, id, Some(session)).await?;
    limits::forget(&transaction, &limits::CHANGE_PASSWORD, &person).await?;
    let mail = Mail::new(MailKind::PasswordChanged, account.locale, email);
    post(ctx, &transaction, mail).await?;
    let detail = json!({ "by": "holder", "ended_sessions": ended });
    audit(ctx, &transaction, "password_changed", id, detail).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}
