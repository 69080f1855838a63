//! How a request stands in its row. Used by the queries beside it only.

use super::{Standing, StoredMessage, StoredRequest, course};
use crate::StoreError;
use crate::entities::{request_message, support_request};
use crate::values::{date, instant, read_count, read_date, read_instant};
use domain::request::SenderNetwork;
use domain::{
    AccountId, CentreId, CentreService, District, Locale, MessageAuthor, OrganizationId,
    RequestCode, RequestId, RequestState, RequestTopic, RequesterKind, Satisfaction,
};
use jiff::Timestamp;
use support_request::Model;

pub(super) fn row(stored: &StoredRequest) -> Result<Model, StoreError> {
    Ok(Model {
        id: stored.id.0,
        code: stored.code.as_str().to_owned(),
        centre_id: stored.centre.0,
        service: stored.service.code().to_owned(),
        topic: stored.topic.code().to_owned(),
        requester: stored.requester.code().to_owned(),
        district: stored.district.map(|district| district.code().to_owned()),
        need: stored.need.clone(),
        contact: serde_json::to_string(&stored.contact)?,
        locale: stored.locale.code().to_owned(),
        state: stored.state.code().to_owned(),
        operator_id: stored.operator.map(|account| account.0),
        organization_id: stored.organization.map(|id| id.0),
        undertaken_at: stored.undertaken_at.map(instant),
        version: i32::try_from(stored.version).unwrap_or(i32::MAX),
        due_on: date(stored.due_on),
        first_due_on: date(stored.first_due_on),
        merged_into: stored.merged_into.map(|id| id.0),
        merged_from: stored.merged_from.map(|state| state.code().to_owned()),
        withdrawn: stored.withdrawn,
        course: Some(course::write(stored)?),
        network_digest: stored.network.as_ref().map(|known| known.digest.clone()),
        network_masked: stored.network.as_ref().map(|known| known.masked.clone()),
        token_digest: stored.token.clone(),
        rating: stored.rating.map(|rating| i32::from(rating.get())),
        consented_at: instant(stored.consented_at),
        created_at: instant(stored.created_at),
        updated_at: instant(stored.updated_at),
        answered_at: stored.answered_at.map(instant),
        closed_at: stored.closed_at.map(instant),
        reminded_at: stored.reminded_at.map(instant),
        escalated_at: stored.escalated_at.map(instant),
        organization_reminded_at: stored.organization_reminded_at.map(instant),
        waiting_since: stored.waiting_since.map(instant),
        asked_again_at: stored.asked_again_at.map(instant),
        erased_at: stored.erased_at.map(instant),
    })
}

pub(super) fn read(row: Model) -> Result<StoredRequest, StoreError> {
    let rating = |mark: i32| {
        let read = u8::try_from(mark)
            .ok()
            .and_then(|mark| Satisfaction::try_from(mark).ok());
        read.ok_or_else(|| unknown("rating", mark.to_string()))
    };
    let mut read = StoredRequest {
        id: RequestId(row.id),
        code: RequestCode::parse(&row.code).map_err(|_| unknown("code", String::new()))?,
        centre: CentreId(row.centre_id),
        service: value("service", row.service, CentreService::from_code)?,
        topic: value("topic", row.topic, RequestTopic::from_code)?,
        requester: value("requester", row.requester, RequesterKind::from_code)?,
        district: row
            .district
            .map(|code| value("district", code, District::from_code))
            .transpose()?,
        need: row.need,
        contact: serde_json::from_str(&row.contact)?,
        locale: value("locale", row.locale, Locale::from_code)?,
        state: value("state", row.state, RequestState::from_code)?,
        operator: row.operator_id.map(AccountId),
        organization: row.organization_id.map(OrganizationId),
        undertaken_at: read_moment("undertaken_at", row.undertaken_at)?,
        version: read_count("version", row.version)?,
        due_on: read_date("due_on", row.due_on)?,
        first_due_on: read_date("first_due_on", row.first_due_on)?,
        merged_into: row.merged_into.map(RequestId),
        merged_from: row
            .merged_from
            .map(|code| value("merged_from", code, RequestState::from_code))
            .transpose()?,
        withdrawn: row.withdrawn,
        course: Vec::new(),
        network: row
            .network_digest
            .zip(row.network_masked)
            .map(|(digest, masked)| SenderNetwork { digest, masked }),
        token: row.token_digest,
        rating: row.rating.map(rating).transpose()?,
        consented_at: read_instant("consented_at", row.consented_at)?,
        created_at: read_instant("created_at", row.created_at)?,
        updated_at: read_instant("updated_at", row.updated_at)?,
        answered_at: read_moment("answered_at", row.answered_at)?,
        closed_at: read_moment("closed_at", row.closed_at)?,
        reminded_at: read_moment("reminded_at", row.reminded_at)?,
        escalated_at: read_moment("escalated_at", row.escalated_at)?,
        organization_reminded_at: read_moment(
            "organization_reminded_at",
            row.organization_reminded_at,
        )?,
        waiting_since: read_moment("waiting_since", row.waiting_since)?,
        asked_again_at: read_moment("asked_again_at", row.asked_again_at)?,
        erased_at: read_moment("erased_at", row.erased_at)?,
    };
    let now = Standing::of(&read);
    read.course = course::read(row.course.as_deref(), read.created_at, now)?;
    Ok(read)
}

pub(super) fn message_row(message: &StoredMessage) -> request_message::Model {
    request_message::Model {
        id: message.id,
        request_id: message.request.0,
        author: message.author.code().to_owned(),
        account_id: message.account.map(|account| account.0),
        internal: message.internal,
        audience_id: message.audience.map(|id| id.0),
        body: message.body.clone(),
        created_at: instant(message.at),
    }
}

pub(super) fn read_message(row: request_message::Model) -> Result<StoredMessage, StoreError> {
    Ok(StoredMessage {
        id: row.id,
        request: RequestId(row.request_id),
        author: value("author", row.author, MessageAuthor::from_code)?,
        account: row.account_id.map(AccountId),
        internal: row.internal,
        audience: row.audience_id.map(OrganizationId),
        body: row.body,
        at: read_instant("created_at", row.created_at)?,
    })
}

/// An instant that may not have come yet.
pub(super) fn read_moment(
    column: &'static str,
    value: Option<i64>,
) -> Result<Option<Timestamp>, StoreError> {
    value.map(|value| read_instant(column, value)).transpose()
}

pub(super) fn value<T>(
    column: &'static str,
    code: String,
    read: impl FnOnce(&str) -> Option<T>,
) -> Result<T, StoreError> {
    read(&code).ok_or_else(|| unknown(column, code))
}

const fn unknown(column: &'static str, value: String) -> StoreError {
    StoreError::Value { column, value }
}
