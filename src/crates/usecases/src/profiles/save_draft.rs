//! Saves one group of fields of a draft, as often as one types. What was saved
//! elsewhere meanwhile (another tab, another device, after hours offline) is
//! joined field by field; what clashes is answered and nothing is written.

use super::draft::{fresh, moved, stamp, write};
use super::subject::{allowed_locked, author};
use crate::{Ctx, UseCaseError};
use domain::profile::{
    Choices, Conflict, DraftMove, DraftStamp, DraftState, ProfileGroup, Values, fill, merge_values,
};
use domain::{AccountId, Action, ErrorCode, OrganizationId, Violation};
use serde_json::json;
use std::collections::BTreeMap;
use store::drafts::{DraftContent, StoredDraft};
use store::{ConnectionTrait, StoreError, StoredOrganization};

/// What became of it.
#[derive(Clone, Debug, PartialEq)]
pub enum DraftSave {
    /// It is kept.
    Saved(SavedDraft),
    /// Nothing was written: somebody saved the same fields otherwise.
    Conflict(DraftConflict),
}

/// A draft that was kept.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedDraft {
    /// For the next save.
    pub stamp: DraftStamp,
    /// What stands in the group now; more than what was sent where another
    /// save was joined.
    pub values: Values,
    /// The rules it breaks. What was typed is kept all the same, but what
    /// breaks a rule is in no document yet.
    pub violations: Vec<Violation>,
}

/// What is to be chosen before it can be kept.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftConflict {
    /// For the next save, which settles it: post the chosen values with this.
    pub stamp: DraftStamp,
    /// Both sides joined; in a conflict what was just sent.
    pub values: Values,
    /// What clashes.
    pub conflicts: Vec<Conflict>,
}

/// Saves what stands in the fields of a group. `expected` is the stamp of the
/// page on which it was typed. The first save begins the draft; saving one that
/// was returned takes it up again.
///
/// # Errors
/// [`ErrorCode::Forbidden`], [`ErrorCode::NotFound`], [`ErrorCode::Gone`],
/// [`ErrorCode::UnderReview`] while it waits for a moderator; the database's.
pub async fn save_draft_group(
    ctx: &Ctx,
    organization: OrganizationId,
    expected: DraftStamp,
    group: ProfileGroup,
    input: Values,
) -> Result<DraftSave, UseCaseError> {
    let transaction = ctx.database.begin().await?;
    let known = allowed_locked(ctx, &transaction, Action::DraftProfile, organization).await?;
    let account = author(ctx)?;
    let saved = store::drafts::find_open(&transaction, organization, account).await?;
    let is_new = saved.is_none();
    let mut draft = saved.unwrap_or_else(|| fresh(ctx, &known, account));
    let returned = draft.state == DraftState::Returned;
    draft.state = moved(&draft, DraftMove::Save)?;

    let shown = shown(&transaction, &known, &draft, expected).await?;
    let former = in_group(&shown, group);
    let present = in_group(&draft.content, group);
    let (values, conflicts) = merge_values(&former, &input, &present, &Choices::new());
    if !conflicts.is_empty() {
        return Ok(DraftSave::Conflict(DraftConflict {
            stamp: stamp(&draft),
            values,
            conflicts,
        }));
    }
    let violations = put(&mut draft.content, group, &values, ctx);
    if !returned && values == present {
        return Ok(DraftSave::Saved(SavedDraft {
            stamp: stamp(&draft),
            values,
            violations,
        }));
    }
    next_version(&transaction, &mut draft, account).await?;
    draft.updated_at = ctx.now();
    let action = if is_new { "created" } else { "saved" };
    let detail = json!({ "group": group.code(), "version": draft.version });
    write(ctx, &transaction, &draft, action, detail).await?;
    store::drafts::remember(&transaction, &draft).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(DraftSave::Saved(SavedDraft {
        stamp: stamp(&draft),
        values,
        violations,
    }))
}

/// Counts on, beyond every version that a page may still carry.
pub(super) async fn next_version(
    connection: &impl ConnectionTrait,
    draft: &mut StoredDraft,
    account: AccountId,
) -> Result<(), StoreError> {
    let last = store::drafts::last_version(connection, draft.organization, account).await?;
    draft.version = last.max(draft.version) + 1;
    Ok(())
}

/// What the page showed upon which was typed: that version of the draft while
/// it is kept, else the revision it started from, else the present draft.
pub(super) async fn shown(
    connection: &impl ConnectionTrait,
    known: &StoredOrganization,
    draft: &StoredDraft,
    expected: DraftStamp,
) -> Result<DraftContent, UseCaseError> {
    if expected == stamp(draft) {
        return Ok(draft.content.clone());
    }
    let (organization, account) = (draft.organization, draft.account);
    let version = expected.version;
    if version > 0
        && let Some(content) =
            store::drafts::content_at(connection, organization, account, version).await?
    {
        return Ok(content);
    }
    let revision = store::revisions::find_by_number(connection, known.id, expected.base).await?;
    Ok(DraftContent {
        document: revision.ok_or(ErrorCode::Conflict)?.document,
        unfinished: BTreeMap::new(),
    })
}

fn in_group(content: &DraftContent, group: ProfileGroup) -> Values {
    content
        .unfinished
        .get(&group)
        .cloned()
        .unwrap_or_else(|| Values::of(group, &content.document))
}

/// Takes over what is valid, and keeps the whole group as typed while
/// something is not.
fn put(
    content: &mut DraftContent,
    group: ProfileGroup,
    values: &Values,
    ctx: &Ctx,
) -> Vec<Violation> {
    let violations = fill(group, values, &mut content.document, ctx.now());
    if violations.is_empty() {
        content.unfinished.remove(&group);
    } else {
        content.unfinished.insert(group, values.clone());
    }
    violations
}
