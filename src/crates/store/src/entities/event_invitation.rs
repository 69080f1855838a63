//! `event_invitation`: invitations to organise an event that can still be
//! accepted; the row goes when one is accepted, revoked or too old.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "event_invitation")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// To organise which event.
    pub event_id: Uuid,
    /// To which address it went.
    pub email: String,
    /// SHA-256 of the link, hex.
    #[sea_orm(unique)]
    pub token_hash: String,
    /// By whom; nobody when it was done from the command line.
    pub invited_by: Option<Uuid>,
    /// Microseconds since 1970.
    pub created_at: i64,
    /// Microseconds since 1970.
    pub expires_at: i64,
    /// `organizer` or `volunteer`.
    pub role: String,
}

/// Joins are written where they are asked.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
