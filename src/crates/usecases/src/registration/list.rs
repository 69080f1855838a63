//! Who registered for an event, for those who keep it.

use super::access::kept_event;
use crate::{Ctx, UseCaseError};
use domain::Slug;
use domain::event::EventDetails;
use domain::registration::{Mandate, RegistrationKind, RegistrationSettings, RegistrationState};
use store::registrations::StoredRegistration;

/// Which registrations are shown; what is empty does not narrow the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RegistrationFilter {
    /// Of this kind.
    pub kind: Option<RegistrationKind>,
    /// In this state.
    pub state: Option<RegistrationState>,
    /// Delegates whose mandate waits for a decision.
    pub mandate_waits: bool,
    /// Words of name, address or organisation.
    pub words: String,
}

/// How a kind stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KindCount {
    /// Which.
    pub kind: RegistrationKind,
    /// How many places there are.
    pub places: u32,
    /// How many are taken, those who came among them.
    pub taken: usize,
    /// How many wait.
    pub waiting: usize,
    /// How many came.
    pub came: usize,
}

/// Registrations of an event.
#[derive(Clone, Debug, PartialEq)]
pub struct RegistrationList {
    /// The address of the event.
    pub slug: Slug,
    /// What is said about it.
    pub details: EventDetails,
    /// What was set, if anything.
    pub settings: Option<RegistrationSettings>,
    /// Each kind that is offered or taken.
    pub counts: Vec<KindCount>,
    /// How many mandates wait for a decision.
    pub mandates: usize,
    /// Those that were asked for, as they registered.
    pub rows: Vec<StoredRegistration>,
}

/// Lists registrations.
///
/// # Errors
/// [`domain::ErrorCode::Forbidden`]; [`domain::ErrorCode::NotFound`]; the
/// database's.
pub async fn list_registrations(
    ctx: &Ctx,
    slug: &Slug,
    filter: &RegistrationFilter,
) -> Result<RegistrationList, UseCaseError> {
    let connection = ctx.database.reader();
    let event = kept_event(ctx, connection, slug).await?;
    let settings = store::registrations::settings(connection, event.id).await?;
    let mut rows = store::registrations::of_event(connection, event.id).await?;
    let counts = counts(settings.as_ref(), &rows);
    let mandates = rows.iter().filter(|row| mandate_waits(row)).count();
    rows.retain(|row| filter.shows(row));
    Ok(RegistrationList {
        slug: event.slug,
        details: event.document.details,
        settings,
        counts,
        mandates,
        rows,
    })
}

impl RegistrationFilter {
    fn shows(&self, row: &StoredRegistration) -> bool {
        let text = format!("{} {} {}", row.name, row.email, row.organization).to_lowercase();
        self.kind.is_none_or(|kind| row.kind == kind)
            && self.state.is_none_or(|state| row.state == state)
            && (!self.mandate_waits || mandate_waits(row))
            && self
                .words
                .to_lowercase()
                .split_whitespace()
                .all(|word| text.contains(word))
    }
}

fn mandate_waits(row: &StoredRegistration) -> bool {
    row.mandate == Some(Mandate::Pending) && row.state != RegistrationState::Cancelled
}

/// How each kind stands that is offered or taken.
pub(super) fn counts(
    settings: Option<&RegistrationSettings>,
    rows: &[StoredRegistration],
) -> Vec<KindCount> {
    RegistrationKind::ALL
        .iter()
        .filter_map(|kind| count(*kind, settings, rows))
        .collect()
}

fn count(
    kind: RegistrationKind,
    settings: Option<&RegistrationSettings>,
    rows: &[StoredRegistration],
) -> Option<KindCount> {
    let places = settings.and_then(|settings| settings.places.get(&kind).copied());
    let of_kind = || rows.iter().filter(|row| row.kind == kind);
    if places.is_none() && of_kind().next().is_none() {
        return None;
    }
    let in_state = |state| of_kind().filter(|row| row.state == state).count();
    Some(KindCount {
        kind,
        places: places.unwrap_or(0),
        taken: of_kind().filter(|row| row.state.has_place()).count(),
        waiting: in_state(RegistrationState::Waiting),
        came: in_state(RegistrationState::CheckedIn),
    })
}
