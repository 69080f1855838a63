//! `support_request`: requests to the one window.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "support_request")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// `RequestCode`. Kept whole, since letters name it.
    #[sea_orm(unique)]
    pub code: String,
    /// At which centre.
    pub centre_id: Uuid,
    /// `CentreService::code`.
    pub service: String,
    /// `RequestTopic::code`.
    pub topic: String,
    /// `RequesterKind::code`.
    pub requester: String,
    /// `District::code`.
    pub district: Option<String>,
    /// In the person's words.
    pub need: String,
    /// `RequesterContact` as JSON.
    pub contact: String,
    /// The language of the person's mail.
    pub locale: String,
    /// `RequestState::code`.
    pub state: String,
    /// Whose it is.
    pub operator_id: Option<Uuid>,
    /// To which organisation it was passed.
    pub organization_id: Option<Uuid>,
    /// When that organisation said that it will answer; microseconds since 1970.
    pub undertaken_at: Option<i64>,
    /// How often it was written.
    pub version: i32,
    /// ISO 8601: the day by which it is to be answered.
    pub due_on: String,
    /// ISO 8601: the day by which its first answer was due.
    pub first_due_on: String,
    /// With which request it is handled together.
    pub merged_into: Option<Uuid>,
    /// `RequestState::code`: where it stood before it was merged.
    pub merged_from: Option<String>,
    /// Whether the person took it back.
    pub withdrawn: bool,
    /// How it stood at any time, as JSON.
    pub course: Option<String>,
    /// The digest of the network that it came from.
    pub network_digest: Option<String>,
    /// What is shown of that network.
    pub network_masked: Option<String>,
    /// The digest of the form by which it was sent.
    #[sea_orm(unique)]
    pub token_digest: Option<String>,
    /// `Satisfaction`.
    pub rating: Option<i32>,
    /// Microseconds since 1970.
    pub consented_at: i64,
    /// Microseconds since 1970.
    pub created_at: i64,
    /// Microseconds since 1970.
    pub updated_at: i64,
    /// When it was first answered or refused; microseconds since 1970.
    pub answered_at: Option<i64>,
    /// When it was last closed or refused; microseconds since 1970.
    pub closed_at: Option<i64>,
    /// When its centre was reminded; microseconds since 1970.
    pub reminded_at: Option<i64>,
    /// When moderators were told that it is late; microseconds since 1970.
    pub escalated_at: Option<i64>,
    /// When the organisation that has it was told that it is late;
    /// microseconds since 1970.
    pub organization_reminded_at: Option<i64>,
    /// Since when it waits for the person; microseconds since 1970.
    pub waiting_since: Option<i64>,
    /// When the person was reminded of the question; microseconds since 1970.
    pub asked_again_at: Option<i64>,
    /// When words and contact were erased; microseconds since 1970.
    pub erased_at: Option<i64>,
}

/// Joins are written where they are asked.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
