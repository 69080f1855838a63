//! `confirmation_request`: who was asked whether a profile is still true.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "confirmation_request")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// About which organisation.
    pub organization_id: Uuid,
    /// Who was asked.
    pub account_id: Uuid,
    /// SHA-256 of the token in the link, hexadecimal.
    pub token_hash: String,
    /// Microseconds since 1970.
    pub asked_at: i64,
    /// Microseconds since 1970.
    pub expires_at: i64,
    /// Microseconds since 1970; a link works once.
    pub used_at: Option<i64>,
}

/// Joins are written where they are asked.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
