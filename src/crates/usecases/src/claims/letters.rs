//! What is written to claimants, in their language. Used by the verbs of claims.

use super::proof::clean;
use crate::{Ctx, UseCaseError};
use domain::{Email, Locale, Localized, Mail, MailKind, Slug};
use store::ConnectionTrait;
use store::claims::AccountContact;

/// Asks to confirm the work address.
pub(super) async fn confirm_address(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    locale: Locale,
    address: &Email,
    names: &Localized,
    token: &str,
) -> Result<(), UseCaseError> {
    let link = format!("/{}/account/claim?token={token}", locale.code());
    let mail = Mail::new(MailKind::ClaimConfirmEmail, locale, address.as_str())
        .with("link", link)
        .with("organization", name(names, locale));
    crate::mail::post(ctx, transaction, mail).await
}

/// Tells the claimant what was decided, with the reasons.
pub(super) async fn approved(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    claimant: &AccountContact,
    names: &Localized,
    slug: &Slug,
    note: &str,
) -> Result<(), UseCaseError> {
    let link = format!("/{}/orgs/{slug}/edit", claimant.locale.code());
    let values = [("link", link), ("note", note.to_owned())];
    tell(
        ctx,
        transaction,
        claimant,
        MailKind::ClaimApproved,
        names,
        values,
    )
    .await
}

/// Tells the claimant why not.
pub(super) async fn rejected(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    claimant: &AccountContact,
    names: &Localized,
    note: &str,
) -> Result<(), UseCaseError> {
    let values = [("note", note.to_owned())];
    tell(
        ctx,
        transaction,
        claimant,
        MailKind::ClaimRejected,
        names,
        values,
    )
    .await
}

/// Tells the claimant that time is up; without a slug it was a proposal.
pub(super) async fn expired(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    claimant: &AccountContact,
    names: &Localized,
    slug: Option<&Slug>,
) -> Result<(), UseCaseError> {
    let locale = claimant.locale.code();
    let link = slug.map_or_else(
        || format!("/{locale}/account/claims"),
        |slug| format!("/{locale}/orgs/{slug}/claim"),
    );
    tell(
        ctx,
        transaction,
        claimant,
        MailKind::ClaimExpired,
        names,
        [("link", link)],
    )
    .await
}

/// The one name for a text in a language.
pub(crate) fn name(names: &Localized, locale: Locale) -> String {
    clean(names.best(locale).map_or("", |(name, _)| name))
}

async fn tell<const COUNT: usize>(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    claimant: &AccountContact,
    kind: MailKind,
    names: &Localized,
    values: [(&str, String); COUNT],
) -> Result<(), UseCaseError> {
    // A deleted account has no address; there is nobody to tell.
    let Some(email) = &claimant.email else {
        return Ok(());
    };
    let mut mail =
        Mail::new(kind, claimant.locale, email).with("organization", name(names, claimant.locale));
    for (key, value) in values {
        mail = mail.with(key, value);
    }
    crate::mail::post(ctx, transaction, mail).await
}
