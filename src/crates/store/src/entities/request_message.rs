//! `request_message`: what was written about a request.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "request_message")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// About which request.
    pub request_id: Uuid,
    /// `MessageAuthor::code`.
    pub author: String,
    /// Who, if it was staff.
    pub account_id: Option<Uuid>,
    /// Not for the person.
    pub internal: bool,
    /// Which organisation reads it although it is internal.
    pub audience_id: Option<Uuid>,
    /// The words.
    pub body: String,
    /// Microseconds since 1970.
    pub created_at: i64,
}

/// Joins are written where they are asked.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
