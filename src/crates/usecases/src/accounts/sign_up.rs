//! Makes an account that waits for its address to be proven. For an address
//! that has one the answer and the work are the same; its holder is told by mail.

use super::links::{self, Purpose};
use super::own::audit;
use super::{Origin, fields, limits, password_rules, passwords};
use crate::mail::post;
use crate::{Ctx, UseCaseError};
use domain::{AccountId, Action, Locale, Mail, MailKind, Role};
use serde_json::json;
use store::accounts::StoredAccount;
use store::{ConnectionTrait, StoreError};

/// What somebody fills in. It cannot be printed: it holds a password.
#[derive(Clone)]
pub struct SignUp {
    /// What the person is called.
    pub name: String,
    /// The address.
    pub email: String,
    /// The password; empty to sign in by link only.
    pub password: String,
    /// The language of mail.
    pub locale: Locale,
}

/// Signs somebody up and mails the link that proves the address.
///
/// # Errors
/// [`UseCaseError::Invalid`] on `name`, `email`, `password`;
/// [`domain::ErrorCode::TooManyAttempts`]; the database's.
pub async fn sign_up(ctx: &Ctx, input: SignUp, origin: &Origin<'_>) -> Result<(), UseCaseError> {
    ctx.authorize(Action::EnterAccount)?;
    let (name, email) = validate(&input)?;
    limits::count(ctx, &limits::MAIL, &[&email], Some(origin)).await?;
    let password_hash = if input.password.is_empty() {
        None
    } else {
        Some(passwords::hash(ctx, &input.password).await?)
    };
    let now = ctx.now();
    let new = StoredAccount {
        id: AccountId(ctx.new_id()),
        email: Some(email.clone()),
        email_confirmed_at: None,
        password_hash,
        role: Role::AccountHolder,
        name,
        locale: input.locale,
        created_at: now,
        updated_at: now,
    };

    let transaction = ctx.database.begin().await?;
    let known = match store::accounts::lock_by_email(&transaction, &email).await? {
        None if store::accounts::add(&transaction, &new).await? => None,
        // Somebody signed the address up between the two statements.
        None => store::accounts::lock_by_email(&transaction, &email).await?,
        known => known,
    };
    match known {
        None => {
            let detail = json!({ "password": new.password_hash.is_some() });
            audit(ctx, &transaction, "created", new.id, detail).await?;
            confirm(ctx, &transaction, &new, &email).await?;
        }
        Some(known) if known.email_confirmed_at.is_none() => {
            let changed = replace(known, new);
            store::accounts::change(&transaction, &changed).await?;
            let purposes = [Purpose::ConfirmEmail.code()];
            store::account_tokens::remove_for(&transaction, changed.id, &purposes).await?;
            audit(ctx, &transaction, "signed_up_again", changed.id, json!({})).await?;
            confirm(ctx, &transaction, &changed, &email).await?;
        }
        Some(known) => {
            let link = links::sign_in_page(known.locale);
            let mail = Mail::new(MailKind::AccountExists, known.locale, email);
            post(ctx, &transaction, mail.with("link", link)).await?;
            audit(ctx, &transaction, "signed_up_again", known.id, json!({})).await?;
        }
    }
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

fn validate(input: &SignUp) -> Result<(String, String), UseCaseError> {
    let name = fields::name(&input.name);
    let email = fields::email(&input.email);
    let password = if input.password.is_empty() {
        Ok(())
    } else {
        password_rules::check(&input.password, &input.email, &input.name)
    };
    match (name, email, password) {
        (Ok(name), Ok(email), Ok(())) => Ok((name, email)),
        (name, email, password) => Err(UseCaseError::Invalid(
            [name.err(), email.err(), password.err()]
                .into_iter()
                .flatten()
                .collect(),
        )),
    }
}

/// The latest sign-up of an unproven address counts, whoever made the earlier
/// ones. An account that was given a standing takes no password from a
/// stranger: its holder chooses one by the link that came with the standing.
fn replace(known: StoredAccount, new: StoredAccount) -> StoredAccount {
    StoredAccount {
        password_hash: new
            .password_hash
            .filter(|_| known.role == Role::AccountHolder),
        name: new.name,
        locale: new.locale,
        updated_at: new.updated_at,
        ..known
    }
}

/// Mails the link that proves the address of an account.
///
/// # Errors
/// The database's.
pub(super) async fn confirm(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    account: &StoredAccount,
    email: &str,
) -> Result<(), UseCaseError> {
    let locale = account.locale;
    let purpose = Purpose::ConfirmEmail;
    let link = links::make(ctx, transaction, account, purpose, email, locale).await?;
    let mail = Mail::new(MailKind::ConfirmEmail, locale, email).with("link", link);
    post(ctx, transaction, mail).await
}
