//! `duplicate_dismissal`: two records that are two organisations.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "duplicate_dismissal")]
pub struct Model {
    /// The smaller id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub first_id: Uuid,
    /// The greater id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub second_id: Uuid,
    /// `Actor::label` of the moderator who said so.
    pub dismissed_by: String,
    /// Microseconds since 1970.
    pub dismissed_at: i64,
}

/// Joins are written where they are asked.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
