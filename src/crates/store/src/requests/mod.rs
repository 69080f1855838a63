//! Requests to the one window. Rule: whoever changes one has locked its row
//! first and counts its version up.

mod access;
mod attachments;
mod blocks;
mod course;
mod deadlines;
mod erasure;
mod figures;
mod lookup;
mod members;
mod merging;
mod queue;
mod rows;
mod rules;
mod succession;
mod templates;

pub use access::{find_by_access, give_access, prolong_access, remove_expired};
pub use attachments::{StoredAttachment, add_attachments, attachments, known_attachments};
pub use blocks::{StoredBlock, blocks, find_block, is_blocked, lift, remove_over, write_block};
pub use course::Standing;
pub use deadlines::{running_until, waiting_since_before};
pub use erasure::{erase, to_erase};
pub use figures::{RequestFigures, figures};
pub use lookup::{find_by_token, newest, with_beginning};
pub use members::{centres_of, members_of, set_member, unset_member};
pub use merging::{merged_into, move_merged};
pub use queue::{Queue, QueueOrder, next_in_queue, queue};
pub use rules::{rules, write_rules};
pub use succession::{hand_over, release};
pub use templates::{
    StoredTemplate, find_template_locked, remove_template, templates, write_template,
};

use crate::entities::{request_message, support_request};
use crate::{StoreError, chunks};
use domain::request::SenderNetwork;
use domain::{
    AccountId, CentreId, CentreService, District, Locale, MessageAuthor, OrganizationId,
    RequestCode, RequestId, RequestState, RequestTopic, RequesterContact, RequesterKind,
    Satisfaction,
};
use jiff::Timestamp;
use jiff::civil::Date;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};
use support_request::{Column, Entity};
use uuid::Uuid;

/// A request as it stands in the database.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredRequest {
    /// Its id.
    pub id: RequestId,
    /// Its number.
    pub code: RequestCode,
    /// At which centre.
    pub centre: CentreId,
    /// For which service.
    pub service: CentreService,
    /// About what.
    pub topic: RequestTopic,
    /// From whom.
    pub requester: RequesterKind,
    /// From where.
    pub district: Option<District>,
    /// In the person's words.
    pub need: String,
    /// How the person is answered.
    pub contact: RequesterContact,
    /// The language of the person's mail.
    pub locale: Locale,
    /// Where it stands.
    pub state: RequestState,
    /// Which operator has it.
    pub operator: Option<AccountId>,
    /// To which organisation it was passed.
    pub organization: Option<OrganizationId>,
    /// When that organisation said that it will answer, while it has it.
    pub undertaken_at: Option<Timestamp>,
    /// How often it was written.
    pub version: u32,
    /// The day by which it is to be answered.
    pub due_on: Date,
    /// The day by which its first answer was due, from which numbers count.
    pub first_due_on: Date,
    /// Into which request it was merged.
    pub merged_into: Option<RequestId>,
    /// Where it stood before it was merged.
    pub merged_from: Option<RequestState>,
    /// Whether the person took it back.
    pub withdrawn: bool,
    /// How it stood at any time, the first first; empty for one that was not
    /// written yet.
    pub course: Vec<Standing>,
    /// From which network it came, while that is known.
    pub network: Option<SenderNetwork>,
    /// The digest of the form by which it was sent; no other has it.
    pub token: Option<String>,
    /// What the person thinks of the answer.
    pub rating: Option<Satisfaction>,
    /// When the person agreed that this is kept.
    pub consented_at: Timestamp,
    /// When it was sent.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
    /// When it was first answered or refused.
    pub answered_at: Option<Timestamp>,
    /// When it was last closed or refused, if it still is.
    pub closed_at: Option<Timestamp>,
    /// When the centre was reminded that it is due.
    pub reminded_at: Option<Timestamp>,
    /// When moderators were told that it is late.
    pub escalated_at: Option<Timestamp>,
    /// When the organisation that has it was told that it is late.
    pub organization_reminded_at: Option<Timestamp>,
    /// Since when it waits for the person.
    pub waiting_since: Option<Timestamp>,
    /// When the person was reminded of the question.
    pub asked_again_at: Option<Timestamp>,
    /// When what it held of the person was erased.
    pub erased_at: Option<Timestamp>,
}

impl StoredRequest {
    /// Stands there from now on; the first answer and the end are remembered.
    pub fn move_to(&mut self, state: RequestState, now: Timestamp) {
        if matches!(state, RequestState::Answered | RequestState::Refused) {
            self.answered_at = self.answered_at.or(Some(now));
        }
        self.closed_at = match (state.is_over(), self.state.is_over()) {
            (true, false) => Some(now),
            (true, true) => self.closed_at,
            (false, _) => None,
        };
        if !state.is_over() {
            self.merged_into = None;
            self.merged_from = None;
            self.withdrawn = false;
        }
        if state == RequestState::Waiting {
            self.waiting_since = self.waiting_since.or(Some(now));
        } else {
            self.waiting_since = None;
            self.asked_again_at = None;
        }
        if state != RequestState::PassedOn {
            self.undertaken_at = None;
            self.organization_reminded_at = None;
        }
        self.state = state;
    }

    /// The organisation that has it now. One that answered it, or from which it was
    /// taken back, stands in its row on.
    #[must_use]
    pub fn holder(&self) -> Option<OrganizationId> {
        self.organization
            .filter(|_| self.state == RequestState::PassedOn)
    }

    /// Is due by this day from now on. What was counted of a first answer stays
    /// as it was, and of the new day is told anew.
    pub fn is_due_again(&mut self, day: Date) {
        self.due_on = day;
        if self.answered_at.is_none() {
            self.first_due_on = day;
        }
        self.reminded_at = None;
        self.escalated_at = None;
        self.organization_reminded_at = None;
    }
}

/// Something that was written about a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredMessage {
    /// Its id.
    pub id: Uuid,
    /// About which request.
    pub request: RequestId,
    /// Who wrote.
    pub author: MessageAuthor,
    /// Whose account, if it was staff.
    pub account: Option<AccountId>,
    /// Not for the person.
    pub internal: bool,
    /// Which organisation reads it although it is not for the person: it was
    /// said to this one, or by it.
    pub audience: Option<OrganizationId>,
    /// The words.
    pub body: String,
    /// When.
    pub at: Timestamp,
}

/// Adds a request or replaces the one of this id.
///
/// # Errors
/// The database's.
pub async fn write(
    connection: &impl ConnectionTrait,
    stored: &StoredRequest,
) -> Result<(), StoreError> {
    let replace = OnConflict::column(Column::Id)
        .update_columns([
            Column::CentreId,
            Column::Service,
            Column::State,
            Column::OperatorId,
            Column::OrganizationId,
            Column::UndertakenAt,
            Column::Version,
            Column::DueOn,
            Column::FirstDueOn,
            Column::MergedInto,
            Column::MergedFrom,
            Column::Withdrawn,
            Column::Course,
            Column::Rating,
            Column::UpdatedAt,
            Column::AnsweredAt,
            Column::ClosedAt,
            Column::RemindedAt,
            Column::EscalatedAt,
            Column::OrganizationRemindedAt,
            Column::WaitingSince,
            Column::AskedAgainAt,
        ])
        .to_owned();
    Entity::insert(rows::row(stored)?.into_active_model())
        .on_conflict(replace)
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Adds requests with what was written about them, many at a time.
///
/// # Errors
/// The database's.
pub async fn add_all(
    connection: &impl ConnectionTrait,
    requests: &[StoredRequest],
    messages: &[StoredMessage],
) -> Result<(), StoreError> {
    let mut rows = Vec::with_capacity(requests.len());
    for request in requests {
        rows.push(rows::row(request)?.into_active_model());
    }
    chunks::insert::<Entity, _>(connection, rows, None).await?;
    let rows = messages
        .iter()
        .map(|message| rows::message_row(message).into_active_model())
        .collect();
    chunks::insert::<request_message::Entity, _>(connection, rows, None).await
}

/// The one with this id.
///
/// # Errors
/// The database's.
pub async fn find(
    connection: &impl ConnectionTrait,
    id: RequestId,
) -> Result<Option<StoredRequest>, StoreError> {
    let row = Entity::find_by_id(id.0).one(connection).await?;
    row.map(rows::read).transpose()
}

/// The same; nobody else changes it until the transaction is over.
///
/// # Errors
/// The database's.
pub async fn find_locked(
    transaction: &impl ConnectionTrait,
    id: RequestId,
) -> Result<Option<StoredRequest>, StoreError> {
    let row = Entity::find_by_id(id.0)
        .lock_exclusive()
        .one(transaction)
        .await?;
    row.map(rows::read).transpose()
}

/// The one with this number.
///
/// # Errors
/// The database's.
pub async fn find_by_code(
    connection: &impl ConnectionTrait,
    code: &RequestCode,
) -> Result<Option<StoredRequest>, StoreError> {
    let row = Entity::find()
        .filter(Column::Code.eq(code.as_str()))
        .one(connection)
        .await?;
    row.map(rows::read).transpose()
}

/// Those in these states, at these centres or everywhere: what is due first
/// stands first.
///
/// # Errors
/// The database's.
pub async fn list(
    connection: &impl ConnectionTrait,
    states: &[RequestState],
    centres: Option<&[CentreId]>,
    limit: u64,
) -> Result<Vec<StoredRequest>, StoreError> {
    let mut query = Entity::find()
        .filter(Column::State.is_in(states.iter().map(|state| state.code())))
        .order_by_asc(Column::DueOn)
        .order_by_asc(Column::Id)
        .limit(limit);
    if let Some(centres) = centres {
        query = query.filter(Column::CentreId.is_in(centres.iter().map(|centre| centre.0)));
    }
    query
        .all(connection)
        .await?
        .into_iter()
        .map(rows::read)
        .collect()
}

/// Those that these organisations have now: what is due first stands first.
///
/// # Errors
/// The database's.
pub async fn passed_to(
    connection: &impl ConnectionTrait,
    organizations: &[OrganizationId],
) -> Result<Vec<StoredRequest>, StoreError> {
    Entity::find()
        .filter(Column::State.eq(RequestState::PassedOn.code()))
        .filter(Column::OrganizationId.is_in(organizations.iter().map(|one| one.0)))
        .order_by_asc(Column::DueOn)
        .order_by_asc(Column::Id)
        .all(connection)
        .await?
        .into_iter()
        .map(rows::read)
        .collect()
}

/// Adds what was written.
///
/// # Errors
/// The database's.
pub async fn add_message(
    connection: &impl ConnectionTrait,
    message: &StoredMessage,
) -> Result<(), StoreError> {
    request_message::Entity::insert(rows::message_row(message).into_active_model())
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// What was written about a request, the first first.
///
/// # Errors
/// The database's.
pub async fn messages(
    connection: &impl ConnectionTrait,
    request: RequestId,
) -> Result<Vec<StoredMessage>, StoreError> {
    request_message::Entity::find()
        .filter(request_message::Column::RequestId.eq(request.0))
        .order_by_asc(request_message::Column::CreatedAt)
        .order_by_asc(request_message::Column::Id)
        .all(connection)
        .await?
        .into_iter()
        .map(rows::read_message)
        .collect()
}
