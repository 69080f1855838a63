//! `organization_draft`: a profile as somebody would have it.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "organization_draft")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Of which organisation.
    pub organization_id: Uuid,
    /// Whose; one open draft each.
    pub account_id: Uuid,
    /// The revision it started from.
    pub base_id: Uuid,
    /// Its number.
    pub base_number: i32,
    /// `DraftState::code`.
    pub state: String,
    /// Grows with each save.
    pub version: i32,
    /// The document and what was typed and is not finished, as JSON.
    pub content: String,
    /// What the author says to the moderators.
    pub note: String,
    /// What the moderator says to the author.
    pub review_note: String,
    /// `Actor::label` of who decided it; nothing when it was published without review.
    pub reviewer: Option<String>,
    /// Microseconds since 1970.
    pub created_at: i64,
    /// Microseconds since 1970.
    pub updated_at: i64,
    /// Microseconds since 1970.
    pub submitted_at: Option<i64>,
    /// Microseconds since 1970.
    pub decided_at: Option<i64>,
    /// The `LogoKey` in the document.
    pub logo: Option<String>,
}

/// Joins are written where they are asked.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
