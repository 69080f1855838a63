//! `proposal`: what somebody proposes for an event.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "proposal")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// For which event.
    pub event_id: Uuid,
    /// Whose it is.
    pub account_id: Uuid,
    /// `ProposalKind::code`.
    pub kind: String,
    /// A topic of the call.
    pub topic_id: Option<Uuid>,
    /// `ProposalState::code`.
    pub state: String,
    /// In the author's words.
    pub title: String,
    /// Markdown.
    pub body: String,
    /// The language of title and text.
    pub language: String,
    /// The author; empty once the account is deleted.
    pub name: String,
    /// Names as JSON.
    pub coauthors: String,
    /// For whom they speak.
    pub organization_id: Option<Uuid>,
    /// Whether it may be shown to everybody.
    pub public: bool,
    /// The session it became.
    pub session_id: Option<Uuid>,
    /// What the organisers wrote with their decision.
    pub note: String,
    /// Microseconds since 1970.
    pub created_at: i64,
    /// Microseconds since 1970.
    pub updated_at: i64,
}

/// Joins are written where they are asked.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
