//! `external_identifier`: what registers call an organisation.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "external_identifier")]
pub struct Model {
    /// Of which organisation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub organization_id: Uuid,
    /// `IdentifierScheme::code`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub scheme: String,
    /// As the register writes it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub value: String,
    /// Scheme and value joined where the scheme guarantees uniqueness.
    #[sea_orm(unique)]
    pub unique_value: Option<String>,
}

/// Joins are written where they are asked.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
