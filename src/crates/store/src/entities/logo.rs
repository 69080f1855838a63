//! `logo`: files of logos and of pictures to be cut.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "logo")]
pub struct Model {
    /// `LogoKey`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: String,
    /// When it was last handed in; microseconds since 1970.
    pub saved_at: i64,
}

/// Joins are written where they are asked.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
