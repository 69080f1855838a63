//! The table of forms: which address takes which form. A form that is refused
//! is the same page again, with what was typed and a message beside each field;
//! one that is taken leads on. Used by `server`.

use super::accounts::submit_account;
use super::logo::submit_logo;
use super::manage::submit_mail;
use super::routes::{Answer, error_page};
use super::services::Services;
use crate::i18n::Locale;
use crate::paths::AccountPage;
use crate::ui::form::Submission;
use domain::ErrorCode;
use usecases::UseCaseError;

/// What becomes of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// What is answered.
    pub answer: Answer,
    /// What happens to the reader's session.
    pub session: SessionChange,
}

/// What happens to a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionChange {
    /// Nothing.
    Keep,
    /// One begins, with this token.
    Start(String),
    /// It ends.
    End,
}

impl From<Answer> for Outcome {
    fn from(answer: Answer) -> Self {
        Self {
            answer,
            session: SessionChange::Keep,
        }
    }
}

/// A form that can be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A form of one's own account, or of the way into it.
    Account(AccountPage),
    /// Choose the logo of an organisation.
    OrganizationLogo,
    /// Send a mail again that was given up.
    FailedMail,
}

impl Form {
    /// Every form, for the test that each has its row of refusals.
    #[must_use]
    pub fn all() -> Vec<Self> {
        AccountPage::ALL
            .into_iter()
            .filter(|page| *page != AccountPage::Overview)
            .map(Self::Account)
            .chain([Self::OrganizationLogo, Self::FailedMail])
            .collect()
    }

    /// The form at a path without its language.
    #[must_use]
    pub fn at(path: &str) -> Option<Self> {
        let segments: Vec<&str> = path
            .split('/')
            .filter(|segment| !segment.is_empty())
            .collect();
        match segments.as_slice() {
            ["account", segment] => AccountPage::from_segment(segment)
                .filter(|page| *page != AccountPage::Overview)
                .map(Self::Account),
            ["orgs", _, "edit", "logo"] => Some(Self::OrganizationLogo),
            ["manage", "mail"] => Some(Self::FailedMail),
            _ => None,
        }
    }
}

/// Takes a form sent to `/{locale}{path}?{query}`.
///
/// # Errors
/// What the use cases could not do; the caller shows the error page.
pub async fn submit(
    services: &Services<'_>,
    locale: Locale,
    path: &str,
    query: &str,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    match Form::at(path) {
        Some(Form::Account(page)) => {
            submit_account(services, locale, page, query, submission).await
        }
        Some(Form::OrganizationLogo) => {
            let slug = path.split('/').nth(2).unwrap_or_default();
            submit_logo(services, locale, slug, submission).await
        }
        Some(Form::FailedMail) => submit_mail(services, locale, submission).await,
        None => Ok(error_page(services, locale, path, ErrorCode::NotFound).into()),
    }
}
