//! An organisation says that its profile is still true: signed in, or by the
//! link in the mail that asked for it.

use super::subject::allowed_locked;
use crate::organizations::{Reason, publish};
use crate::secret::digest;
use crate::{Ctx, UseCaseError};
use domain::profile::RevisionKind;
use domain::{Action, Actor, ErrorCode, Organization, OrganizationId, Role, Slug, SubjectState};
use jiff::{SignedDuration, Timestamp};
use store::confirmations::ConfirmationRequest;
use store::{ConnectionTrait, StoreError};

/// What a link asks, before it is answered.
#[derive(Clone, Debug, PartialEq)]
pub struct ConfirmationView {
    /// About which organisation.
    pub organization: OrganizationId,
    /// Its slug.
    pub slug: Slug,
    /// What its profile says.
    pub document: Organization,
}

/// Whether the actor may say that a profile is still true.
///
/// # Errors
/// The database's.
pub async fn may_confirm_profile(
    ctx: &Ctx,
    organization: OrganizationId,
) -> Result<bool, UseCaseError> {
    let connection = ctx.database.reader();
    let state = SubjectState::Open;
    match ctx
        .authorize_for(connection, Action::ConfirmProfile, organization, state)
        .await
    {
        Ok(()) => Ok(true),
        Err(UseCaseError::Code(ErrorCode::Forbidden)) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Confirms a profile now. A second time on one day changes nothing.
///
/// # Errors
/// [`ErrorCode::Forbidden`], [`ErrorCode::NotFound`], [`ErrorCode::Gone`]; the database's.
pub async fn confirm_profile(ctx: &Ctx, organization: OrganizationId) -> Result<(), UseCaseError> {
    let transaction = ctx.database.begin().await?;
    store::content_version::bump(&transaction).await?;
    confirm(ctx, &transaction, organization).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// Shows what a link asks, for the page with the button. Reading spends
/// nothing: mail programs open links before people do.
///
/// # Errors
/// [`ErrorCode::LinkSpent`]; the database's.
pub async fn show_confirmation(ctx: &Ctx, token: &str) -> Result<ConfirmationView, UseCaseError> {
    ctx.authorize(Action::ReadPublic)?;
    let connection = ctx.database.reader();
    let request = fresh_request(ctx, connection, token).await?;
    let known = store::organizations::find_by_ids(connection, &[request.organization])
        .await?
        .pop()
        .filter(|known| known.removed_at.is_none())
        .ok_or(ErrorCode::LinkSpent)?;
    Ok(ConfirmationView {
        organization: known.id,
        slug: known.slug,
        document: known.document,
    })
}

/// Confirms a profile by the link that was mailed to a member, who need not be
/// signed in but must still be a member. Answers the slug.
///
/// # Errors
/// [`ErrorCode::LinkSpent`], [`ErrorCode::Forbidden`], [`ErrorCode::Gone`];
/// the database's.
pub async fn confirm_profile_by_token(ctx: &Ctx, token: &str) -> Result<Slug, UseCaseError> {
    let transaction = ctx.database.begin().await?;
    store::content_version::bump(&transaction).await?;
    let request = fresh_request(ctx, &transaction, token).await?;
    if !store::confirmations::spend(&transaction, request.id, ctx.now()).await? {
        return Err(ErrorCode::LinkSpent.into());
    }
    let member = ctx.acting_as(Actor::Account {
        id: request.account,
        role: Role::AccountHolder,
    });
    let slug = confirm(&member, &transaction, request.organization).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(slug)
}

async fn fresh_request(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    token: &str,
) -> Result<ConfirmationRequest, UseCaseError> {
    let request = store::confirmations::find_by_hash(connection, &digest(token)).await?;
    let fresh = request
        .filter(|request| request.used_at.is_none() && request.expires_at > ctx.now())
        .ok_or(ErrorCode::LinkSpent)?;
    Ok(fresh)
}

async fn confirm(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    organization: OrganizationId,
) -> Result<Slug, UseCaseError> {
    let known = allowed_locked(ctx, transaction, Action::ConfirmProfile, organization).await?;
    let now = ctx.now();
    let is_recent = |at: Timestamp| now.duration_since(at) < SignedDuration::from_hours(24);
    if known.document.confirmed_at.is_some_and(is_recent) {
        return Ok(known.slug);
    }
    let mut document = known.document.clone();
    document.confirmed_at = Some(now);
    let reason = Reason::of(ctx, RevisionKind::Confirmation, String::new());
    Ok(publish(ctx, transaction, known, document, reason)
        .await?
        .slug)
}
