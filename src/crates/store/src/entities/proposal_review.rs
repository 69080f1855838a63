//! `proposal_review`: what an organiser thinks of a proposal.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "proposal_review")]
pub struct Model {
    /// Of which proposal.
    #[sea_orm(primary_key, auto_increment = false)]
    pub proposal_id: Uuid,
    /// By whom.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    /// 1 to 5.
    pub score: i32,
    /// Why; may be empty.
    pub note: String,
    /// Microseconds since 1970.
    pub updated_at: i64,
}

/// Joins are written where they are asked.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
