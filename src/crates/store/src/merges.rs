//! Which record was joined with which, and what follows an organisation to the
//! one that stays. Members, drafts and identifiers follow by the queries of
//! their own, because something is decided about each.

use crate::entities::{
    affiliation, claim, confirmation_request, invitation, organization, organization_merge,
    proposal, registration, request_message, support_request,
};
use crate::values::{instant, read_instant, read_slug};
use crate::{StoreError, chunks};
use domain::{ClaimId, OrganizationId, Slug};
use jiff::Timestamp;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// Writes down that a record was joined with another; what was joined with it
/// before belongs to the other one now.
///
/// # Errors
/// The database's.
pub async fn record(
    connection: &impl ConnectionTrait,
    dropped: OrganizationId,
    kept: OrganizationId,
    now: Timestamp,
) -> Result<(), StoreError> {
    organization_merge::Entity::update_many()
        .col_expr(organization_merge::Column::KeptId, Expr::value(kept.0))
        .filter(organization_merge::Column::KeptId.eq(dropped.0))
        .exec(connection)
        .await?;
    let row = organization_merge::Model {
        organization_id: dropped.0,
        kept_id: kept.0,
        merged_at: instant(now),
    };
    organization_merge::Entity::insert(row.into_active_model())
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// With which records these were joined; those that were not are left out.
///
/// # Errors
/// The database's.
pub async fn kept(
    connection: &impl ConnectionTrait,
    dropped: &[OrganizationId],
) -> Result<HashMap<OrganizationId, OrganizationId>, StoreError> {
    let mut kept = HashMap::new();
    for chunk in dropped.chunks(chunks::VALUES) {
        let rows = organization_merge::Entity::find()
            .filter(organization_merge::Column::OrganizationId.is_in(chunk.iter().map(|id| id.0)))
            .all(connection)
            .await?;
        let pair = |row: organization_merge::Model| {
            (
                OrganizationId(row.organization_id),
                OrganizationId(row.kept_id),
            )
        };
        kept.extend(rows.into_iter().map(pair));
    }
    Ok(kept)
}

/// The slug of the record that another was joined with.
///
/// # Errors
/// The database's.
pub async fn kept_slug(
    connection: &impl ConnectionTrait,
    dropped: OrganizationId,
) -> Result<Option<Slug>, StoreError> {
    let Some(row) = organization_merge::Entity::find_by_id(dropped.0)
        .one(connection)
        .await?
    else {
        return Ok(None);
    };
    let slug: Option<String> = organization::Entity::find_by_id(row.kept_id)
        .select_only()
        .column(organization::Column::Slug)
        .into_tuple()
        .one(connection)
        .await?;
    slug.map(read_slug).transpose()
}

/// The records that were joined with one, and when; the last one first.
///
/// # Errors
/// The database's.
pub async fn into(
    connection: &impl ConnectionTrait,
    kept: OrganizationId,
) -> Result<Vec<(OrganizationId, Timestamp)>, StoreError> {
    organization_merge::Entity::find()
        .filter(organization_merge::Column::KeptId.eq(kept.0))
        .order_by_desc(organization_merge::Column::MergedAt)
        .order_by_asc(organization_merge::Column::OrganizationId)
        .all(connection)
        .await?
        .into_iter()
        .map(|row| {
            let at = read_instant("merged_at", row.merged_at)?;
            Ok((OrganizationId(row.organization_id), at))
        })
        .collect()
}

/// Gives posts to another organisation; one that the same person holds there
/// already in the same words and time is not doubled. Answers how many moved.
///
/// # Errors
/// The database's.
pub async fn move_posts(
    connection: &impl ConnectionTrait,
    from: OrganizationId,
    to: OrganizationId,
) -> Result<u64, StoreError> {
    let of = async |organization: OrganizationId| {
        affiliation::Entity::find()
            .filter(affiliation::Column::OrganizationId.eq(organization.0))
            .all(connection)
            .await
    };
    let held = |post: &affiliation::Model| {
        (
            post.person_id,
            post.roles.clone(),
            post.head,
            post.from_on.clone(),
            post.to_on.clone(),
        )
    };
    let known: HashSet<_> = of(to).await?.iter().map(held).collect();
    let doubled: Vec<Uuid> = of(from)
        .await?
        .iter()
        .filter(|post| known.contains(&held(post)))
        .map(|post| post.id)
        .collect();
    for chunk in doubled.chunks(chunks::VALUES) {
        affiliation::Entity::delete_many()
            .filter(affiliation::Column::Id.is_in(chunk.iter().copied()))
            .exec(connection)
            .await?;
    }
    let moved = affiliation::Entity::update_many()
        .col_expr(affiliation::Column::OrganizationId, Expr::value(to.0))
        .filter(affiliation::Column::OrganizationId.eq(from.0))
        .exec(connection)
        .await?;
    Ok(moved.rows_affected)
}

/// Lets registrations for events name another organisation.
///
/// # Errors
/// The database's.
pub async fn move_registrations(
    connection: &impl ConnectionTrait,
    from: OrganizationId,
    to: OrganizationId,
) -> Result<(), StoreError> {
    registration::Entity::update_many()
        .col_expr(registration::Column::OrganizationId, Expr::value(to.0))
        .filter(registration::Column::OrganizationId.eq(from.0))
        .exec(connection)
        .await?;
    Ok(())
}

/// Lets proposals for events name another organisation.
///
/// # Errors
/// The database's.
pub async fn move_proposals(
    connection: &impl ConnectionTrait,
    from: OrganizationId,
    to: OrganizationId,
) -> Result<(), StoreError> {
    proposal::Entity::update_many()
        .col_expr(proposal::Column::OrganizationId, Expr::value(to.0))
        .filter(proposal::Column::OrganizationId.eq(from.0))
        .exec(connection)
        .await?;
    Ok(())
}

/// Lets requests that were passed to an organisation stand with another one,
/// which reads what was said to that one.
///
/// # Errors
/// The database's.
pub async fn move_requests(
    connection: &impl ConnectionTrait,
    from: OrganizationId,
    to: OrganizationId,
) -> Result<(), StoreError> {
    support_request::Entity::update_many()
        .col_expr(support_request::Column::OrganizationId, Expr::value(to.0))
        .filter(support_request::Column::OrganizationId.eq(from.0))
        .exec(connection)
        .await?;
    request_message::Entity::update_many()
        .col_expr(request_message::Column::AudienceId, Expr::value(to.0))
        .filter(request_message::Column::AudienceId.eq(from.0))
        .exec(connection)
        .await?;
    Ok(())
}

/// Gives a claim to another organisation; its link stays good.
///
/// # Errors
/// The database's.
pub async fn move_claim(
    connection: &impl ConnectionTrait,
    id: ClaimId,
    to: OrganizationId,
) -> Result<(), StoreError> {
    claim::Entity::update_many()
        .col_expr(claim::Column::OrganizationId, Expr::value(to.0))
        .filter(claim::Column::Id.eq(id.0))
        .exec(connection)
        .await?;
    Ok(())
}

/// Gives invitations to another organisation, their links stay good; addresses
/// that are invited there already, and invitations that are too old, are
/// forgotten. Answers how many moved.
///
/// # Errors
/// The database's.
pub async fn move_invitations(
    connection: &impl ConnectionTrait,
    from: OrganizationId,
    to: OrganizationId,
    now: Timestamp,
) -> Result<u64, StoreError> {
    let invited: Vec<String> = invitation::Entity::find()
        .select_only()
        .column(invitation::Column::Email)
        .filter(invitation::Column::OrganizationId.eq(to.0))
        .filter(invitation::Column::ExpiresAt.gt(instant(now)))
        .into_tuple()
        .all(connection)
        .await?;
    invitation::Entity::delete_many()
        .filter(invitation::Column::OrganizationId.eq(from.0))
        .filter(
            invitation::Column::Email
                .is_in(invited)
                .or(invitation::Column::ExpiresAt.lte(instant(now))),
        )
        .exec(connection)
        .await?;
    let moved = invitation::Entity::update_many()
        .col_expr(invitation::Column::OrganizationId, Expr::value(to.0))
        .filter(invitation::Column::OrganizationId.eq(from.0))
        .exec(connection)
        .await?;
    Ok(moved.rows_affected)
}

/// Gives questions whether a profile is still true to another organisation;
/// their links ask about that one's profile then.
///
/// # Errors
/// The database's.
pub async fn move_confirmations(
    connection: &impl ConnectionTrait,
    from: OrganizationId,
    to: OrganizationId,
) -> Result<(), StoreError> {
    confirmation_request::Entity::update_many()
        .col_expr(
            confirmation_request::Column::OrganizationId,
            Expr::value(to.0),
        )
        .filter(confirmation_request::Column::OrganizationId.eq(from.0))
        .exec(connection)
        .await?;
    Ok(())
}
