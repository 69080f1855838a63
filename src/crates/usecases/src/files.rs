//! Files that people hand in, whatever for: as they are sent, as they are given
//! back, and which were left behind by a crash. Used by use cases; who serves a
//! [`PrivateFile`] does so as a download that nobody keeps.

use crate::{Ctx, UseCaseError};
use jiff::SignedDuration;
use uuid::Uuid;

/// A file without a row that is younger may belong to something being made.
const ORPHAN_AGE: SignedDuration = SignedDuration::from_hours(24);

/// A file as it was sent.
#[derive(Clone, Debug)]
pub struct Upload {
    /// What the sender calls it.
    pub file_name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A file of a person. Whoever serves it must do so as a download with
/// `X-Content-Type-Options: nosniff`, not to be stored anywhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrivateFile {
    /// The media type, told by the content.
    pub content_type: &'static str,
    /// A name for the file that says nothing about its sender.
    pub file_name: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// The files of a folder that are old enough to have a row.
pub(crate) async fn settled(ctx: &Ctx, folder: &str) -> Result<Vec<String>, UseCaseError> {
    let limit = ctx.now() - ORPHAN_AGE;
    let mut keys = ctx.storage.keys(folder).await?;
    keys.retain(|key| made_at(key).is_some_and(|seconds| seconds < limit.as_second()));
    Ok(keys)
}

/// The key ends in a UUIDv7, which tells when it was made; in seconds.
fn made_at(key: &str) -> Option<i64> {
    let (_, id) = key.rsplit_once('/')?;
    let (seconds, _) = Uuid::parse_str(id).ok()?.get_timestamp()?.to_unix();
    i64::try_from(seconds).ok()
}
