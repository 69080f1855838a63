//! `sender_block`: senders from whom nothing is taken for a while.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sender_block")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// `BlockKind::code`.
    pub kind: String,
    /// Of the contact or the network.
    #[sea_orm(unique)]
    pub digest: String,
    /// What is shown of it.
    pub masked: String,
    /// For which request.
    pub request_id: Uuid,
    /// By whom.
    pub blocked_by: Option<Uuid>,
    /// Microseconds since 1970.
    pub created_at: i64,
    /// When it is over; microseconds since 1970.
    pub until: i64,
}

/// Joins are written where they are asked.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
