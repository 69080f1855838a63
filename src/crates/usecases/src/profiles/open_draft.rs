//! What the pages of the edit form show. Reading writes nothing: a draft
//! begins with its first save.

use super::draft::{base_document, fresh, stamp};
use super::publication::unfinished_rules;
use super::subject::{allowed, author};
use super::trust::publishes_at_once;
use crate::{Ctx, UseCaseError};
use domain::profile::{DraftStamp, DraftState, FieldChange, ProfileGroup, Values, differences};
use domain::{AccountId, Action, Organization, OrganizationId, Slug, Violation};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// An organisation as its editor would have it.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftView {
    /// Which organisation.
    pub organization: OrganizationId,
    /// Whose draft it is.
    pub author: AccountId,
    /// Its slug.
    pub slug: Slug,
    /// To be posted back with each form, as `stamp.to_string()`.
    pub stamp: DraftStamp,
    /// Where the draft stands; `Draft` with version 0 when nothing was saved.
    pub state: DraftState,
    /// The document as drafted.
    pub document: Organization,
    /// The approved document, to stand beside it.
    pub approved: Organization,
    /// Groups that hold something not valid yet, as it was typed.
    pub unfinished: BTreeMap<ProfileGroup, Values>,
    /// The rules that what is not finished breaks.
    pub violations: Vec<Violation>,
    /// What the draft changes.
    pub changes: Vec<FieldChange>,
    /// What others published since the draft began.
    pub changed_since: Vec<FieldChange>,
    /// What the author says to the moderators.
    pub note: String,
    /// What the moderator said when the draft was returned.
    pub review_note: String,
    /// When it was last saved, if it was.
    pub saved_at: Option<Timestamp>,
    /// Whether sending it publishes it at once.
    pub publishes_at_once: bool,
}

impl DraftView {
    /// What stands in the fields of a group.
    #[must_use]
    pub fn values(&self, group: ProfileGroup) -> Values {
        self.unfinished
            .get(&group)
            .cloned()
            .unwrap_or_else(|| Values::of(group, &self.document))
    }
}

/// The actor's own draft of a profile, or a fresh one from the approved state.
///
/// # Errors
/// [`domain::ErrorCode::Forbidden`], `NotFound`, `Gone`; the database's.
pub async fn open_draft(
    ctx: &Ctx,
    organization: OrganizationId,
) -> Result<DraftView, UseCaseError> {
    let connection = ctx.database.snapshot().await?;
    let known = allowed(ctx, &connection, Action::DraftProfile, organization).await?;
    let account = author(ctx)?;
    let saved = store::drafts::find_open(&connection, organization, account).await?;
    let saved_at = saved.as_ref().map(|draft| draft.updated_at);
    let draft = saved.unwrap_or_else(|| fresh(ctx, &known, account));
    let base = base_document(&connection, &known, draft.base).await?;
    Ok(DraftView {
        organization,
        author: account,
        stamp: stamp(&draft),
        state: draft.state,
        violations: unfinished_rules(&draft.content, ctx.now()),
        changes: differences(&base, &draft.content.document),
        changed_since: differences(&base, &known.document),
        publishes_at_once: publishes_at_once(ctx, &connection, organization).await?,
        document: draft.content.document,
        unfinished: draft.content.unfinished,
        note: draft.note,
        review_note: draft.review_note,
        saved_at,
        slug: known.slug,
        approved: known.document,
    })
}
