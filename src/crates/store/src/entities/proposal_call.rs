//! `proposal_call`: what the organisers of an event call for.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "proposal_call")]
pub struct Model {
    /// For which event.
    #[sea_orm(primary_key, auto_increment = false)]
    pub event_id: Uuid,
    /// `ProposalCall` as JSON.
    pub document: String,
    /// Microseconds since 1970.
    pub updated_at: i64,
}

/// Joins are written where they are asked.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
