//! `event_proceedings`: what is left of each event, as it stands.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "event_proceedings")]
pub struct Model {
    /// Of which event.
    #[sea_orm(primary_key, auto_increment = false)]
    pub event_id: Uuid,
    /// `Proceedings` as JSON.
    pub document: String,
    /// How many revisions there are.
    pub revision_number: i32,
    /// Microseconds since 1970.
    pub created_at: i64,
    /// Microseconds since 1970.
    pub updated_at: i64,
}

/// Joins are written where they are asked.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
