//! `slug_redirect`: former slugs of organisations.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "slug_redirect")]
pub struct Model {
    /// The former slug.
    #[sea_orm(primary_key, auto_increment = false)]
    pub slug: String,
    /// Whose it was.
    pub organization_id: Uuid,
    /// Microseconds since 1970.
    pub created_at: i64,
}

/// Joins.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// Whose it was.
    #[sea_orm(
        belongs_to = "super::organization::Entity",
        from = "Column::OrganizationId",
        to = "super::organization::Column::Id"
    )]
    Organization,
}

impl ActiveModelBehavior for ActiveModel {}
