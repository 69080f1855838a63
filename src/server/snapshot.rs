//! The directory as this process knows it: built from the store whenever the
//! content version grows, then shared by every request until the next one.

use super::shelf::Shelf;
use crate::app::ListingFiles;
use search::Listing;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;
use tokio::sync::Mutex;
use usecases::organizations::{HomeView, load_directory};
use usecases::{Ctx, UseCaseError, content_version};

/// How often the content version is looked at.
const POLL: Duration = Duration::from_millis(250);
/// How long nothing is rebuilt after a rebuild.
const PAUSE: Duration = Duration::from_secs(1);
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

/// The present snapshot; its files are put on the shelf.
#[derive(Debug)]
pub(super) struct Snapshots {
    current: RwLock<Arc<Snapshot>>,
    shelf: Arc<Shelf>,
    /// One rebuild at a time: the slower of two would bring back what is older.
    rebuilding: Mutex<()>,
}

impl Snapshots {
    /// Builds the first snapshot.
    pub(super) async fn load(ctx: &Ctx, shelf: Arc<Shelf>) -> Result<Self, UseCaseError> {
        let snapshot = build(ctx, Arc::clone(&shelf)).await?;
        Ok(Self {
            current: RwLock::new(Arc::new(snapshot)),
            shelf,
            rebuilding: Mutex::default(),
        })
    }

    /// The present snapshot.
    pub(super) fn current(&self) -> Arc<Snapshot> {
        Arc::clone(&self.current.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Rebuilds when the content version grew. Returns whether it did.
    pub(super) async fn refresh(&self, ctx: &Ctx) -> Result<bool, UseCaseError> {
        let _alone = self.rebuilding.lock().await;
        if content_version(ctx).await? == self.current().version {
            return Ok(false);
        }
        let snapshot = build(ctx, Arc::clone(&self.shelf)).await?;
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

async fn build(ctx: &Ctx, shelf: Arc<Shelf>) -> Result<Snapshot, UseCaseError> {
    let source = load_directory(ctx).await?;
    let home = source.home;
    let version = source.version;
    let build = move || {
        let mut listing = Listing::parse(&source.files.core)?;
        listing.attach_text(&source.files.text)?;
        Ok::<_, search::FormatError>(Snapshot {
            version,
            listing,
            files: shelf.add(LISTING, source.files),
            home,
        })
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

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{LegalForm, Locale, Localized, Organization};
    use test_support::database_for_test;
    use usecases::organizations::{SaveAction, SaveOrganization, save_organizations};

    #[tokio::test]
    async fn of_two_who_see_the_same_change_one_rebuilds() {
        let test = database_for_test().await;
        let ctx = test.ctx();
        let shelf = Arc::new(Shelf::default());
        let snapshots = Snapshots::load(&ctx, shelf).await.unwrap();
        let name = Localized::single(Locale::Kk, "Жаңа ұйым", jiff::Timestamp::UNIX_EPOCH);
        let save = SaveOrganization {
            id: None,
            document: Organization::named(name, LegalForm::PublicFund),
            note: String::new(),
            expected_revision: None,
        };
        save_organizations(&ctx, SaveAction::Write, vec![save])
            .await
            .unwrap();
        let (one, other) = tokio::join!(snapshots.refresh(&ctx), snapshots.refresh(&ctx));
        assert_eq!((one.unwrap(), other.unwrap()), (true, false));
        assert_eq!(snapshots.current().listing.len(), 1);
    }
}
