//! `request_attachment`: a file of a request; its content stands in the storage.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "request_attachment")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Of which request.
    pub request_id: Uuid,
    /// Which of its files, from one.
    pub position: i32,
    /// What the sender's device called it.
    pub name: String,
    /// `DocumentKind::content_type`.
    pub kind: String,
    /// How many bytes it has.
    pub bytes: i32,
    /// Where it stands in the storage.
    #[sea_orm(unique)]
    pub storage_key: String,
    /// Microseconds since 1970.
    pub created_at: i64,
}

/// Joins are written where they are asked.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
