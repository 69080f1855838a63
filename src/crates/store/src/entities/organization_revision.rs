//! `organization_revision`: every state an organisation was in, whole.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "organization_revision")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Of which organisation.
    pub organization_id: Uuid,
    /// 1, 2, 3 …
    pub number: i32,
    /// The revision it was made from.
    pub base_id: Option<Uuid>,
    /// `Actor::label`.
    pub author: String,
    /// Why.
    pub note: String,
    /// `Organization` as JSON.
    pub document: String,
    /// Microseconds since 1970.
    pub created_at: i64,
    /// `RevisionKind::code`.
    pub kind: String,
    /// The `LogoKey` in the document.
    pub logo: Option<String>,
}

/// Joins are written where they are asked.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
