//! `attempt`: how often something was tried in the present window.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "attempt")]
pub struct Model {
    /// What: `sign_in`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub action: String,
    /// By whom: an address of the network or SHA-256 of an e-mail address.
    #[sea_orm(primary_key, auto_increment = false)]
    pub subject: String,
    /// How often.
    pub count: i32,
    /// Since when; microseconds since 1970.
    pub window_started_at: i64,
}

/// Joins are written where they are asked.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
