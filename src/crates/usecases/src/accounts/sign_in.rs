//! Signs in with a password. A wrong address, a wrong password, an account
//! without one and an unproven address answer alike and take alike long.

use super::own::audit;
use super::{Origin, SignedIn, fields, limits, passwords, sessions, sign_up};
use crate::{Ctx, UseCaseError};
use domain::{Action, ErrorCode, Violation};
use serde_json::json;
use store::StoreError;
use store::accounts::StoredAccount;

/// Signs somebody in. An unproven address whose password is right is sent its
/// confirmation again.
///
/// # Errors
/// [`UseCaseError::Invalid`]: [`ErrorCode::CredentialsWrong`] on `password`,
/// or what is wrong with `email`; [`ErrorCode::TooManyAttempts`]; the database's.
pub async fn sign_in(
    ctx: &Ctx,
    email: &str,
    password: &str,
    origin: &Origin<'_>,
) -> Result<SignedIn, UseCaseError> {
    ctx.authorize(Action::EnterAccount)?;
    let email = fields::email(email).map_err(|violation| UseCaseError::Invalid(vec![violation]))?;
    limits::count(ctx, &limits::SIGN_IN, &[&email], Some(origin)).await?;
    let known = store::accounts::find_by_email(ctx.database.reader(), &email).await?;
    let hash = known
        .as_ref()
        .and_then(|account| account.password_hash.as_deref());
    let right = passwords::verify(password, hash).await?;
    let known = known.filter(|_| right).ok_or_else(wrong)?;

    let transaction = ctx.database.begin().await?;
    let account = store::accounts::lock(&transaction, known.id)
        .await?
        // The password may have been changed while it was compared.
        .filter(|account| account.password_hash == known.password_hash)
        .ok_or_else(wrong)?;
    if account.email_confirmed_at.is_none() {
        transaction.rollback().await.map_err(StoreError::from)?;
        confirm_again(ctx, &account, &email, origin).await?;
        return Err(wrong());
    }
    limits::forget(&transaction, &limits::SIGN_IN, &email).await?;
    let holder = sessions::as_holder(ctx, &account);
    let detail = json!({ "by": "password" });
    audit(&holder, &transaction, "signed_in", account.id, detail).await?;
    let signed_in = sessions::begin(ctx, &transaction, account, origin).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(signed_in)
}

async fn confirm_again(
    ctx: &Ctx,
    account: &StoredAccount,
    email: &str,
    origin: &Origin<'_>,
) -> Result<(), UseCaseError> {
    match limits::count(ctx, &limits::MAIL, &[email], Some(origin)).await {
        Ok(()) => {}
        // The answer stays what it is for everybody: wrong.
        Err(UseCaseError::Code(ErrorCode::TooManyAttempts)) => return Ok(()),
        Err(error) => return Err(error),
    }
    let transaction = ctx.database.begin().await?;
    sign_up::confirm(ctx, &transaction, account, email).await?;
    let detail = json!({ "purpose": "confirm_email" });
    audit(ctx, &transaction, "link_requested", account.id, detail).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

fn wrong() -> UseCaseError {
    UseCaseError::Invalid(vec![Violation::new(
        "password",
        ErrorCode::CredentialsWrong,
    )])
}
