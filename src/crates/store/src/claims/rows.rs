//! How a claim stands in its row. Used by the queries beside it only.

use crate::StoreError;
use crate::entities::claim;
use crate::values::{instant, read_instant};
use domain::{
    AccountId, Bin, ClaimId, ClaimMethod, ClaimState, DocumentKind, Email, Organization,
    OrganizationId,
};
use jiff::Timestamp;
use sea_orm::sea_query::Expr;
use sea_orm::{EntityTrait, UpdateMany};

/// A claim or a proposal as it stands in the database.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredClaim {
    /// The id.
    pub id: ClaimId,
    /// Which organisation; `None` for a proposal that was not approved.
    pub organization: Option<OrganizationId>,
    /// The organisation that is proposed; `None` for a claim.
    pub proposal: Option<Box<Organization>>,
    /// Who.
    pub account: AccountId,
    /// How it is proven.
    pub method: ClaimMethod,
    /// Where it stands.
    pub state: ClaimState,
    /// The BIN that was given.
    pub bin: Option<Bin>,
    /// The work address, until the claim is purged.
    pub work_email: Option<Email>,
    /// What the claimant says, until the claim is purged.
    pub message: String,
    /// The paper, until the claim is purged.
    pub document: Option<Document>,
    /// What the moderator says, until the claim is purged.
    pub note: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it expires if nothing happens.
    pub expires_at: Timestamp,
    /// When it left the open states.
    pub closed_at: Option<Timestamp>,
    /// From when nothing personal is kept of it.
    pub purge_at: Option<Timestamp>,
}

/// A paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The key in the storage.
    pub key: String,
    /// What it is.
    pub kind: DocumentKind,
    /// What the claimant calls the file; may be empty.
    pub name: String,
}

pub(super) fn row(stored: &StoredClaim) -> Result<claim::Model, StoreError> {
    let document = stored.document.as_ref();
    Ok(claim::Model {
        id: stored.id.0,
        organization_id: stored.organization.map(|id| id.0),
        proposal: proposal(stored)?,
        account_id: stored.account.0,
        method: stored.method.code().to_owned(),
        state: stored.state.code().to_owned(),
        bin: stored.bin.as_ref().map(|bin| bin.as_str().to_owned()),
        work_email: work_email(stored),
        token_hash: None,
        message: stored.message.clone(),
        document_key: document.map(|document| document.key.clone()),
        document_type: document.map(|document| document.kind.content_type().to_owned()),
        document_name: document.map(|document| document.name.clone()),
        note: stored.note.clone(),
        created_at: instant(stored.created_at),
        expires_at: instant(stored.expires_at),
        closed_at: stored.closed_at.map(instant),
        purge_at: stored.purge_at.map(instant),
    })
}

/// An update of all that can change.
pub(super) fn write(stored: &StoredClaim) -> Result<UpdateMany<claim::Entity>, StoreError> {
    let row = row(stored)?;
    let update = claim::Entity::update_many()
        .col_expr(
            claim::Column::OrganizationId,
            Expr::value(row.organization_id),
        )
        .col_expr(claim::Column::Proposal, Expr::value(row.proposal))
        .col_expr(claim::Column::State, Expr::value(row.state))
        .col_expr(claim::Column::WorkEmail, Expr::value(row.work_email))
        .col_expr(claim::Column::TokenHash, Expr::value(row.token_hash))
        .col_expr(claim::Column::Message, Expr::value(row.message))
        .col_expr(claim::Column::DocumentKey, Expr::value(row.document_key))
        .col_expr(claim::Column::DocumentType, Expr::value(row.document_type))
        .col_expr(claim::Column::DocumentName, Expr::value(row.document_name))
        .col_expr(claim::Column::Note, Expr::value(row.note))
        .col_expr(claim::Column::ExpiresAt, Expr::value(row.expires_at))
        .col_expr(claim::Column::ClosedAt, Expr::value(row.closed_at))
        .col_expr(claim::Column::PurgeAt, Expr::value(row.purge_at));
    Ok(update)
}

pub(super) fn read(row: claim::Model) -> Result<StoredClaim, StoreError> {
    let instant = |column, value: Option<i64>| value.map(|at| read_instant(column, at)).transpose();
    let document = match (row.document_key, row.document_type) {
        (Some(key), Some(kind)) => Some(Document {
            key,
            kind: DocumentKind::from_content_type(&kind)
                .ok_or_else(|| wrong("document_type", kind))?,
            name: row.document_name.unwrap_or_default(),
        }),
        _ => None,
    };
    Ok(StoredClaim {
        id: ClaimId(row.id),
        organization: row.organization_id.map(OrganizationId),
        proposal: row
            .proposal
            .map(|json| serde_json::from_str(&json))
            .transpose()?,
        account: AccountId(row.account_id),
        method: ClaimMethod::from_code(&row.method).ok_or_else(|| wrong("method", row.method))?,
        state: ClaimState::from_code(&row.state).ok_or_else(|| wrong("state", row.state))?,
        bin: row.bin.map(read_bin).transpose()?,
        work_email: row
            .work_email
            .map(|email| Email::parse(&email).map_err(|_| wrong("work_email", email)))
            .transpose()?,
        message: row.message,
        document,
        note: row.note,
        created_at: read_instant("created_at", row.created_at)?,
        expires_at: read_instant("expires_at", row.expires_at)?,
        closed_at: instant("closed_at", row.closed_at)?,
        purge_at: instant("purge_at", row.purge_at)?,
    })
}

pub(super) fn read_bin(bin: String) -> Result<Bin, StoreError> {
    Bin::parse(&bin).map_err(|_| wrong("bin", bin))
}

fn proposal(stored: &StoredClaim) -> Result<Option<String>, StoreError> {
    Ok(stored
        .proposal
        .as_ref()
        .map(serde_json::to_string)
        .transpose()?)
}

fn work_email(stored: &StoredClaim) -> Option<String> {
    stored
        .work_email
        .as_ref()
        .map(|email| email.as_str().to_owned())
}

fn wrong(column: &'static str, value: String) -> StoreError {
    StoreError::Value { column, value }
}
