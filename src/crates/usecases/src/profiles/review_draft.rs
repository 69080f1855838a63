//! A moderator decides on a draft; its author gets a mail in their language.

use super::draft::{moved, write};
use super::publication::{Publication, publish_draft};
use super::subject::{note, present};
use crate::organizations::Reason;
use crate::{Ctx, UseCaseError};
use domain::profile::{Choices, DraftId, DraftMove, DraftState, RevisionKind};
use domain::{Action, Actor, ErrorCode, Localized, Mail, MailKind, Origin, Role, Slug, Violation};
use serde_json::json;
use store::drafts::StoredDraft;
use store::{ConnectionTrait, StoreError};

/// What a moderator decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Publish it; whose value is taken where others changed the same field.
    Approve(Choices),
    /// Ask for changes.
    Return,
    /// Refuse it.
    Reject,
}

/// Decides on a draft that waits. `version` is that of the
/// [`super::SubmissionView`] that was read; `note` goes to the author, and with
/// an approval into the public history.
///
/// # Errors
/// [`ErrorCode::Forbidden`], [`ErrorCode::NotFound`], [`ErrorCode::Gone`],
/// [`ErrorCode::AlreadyDecided`] when somebody was first or the author took it
/// back, [`ErrorCode::Conflict`] when it was changed since it was read or a
/// conflict has no choice; [`UseCaseError::Invalid`] for `note`
/// ([`ErrorCode::ReasonRequired`] unless approved) and `bin`
/// ([`ErrorCode::IdentifierTaken`]); the database's.
pub async fn review_draft(
    ctx: &Ctx,
    id: DraftId,
    version: u32,
    verdict: Verdict,
    note_text: &str,
) -> Result<(), UseCaseError> {
    ctx.authorize(Action::ReviewProfiles)?;
    let note = note(note_text)?;
    if note.is_empty() && !matches!(verdict, Verdict::Approve(_)) {
        let violation = Violation::new("note", ErrorCode::ReasonRequired);
        return Err(UseCaseError::Invalid(vec![violation]));
    }
    let transaction = ctx.database.begin().await?;
    if matches!(verdict, Verdict::Approve(_)) {
        store::content_version::bump(&transaction).await?;
    }
    let found = store::drafts::find(&transaction, id).await?;
    let organization = found.ok_or(ErrorCode::NotFound)?.organization;
    let known = store::organizations::find_locked(&transaction, organization).await?;
    let known = present(known)?;
    // Once more, now that nobody else changes it.
    let found = store::drafts::find(&transaction, id).await?;
    let mut draft = found.ok_or(ErrorCode::NotFound)?;
    if draft.state != DraftState::Submitted {
        return Err(ErrorCode::AlreadyDecided.into());
    }
    if draft.version != version {
        return Err(ErrorCode::Conflict.into());
    }
    let names = known.document.names.clone();
    let mut slug = known.slug.clone();
    let (kind, step, action) = match verdict {
        Verdict::Return => (MailKind::ProfileReturned, DraftMove::Return, "returned"),
        Verdict::Reject => (MailKind::ProfileRejected, DraftMove::Reject, "rejected"),
        Verdict::Approve(choices) => {
            // The history names the one who wrote it; the audit log who approved.
            let author = Actor::Account {
                id: draft.account,
                role: Role::AccountHolder,
            };
            let reason = Reason {
                kind: RevisionKind::Approval,
                author: author.label(),
                note: note.clone(),
            };
            let origin = Origin::Staff;
            match publish_draft(ctx, &transaction, known, &draft, &choices, origin, reason).await? {
                Publication::Done(saved) => slug = saved.slug,
                Publication::Conflicts(_) => return Err(ErrorCode::Conflict.into()),
            }
            (MailKind::ProfileApproved, DraftMove::Publish, "approved")
        }
    };
    draft.state = moved(&draft, step)?;
    draft.review_note.clone_from(&note);
    draft.reviewer = Some(ctx.actor.label());
    draft.decided_at = Some(ctx.now());
    let detail = json!({ "version": draft.version });
    write(ctx, &transaction, &draft, action, detail).await?;
    tell(ctx, &transaction, &draft, kind, &names, &slug).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// Writes to the author, unless the account is deleted.
async fn tell(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    draft: &StoredDraft,
    kind: MailKind,
    names: &Localized,
    slug: &Slug,
) -> Result<(), UseCaseError> {
    let Some(author) = store::authors::find(transaction, draft.account).await? else {
        return Ok(());
    };
    let Some(email) = author.email else {
        return Ok(());
    };
    let locale = author.locale;
    let page = match kind {
        MailKind::ProfileApproved => "",
        _ => "/edit",
    };
    let mail = Mail::new(kind, locale, email)
        .with("link", format!("/{}/orgs/{slug}{page}", locale.code()))
        .with(
            "organization",
            names.best(locale).map_or("", |(name, _)| name),
        )
        .with("note", draft.review_note.as_str());
    crate::mail::post(ctx, transaction, mail).await
}
