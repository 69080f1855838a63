//! Who was asked whether a profile is still true, and by which link.

use crate::StoreError;
use crate::entities::{confirmation_request, organization, organization_member};
use crate::values::{instant, read_instant};
use domain::{AccountId, OrganizationId};
use jiff::Timestamp;
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};
use std::collections::HashMap;
use uuid::Uuid;

/// A question sent to a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfirmationRequest {
    /// UUIDv7.
    pub id: Uuid,
    /// About which organisation.
    pub organization: OrganizationId,
    /// Who was asked.
    pub account: AccountId,
    /// SHA-256 of the token in the link, hexadecimal.
    pub token_hash: String,
    /// When.
    pub asked_at: Timestamp,
    /// Until when the link works.
    pub expires_at: Timestamp,
    /// When it was followed.
    pub used_at: Option<Timestamp>,
}

/// The organisations that have members and are not removed, with the instant of
/// their last confirmation, else of their first writing; by id.
///
/// # Errors
/// The database's.
pub async fn kept_organizations(
    connection: &impl ConnectionTrait,
) -> Result<Vec<(OrganizationId, Timestamp)>, StoreError> {
    let members = Query::select()
        .column(organization_member::Column::OrganizationId)
        .from(organization_member::Entity)
        .to_owned();
    let rows: Vec<(Uuid, Option<i64>, i64)> = organization::Entity::find()
        .select_only()
        .column(organization::Column::Id)
        .column(organization::Column::ConfirmedAt)
        .column(organization::Column::CreatedAt)
        .filter(organization::Column::RemovedAt.is_null())
        .filter(organization::Column::Id.in_subquery(members))
        .order_by_asc(organization::Column::Id)
        .into_tuple()
        .all(connection)
        .await?;
    rows.into_iter()
        .map(|(id, confirmed, created)| {
            let since = read_instant("confirmed_at", confirmed.unwrap_or(created))?;
            Ok((OrganizationId(id), since))
        })
        .collect()
}

/// When each organisation, or this one, was last asked.
///
/// # Errors
/// The database's.
pub async fn last_asked(
    connection: &impl ConnectionTrait,
    organization: Option<OrganizationId>,
) -> Result<HashMap<OrganizationId, Timestamp>, StoreError> {
    let mut query = confirmation_request::Entity::find();
    if let Some(organization) = organization {
        query = query.filter(confirmation_request::Column::OrganizationId.eq(organization.0));
    }
    let rows: Vec<(Uuid, i64)> = query
        .select_only()
        .column(confirmation_request::Column::OrganizationId)
        .column_as(confirmation_request::Column::AskedAt.max(), "asked_at")
        .group_by(confirmation_request::Column::OrganizationId)
        .into_tuple()
        .all(connection)
        .await?;
    rows.into_iter()
        .map(|(id, at)| Ok((OrganizationId(id), read_instant("asked_at", at)?)))
        .collect()
}

/// Writes down a question.
///
/// # Errors
/// The database's.
pub async fn add(
    connection: &impl ConnectionTrait,
    request: &ConfirmationRequest,
) -> Result<(), StoreError> {
    let row = confirmation_request::Model {
        id: request.id,
        organization_id: request.organization.0,
        account_id: request.account.0,
        token_hash: request.token_hash.clone(),
        asked_at: instant(request.asked_at),
        expires_at: instant(request.expires_at),
        used_at: request.used_at.map(instant),
    };
    confirmation_request::Entity::insert(row.into_active_model())
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// The question that a link answers.
///
/// # Errors
/// The database's.
pub async fn find_by_hash(
    connection: &impl ConnectionTrait,
    token_hash: &str,
) -> Result<Option<ConfirmationRequest>, StoreError> {
    let row = confirmation_request::Entity::find()
        .filter(confirmation_request::Column::TokenHash.eq(token_hash))
        .one(connection)
        .await?;
    row.map(|row| {
        let used = row.used_at.map(|at| read_instant("used_at", at));
        Ok(ConfirmationRequest {
            id: row.id,
            organization: OrganizationId(row.organization_id),
            account: AccountId(row.account_id),
            token_hash: row.token_hash,
            asked_at: read_instant("asked_at", row.asked_at)?,
            expires_at: read_instant("expires_at", row.expires_at)?,
            used_at: used.transpose()?,
        })
    })
    .transpose()
}

/// Spends a link; answers whether it was still fresh.
///
/// # Errors
/// The database's.
pub async fn spend(
    connection: &impl ConnectionTrait,
    id: Uuid,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let outcome = confirmation_request::Entity::update_many()
        .col_expr(
            confirmation_request::Column::UsedAt,
            Expr::value(instant(now)),
        )
        .filter(confirmation_request::Column::Id.eq(id))
        .filter(confirmation_request::Column::UsedAt.is_null())
        .exec(connection)
        .await?;
    Ok(outcome.rows_affected == 1)
}
