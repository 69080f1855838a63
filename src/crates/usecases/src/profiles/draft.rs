//! What is common to the verbs on a draft. Used by this module and by that of duplicates.

use super::publication::unfinished_rules;
use crate::audit::event;
use crate::{Ctx, UseCaseError};
use domain::profile::{DraftId, DraftMove, DraftStamp, DraftState};
use domain::{AccountId, ErrorCode, Organization, OrganizationId, RevisionId};
use serde_json::Value;
use std::collections::BTreeMap;
use store::drafts::{DraftContent, StoredDraft};
use store::{ConnectionTrait, StoreError, StoredOrganization};

/// What a page shows of a draft, to be posted back with the form.
pub(super) const fn stamp(draft: &StoredDraft) -> DraftStamp {
    DraftStamp {
        base: draft.base_number,
        version: draft.version,
    }
}

/// An empty draft from the approved revision; it is not written yet.
pub(super) fn fresh(ctx: &Ctx, known: &StoredOrganization, account: AccountId) -> StoredDraft {
    StoredDraft {
        id: DraftId(ctx.new_id()),
        organization: known.id,
        account,
        base: known.revision,
        base_number: known.revision_number,
        state: DraftState::Draft,
        version: 0,
        content: DraftContent {
            document: known.document.clone(),
            unfinished: BTreeMap::new(),
        },
        note: String::new(),
        review_note: String::new(),
        reviewer: None,
        created_at: ctx.now(),
        updated_at: ctx.now(),
        submitted_at: None,
        decided_at: None,
    }
}

/// The open draft of an account.
pub(super) async fn open(
    connection: &impl ConnectionTrait,
    organization: OrganizationId,
    account: AccountId,
) -> Result<StoredDraft, UseCaseError> {
    let draft = store::drafts::find_open(connection, organization, account).await?;
    Ok(draft.ok_or(ErrorCode::NotFound)?)
}

/// The state after a move, or why it is refused: what waits for a moderator
/// must be taken back first, what is closed is decided.
pub(super) fn moved(draft: &StoredDraft, step: DraftMove) -> Result<DraftState, ErrorCode> {
    draft.state.after(step).ok_or(match draft.state {
        DraftState::Submitted => ErrorCode::UnderReview,
        _ => ErrorCode::AlreadyDecided,
    })
}

/// The document of the revision a draft started from.
pub(crate) async fn base_document(
    connection: &impl ConnectionTrait,
    known: &StoredOrganization,
    base: RevisionId,
) -> Result<Organization, UseCaseError> {
    if base == known.revision {
        return Ok(known.document.clone());
    }
    let revision = store::revisions::find_by_ids(connection, &[base])
        .await?
        .pop();
    Ok(revision.ok_or(ErrorCode::Internal)?.document)
}

/// Refuses a draft in which something is not finished.
pub(super) fn check_finished(ctx: &Ctx, draft: &StoredDraft) -> Result<(), UseCaseError> {
    let violations = unfinished_rules(&draft.content, ctx.now());
    if violations.is_empty() {
        Ok(())
    } else {
        Err(UseCaseError::Invalid(violations))
    }
}

/// Writes a draft with its audit row.
pub(crate) async fn write(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    draft: &StoredDraft,
    action: &str,
    detail: Value,
) -> Result<(), StoreError> {
    store::drafts::write(transaction, draft).await?;
    let event = event(ctx, ctx.new_id(), "draft", action, draft.id.0, detail);
    store::audit_events::add(transaction, vec![event]).await
}
