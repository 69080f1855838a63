//! `registration`: who registered for which event.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "registration")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// For which event.
    pub event_id: Uuid,
    /// The place in the line of those who registered for it.
    pub number: i32,
    /// `TicketCode`. Kept whole, since the ticket is sent again on demand.
    #[sea_orm(unique)]
    pub code: String,
    /// `RegistrationKind::code`.
    pub kind: String,
    /// `RegistrationState::code`.
    pub state: String,
    /// `Mandate::code`, of delegates.
    pub mandate: Option<String>,
    /// The person's name.
    pub name: String,
    /// Lower-cased.
    pub email: String,
    /// For whom they come, as they say.
    pub organization: String,
    /// The same in the directory.
    pub organization_id: Option<Uuid>,
    /// `District::code`.
    pub district: Option<String>,
    /// Answers as JSON.
    pub answers: String,
    /// The language of their mail.
    pub locale: String,
    /// Microseconds since 1970.
    pub consented_at: i64,
    /// Microseconds since 1970.
    pub created_at: i64,
    /// Microseconds since 1970.
    pub updated_at: i64,
    /// Microseconds since 1970.
    pub checked_in_at: Option<i64>,
}

/// Joins are written where they are asked.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
