//! The public changelog of an event: what changed since it was published. Never
//! who: no name, no account.

use crate::{Ctx, UseCaseError};
use domain::event::HallId;
use domain::event::{EventChange, EventState, event_changes};
use domain::profile::is_impersonal;
use domain::{Action, Localized, Slug};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// The changelog of an event.
#[derive(Clone, Debug, PartialEq)]
pub struct EventHistoryView {
    /// Its slug.
    pub slug: Slug,
    /// What it is called.
    pub titles: Localized,
    /// What its halls are or were called.
    pub halls: BTreeMap<HallId, Localized>,
    /// The last version first; the first public one has no changes.
    pub rows: Vec<HistoryRow>,
}

/// A version, against the one before it.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryRow {
    /// Its number among all revisions, drafts included.
    pub number: u32,
    /// When.
    pub at: Timestamp,
    /// Why, where the writer said so.
    pub note: Option<String>,
    /// What changed.
    pub changes: Vec<EventChange>,
    /// The state it was in then.
    pub state: EventState,
}

/// Shows the changelog of the event at an address: two statements.
///
/// # Errors
/// The database's.
pub async fn show_event_history(
    ctx: &Ctx,
    slug: &Slug,
) -> Result<Option<EventHistoryView>, UseCaseError> {
    ctx.authorize(Action::ReadPublic)?;
    let connection = ctx.database.reader();
    let Some(known) = store::events::find_by_slug(connection, slug).await? else {
        return Ok(None);
    };
    if !known.document.details.state.is_public() {
        return Ok(None);
    }
    let revisions = store::events::revisions::of_event(connection, known.id).await?;
    let mut public = revisions
        .iter()
        .skip_while(|revision| !revision.document.details.state.is_public())
        .peekable();
    let mut halls = BTreeMap::new();
    let mut rows = Vec::new();
    let mut former = None;
    for revision in public.by_ref() {
        for hall in &revision.document.agenda.halls {
            halls.insert(hall.id, hall.names.clone());
        }
        let changes =
            former.map_or_else(Vec::new, |former| event_changes(former, &revision.document));
        former = Some(&revision.document);
        let is_told = !revision.note.is_empty() && is_impersonal(&revision.note);
        rows.push(HistoryRow {
            number: revision.number,
            at: revision.created_at,
            note: is_told.then(|| revision.note.clone()),
            changes,
            state: revision.document.details.state,
        });
    }
    rows.reverse();
    Ok(Some(EventHistoryView {
        slug: known.slug,
        titles: known.document.details.titles,
        halls,
        rows,
    }))
}
