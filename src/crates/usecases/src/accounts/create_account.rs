//! Makes an account with a standing, or gives a standing to one that is there.
//! This is how the first administrator comes to be, from the command line.

use super::own::audit;
use super::{fields, links};
use crate::{Ctx, UseCaseError};
use domain::{AccountId, Action, Actor, ErrorCode, Locale, Role, Violation};
use serde_json::json;
use store::accounts::StoredAccount;
use store::{ConnectionTrait, StoreError};

/// Answers the path of a one-time link to choose a password with, for whoever
/// made the account to pass on. A signed-in administrator gets it for unproven
/// addresses only, otherwise the path of the sign-in page: an administrator
/// gives roles, and must not be able to enter the accounts of others.
///
/// # Errors
/// [`UseCaseError::Invalid`] on `email`, `role`; [`ErrorCode::Forbidden`]; the
/// database's.
pub async fn create_account(
    ctx: &Ctx,
    email: &str,
    role: Role,
    locale: Locale,
) -> Result<String, UseCaseError> {
    ctx.authorize(Action::GrantRoles)?;
    let email = validate(email, role)?;
    let now = ctx.now();
    let transaction = ctx.database.begin().await?;
    let new = StoredAccount {
        id: AccountId(ctx.new_id()),
        email: Some(email.clone()),
        email_confirmed_at: None,
        password_hash: None,
        role,
        name: String::new(),
        locale,
        created_at: now,
        updated_at: now,
    };
    let account = if store::accounts::add(&transaction, &new).await? {
        let detail = json!({ "role": role.code() });
        audit(ctx, &transaction, "created", new.id, detail).await?;
        new
    } else {
        let known = store::accounts::lock_by_email(&transaction, &email)
            .await?
            .ok_or(ErrorCode::Conflict)?;
        grant(ctx, &transaction, known, role).await?
    };
    let path = if account.email_confirmed_at.is_none() || ctx.actor == Actor::Console {
        let purpose = links::Purpose::ResetPassword;
        links::make(ctx, &transaction, &account, purpose, &email, locale).await?
    } else {
        links::sign_in_page(locale)
    };
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(path)
}

fn validate(email: &str, role: Role) -> Result<String, UseCaseError> {
    let role = if role.is_standing() {
        Ok(())
    } else {
        Err(Violation::new("role", ErrorCode::UnknownValue))
    };
    match (fields::email(email), role) {
        (Ok(email), Ok(())) => Ok(email),
        (email, role) => Err(UseCaseError::Invalid(
            [email.err(), role.err()].into_iter().flatten().collect(),
        )),
    }
}

/// Gives an account a role. An address that nobody proved may have been signed
/// up by a stranger, whose password and links must not come with the role.
///
/// # Errors
/// The database's.
pub(super) async fn grant(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    known: StoredAccount,
    role: Role,
) -> Result<StoredAccount, UseCaseError> {
    let detail = json!({ "role": role.code(), "before": known.role.code() });
    let proven = known.email_confirmed_at.is_some();
    if !proven {
        store::account_tokens::remove_of_account(transaction, known.id).await?;
    }
    let changed = StoredAccount {
        password_hash: known.password_hash.filter(|_| proven),
        role,
        updated_at: ctx.now(),
        ..known
    };
    store::accounts::change(transaction, &changed).await?;
    audit(ctx, transaction, "role_granted", changed.id, detail).await?;
    Ok(changed)
}
