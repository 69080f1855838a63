//! Drafts of profiles, with the versions that pages showed of them.

use crate::StoreError;
use crate::entities::{organization, organization_draft, organization_draft_version};
use crate::values::{instant, read_count, read_instant};
use domain::profile::{DraftId, DraftState, ProfileGroup, Values};
use domain::{AccountId, Organization, OrganizationId, RevisionId};
use jiff::Timestamp;
use sea_orm::sea_query::{OnConflict, Query};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How many versions are kept to merge with.
const VERSIONS_KEPT: i32 = 200;

/// What somebody wrote.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DraftContent {
    /// The document, always a valid one.
    pub document: Organization,
    /// Groups in which something typed is not valid yet: all of their fields as typed.
    #[serde(default)]
    pub unfinished: BTreeMap<ProfileGroup, Values>,
}

/// A draft as it stands in the database.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredDraft {
    /// Its id.
    pub id: DraftId,
    /// Of which organisation.
    pub organization: OrganizationId,
    /// Whose.
    pub account: AccountId,
    /// The revision it started from.
    pub base: RevisionId,
    /// Its number.
    pub base_number: u32,
    /// Where it stands.
    pub state: DraftState,
    /// Grows with each save.
    pub version: u32,
    /// What was written.
    pub content: DraftContent,
    /// What the author says to the moderators.
    pub note: String,
    /// What the moderator says to the author.
    pub review_note: String,
    /// The label of who decided it; `None` when it was published without review.
    pub reviewer: Option<String>,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was last saved.
    pub updated_at: Timestamp,
    /// When it was last sent to the moderators.
    pub submitted_at: Option<Timestamp>,
    /// When it was last decided.
    pub decided_at: Option<Timestamp>,
}

/// The draft on which an account works for an organisation, if there is one.
///
/// # Errors
/// The database's.
pub async fn find_open(
    connection: &impl ConnectionTrait,
    organization: OrganizationId,
    account: AccountId,
) -> Result<Option<StoredDraft>, StoreError> {
    let open = DraftState::ALL.into_iter().filter(|state| state.is_open());
    organization_draft::Entity::find()
        .filter(organization_draft::Column::OrganizationId.eq(organization.0))
        .filter(organization_draft::Column::AccountId.eq(account.0))
        .filter(organization_draft::Column::State.is_in(open.map(DraftState::code)))
        .one(connection)
        .await?
        .map(read)
        .transpose()
}

/// The drafts of an organisation on which somebody still works, oldest first.
///
/// # Errors
/// The database's.
pub async fn open_of_organization(
    connection: &impl ConnectionTrait,
    organization: OrganizationId,
) -> Result<Vec<StoredDraft>, StoreError> {
    let open = DraftState::ALL.into_iter().filter(|state| state.is_open());
    organization_draft::Entity::find()
        .filter(organization_draft::Column::OrganizationId.eq(organization.0))
        .filter(organization_draft::Column::State.is_in(open.map(DraftState::code)))
        .order_by_asc(organization_draft::Column::Id)
        .all(connection)
        .await?
        .into_iter()
        .map(read)
        .collect()
}

/// A draft by its id.
///
/// # Errors
/// The database's.
pub async fn find(
    connection: &impl ConnectionTrait,
    id: DraftId,
) -> Result<Option<StoredDraft>, StoreError> {
    organization_draft::Entity::find_by_id(id.0)
        .one(connection)
        .await?
        .map(read)
        .transpose()
}

/// What waits for the moderators, oldest first.
///
/// # Errors
/// The database's.
pub async fn submitted(connection: &impl ConnectionTrait) -> Result<Vec<StoredDraft>, StoreError> {
    organization_draft::Entity::find()
        .filter(organization_draft::Column::State.eq(DraftState::Submitted.code()))
        .order_by_asc(organization_draft::Column::SubmittedAt)
        .order_by_asc(organization_draft::Column::Id)
        .all(connection)
        .await?
        .into_iter()
        .map(read)
        .collect()
}

/// How many wait for the moderators, without those of removed organisations.
///
/// # Errors
/// The database's.
pub async fn count_submitted(connection: &impl ConnectionTrait) -> Result<u64, StoreError> {
    let present = Query::select()
        .column(organization::Column::Id)
        .from(organization::Entity)
        .and_where(organization::Column::RemovedAt.is_null())
        .to_owned();
    let count = organization_draft::Entity::find()
        .filter(organization_draft::Column::State.eq(DraftState::Submitted.code()))
        .filter(organization_draft::Column::OrganizationId.in_subquery(present))
        .count(connection)
        .await?;
    Ok(count)
}

/// Creates or replaces a draft.
///
/// # Errors
/// The database's; a second open draft of one account among them.
pub async fn write(
    connection: &impl ConnectionTrait,
    draft: &StoredDraft,
) -> Result<(), StoreError> {
    let replace = OnConflict::column(organization_draft::Column::Id)
        .update_columns([
            organization_draft::Column::BaseId,
            organization_draft::Column::BaseNumber,
            organization_draft::Column::State,
            organization_draft::Column::Version,
            organization_draft::Column::Content,
            organization_draft::Column::Note,
            organization_draft::Column::ReviewNote,
            organization_draft::Column::Reviewer,
            organization_draft::Column::UpdatedAt,
            organization_draft::Column::SubmittedAt,
            organization_draft::Column::DecidedAt,
            organization_draft::Column::Logo,
        ])
        .to_owned();
    organization_draft::Entity::insert(row(draft)?.into_active_model())
        .on_conflict(replace)
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Keeps the present version of a draft to merge with, and forgets old ones.
///
/// # Errors
/// The database's.
pub async fn remember(
    connection: &impl ConnectionTrait,
    draft: &StoredDraft,
) -> Result<(), StoreError> {
    let version = number(draft.version);
    let row = organization_draft_version::Model {
        organization_id: draft.organization.0,
        account_id: draft.account.0,
        version,
        content: serde_json::to_string(&draft.content)?,
    };
    organization_draft_version::Entity::insert(row.into_active_model())
        .exec_without_returning(connection)
        .await?;
    organization_draft_version::Entity::delete_many()
        .filter(organization_draft_version::Column::OrganizationId.eq(draft.organization.0))
        .filter(organization_draft_version::Column::AccountId.eq(draft.account.0))
        .filter(organization_draft_version::Column::Version.lte(version - VERSIONS_KEPT))
        .exec(connection)
        .await?;
    Ok(())
}

/// The highest version an account ever saved for an organisation; 0 when none.
///
/// # Errors
/// The database's.
pub async fn last_version(
    connection: &impl ConnectionTrait,
    organization: OrganizationId,
    account: AccountId,
) -> Result<u32, StoreError> {
    let version: Option<i32> = organization_draft_version::Entity::find()
        .select_only()
        .column(organization_draft_version::Column::Version)
        .filter(organization_draft_version::Column::OrganizationId.eq(organization.0))
        .filter(organization_draft_version::Column::AccountId.eq(account.0))
        .order_by_desc(organization_draft_version::Column::Version)
        .into_tuple()
        .one(connection)
        .await?;
    read_count("version", version.unwrap_or_default())
}

/// What a version held, while it is kept.
///
/// # Errors
/// The database's.
pub async fn content_at(
    connection: &impl ConnectionTrait,
    organization: OrganizationId,
    account: AccountId,
    version: u32,
) -> Result<Option<DraftContent>, StoreError> {
    let key = (organization.0, account.0, number(version));
    let row = organization_draft_version::Entity::find_by_id(key)
        .one(connection)
        .await?;
    Ok(row
        .map(|row| serde_json::from_str(&row.content))
        .transpose()?)
}

/// How many drafts moderators approved of an organisation, and when they last
/// refused one.
///
/// # Errors
/// The database's.
pub async fn decisions(
    connection: &impl ConnectionTrait,
    organization: OrganizationId,
) -> Result<(usize, Option<Timestamp>), StoreError> {
    let rows: Vec<(String, Option<i64>)> = organization_draft::Entity::find()
        .select_only()
        .column(organization_draft::Column::State)
        .column(organization_draft::Column::DecidedAt)
        .filter(organization_draft::Column::OrganizationId.eq(organization.0))
        .filter(organization_draft::Column::Reviewer.is_not_null())
        .into_tuple()
        .all(connection)
        .await?;
    let of = |state: DraftState| rows.iter().filter(move |(code, _)| code == state.code());
    let refused = of(DraftState::Rejected).filter_map(|(_, at)| *at).max();
    let refused = refused.map(|at| read_instant("decided_at", at));
    Ok((of(DraftState::Approved).count(), refused.transpose()?))
}

fn number(count: u32) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

fn row(draft: &StoredDraft) -> Result<organization_draft::Model, StoreError> {
    Ok(organization_draft::Model {
        id: draft.id.0,
        organization_id: draft.organization.0,
        account_id: draft.account.0,
        base_id: draft.base.0,
        base_number: number(draft.base_number),
        state: draft.state.code().to_owned(),
        version: number(draft.version),
        content: serde_json::to_string(&draft.content)?,
        note: draft.note.clone(),
        review_note: draft.review_note.clone(),
        reviewer: draft.reviewer.clone(),
        created_at: instant(draft.created_at),
        updated_at: instant(draft.updated_at),
        submitted_at: draft.submitted_at.map(instant),
        decided_at: draft.decided_at.map(instant),
        logo: draft.content.document.logo.clone().map(String::from),
    })
}

fn read(row: organization_draft::Model) -> Result<StoredDraft, StoreError> {
    let at = |column, value: Option<i64>| value.map(|at| read_instant(column, at)).transpose();
    Ok(StoredDraft {
        id: DraftId(row.id),
        organization: OrganizationId(row.organization_id),
        account: AccountId(row.account_id),
        base: RevisionId(row.base_id),
        base_number: read_count("base_number", row.base_number)?,
        state: DraftState::from_code(&row.state).ok_or(StoreError::Value {
            column: "state",
            value: row.state,
        })?,
        version: read_count("version", row.version)?,
        content: serde_json::from_str(&row.content)?,
        note: row.note,
        review_note: row.review_note,
        reviewer: row.reviewer,
        created_at: read_instant("created_at", row.created_at)?,
        updated_at: read_instant("updated_at", row.updated_at)?,
        submitted_at: at("submitted_at", row.submitted_at)?,
        decided_at: at("decided_at", row.decided_at)?,
    })
}
