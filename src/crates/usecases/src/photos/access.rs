//! Which event is meant and whether its photos may be written, and where their
//! files stand. Used by this module only.

use super::PhotoInput;
use crate::events::{authorize_as, role_in};
use crate::{Ctx, UseCaseError};
use domain::photo::{PhotoFile, check_photo};
use domain::{Action, ErrorCode, Localized, Slug, SubjectState};
use store::ConnectionTrait;
use store::events::StoredEvent;

/// Where photos stand in the storage; nothing else stands there.
const PHOTOS: &str = "photos";

/// Where a file of a photo stands in the storage.
pub(super) fn place(file: &PhotoFile) -> String {
    format!("{PHOTOS}/{file}")
}

/// The event at an address, for those who may write what is left of it.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; the database's.
pub(super) async fn allowed(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    slug: &Slug,
) -> Result<StoredEvent, UseCaseError> {
    let Some(event) = store::events::find_by_slug(connection, slug).await? else {
        ctx.authorize(Action::WriteProceedings)?;
        return Err(ErrorCode::NotFound.into());
    };
    let hosts = &event.document.details.hosts;
    let role = role_in(ctx, connection, event.id, hosts).await?;
    authorize_as(ctx, role, Action::WriteProceedings, SubjectState::Open)?;
    Ok(event)
}

/// The same; others who change its photos wait until the transaction is over.
///
/// # Errors
/// As [`allowed`].
pub(super) async fn allowed_locked(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    slug: &Slug,
) -> Result<StoredEvent, UseCaseError> {
    let event = allowed(ctx, transaction, slug).await?;
    let locked = store::events::find_locked(transaction, event.id).await?;
    Ok(locked.ok_or(ErrorCode::NotFound)?)
}

/// What is said of a photo, read; `known` is what was said before.
///
/// # Errors
/// Violations of `texts` and `author`.
pub(super) fn words(
    ctx: &Ctx,
    input: &PhotoInput,
    known: &Localized,
) -> Result<(Localized, String), UseCaseError> {
    let line = |text: &String| -> String {
        let kept = text.chars().filter(|letter| !letter.is_control());
        kept.collect::<String>().trim().to_owned()
    };
    let texts = input.texts.each_ref().map(line);
    let texts = known.rewritten(texts.each_ref().map(String::as_str), ctx.now());
    let author = line(&input.author);
    let broken = check_photo(&texts, &author);
    if broken.is_empty() {
        Ok((texts, author))
    } else {
        Err(UseCaseError::Invalid(broken))
    }
}
