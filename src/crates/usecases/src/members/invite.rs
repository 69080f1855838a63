//! An owner invites somebody to keep the organisation.

use super::rules::{check_role, kept_by_actor};
use super::{INVITATION_DEADLINE, OPEN_INVITATIONS};
use crate::audit::organization_event;
use crate::secret::Secret;
use crate::{Ctx, UseCaseError};
use domain::{
    AccountId, Email, ErrorCode, InvitationId, Locale, Mail, MailKind, OrganizationId, Role,
    Violation,
};
use serde_json::json;
use store::invitations::StoredInvitation;
use store::{ConnectionTrait, StoreError};

/// Mails an invitation, in the language of the inviting person. It takes the
/// place of an earlier one to the same address. Whether the address has an
/// account makes no difference; only that of a member, whom the owner sees
/// anyway, is refused.
///
/// # Errors
/// [`ErrorCode::Forbidden`], [`ErrorCode::NotFound`], [`ErrorCode::Gone`],
/// [`ErrorCode::TooManyAttempts`]; for `email` [`ErrorCode::Required`],
/// [`ErrorCode::EmailMalformed`], [`ErrorCode::AlreadyMember`]; for `role`
/// [`ErrorCode::UnknownValue`]; the database's.
pub async fn invite_member(
    ctx: &Ctx,
    organization: OrganizationId,
    email: &str,
    role: Role,
) -> Result<InvitationId, UseCaseError> {
    let transaction = ctx.database.begin().await?;
    let known = kept_by_actor(ctx, &transaction, organization).await?;
    check_role(role)?;
    store::members::lock(&transaction, organization).await?;
    let email = address(email)?;
    if is_member(&transaction, organization, &email).await? {
        return Err(invalid(ErrorCode::AlreadyMember));
    }
    if store::invitations::count(&transaction, organization).await? >= OPEN_INVITATIONS {
        return Err(ErrorCode::TooManyAttempts.into());
    }

    let now = ctx.now();
    let token = Secret::new(ctx);
    let invited_by = ctx.actor.account();
    let invitation = StoredInvitation {
        id: InvitationId(ctx.new_id()),
        organization,
        email,
        role,
        invited_by,
        created_at: now,
        expires_at: now + INVITATION_DEADLINE,
    };
    store::invitations::put(&transaction, &invitation, token.hash).await?;
    let (name, locale) = inviter(&transaction, invited_by).await?;
    let link = format!("/{}/account/invitation?token={}", locale.code(), token.text);
    let names = &known.document.names;
    let mail = Mail::new(MailKind::Invitation, locale, invitation.email.as_str())
        .with("link", link)
        .with("organization", crate::claims::name(names, locale))
        .with("name", name);
    crate::mail::post(ctx, &transaction, mail).await?;
    let detail = json!({ "invitation": invitation.id, "role": role.code() });
    let verb = "member_invited";
    let audit = organization_event(ctx, ctx.new_id(), verb, organization, detail);
    store::audit_events::add(&transaction, vec![audit]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(invitation.id)
}

/// Lower-cased, as the addresses of accounts are; what is wrong with it is a
/// violation of `email`.
pub(crate) fn address(input: &str) -> Result<Email, UseCaseError> {
    if input.trim().is_empty() {
        return Err(invalid(ErrorCode::Required));
    }
    Email::parse(&input.to_lowercase()).map_err(invalid)
}

fn invalid(code: ErrorCode) -> UseCaseError {
    UseCaseError::Invalid(vec![Violation::new("email", code)])
}

async fn is_member(
    connection: &impl ConnectionTrait,
    organization: OrganizationId,
    email: &Email,
) -> Result<bool, UseCaseError> {
    let members = store::members::of_organization(connection, organization).await?;
    let accounts: Vec<AccountId> = members.into_iter().map(|(account, _)| account).collect();
    let contacts = store::claims::contacts(connection, &accounts).await?;
    let mut known = contacts
        .values()
        .filter_map(|contact| contact.email.as_deref());
    Ok(known.any(|known| known == email.as_str()))
}

/// In whose name an invitation goes out, and in which language.
pub(crate) async fn inviter(
    connection: &impl ConnectionTrait,
    account: Option<AccountId>,
) -> Result<(String, Locale), UseCaseError> {
    let Some(account) = account else {
        return Ok((PRODUCT.to_owned(), Locale::default()));
    };
    let contact = store::claims::contacts(connection, &[account])
        .await?
        .remove(&account)
        .ok_or(ErrorCode::Forbidden)?;
    let name = if contact.name.is_empty() {
        PRODUCT.to_owned()
    } else {
        contact.name
    };
    Ok((name, contact.locale))
}

/// In whose name an invitation goes out that has nobody's.
const PRODUCT: &str = "Bir Tereze";
