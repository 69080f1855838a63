//! `claim`: who says that an organisation is theirs, or proposes a new one.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "claim")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Which organisation; nothing for a proposal that was not approved.
    pub organization_id: Option<Uuid>,
    /// `Organization` as JSON: the one that is proposed.
    pub proposal: Option<String>,
    /// Who.
    pub account_id: Uuid,
    /// `ClaimMethod::code`.
    pub method: String,
    /// `ClaimState::code`.
    pub state: String,
    /// The BIN that was given.
    pub bin: Option<String>,
    /// The work address; emptied when the claim is purged.
    pub work_email: Option<String>,
    /// SHA-256 of the link sent to the work address, hex, until it is used.
    #[sea_orm(unique)]
    pub token_hash: Option<String>,
    /// What the claimant says; emptied when the claim is purged.
    pub message: String,
    /// Key of the paper in the storage, until the claim is purged.
    #[sea_orm(unique)]
    pub document_key: Option<String>,
    /// `DocumentKind::content_type`.
    pub document_type: Option<String>,
    /// What the claimant calls the file.
    pub document_name: Option<String>,
    /// What the moderator says; emptied when the claim is purged.
    pub note: String,
    /// Microseconds since 1970.
    pub created_at: i64,
    /// When it expires if nothing happens; microseconds since 1970.
    pub expires_at: i64,
    /// When it left the open states; microseconds since 1970.
    pub closed_at: Option<i64>,
    /// From when nothing personal is kept of it; empty while it is open and
    /// once that is done; microseconds since 1970.
    pub purge_at: Option<i64>,
}

/// Joins are written where they are asked.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
