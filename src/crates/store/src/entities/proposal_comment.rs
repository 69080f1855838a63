//! `proposal_comment`: what people say about a proposal.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "proposal_comment")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// On which proposal.
    pub proposal_id: Uuid,
    /// By whom.
    pub account_id: Uuid,
    /// Plain text.
    pub body: String,
    /// Microseconds since 1970.
    pub created_at: i64,
    /// Since when the public does not see it; microseconds since 1970.
    pub hidden_at: Option<i64>,
    /// Why not; empty while it is seen.
    pub hidden_reason: String,
}

/// Joins are written where they are asked.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
