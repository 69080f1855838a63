//! Rows of events, read and written. Used by the queries of events only.

use super::{ListedEvent, StoredEvent};
use crate::StoreError;
use crate::entities::event;
use crate::values::{date, instant, read_count, read_instant, read_slug};
use domain::event::Event;
use domain::{EventId, RevisionId};
use uuid::Uuid;

/// The columns that a list reads.
pub(super) const DETAILS: [event::Column; 5] = [
    event::Column::Id,
    event::Column::Slug,
    event::Column::Details,
    event::Column::RevisionNumber,
    event::Column::UpdatedAt,
];

pub(super) fn row(known: &StoredEvent) -> Result<event::Model, StoreError> {
    let details = &known.document.details;
    Ok(event::Model {
        id: known.id.0,
        slug: known.slug.as_str().to_owned(),
        series_id: details.series.map(|series| series.0),
        edition: details.edition.map(i32::from),
        kind: details.kind.code().to_owned(),
        state: details.state.code().to_owned(),
        first_day: details.date.first_day().map(date),
        last_day: details.date.last_day().map(date),
        district: details
            .venue
            .district
            .map(|district| district.code().to_owned()),
        demonstration: details.demonstration,
        details: serde_json::to_string(details)?,
        agenda: serde_json::to_string(&known.document.agenda)?,
        revision_id: known.revision.0,
        revision_number: i32::try_from(known.revision_number).unwrap_or(i32::MAX),
        created_at: instant(known.created_at),
        updated_at: instant(known.updated_at),
    })
}

pub(super) fn read(row: event::Model) -> Result<StoredEvent, StoreError> {
    Ok(StoredEvent {
        id: EventId(row.id),
        slug: read_slug(row.slug)?,
        document: Event {
            details: serde_json::from_str(&row.details)?,
            agenda: serde_json::from_str(&row.agenda)?,
        },
        revision: RevisionId(row.revision_id),
        revision_number: read_count("revision_number", row.revision_number)?,
        created_at: read_instant("created_at", row.created_at)?,
        updated_at: read_instant("updated_at", row.updated_at)?,
    })
}

pub(super) fn read_listed(
    (id, slug, details, number, updated_at): (Uuid, String, String, i32, i64),
) -> Result<ListedEvent, StoreError> {
    Ok(ListedEvent {
        id: EventId(id),
        slug: read_slug(slug)?,
        details: serde_json::from_str(&details)?,
        revision_number: read_count("revision_number", number)?,
        updated_at: read_instant("updated_at", updated_at)?,
    })
}
