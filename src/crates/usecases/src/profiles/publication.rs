//! How a draft becomes the approved state: joined with what was published
//! meanwhile, with its authorship. Used by this module only.

use super::draft::base_document;
use crate::organizations::{Reason, Saved, publish};
use crate::{Ctx, UseCaseError};
use domain::profile::{
    Choices, Conflict, Merged, RevisionKind, differences, fill, merge, touched_groups,
};
use domain::{Organization, Origin, Provenance, Violation};
use jiff::Timestamp;
use store::drafts::{DraftContent, StoredDraft};
use store::{ConnectionTrait, StoredOrganization};

/// Publishing did, or did not for these conflicts.
pub(super) enum Publication {
    /// It is before the public.
    Done(Saved),
    /// Both sides changed the same.
    Conflicts(Vec<Conflict>),
}

/// Joins a draft with the approved state of now.
pub(super) async fn joined(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    known: &StoredOrganization,
    draft: &StoredDraft,
    choices: &Choices,
) -> Result<Merged, UseCaseError> {
    let base = base_document(connection, known, draft.base).await?;
    let mine = &draft.content.document;
    Ok(merge(&base, mine, &known.document, choices, ctx.now()))
}

/// Publishes a draft, in a transaction that began with the content version.
/// Without a moderator behind it, a new name or BIN ends the verification,
/// which spoke of the former ones; a new BIN ends it in any case.
pub(super) async fn publish_draft(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    known: StoredOrganization,
    draft: &StoredDraft,
    choices: &Choices,
    origin: Origin,
    reason: Reason,
) -> Result<Publication, UseCaseError> {
    let merged = joined(ctx, transaction, &known, draft, choices).await?;
    if !merged.conflicts.is_empty() {
        return Ok(Publication::Conflicts(merged.conflicts));
    }
    let mut document = merged.document;
    sign(&mut document, &known.document, &origin, ctx.now());
    let renamed = reason.kind == RevisionKind::Publication
        && differences(&known.document, &document)
            .iter()
            .any(|change| change.field.starts_with("names."));
    if renamed || document.bin() != known.document.bin() {
        document.verified_at = None;
    }
    let saved = publish(ctx, transaction, known, document, reason).await?;
    Ok(Publication::Done(saved))
}

/// Writes down who wrote each group of fields that changed.
fn sign(document: &mut Organization, former: &Organization, origin: &Origin, at: Timestamp) {
    for group in touched_groups(&differences(former, document)) {
        let provenance = Provenance {
            origin: origin.clone(),
            at,
        };
        document.provenance.insert(group, provenance);
    }
}

/// The rules that what is not finished breaks.
pub(super) fn unfinished_rules(content: &DraftContent, at: Timestamp) -> Vec<Violation> {
    let mut document = content.document.clone();
    content
        .unfinished
        .iter()
        .flat_map(|(group, values)| fill(*group, values, &mut document, at))
        .collect()
}
