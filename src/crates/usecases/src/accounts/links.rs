//! One-time links: made with a purpose and a lifetime, used once. They are
//! paths; the public address is put before them where they are sent.

use crate::secret::{Secret, digest};
use crate::{Ctx, UseCaseError};
use domain::{ErrorCode, Locale};
use jiff::SignedDuration;
use store::ConnectionTrait;
use store::account_tokens::StoredToken;
use store::accounts::StoredAccount;
use uuid::Uuid;

/// What a link does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// Proves the address of a new account.
    ConfirmEmail,
    /// Signs in.
    SignIn,
    /// Lets choose a new password.
    ResetPassword,
    /// Agrees to a change of address, from the old one.
    ChangeFromOld,
    /// Proves the new address.
    ChangeToNew,
}

/// The two links of a change of address.
pub(super) const CHANGE_EMAIL: [Purpose; 2] = [Purpose::ChangeFromOld, Purpose::ChangeToNew];

impl Purpose {
    /// The purpose as it is stored.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::ConfirmEmail => "confirm_email",
            Self::SignIn => "sign_in",
            Self::ResetPassword => "reset_password",
            Self::ChangeFromOld => "change_from_old",
            Self::ChangeToNew => "change_to_new",
        }
    }

    const fn lifetime(self) -> SignedDuration {
        match self {
            Self::ConfirmEmail => CONFIRMATION,
            Self::SignIn => SignedDuration::from_mins(20),
            Self::ResetPassword => SignedDuration::from_hours(1),
            Self::ChangeFromOld | Self::ChangeToNew => SignedDuration::from_hours(24),
        }
    }

    const fn page(self) -> &'static str {
        match self {
            Self::ConfirmEmail => "confirm",
            Self::SignIn => "link",
            Self::ResetPassword => "reset",
            Self::ChangeFromOld | Self::ChangeToNew => "email",
        }
    }
}

/// How long an address may wait for its confirmation.
pub(super) const CONFIRMATION: SignedDuration = SignedDuration::from_hours(3 * 24);

/// Where one signs in.
pub(super) fn sign_in_page(locale: Locale) -> String {
    format!("/{}/account/sign-in", locale.code())
}

/// Makes a link for an account, to be sent to `email`.
///
/// # Errors
/// The database's.
pub(super) async fn make(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    account: &StoredAccount,
    purpose: Purpose,
    email: &str,
    locale: Locale,
) -> Result<String, UseCaseError> {
    make_joined(ctx, connection, account, purpose, email, locale, None).await
}

/// Makes one of the links of a change.
///
/// # Errors
/// The database's.
pub(super) async fn make_joined(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    account: &StoredAccount,
    purpose: Purpose,
    email: &str,
    locale: Locale,
    change: Option<Uuid>,
) -> Result<String, UseCaseError> {
    let now = ctx.now();
    let token = Secret::new(ctx);
    let row = StoredToken {
        id: ctx.new_id(),
        account: account.id,
        purpose: purpose.code().to_owned(),
        token_hash: token.hash,
        email: email.to_owned(),
        change,
        created_at: now,
        expires_at: now.checked_add(purpose.lifetime()).unwrap_or(now),
        used_at: None,
    };
    store::account_tokens::add(connection, row).await?;
    let (locale, page) = (locale.code(), purpose.page());
    Ok(format!("/{locale}/account/{page}?token={}", token.text))
}

/// The link of a token, without using it.
///
/// # Errors
/// [`ErrorCode::LinkSpent`]; the database's.
pub(super) async fn find(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    purposes: &[Purpose],
    token: &str,
) -> Result<StoredToken, UseCaseError> {
    let hash = digest(token.trim());
    store::account_tokens::find_working(connection, &hash, ctx.now())
        .await?
        .filter(|link| {
            purposes
                .iter()
                .any(|purpose| purpose.code() == link.purpose)
        })
        .ok_or_else(|| ErrorCode::LinkSpent.into())
}

/// Uses a link; answers it and its account, which is locked from then on.
///
/// # Errors
/// [`ErrorCode::LinkSpent`]; the database's.
pub(super) async fn spend(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    purposes: &[Purpose],
    token: &str,
) -> Result<(StoredToken, StoredAccount), UseCaseError> {
    let link = find(ctx, transaction, purposes, token).await?;
    let account = store::accounts::lock(transaction, link.account)
        .await?
        .ok_or(ErrorCode::LinkSpent)?;
    if store::account_tokens::spend(transaction, link.id, ctx.now()).await? {
        Ok((link, account))
    } else {
        Err(ErrorCode::LinkSpent.into())
    }
}
