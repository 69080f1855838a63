//! `person`: people known to the public.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "person")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The name in addresses.
    #[sea_orm(unique)]
    pub slug: String,
    /// `Localized` as JSON; repeats the document for lists.
    pub names: String,
    /// `Person` as JSON.
    pub document: String,
    /// Invented.
    pub demonstration: bool,
    /// Microseconds since 1970.
    pub created_at: i64,
    /// Microseconds since 1970.
    pub updated_at: i64,
}

/// Joins are written where they are asked.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// The person's posts.
    #[sea_orm(has_many = "super::affiliation::Entity")]
    Affiliation,
}

impl Related<super::affiliation::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Affiliation.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
