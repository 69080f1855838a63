//! `audit_event`: who did what to what; rows are added, never changed.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_event")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Microseconds since 1970.
    pub at: i64,
    /// `Actor::label`.
    pub actor: String,
    /// What was done: `organization.created`.
    pub action: String,
    /// To what kind of thing.
    pub subject_kind: String,
    /// To which.
    pub subject_id: Option<Uuid>,
    /// JSON, without personal data.
    pub detail: String,
}

/// Joins are written where they are asked.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
