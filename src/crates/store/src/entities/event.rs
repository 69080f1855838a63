//! `event`: forums and other events, as they stand.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "event")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// In addresses; stays what it was at first.
    pub slug: String,
    /// Of which series.
    pub series_id: Option<Uuid>,
    /// Which edition of it.
    pub edition: Option<i32>,
    /// `EventKind::code`.
    pub kind: String,
    /// `EventState::code`.
    pub state: String,
    /// The first day it can be, ISO 8601.
    pub first_day: Option<String>,
    /// The last day it can be, ISO 8601.
    pub last_day: Option<String>,
    /// `District::code`.
    pub district: Option<String>,
    /// Invented.
    pub demonstration: bool,
    /// `EventDetails` as JSON.
    pub details: String,
    /// `Agenda` as JSON; lists do without it.
    pub agenda: String,
    /// The revision that holds the same document.
    pub revision_id: Uuid,
    /// Its number.
    pub revision_number: i32,
    /// Microseconds since 1970.
    pub created_at: i64,
    /// Microseconds since 1970.
    pub updated_at: i64,
}

/// Joins are written where they are asked.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
