//! `organization_merge`: which record was joined with which.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "organization_merge")]
pub struct Model {
    /// The record that was taken out.
    #[sea_orm(primary_key, auto_increment = false)]
    pub organization_id: Uuid,
    /// The one that stays, itself never taken out by a merge.
    pub kept_id: Uuid,
    /// Microseconds since 1970.
    pub merged_at: i64,
}

/// Joins are written where they are asked.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
