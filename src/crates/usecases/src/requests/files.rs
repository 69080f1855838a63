//! Files of a request, from their sender into the storage. Rule: photos are
//! drawn anew before anything of them is kept, and a file stands in the storage
//! before its row does, so that what a crash leaves is found by the sweep. Used
//! by the verbs of requests.

use super::block::{network_of, refuse_blocked};
use super::letters;
use super::route::move_on;
use super::track::{opened, opened_locked};
use crate::accounts::{Origin, limits};
use crate::audit::sender_event;
use crate::files::settled;
use crate::pictures::draw_paper;
use crate::{Ctx, Upload, UseCaseError};
use domain::document::shown_name;
use domain::{Action, DocumentKind, ErrorCode, FileTreatment, RequestId, RequestStep, Violation};
use serde_json::json;
use store::StoreError;
use store::requests::{StoredAttachment, StoredRequest};

/// How many files are sent at once.
pub const MAX_FILES_AT_ONCE: usize = 3;
/// How many files a request has at most.
pub const MAX_FILES: usize = 9;

/// Where the files stand in the storage.
const FOLDER: &str = "requests";

/// What is wrong with files before anything is done with them: of `files` when
/// there are too many, of `files.0` and so on of each.
pub(super) fn check(uploads: &[Upload]) -> Vec<Violation> {
    if uploads.len() > MAX_FILES_AT_ONCE {
        return vec![Violation::new("files", ErrorCode::TooManyFiles)];
    }
    let wrong = |(at, upload): (usize, &Upload)| {
        let code = FileTreatment::of(&upload.bytes).err()?;
        Some(Violation::new(field(at), code))
    };
    uploads.iter().enumerate().filter_map(wrong).collect()
}

fn field(at: usize) -> String {
    format!("files.{at}")
}

/// Draws photos anew and puts all files of a request into the storage, after so
/// many others that it has.
pub(super) async fn keep(
    ctx: &Ctx,
    request: RequestId,
    uploads: Vec<Upload>,
) -> Result<Vec<StoredAttachment>, UseCaseError> {
    let mut drawn = Vec::with_capacity(uploads.len());
    let mut violations = Vec::new();
    for (at, upload) in uploads.into_iter().enumerate() {
        let name = shown_name(&upload.file_name);
        match treat(upload.bytes).await {
            Ok((kind, bytes)) => drawn.push((name, kind, bytes)),
            Err(UseCaseError::Invalid(wrong)) => {
                let wrong = wrong.into_iter();
                violations.extend(wrong.map(|one| Violation::new(field(at), one.code)));
            }
            Err(error) => return Err(error),
        }
    }
    if !violations.is_empty() {
        return Err(UseCaseError::Invalid(violations));
    }
    let mut kept = Vec::with_capacity(drawn.len());
    for (position, (name, kind, bytes)) in (1..).zip(drawn) {
        let id = ctx.new_id();
        let key = format!("{FOLDER}/{id}");
        let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        ctx.storage.put(&key, bytes).await?;
        kept.push(StoredAttachment {
            id,
            request,
            position,
            name,
            kind,
            bytes: length,
            key,
            at: ctx.now(),
        });
    }
    Ok(kept)
}

async fn treat(bytes: Vec<u8>) -> Result<(DocumentKind, Vec<u8>), UseCaseError> {
    match FileTreatment::of(&bytes)? {
        FileTreatment::Keep => Ok((DocumentKind::of(&bytes)?, bytes)),
        FileTreatment::Draw => draw_paper(bytes).await,
    }
}

/// Deletes files whose rows did not come about. What remains of a failure here
/// is found by the sweep.
pub(super) async fn discard(ctx: &Ctx, kept: &[StoredAttachment]) {
    for one in kept {
        let _ = ctx.storage.delete(&one.key).await;
    }
}

/// Adds files to the request that a key opens: as good as a word from its
/// sender.
///
/// # Errors
/// [`ErrorCode::NotFound`]; [`ErrorCode::MoveNotAllowed`] when the request is
/// over; of `files` [`ErrorCode::Required`] and [`ErrorCode::TooManyFiles`]; of
/// `files.0` and so on [`ErrorCode::FileTooLarge`] also for too many pixels,
/// [`ErrorCode::FileTypeUnknown`], [`ErrorCode::FileMalformed`];
/// [`ErrorCode::TooManyAttempts`]; [`ErrorCode::SenderBlocked`]; the database's
/// and the storage's.
pub async fn add_request_files(
    ctx: &Ctx,
    key: &str,
    uploads: Vec<Upload>,
    origin: &Origin<'_>,
) -> Result<(), UseCaseError> {
    ctx.authorize(Action::SendRequest)?;
    let reader = ctx.database.reader();
    let request = opened(ctx, reader, key).await?;
    if uploads.is_empty() {
        let violation = Violation::new("files", ErrorCode::Required);
        return Err(UseCaseError::Invalid(vec![violation]));
    }
    let violations = check(&uploads);
    if !violations.is_empty() {
        return Err(UseCaseError::Invalid(violations));
    }
    let there = store::requests::attachments(reader, request.id).await?;
    may_add(&request, there.len() + uploads.len())?;
    // Drawing takes a while; who can do it again and again is stopped.
    let person = request.code.as_str();
    limits::count(ctx, &limits::ADD_FILES, &[person], Some(origin)).await?;
    refuse_blocked(ctx, &request.contact, &network_of(origin)).await?;
    let mut kept = keep(ctx, request.id, uploads).await?;
    let added = add(ctx, key, &mut kept).await;
    if added.is_err() {
        discard(ctx, &kept).await;
    }
    added
}

fn may_add(request: &StoredRequest, files: usize) -> Result<(), UseCaseError> {
    if request.state.after(RequestStep::Reply).is_none() {
        return Err(ErrorCode::MoveNotAllowed.into());
    }
    if files > MAX_FILES {
        let violation = Violation::new("files", ErrorCode::TooManyFiles);
        return Err(UseCaseError::Invalid(vec![violation]));
    }
    Ok(())
}

async fn add(ctx: &Ctx, key: &str, kept: &mut [StoredAttachment]) -> Result<(), UseCaseError> {
    let transaction = ctx.database.begin().await?;
    let mut request = opened_locked(ctx, &transaction, key).await?;
    let there = store::requests::attachments(&transaction, request.id).await?;
    may_add(&request, there.len() + kept.len())?;
    let last = there.last().map_or(0, |one| one.position);
    for one in kept.iter_mut() {
        one.position += last;
    }
    store::requests::add_attachments(&transaction, kept).await?;
    let after = request.state.after(RequestStep::Reply);
    let after = after.ok_or(ErrorCode::MoveNotAllowed)?;
    move_on(ctx, &transaction, &mut request, after).await?;
    request.version += 1;
    request.updated_at = ctx.now();
    store::requests::write(&transaction, &request).await?;
    letters::replied(ctx, &transaction, &request).await?;
    let detail = json!({ "files": kept.len(), "by": "requester" });
    let row = sender_event(ctx, "files_added", request.id, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// Deletes files whose request never came about or is erased: the process was
/// killed in between. Answers how many; the server calls it hourly.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; the database's and the storage's.
pub async fn sweep_request_files(ctx: &Ctx) -> Result<usize, UseCaseError> {
    ctx.authorize(Action::KeepCentres)?;
    let mut keys = settled(ctx, FOLDER).await?;
    let known = store::requests::known_attachments(ctx.database.reader(), &keys).await?;
    keys.retain(|key| !known.contains(key));
    for key in &keys {
        ctx.storage.delete(key).await?;
    }
    Ok(keys.len())
}
