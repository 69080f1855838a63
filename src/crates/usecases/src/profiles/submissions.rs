//! What waits for the moderators, and one of it beside what is published.

use super::publication::joined;
use super::subject::present;
use crate::{Ctx, UseCaseError};
use domain::profile::{Choices, Conflict, DraftId, DraftState, FieldChange, differences, merge};
use domain::{Action, ErrorCode, Localized, Organization, OrganizationId, RevisionId, Slug};
use jiff::Timestamp;
use std::collections::HashMap;
use store::StoredOrganization;

/// A line of the queue.
#[derive(Clone, Debug, PartialEq)]
pub struct SubmissionRow {
    /// Which draft.
    pub id: DraftId,
    /// Of which organisation.
    pub slug: Slug,
    /// What it is called now.
    pub names: Localized,
    /// Since when it waits.
    pub submitted_at: Option<Timestamp>,
    /// How many fields it changes.
    pub changed: usize,
    /// How many of them others changed since it began.
    pub conflicts: usize,
}

/// A draft beside what is published.
#[derive(Clone, Debug, PartialEq)]
pub struct SubmissionView {
    /// Which draft.
    pub id: DraftId,
    /// Its version, to be posted back with the verdict.
    pub version: u32,
    /// Where it stands.
    pub state: DraftState,
    /// Of which organisation.
    pub organization: OrganizationId,
    /// Its slug.
    pub slug: Slug,
    /// The approved document.
    pub present: Organization,
    /// What approving makes of it; in a conflict what the draft says.
    pub proposed: Organization,
    /// What differs between the two.
    pub changes: Vec<FieldChange>,
    /// What others published otherwise since the draft began; `mine` is the draft.
    pub conflicts: Vec<Conflict>,
    /// What the author calls themselves; empty once the account is deleted.
    pub author_name: String,
    /// What the author says.
    pub note: String,
    /// What the moderator said last.
    pub review_note: String,
    /// Since when it waits.
    pub submitted_at: Option<Timestamp>,
}

/// What waits, oldest first, without that of removed organisations.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; the database's.
pub async fn list_submissions(ctx: &Ctx) -> Result<Vec<SubmissionRow>, UseCaseError> {
    ctx.authorize(Action::ReviewProfiles)?;
    let connection = ctx.database.snapshot().await?;
    let drafts = store::drafts::submitted(&connection).await?;
    let ids: Vec<OrganizationId> = drafts.iter().map(|draft| draft.organization).collect();
    let known: HashMap<OrganizationId, StoredOrganization> =
        store::organizations::find_by_ids(&connection, &ids)
            .await?
            .into_iter()
            .filter(|organization| organization.removed_at.is_none())
            .map(|organization| (organization.id, organization))
            .collect();
    let bases: Vec<RevisionId> = drafts.iter().map(|draft| draft.base).collect();
    let bases: HashMap<RevisionId, Organization> =
        store::revisions::find_by_ids(&connection, &bases)
            .await?
            .into_iter()
            .map(|revision| (revision.id, revision.document))
            .collect();
    let rows = drafts.into_iter().filter_map(|draft| {
        let organization = known.get(&draft.organization)?;
        let base = bases.get(&draft.base)?;
        let (mine, theirs) = (&draft.content.document, &organization.document);
        let merged = merge(base, mine, theirs, &Choices::new(), ctx.now());
        Some(SubmissionRow {
            id: draft.id,
            slug: organization.slug.clone(),
            names: theirs.names.clone(),
            submitted_at: draft.submitted_at,
            changed: differences(theirs, &merged.document).len(),
            conflicts: merged.conflicts.len(),
        })
    });
    Ok(rows.collect())
}

/// How many wait, without those of removed organisations.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; the database's.
pub async fn count_submissions(ctx: &Ctx) -> Result<u64, UseCaseError> {
    ctx.authorize(Action::ReviewProfiles)?;
    Ok(store::drafts::count_submitted(ctx.database.reader()).await?)
}

/// One draft that waits or waited.
///
/// # Errors
/// [`ErrorCode::Forbidden`], [`ErrorCode::NotFound`], [`ErrorCode::Gone`]; the database's.
pub async fn show_submission(ctx: &Ctx, id: DraftId) -> Result<SubmissionView, UseCaseError> {
    ctx.authorize(Action::ReviewProfiles)?;
    let connection = ctx.database.snapshot().await?;
    let draft = store::drafts::find(&connection, id)
        .await?
        .filter(|draft| draft.submitted_at.is_some())
        .ok_or(ErrorCode::NotFound)?;
    let known = store::organizations::find_by_ids(&connection, &[draft.organization])
        .await?
        .pop();
    let known = present(known)?;
    let merged = joined(ctx, &connection, &known, &draft, &Choices::new()).await?;
    let author = store::authors::find(&connection, draft.account).await?;
    Ok(SubmissionView {
        id,
        version: draft.version,
        state: draft.state,
        organization: known.id,
        changes: differences(&known.document, &merged.document),
        slug: known.slug,
        present: known.document,
        proposed: merged.document,
        conflicts: merged.conflicts,
        author_name: author.map(|author| author.name).unwrap_or_default(),
        note: draft.note,
        review_note: draft.review_note,
        submitted_at: draft.submitted_at,
    })
}
