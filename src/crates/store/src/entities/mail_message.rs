//! `mail_message`: the outbox; mail that is to be sent, was sent or was given up.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "mail_message")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// `MailKind::code`: which text.
    pub kind: String,
    /// In which language: `Locale::code`.
    pub locale: String,
    /// To whom; emptied when the mail was sent. One that was given up keeps it,
    /// to be sent after all.
    pub recipient: String,
    /// What the text is made with, JSON; emptied when the mail was sent.
    pub arguments: String,
    /// Microseconds since 1970.
    pub created_at: i64,
    /// Not to be sent before; microseconds since 1970.
    pub due_at: i64,
    /// How often it was tried.
    pub attempts: i32,
    /// Until when a sender has it; microseconds since 1970.
    pub locked_until: Option<i64>,
    /// Which sender.
    pub locked_by: Option<Uuid>,
    /// Microseconds since 1970.
    pub sent_at: Option<i64>,
    /// When it was given up; microseconds since 1970.
    pub failed_at: Option<i64>,
    /// What the mail server said last.
    pub last_error: Option<String>,
}

/// Joins are written where they are asked.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
