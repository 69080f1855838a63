//! The resolution of one event with what became of each commitment: one
//! statement more than the event.

use crate::events::{EventView, show_event};
use crate::{Ctx, UseCaseError};
use domain::Slug;
use domain::proceedings::{CommitmentId, CommitmentStep, commitment_history};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A resolution as its page needs it.
#[derive(Clone, Debug, PartialEq)]
pub struct ResolutionView {
    /// The event, its proceedings in it.
    pub event: EventView,
    /// What became of each commitment, the first step first.
    pub steps: BTreeMap<CommitmentId, Vec<CommitmentStep>>,
    /// When anything of it last changed.
    pub updated_at: Option<Timestamp>,
    /// The day by which it is told what is overdue.
    pub today: Date,
}

/// Shows the resolution of the event at an address; that of a draft to those
/// only who prepare it, and nothing where nothing was resolved.
///
/// # Errors
/// The database's.
pub async fn show_resolution(
    ctx: &Ctx,
    slug: &Slug,
) -> Result<Option<ResolutionView>, UseCaseError> {
    let shown = show_event(ctx, slug).await?;
    let Some(event) = shown.filter(|event| !event.proceedings.resolution.is_empty()) else {
        return Ok(None);
    };
    let connection = ctx.database.reader();
    let revisions = store::proceedings::revisions_of(connection, event.id).await?;
    let updated_at = revisions.last().map(|revision| revision.created_at);
    let versions = revisions.iter();
    let versions = versions.map(|revision| (revision.created_at, &revision.document));
    Ok(Some(ResolutionView {
        steps: commitment_history(versions),
        updated_at,
        today: ctx.today(),
        event,
    }))
}
