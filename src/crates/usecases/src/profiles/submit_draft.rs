//! Sends a draft: before the public at once where the policy allows it, else
//! to the moderators.

use super::draft::{check_finished, moved, open, write};
use super::publication::{Publication, publish_draft};
use super::subject::{allowed_locked, author, note};
use super::trust::publishes_at_once;
use crate::organizations::{Reason, Saved, check_identifiers};
use crate::{Ctx, UseCaseError};
use domain::profile::{Choices, Conflict, DraftMove, RevisionKind, differences};
use domain::{Action, ErrorCode, OrganizationId, Origin, Role, Violation};
use serde_json::json;
use store::StoreError;

/// What became of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Submission {
    /// It is before the public.
    Published(Saved),
    /// It waits for a moderator.
    Queued,
    /// Nothing was written: others published the same fields otherwise since
    /// the draft began. [`super::rebase_draft`] takes the choices.
    Conflicts(Vec<Conflict>),
}

/// Sends the actor's draft; `note` says to the moderators what it is about and
/// is never shown to the public.
///
/// # Errors
/// [`ErrorCode::Forbidden`], [`ErrorCode::NotFound`] also without a draft,
/// [`ErrorCode::Gone`], [`ErrorCode::UnderReview`] when it waits already;
/// [`UseCaseError::Invalid`] for what is not finished, for `draft`
/// ([`ErrorCode::Required`]) when it changes nothing, for `bin`
/// ([`ErrorCode::IdentifierTaken`]) and `note`; the database's.
pub async fn submit_draft(
    ctx: &Ctx,
    organization: OrganizationId,
    note_text: &str,
) -> Result<Submission, UseCaseError> {
    let note = note(note_text)?;
    let at_once = publishes_at_once(ctx, ctx.database.reader(), organization).await?;
    let transaction = ctx.database.begin().await?;
    if at_once {
        store::content_version::bump(&transaction).await?;
    }
    let known = allowed_locked(ctx, &transaction, Action::DraftProfile, organization).await?;
    let mut draft = open(&transaction, organization, author(ctx)?).await?;
    draft.state = moved(&draft, DraftMove::Submit)?;
    check_finished(ctx, &draft)?;
    let base = super::draft::base_document(&transaction, &known, draft.base).await?;
    if differences(&base, &draft.content.document).is_empty() {
        let violation = Violation::new("draft", ErrorCode::Required);
        return Err(UseCaseError::Invalid(vec![violation]));
    }
    check_identifiers(&transaction, &known, &draft.content.document).await?;
    draft.note = note;
    draft.submitted_at = Some(ctx.now());
    // Trust may have ended since it was asked outside.
    if !(at_once && publishes_at_once(ctx, &transaction, organization).await?) {
        let detail = json!({ "version": draft.version });
        write(ctx, &transaction, &draft, "submitted", detail).await?;
        transaction.commit().await.map_err(StoreError::from)?;
        return Ok(Submission::Queued);
    }
    let standing = matches!(
        ctx.actor.role(),
        Some(Role::Moderator | Role::Administrator)
    );
    let (kind, origin) = if standing {
        (RevisionKind::Write, Origin::Moderator)
    } else {
        (RevisionKind::Publication, Origin::Staff)
    };
    let reason = Reason::of(ctx, kind, draft.note.clone());
    let none = Choices::new();
    let saved = match publish_draft(ctx, &transaction, known, &draft, &none, origin, reason).await?
    {
        Publication::Done(saved) => saved,
        Publication::Conflicts(conflicts) => return Ok(Submission::Conflicts(conflicts)),
    };
    draft.state = moved(&draft, DraftMove::Publish)?;
    draft.decided_at = Some(ctx.now());
    let detail = json!({ "version": draft.version });
    write(ctx, &transaction, &draft, "published", detail).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(Submission::Published(saved))
}
