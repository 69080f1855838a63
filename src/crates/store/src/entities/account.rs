//! `account`: who may sign in.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "account")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Lower-cased; nothing once the account is deleted.
    pub email: Option<String>,
    /// When the address was proven; microseconds since 1970.
    pub email_confirmed_at: Option<i64>,
    /// Argon2 in PHC form; nothing for those who sign in by link.
    pub password_hash: Option<String>,
    /// `Role::code` of the standing in the whole product.
    pub role: String,
    /// What the person is called; empty once deleted.
    pub name: String,
    /// The language of mail: `Locale::code`.
    pub locale: String,
    /// Microseconds since 1970.
    pub created_at: i64,
    /// Microseconds since 1970.
    pub updated_at: i64,
    /// Microseconds since 1970; then nothing personal is left.
    pub deleted_at: Option<i64>,
}

/// Joins are written where they are asked.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
