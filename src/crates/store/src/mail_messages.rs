//! The outbox. A row is written in the transaction that it reports.

use crate::entities::mail_message::{ActiveModel, Column, Entity, Model};
use crate::values::{instant, read_count, read_instant};
use crate::{StoreError, chunks};
use domain::{Locale, Mail, MailKind, RequestCode};
use jiff::Timestamp;
use sea_orm::sea_query::{Expr, ExprTrait, LockBehavior, LockType};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect, UpdateMany,
};
use uuid::Uuid;

/// A row of the outbox.
#[derive(Debug)]
pub struct StoredMail {
    /// UUIDv7.
    pub id: Uuid,
    /// [`MailKind::code`], also of a kind that this version does not know.
    pub kind: String,
    /// To whom; empty once it was sent.
    pub recipient: String,
    /// The mail itself; an error when nothing of this version wrote it.
    pub mail: Result<Mail, StoreError>,
    /// When it was put into the outbox.
    pub created_at: Timestamp,
    /// How often it was tried, the present try among them.
    pub attempts: u32,
    /// When it was given up.
    pub failed_at: Option<Timestamp>,
    /// What the mail server said last; empty when nothing.
    pub last_error: String,
}

/// Adds a mail to be sent from `now` on.
///
/// # Errors
/// The database's.
pub async fn add(
    connection: &impl ConnectionTrait,
    id: Uuid,
    mail: Mail,
    now: Timestamp,
) -> Result<(), StoreError> {
    add_all(connection, vec![(id, mail)], now).await
}

/// The same of many.
///
/// # Errors
/// The database's.
pub async fn add_all(
    connection: &impl ConnectionTrait,
    mails: Vec<(Uuid, Mail)>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let rows: Result<Vec<ActiveModel>, StoreError> = mails
        .into_iter()
        .map(|(id, mail)| Ok(row(id, mail, now)?.into_active_model()))
        .collect();
    chunks::insert(connection, rows?, None).await
}

fn row(id: Uuid, mail: Mail, now: Timestamp) -> Result<Model, StoreError> {
    Ok(Model {
        id,
        kind: mail.kind.code().to_owned(),
        locale: mail.locale.code().to_owned(),
        recipient: mail.recipient,
        arguments: serde_json::to_string(&mail.arguments)?,
        created_at: instant(now),
        due_at: instant(now),
        attempts: 0,
        locked_until: None,
        locked_by: None,
        sent_at: None,
        failed_at: None,
        last_error: None,
    })
}

/// Takes away what was not sent of the mail that names this number: that to the
/// person. Letters to others hold only its beginning, and nothing personal.
///
/// # Errors
/// The database's.
pub async fn remove_unsent_about(
    connection: &impl ConnectionTrait,
    code: &RequestCode,
) -> Result<(), StoreError> {
    let named = format!("\"code\":\"{}\"", code.as_str());
    Entity::delete_many()
        .filter(Column::SentAt.is_null())
        .filter(Column::Arguments.contains(named))
        .exec(connection)
        .await?;
    Ok(())
}

/// Whether a mail waits to be sent at `now`.
///
/// # Errors
/// The database's.
pub async fn is_due(connection: &impl ConnectionTrait, now: Timestamp) -> Result<bool, StoreError> {
    let found: Option<Uuid> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(due(now))
        .into_tuple()
        .one(connection)
        .await?;
    Ok(found.is_some())
}

/// Hands up to `limit` due mails, the longest due first, to one sender until
/// `until`, and counts the attempt. Two senders at once never get the same one:
/// PostgreSQL passes over rows that another transaction has locked, SQLite has
/// one writer.
///
/// # Errors
/// The database's.
pub async fn lease(
    transaction: &impl ConnectionTrait,
    sender: Uuid,
    now: Timestamp,
    until: Timestamp,
    limit: u64,
) -> Result<Vec<StoredMail>, StoreError> {
    let rows = Entity::find()
        .filter(due(now))
        .order_by_asc(Column::DueAt)
        .order_by_asc(Column::Id)
        .limit(limit)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .all(transaction)
        .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    Entity::update_many()
        .col_expr(Column::LockedUntil, Expr::value(instant(until)))
        .col_expr(Column::LockedBy, Expr::value(sender))
        .col_expr(Column::Attempts, Expr::col(Column::Attempts).add(1))
        .filter(Column::Id.is_in(rows.iter().map(|row| row.id)))
        .exec(transaction)
        .await?;
    rows.into_iter()
        .map(|mut row| {
            row.attempts = row.attempts.saturating_add(1);
            read(row)
        })
        .collect()
}

/// The mail that `sender` has, if it still has it; its row stays locked until
/// the transaction ends.
///
/// # Errors
/// The database's.
pub async fn leased(
    transaction: &impl ConnectionTrait,
    id: Uuid,
    sender: Uuid,
) -> Result<Option<StoredMail>, StoreError> {
    Entity::find_by_id(id)
        .filter(Column::LockedBy.eq(sender))
        .lock(LockType::Update)
        .one(transaction)
        .await?
        .map(read)
        .transpose()
}

/// Notes that a mail was sent. No personal data stays behind.
///
/// # Errors
/// The database's.
pub async fn mark_sent(
    connection: &impl ConnectionTrait,
    id: Uuid,
    now: Timestamp,
) -> Result<(), StoreError> {
    let update = released(id)
        .col_expr(Column::SentAt, Expr::value(instant(now)))
        .col_expr(Column::Recipient, Expr::value(""))
        .col_expr(Column::Arguments, Expr::value("{}"))
        .col_expr(Column::LastError, Expr::value(None::<String>));
    update.exec(connection).await?;
    Ok(())
}

/// Notes that a mail could not be sent, and when it is tried again.
///
/// # Errors
/// The database's.
pub async fn mark_failed(
    connection: &impl ConnectionTrait,
    id: Uuid,
    due_at: Timestamp,
    error: &str,
) -> Result<(), StoreError> {
    let update = released(id)
        .col_expr(Column::DueAt, Expr::value(instant(due_at)))
        .col_expr(Column::LastError, Expr::value(error));
    update.exec(connection).await?;
    Ok(())
}

/// Gives a mail up. It keeps what it needs to be sent after all.
///
/// # Errors
/// The database's.
pub async fn give_up(
    connection: &impl ConnectionTrait,
    id: Uuid,
    now: Timestamp,
    error: &str,
) -> Result<(), StoreError> {
    let update = released(id)
        .col_expr(Column::FailedAt, Expr::value(instant(now)))
        .col_expr(Column::LastError, Expr::value(error));
    update.exec(connection).await?;
    Ok(())
}

/// Up to `limit` mails that were given up, the last one first.
///
/// # Errors
/// The database's.
pub async fn given_up(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<StoredMail>, StoreError> {
    Entity::find()
        .filter(Column::FailedAt.is_not_null())
        .order_by_desc(Column::FailedAt)
        .order_by_desc(Column::Id)
        .limit(limit)
        .all(connection)
        .await?
        .into_iter()
        .map(read)
        .collect()
}

/// Puts a mail that was given up back among those to be sent, as if it were
/// new. Answers its kind; `None` when there is no such mail.
///
/// # Errors
/// The database's.
pub async fn send_again(
    transaction: &impl ConnectionTrait,
    id: Uuid,
    now: Timestamp,
) -> Result<Option<String>, StoreError> {
    let found = Entity::find_by_id(id)
        .filter(Column::FailedAt.is_not_null())
        .lock(LockType::Update)
        .one(transaction)
        .await?;
    let Some(row) = found else {
        return Ok(None);
    };
    let update = released(id)
        .col_expr(Column::FailedAt, Expr::value(None::<i64>))
        .col_expr(Column::DueAt, Expr::value(instant(now)))
        .col_expr(Column::Attempts, Expr::value(0));
    update.exec(transaction).await?;
    Ok(Some(row.kind))
}

/// Up to `limit` mails that were not sent, the newest first.
///
/// # Errors
/// The database's.
pub async fn newest_unsent(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<StoredMail>, StoreError> {
    Entity::find()
        .filter(Column::SentAt.is_null())
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .limit(limit)
        .all(connection)
        .await?
        .into_iter()
        .map(read)
        .collect()
}

/// A mail, sent or not.
///
/// # Errors
/// The database's.
pub async fn find(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<StoredMail>, StoreError> {
    Entity::find_by_id(id)
        .one(connection)
        .await?
        .map(read)
        .transpose()
}

fn due(now: Timestamp) -> Condition {
    let free = Condition::any()
        .add(Column::LockedUntil.is_null())
        .add(Column::LockedUntil.lte(instant(now)));
    Condition::all()
        .add(Column::SentAt.is_null())
        .add(Column::FailedAt.is_null())
        .add(Column::DueAt.lte(instant(now)))
        .add(free)
}

/// The change of one row that no sender has afterwards.
fn released(id: Uuid) -> UpdateMany<Entity> {
    Entity::update_many()
        .col_expr(Column::LockedUntil, Expr::value(None::<i64>))
        .col_expr(Column::LockedBy, Expr::value(None::<Uuid>))
        .filter(Column::Id.eq(id))
}

fn read(row: Model) -> Result<StoredMail, StoreError> {
    Ok(StoredMail {
        mail: read_mail(&row),
        id: row.id,
        kind: row.kind,
        recipient: row.recipient,
        created_at: read_instant("created_at", row.created_at)?,
        attempts: read_count("attempts", row.attempts)?,
        failed_at: row
            .failed_at
            .map(|at| read_instant("failed_at", at))
            .transpose()?,
        last_error: row.last_error.unwrap_or_default(),
    })
}

fn read_mail(row: &Model) -> Result<Mail, StoreError> {
    let unknown = |column, value: &str| StoreError::Value {
        column,
        value: value.to_owned(),
    };
    Ok(Mail {
        kind: MailKind::from_code(&row.kind).ok_or_else(|| unknown("kind", &row.kind))?,
        locale: Locale::from_code(&row.locale).ok_or_else(|| unknown("locale", &row.locale))?,
        recipient: row.recipient.clone(),
        arguments: serde_json::from_str(&row.arguments)?,
    })
}
