//! Gives a draft a logo, or takes it away. The logo is before the public when
//! the draft is.

use super::draft::{fresh, moved, stamp, write};
use super::keep_picture::{keep, place};
use super::save_draft::{next_version, shown};
use super::subject::{allowed, allowed_locked, author};
use crate::pictures::draw_logo;
use crate::{Ctx, UseCaseError};
use domain::logo::{Crop, LogoKey, LogoSize};
use domain::profile::{DraftMove, DraftStamp, DraftState};
use domain::{Action, ErrorCode, OrganizationId, Violation};
use serde_json::json;
use store::StoreError;

/// Cuts the logo out of a kept picture and puts it into the actor's draft.
/// `expected` is the stamp of the page on which it was chosen.
///
/// # Errors
/// [`ErrorCode::Forbidden`], [`ErrorCode::NotFound`], [`ErrorCode::Gone`],
/// [`ErrorCode::UnderReview`] while the draft waits for a moderator,
/// [`ErrorCode::Conflict`] when another logo was chosen elsewhere meanwhile;
/// [`UseCaseError::Invalid`] for `file` when the picture is no longer kept; the
/// database's and the storage's.
pub async fn set_draft_logo(
    ctx: &Ctx,
    organization: OrganizationId,
    expected: DraftStamp,
    picture: &LogoKey,
    crop: Crop,
) -> Result<DraftStamp, UseCaseError> {
    let reader = ctx.database.reader();
    allowed(ctx, reader, Action::DraftProfile, organization).await?;
    author(ctx)?;
    let source = ctx.storage.get(&place(picture, LogoSize::Source)).await?;
    let Some(source) = source else {
        let violation = Violation::new("file", ErrorCode::FileMalformed);
        return Err(UseCaseError::Invalid(vec![violation]));
    };
    let drawn = draw_logo(source, crop).await?;
    let key = keep(ctx, organization, drawn).await?;
    change(ctx, organization, expected, Some(key), "logo_set").await
}

/// Takes the logo out of the actor's draft.
///
/// # Errors
/// As [`set_draft_logo`].
pub async fn remove_draft_logo(
    ctx: &Ctx,
    organization: OrganizationId,
    expected: DraftStamp,
) -> Result<DraftStamp, UseCaseError> {
    change(ctx, organization, expected, None, "logo_removed").await
}

async fn change(
    ctx: &Ctx,
    organization: OrganizationId,
    expected: DraftStamp,
    logo: Option<LogoKey>,
    action: &str,
) -> Result<DraftStamp, UseCaseError> {
    let transaction = ctx.database.begin().await?;
    let known = allowed_locked(ctx, &transaction, Action::DraftProfile, organization).await?;
    let account = author(ctx)?;
    let saved = store::drafts::find_open(&transaction, organization, account).await?;
    let mut draft = saved.unwrap_or_else(|| fresh(ctx, &known, account));
    let returned = draft.state == DraftState::Returned;
    draft.state = moved(&draft, DraftMove::Save)?;
    let seen = shown(&transaction, &known, &draft, expected).await?;
    let present = &draft.content.document.logo;
    if *present != seen.document.logo && *present != logo {
        return Err(ErrorCode::Conflict.into());
    }
    if *present == logo && !returned {
        return Ok(stamp(&draft));
    }
    draft.content.document.logo = logo;
    next_version(&transaction, &mut draft, account).await?;
    draft.updated_at = ctx.now();
    let detail = json!({ "version": draft.version });
    write(ctx, &transaction, &draft, action, detail).await?;
    store::drafts::remember(&transaction, &draft).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(stamp(&draft))
}
