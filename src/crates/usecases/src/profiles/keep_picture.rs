//! Takes the picture from which a logo will be cut. It is drawn anew and kept
//! for as long as [`super::sweep_logos`] waits; nothing of the draft changes.

use super::subject::{allowed, allowed_locked, author};
use crate::audit::organization_event;
use crate::pictures::{Drawn, dimensions, draw_source};
use crate::{Ctx, UseCaseError};
use domain::logo::{LogoFile, LogoKey, LogoSize};
use domain::{Action, OrganizationId};
use serde_json::json;
use store::StoreError;

/// Where logos stand in the storage; nothing else stands there.
const LOGOS: &str = "logos";

/// A picture that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureView {
    /// Its key, for [`super::set_draft_logo`].
    pub key: LogoKey,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

/// Keeps a picture: PNG, JPEG or WebP.
///
/// # Errors
/// [`domain::ErrorCode::Forbidden`], [`domain::ErrorCode::NotFound`],
/// [`domain::ErrorCode::Gone`]; [`UseCaseError::Invalid`] for `file` with
/// [`domain::ErrorCode::Required`], [`domain::ErrorCode::FileTooLarge`] also for
/// too many pixels, [`domain::ErrorCode::FileTypeUnknown`],
/// [`domain::ErrorCode::FileMalformed`]; the database's and the storage's.
pub async fn keep_picture(
    ctx: &Ctx,
    organization: OrganizationId,
    bytes: Vec<u8>,
) -> Result<LogoKey, UseCaseError> {
    let reader = ctx.database.reader();
    allowed(ctx, reader, Action::DraftProfile, organization).await?;
    author(ctx)?;
    let drawn = draw_source(bytes).await?;
    keep(ctx, organization, drawn).await
}

/// A kept picture, if it is still there.
///
/// # Errors
/// [`domain::ErrorCode::Forbidden`], [`domain::ErrorCode::NotFound`] for the
/// organisation, [`domain::ErrorCode::Gone`]; the database's and the storage's.
pub async fn show_picture(
    ctx: &Ctx,
    organization: OrganizationId,
    key: &LogoKey,
) -> Result<Option<PictureView>, UseCaseError> {
    let reader = ctx.database.reader();
    allowed(ctx, reader, Action::DraftProfile, organization).await?;
    let bytes = ctx.storage.get(&place(key, LogoSize::Source)).await?;
    let size = bytes.and_then(|bytes| dimensions(&bytes));
    Ok(size.map(|(width, height)| PictureView {
        key: key.clone(),
        width,
        height,
    }))
}

/// Where a file of a logo stands in the storage.
pub(super) fn place(key: &LogoKey, size: LogoSize) -> String {
    place_of(&key.file(size))
}

/// The same by the file.
pub(super) fn place_of(file: &LogoFile) -> String {
    format!("{LOGOS}/{file}")
}

/// Writes down that the files are there, then the files: so the sweep knows of
/// each file, and of none that is in use.
pub(super) async fn keep(
    ctx: &Ctx,
    organization: OrganizationId,
    drawn: Drawn,
) -> Result<LogoKey, UseCaseError> {
    let transaction = ctx.database.begin().await?;
    allowed_locked(ctx, &transaction, Action::DraftProfile, organization).await?;
    store::logos::remember(&transaction, &drawn.key, ctx.now()).await?;
    let detail = json!({ "key": drawn.key.as_str() });
    let event = organization_event(ctx, ctx.new_id(), "picture_kept", organization, detail);
    store::audit_events::add(&transaction, vec![event]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    for (size, content) in drawn.files {
        ctx.storage.put(&place(&drawn.key, size), content).await?;
    }
    Ok(drawn.key)
}
