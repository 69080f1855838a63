//! `chosen_session`: who will attend which session.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "chosen_session")]
pub struct Model {
    /// Who.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub session_id: Uuid,
    /// Of which event.
    pub event_id: Uuid,
    /// Microseconds since 1970.
    pub created_at: i64,
}

/// Joins are written where they are asked.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
