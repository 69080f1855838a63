//! Asks the members of organisations whether the profile is still true, by a
//! mail with two links. The server calls it daily; called twice it asks once.

use crate::audit::organization_event;
use crate::secret::Secret;
use crate::{Ctx, UseCaseError};
use domain::profile::is_asked;
use domain::{Action, Mail, MailKind, OrganizationId};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use std::collections::HashMap;
use store::confirmations::ConfirmationRequest;
use store::{ConnectionTrait, StoreError, StoredOrganization};

/// How long a link works.
const LINK_LASTS: SignedDuration = SignedDuration::from_hours(60 * 24);
/// How many organisations are asked in one call; the next call goes on.
const AT_ONCE: usize = 200;

/// Mails those whose time has come ([`is_asked`]); answers how many
/// organisations were asked.
///
/// # Errors
/// [`domain::ErrorCode::Forbidden`]; the database's.
pub async fn ask_for_confirmation(ctx: &Ctx) -> Result<usize, UseCaseError> {
    ctx.authorize(Action::ReviewProfiles)?;
    let due = due(ctx, ctx.database.reader()).await?;
    if due.is_empty() {
        return Ok(0);
    }
    let transaction = ctx.database.begin().await?;
    let mut asked = 0;
    for organization in due.into_iter().take(AT_ONCE) {
        // Another process may have asked since.
        let Some(known) = store::organizations::find_locked(&transaction, organization).await?
        else {
            continue;
        };
        let last = store::confirmations::last_asked(&transaction, Some(organization)).await?;
        let since = known.document.confirmed_at.unwrap_or(known.created_at);
        if is_asked(since, last.get(&organization).copied(), ctx.now()) {
            asked += usize::from(ask(ctx, &transaction, &known).await?);
        }
    }
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(asked)
}

async fn due(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
) -> Result<Vec<OrganizationId>, StoreError> {
    let kept = store::confirmations::kept_organizations(connection).await?;
    let asked: HashMap<OrganizationId, Timestamp> =
        store::confirmations::last_asked(connection, None).await?;
    let due = kept
        .into_iter()
        .filter(|(id, since)| is_asked(*since, asked.get(id).copied(), ctx.now()))
        .map(|(id, _)| id);
    Ok(due.collect())
}

/// Mails each member who has an address; answers whether there was one.
async fn ask(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    known: &StoredOrganization,
) -> Result<bool, UseCaseError> {
    let mut mails = 0;
    for (account, _) in store::members::of_organization(transaction, known.id).await? {
        let author = store::authors::find(transaction, account).await?;
        let Some((email, locale)) = author.and_then(|one| Some((one.email?, one.locale))) else {
            continue;
        };
        let token = Secret::new(ctx);
        let request = ConfirmationRequest {
            id: ctx.new_id(),
            organization: known.id,
            account,
            token_hash: token.hash,
            asked_at: ctx.now(),
            expires_at: ctx.now().checked_add(LINK_LASTS).unwrap_or(Timestamp::MAX),
            used_at: None,
        };
        store::confirmations::add(transaction, &request).await?;
        let code = locale.code();
        let name = known.document.names.best(locale);
        let mail = Mail::new(MailKind::ConfirmProfile, locale, email)
            .with(
                "link",
                format!("/{code}/account/confirm-profile?token={}", token.text),
            )
            .with("edit_link", format!("/{code}/orgs/{}/edit", known.slug))
            .with("organization", name.map_or("", |(name, _)| name));
        crate::mail::post(ctx, transaction, mail).await?;
        mails += 1;
    }
    if mails > 0 {
        let detail = json!({ "mails": mails });
        let id = ctx.new_id();
        let event = organization_event(ctx, id, "confirmation_asked", known.id, detail);
        store::audit_events::add(transaction, vec![event]).await?;
    }
    Ok(mails > 0)
}
