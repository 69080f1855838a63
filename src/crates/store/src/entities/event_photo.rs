//! `event_photo`: photos of events, in the order in which they are shown.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "event_photo")]
pub struct Model {
    /// `PhotoKey`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: String,
    /// Of which event.
    pub event_id: Uuid,
    /// Which one of the event's; no two are alike.
    pub position: i32,
    /// Pixels of the large file.
    pub width: i32,
    /// The same.
    pub height: i32,
    /// `Localized` as JSON.
    #[sea_orm(column_type = "Text")]
    pub texts: String,
    /// Who took it; may be empty.
    pub author: String,
    /// When it was handed in; microseconds since 1970.
    pub saved_at: i64,
    /// Whether its files are there.
    pub ready: bool,
}

/// Joins are written where they are asked.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
