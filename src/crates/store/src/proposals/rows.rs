//! How a proposal stands in its row. Used by the queries beside it only.

use super::StoredProposal;
use crate::StoreError;
use crate::entities::proposal::Model;
use crate::values::{instant, read_instant};
use domain::proposal::{ProposalKind, ProposalState, ProposalText, TopicId};
use domain::{AccountId, EventId, Locale, OrganizationId, ProposalId, SessionId};

pub(super) fn row(stored: &StoredProposal) -> Result<Model, StoreError> {
    let text = &stored.text;
    Ok(Model {
        id: stored.id.0,
        event_id: stored.event.0,
        account_id: stored.account.0,
        kind: text.kind.code().to_owned(),
        topic_id: text.topic.map(|topic| topic.0),
        state: stored.state.code().to_owned(),
        title: text.title.clone(),
        body: text.body.clone(),
        language: text.language.code().to_owned(),
        name: text.name.clone(),
        coauthors: serde_json::to_string(&text.coauthors)?,
        organization_id: stored.organization.map(|id| id.0),
        public: text.public,
        session_id: stored.session.map(|id| id.0),
        note: stored.note.clone(),
        created_at: instant(stored.created_at),
        updated_at: instant(stored.updated_at),
    })
}

pub(super) fn read(row: Model) -> Result<StoredProposal, StoreError> {
    Ok(StoredProposal {
        id: ProposalId(row.id),
        event: EventId(row.event_id),
        account: AccountId(row.account_id),
        text: ProposalText {
            kind: ProposalKind::from_code(&row.kind).ok_or_else(|| unknown("kind", row.kind))?,
            topic: row.topic_id.map(TopicId),
            title: row.title,
            body: row.body,
            language: Locale::from_code(&row.language)
                .ok_or_else(|| unknown("language", row.language))?,
            name: row.name,
            coauthors: serde_json::from_str(&row.coauthors)?,
            public: row.public,
        },
        organization: row.organization_id.map(OrganizationId),
        state: ProposalState::from_code(&row.state).ok_or_else(|| unknown("state", row.state))?,
        session: row.session_id.map(SessionId),
        note: row.note,
        created_at: read_instant("created_at", row.created_at)?,
        updated_at: read_instant("updated_at", row.updated_at)?,
    })
}

const fn unknown(column: &'static str, value: String) -> StoreError {
    StoreError::Value { column, value }
}
