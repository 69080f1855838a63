//! `request_access`: keys by which people see their requests for a while.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "request_access")]
pub struct Model {
    /// SHA-256 of the key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_hash: String,
    /// Which request.
    pub request_id: Uuid,
    /// Microseconds since 1970.
    pub expires_at: i64,
}

/// Joins are written where they are asked.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
