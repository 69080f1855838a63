//! `organization`: the approved projection, one row each. Columns beside
//! `document` repeat what is filtered or looked up by.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "organization")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its name in addresses.
    #[sea_orm(unique)]
    pub slug: String,
    /// `Organization::match_key`.
    pub match_key: String,
    /// `OrganizationKind::code`.
    pub kind: String,
    /// Whether it stands in the directory.
    pub listed: bool,
    /// `OrganizationStatus::code`.
    pub status: String,
    /// `LegalForm::code`.
    pub legal_form: String,
    /// `District::code`, or nothing for elsewhere.
    pub district: Option<String>,
    /// ISO 8601 date.
    pub registered_on: Option<String>,
    /// Invented.
    pub demonstration: bool,
    /// When a moderator checked it; microseconds since 1970.
    pub verified_at: Option<i64>,
    /// When the organisation confirmed it; microseconds since 1970.
    pub confirmed_at: Option<i64>,
    /// `Organization` as JSON.
    pub document: String,
    /// The revision this row projects.
    pub revision_id: Uuid,
    /// Its number, which is how many there are.
    pub revision_number: i32,
    /// Microseconds since 1970.
    pub created_at: i64,
    /// Microseconds since 1970.
    pub updated_at: i64,
    /// Microseconds since 1970; then its pages are gone.
    pub removed_at: Option<i64>,
}

/// Joins are written where they are asked.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
