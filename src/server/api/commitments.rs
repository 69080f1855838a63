//! Commitments as the API tells them, alone and within their event. Used by the
//! resolutions and the events of the API.

use super::published::localized;
use crate::paths::ApiPath;
use domain::proceedings::Commitment;
use jiff::civil::Date;
use usecases::events::{EventView, Named};
use wire::v1;

/// A commitment with who keeps it.
pub(super) fn commitment(
    known: &Commitment,
    owner: Option<&Named>,
    overdue: bool,
) -> v1::Commitment {
    let evidence = known.evidence.iter();
    v1::Commitment {
        id: known.id.0.to_string(),
        text: localized(&known.texts),
        owner: owner.map_or_else(
            || localized(&known.owner.names),
            |owner| localized(&owner.names),
        ),
        organization: owner.map(|owner| owner.slug.to_string()),
        deadline: known.deadline.map(|day| day.to_string()),
        state: known.state.code().to_owned(),
        overdue,
        note: localized(&known.notes),
        evidence: evidence
            .map(|one| v1::Evidence {
                text: localized(&one.texts),
                url: one.address.as_ref().map(|one| one.as_str().to_owned()),
            })
            .collect(),
    }
}

/// What an event resolved, in short, for the API of events.
pub(super) fn resolution_of(
    public_url: &str,
    view: &EventView,
    today: Date,
) -> Option<v1::EventResolution> {
    let resolution = &view.proceedings.resolution;
    let commitments = resolution.commitments.iter();
    (!resolution.is_empty()).then(|| v1::EventResolution {
        adopted_on: resolution.adopted_on.map(|day| day.to_string()),
        commitments: commitments
            .map(|known| {
                let owner = known.owner.organization;
                let owner = owner.and_then(|id| view.organizations.get(&id));
                commitment(known, owner, known.is_overdue(today))
            })
            .collect(),
        url: format!("{public_url}{}", ApiPath::Resolution(view.slug.clone())),
    })
}
