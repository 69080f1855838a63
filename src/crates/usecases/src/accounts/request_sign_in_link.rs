//! Asks for a link to sign in with. The answer is the same for every address.

use super::links::Purpose;
use super::{Origin, asking};
use crate::{Ctx, UseCaseError};
use domain::{Locale, MailKind};

/// Mails a link that signs in within 20 minutes, if the address has an account.
///
/// # Errors
/// [`UseCaseError::Invalid`] on `email`; [`domain::ErrorCode::TooManyAttempts`];
/// the database's.
pub async fn request_sign_in_link(
    ctx: &Ctx,
    email: &str,
    locale: Locale,
    origin: &Origin<'_>,
) -> Result<(), UseCaseError> {
    let kind = MailKind::SignInLink;
    asking::mail_link(ctx, Purpose::SignIn, kind, email, locale, origin).await
}
