//! Asks for a link to choose a new password with. The answer is the same for
//! every address.

use super::links::Purpose;
use super::{Origin, asking};
use crate::{Ctx, UseCaseError};
use domain::{Locale, MailKind};

/// Mails a link that works for an hour, if the address has an account.
///
/// # Errors
/// [`UseCaseError::Invalid`] on `email`; [`domain::ErrorCode::TooManyAttempts`];
/// the database's.
pub async fn request_password_reset(
    ctx: &Ctx,
    email: &str,
    locale: Locale,
    origin: &Origin<'_>,
) -> Result<(), UseCaseError> {
    let kind = MailKind::ResetPassword;
    asking::mail_link(ctx, Purpose::ResetPassword, kind, email, locale, origin).await
}
