//! What the forms that ask for a link by mail share: they answer the same
//! whether the address has an account or not.

use super::links::{self, Purpose};
use super::own::audit;
use super::{Origin, fields, limits, sign_up};
use crate::mail::post;
use crate::{Ctx, UseCaseError};
use domain::{Action, Locale, Mail, MailKind};
use serde_json::json;
use store::StoreError;

/// Mails a link of a purpose, if there is whom to. An unproven address that
/// asks to sign in is sent its confirmation again: a sign-in would make the
/// password count that somebody else may have chosen.
///
/// # Errors
/// [`UseCaseError::Invalid`] on `email`; [`domain::ErrorCode::TooManyAttempts`];
/// the database's.
pub(super) async fn mail_link(
    ctx: &Ctx,
    purpose: Purpose,
    kind: MailKind,
    email: &str,
    locale: Locale,
    origin: &Origin<'_>,
) -> Result<(), UseCaseError> {
    ctx.authorize(Action::EnterAccount)?;
    let email = fields::email(email).map_err(|violation| UseCaseError::Invalid(vec![violation]))?;
    limits::count(ctx, &limits::MAIL, &[&email], Some(origin)).await?;

    let transaction = ctx.database.begin().await?;
    match store::accounts::lock_by_email(&transaction, &email).await? {
        None => limits::write_as_much(ctx, &transaction, origin).await?,
        Some(account) => {
            if account.email_confirmed_at.is_none() && purpose == Purpose::SignIn {
                sign_up::confirm(ctx, &transaction, &account, &email).await?;
            } else {
                let link =
                    links::make(ctx, &transaction, &account, purpose, &email, locale).await?;
                let mail = Mail::new(kind, locale, email).with("link", link);
                post(ctx, &transaction, mail).await?;
            }
            let detail = json!({ "purpose": purpose.code() });
            audit(ctx, &transaction, "link_requested", account.id, detail).await?;
        }
    }
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}
