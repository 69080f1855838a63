//! `registration_settings`: what an organiser set; its row is the lock under
//! which places are given.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "registration_settings")]
pub struct Model {
    /// For which event.
    #[sea_orm(primary_key, auto_increment = false)]
    pub event_id: Uuid,
    /// `RegistrationSettings` as JSON.
    pub document: String,
    /// Microseconds since 1970.
    pub updated_at: i64,
}

/// Joins are written where they are asked.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
