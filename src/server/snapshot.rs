//! The directory as this process knows it: built from the store whenever the
//! content version grows, then shared by every request until the next one.

use super::response::{Content, hash};
use crate::app::ListingFiles;
use crate::paths::{ListingPart, listing_file};
use search::Listing;
use std::collections::VecDeque;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;
use usecases::organizations::{HomeView, load_directory};
use usecases::{Ctx, UseCaseError, content_version};

/// How often the content version is looked at.
const POLL: Duration = Duration::from_millis(250);
/// How long nothing is rebuilt after a rebuild.
const PAUSE: Duration = Duration::from_secs(1);
/// How many versions of the files stay served.
const KEPT_FILES: usize = 3;
const LISTING: &str = "directory";

/// One state of the directory.
#[derive(Debug)]
pub struct Snapshot {
    /// The content version it was built from.
    pub version: i64,
    /// The directory, searchable.
    pub listing: Listing,
    /// The addresses of its files.
    pub files: ListingFiles,
    /// The directory in figures.
    pub home: HomeView,
}

/// The present snapshot, and the files of the last few.
#[derive(Debug)]
pub(super) struct Snapshots {
    current: RwLock<Arc<Snapshot>>,
    files: RwLock<VecDeque<(String, Arc<Content>)>>,
}

impl Snapshots {
    /// Builds the first snapshot.
    pub(super) async fn load(ctx: &Ctx) -> Result<Self, UseCaseError> {
        let (snapshot, files) = build(ctx).await?;
        Ok(Self {
            current: RwLock::new(Arc::new(snapshot)),
            files: RwLock::new(files.into_iter().collect()),
        })
    }

    /// The present snapshot.
    pub(super) fn current(&self) -> Arc<Snapshot> {
        Arc::clone(&self.current.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// A listing file by its address, if it is one of the last versions.
    pub(super) fn file(&self, address: &str) -> Option<Arc<Content>> {
        self.files
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .iter()
            .find(|(known, _)| known == address)
            .map(|(_, content)| Arc::clone(content))
    }

    /// Rebuilds when the content version grew. Returns whether it did.
    pub(super) async fn refresh(&self, ctx: &Ctx) -> Result<bool, UseCaseError> {
        if content_version(ctx).await? == self.current().version {
            return Ok(false);
        }
        let (snapshot, built) = build(ctx).await?;
        let mut files = self.files.write().unwrap_or_else(PoisonError::into_inner);
        for file in built {
            files.retain(|(known, _)| *known != file.0);
            files.push_back(file);
        }
        while files.len() > KEPT_FILES * 2 {
            files.pop_front();
        }
        drop(files);
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(snapshot);
        Ok(true)
    }
}

/// Follows the content version for the life of the process; `changed` is called
/// after each rebuild.
pub(super) async fn follow(
    snapshots: Arc<Snapshots>,
    ctx: Ctx,
    changed: impl Fn() + Send + 'static,
) {
    loop {
        tokio::time::sleep(POLL).await;
        match snapshots.refresh(&ctx).await {
            Ok(true) => {
                changed();
                let snapshot = snapshots.current();
                tracing::info!(
                    version = snapshot.version,
                    records = snapshot.listing.len(),
                    "directory rebuilt"
                );
                tokio::time::sleep(PAUSE).await;
            }
            Ok(false) => {}
            Err(error) => {
                tracing::warn!(%error, "the content version could not be read; trying again");
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
}

async fn build(ctx: &Ctx) -> Result<(Snapshot, [(String, Arc<Content>); 2]), UseCaseError> {
    let source = load_directory(ctx).await?;
    let home = source.home;
    let version = source.version;
    let build = move || {
        let address = |part, bytes: &[u8]| {
            listing_file(LISTING, part, hash(bytes).get(..16).unwrap_or_default())
        };
        let files = ListingFiles {
            core: address(ListingPart::Core, &source.files.core),
            text: address(ListingPart::Text, &source.files.text),
        };
        let mut listing = Listing::parse(source.files.core.clone())?;
        listing.attach_text(source.files.text.clone())?;
        let quality = if source.files.text.len() > 4_000_000 {
            5
        } else {
            9
        };
        let content = |bytes| Arc::new(Content::new("application/octet-stream", bytes, quality));
        let contents = [
            (files.core.clone(), content(source.files.core)),
            (files.text.clone(), content(source.files.text)),
        ];
        Ok::<_, search::FormatError>((
            Snapshot {
                version,
                listing,
                files,
                home,
            },
            contents,
        ))
    };
    match tokio::task::spawn_blocking(build).await {
        Ok(Ok(built)) => Ok(built),
        Ok(Err(error)) => {
            tracing::error!(?error, "the directory's files cannot be read back");
            Err(domain::ErrorCode::Internal.into())
        }
        Err(error) => {
            tracing::error!(%error, "building the directory failed");
            Err(domain::ErrorCode::Internal.into())
        }
    }
}
