//! How a registration stands in its row. Used by the queries beside it only.

use super::StoredRegistration;
use crate::StoreError;
use crate::entities::registration::Model;
use crate::values::{instant, read_count, read_instant};
use domain::registration::{Mandate, RegistrationKind, RegistrationState};
use domain::{District, Email, EventId, Locale, OrganizationId, RegistrationId, TicketCode};

pub(super) fn row(stored: &StoredRegistration) -> Result<Model, StoreError> {
    Ok(Model {
        id: stored.id.0,
        event_id: stored.event.0,
        number: i32::try_from(stored.number).unwrap_or(i32::MAX),
        code: stored.code.as_str().to_owned(),
        kind: stored.kind.code().to_owned(),
        state: stored.state.code().to_owned(),
        mandate: stored.mandate.map(|mandate| mandate.code().to_owned()),
        name: stored.name.clone(),
        email: stored.email.as_str().to_owned(),
        organization: stored.organization.clone(),
        organization_id: stored.organization_id.map(|id| id.0),
        district: stored.district.map(|district| district.code().to_owned()),
        answers: serde_json::to_string(&stored.answers)?,
        locale: stored.locale.code().to_owned(),
        consented_at: instant(stored.consented_at),
        created_at: instant(stored.created_at),
        updated_at: instant(stored.updated_at),
        checked_in_at: stored.checked_in_at.map(instant),
    })
}

pub(super) fn read(row: Model) -> Result<StoredRegistration, StoreError> {
    Ok(StoredRegistration {
        id: RegistrationId(row.id),
        event: EventId(row.event_id),
        number: read_count("number", row.number)?,
        code: TicketCode::parse(&row.code).map_err(|_| StoreError::Value {
            column: "code",
            value: String::new(),
        })?,
        kind: read_kind(row.kind)?,
        state: RegistrationState::from_code(&row.state)
            .ok_or_else(|| unknown("state", row.state))?,
        mandate: match row.mandate {
            Some(code) => Some(Mandate::from_code(&code).ok_or_else(|| unknown("mandate", code))?),
            None => None,
        },
        name: row.name,
        email: Email::parse(&row.email).map_err(|_| unknown("email", row.email))?,
        organization: row.organization,
        organization_id: row.organization_id.map(OrganizationId),
        district: row.district.map(read_district).transpose()?,
        answers: serde_json::from_str(&row.answers)?,
        locale: Locale::from_code(&row.locale).ok_or_else(|| unknown("locale", row.locale))?,
        consented_at: read_instant("consented_at", row.consented_at)?,
        created_at: read_instant("created_at", row.created_at)?,
        updated_at: read_instant("updated_at", row.updated_at)?,
        checked_in_at: row
            .checked_in_at
            .map(|at| read_instant("checked_in_at", at))
            .transpose()?,
    })
}

pub(super) fn read_kind(code: String) -> Result<RegistrationKind, StoreError> {
    RegistrationKind::from_code(&code).ok_or_else(|| unknown("kind", code))
}

pub(super) fn read_district(code: String) -> Result<District, StoreError> {
    District::from_code(&code).ok_or_else(|| unknown("district", code))
}

const fn unknown(column: &'static str, value: String) -> StoreError {
    StoreError::Value { column, value }
}
