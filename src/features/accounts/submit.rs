//! Each form of an account and the use case it calls.

use crate::i18n::Locale;
use crate::paths::AccountPage;
use crate::ui::form::Submission;
use domain::{ErrorCode, Violation};
use usecases::accounts::{
    Origin, SignUp, change_account, change_password, confirm_email, confirm_email_change,
    delete_account, end_all_sessions, end_session, request_email_change, request_password_reset,
    request_sign_in_link, reset_password, show_account, sign_in, sign_in_by_link, sign_up,
};
use usecases::{Ctx, UseCaseError};
use uuid::Uuid;

/// Where a form that was taken leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Done {
    /// A session began, with this token.
    SignedIn(String),
    /// The session ended.
    SignedOut,
    /// To an account page that says what was done.
    Told {
        /// Which page.
        page: AccountPage,
        /// Which message.
        word: &'static str,
    },
}

/// Takes the form of an account page; `session` is the one that sends it.
///
/// # Errors
/// What the use case refuses.
pub async fn submit(
    ctx: &Ctx,
    locale: Locale,
    page: AccountPage,
    form: &Submission,
    session: Option<Uuid>,
    origin: &Origin<'_>,
) -> Result<Done, UseCaseError> {
    let told = |page, word| Ok(Done::Told { page, word });
    let token = form.value("token");
    match page {
        AccountPage::SignUp => {
            let input = SignUp {
                name: form.value("name").to_owned(),
                email: form.value("email").to_owned(),
                password: form.raw("password").to_owned(),
                locale,
            };
            sign_up(ctx, input, origin).await?;
            told(AccountPage::SignIn, "signed-up")
        }
        AccountPage::Confirm => Ok(Done::SignedIn(
            confirm_email(ctx, token, origin).await?.token,
        )),
        AccountPage::SignIn => {
            let signed_in = sign_in(ctx, form.value("email"), form.raw("password"), origin).await?;
            Ok(Done::SignedIn(signed_in.token))
        }
        AccountPage::Link if token.is_empty() => {
            request_sign_in_link(ctx, form.value("email"), locale, origin).await?;
            told(AccountPage::SignIn, "link-sent")
        }
        AccountPage::Link => Ok(Done::SignedIn(
            sign_in_by_link(ctx, token, origin).await?.token,
        )),
        AccountPage::Reset if token.is_empty() => {
            request_password_reset(ctx, form.value("email"), locale, origin).await?;
            told(AccountPage::SignIn, "reset-sent")
        }
        AccountPage::Reset => {
            let signed_in = reset_password(ctx, token, form.raw("password"), origin).await?;
            Ok(Done::SignedIn(signed_in.token))
        }
        AccountPage::Details => {
            let chosen = Locale::from_code(form.value("locale")).ok_or_else(|| {
                UseCaseError::Invalid(vec![Violation::new("locale", ErrorCode::UnknownValue)])
            })?;
            change_account(ctx, form.value("name"), chosen).await?;
            told(AccountPage::Overview, "saved")
        }
        AccountPage::Password => {
            let session = session.ok_or(ErrorCode::Forbidden)?;
            let (current, new) = (form.raw("current_password"), form.raw("password"));
            change_password(ctx, current, new, session, origin).await?;
            told(AccountPage::Overview, "password-changed")
        }
        AccountPage::Email if token.is_empty() => {
            request_email_change(ctx, form.value("email")).await?;
            told(AccountPage::Overview, "email-sent")
        }
        AccountPage::Email => {
            let changed = confirm_email_change(ctx, token).await?;
            let page = session.map_or(AccountPage::SignIn, |_| AccountPage::Overview);
            told(
                page,
                if changed {
                    "email-changed"
                } else {
                    "email-half"
                },
            )
        }
        AccountPage::Sessions if form.value("session") == "all" => {
            end_all_sessions(ctx).await?;
            Ok(Done::SignedOut)
        }
        AccountPage::Sessions => {
            let ended = form
                .value("session")
                .parse()
                .map_err(|_| ErrorCode::NotFound)?;
            end_session(ctx, ended).await?;
            told(AccountPage::Sessions, "saved")
        }
        AccountPage::Delete => {
            let account = show_account(ctx).await?;
            if !form
                .value("confirmation")
                .eq_ignore_ascii_case(&account.email)
            {
                let wrong = Violation::new("confirmation", ErrorCode::EmailMalformed);
                return Err(UseCaseError::Invalid(vec![wrong]));
            }
            delete_account(ctx).await?;
            Ok(Done::SignedOut)
        }
        AccountPage::SignOut => {
            let session = session.ok_or(ErrorCode::Forbidden)?;
            end_session(ctx, session).await?;
            Ok(Done::SignedOut)
        }
        AccountPage::Overview => Err(ErrorCode::NotFound.into()),
    }
}
