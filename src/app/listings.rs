//! The listings that change with the calendar or the clock: made when they are
//! asked for, kept while they are true. The directory, which is large and changes
//! with the data only, is made by the server ahead of time.

use super::routes::context;
use super::services::{ListingFiles, Services};
use crate::features::{centres, forums};
use crate::i18n::Locale;
use domain::ErrorCode;
use search::{Files, FormatError, Listing};
use std::sync::Arc;
use usecases::centres::list_centres;
use usecases::events::list_events;
use usecases::{UseCaseError, wall_time_of};

/// Which listing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ListingName {
    /// Forums and other events.
    Events,
    /// Support centres.
    Centres,
}

impl ListingName {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Events, Self::Centres];

    /// The name as it stands in addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Events => "events",
            Self::Centres => "centres",
        }
    }
}

/// A listing that can be asked, and where the browser finds it.
#[derive(Debug)]
pub struct ReadyListing {
    /// The listing, with its texts.
    pub listing: Listing,
    /// The addresses of its files.
    pub files: ListingFiles,
}

/// Where ready listings are kept and their files are served from; the server's.
pub trait ListingShelf: Send + Sync {
    /// The listing made for this moment, if it is still there.
    fn known(&self, name: ListingName, moment: &str) -> Option<Arc<ReadyListing>>;

    /// Puts the listing of a moment there.
    ///
    /// # Errors
    /// When the files are not a listing.
    fn put(
        &self,
        name: ListingName,
        moment: String,
        files: Files,
    ) -> Result<Arc<ReadyListing>, FormatError>;
}

/// A listing as it is now.
///
/// # Errors
/// The database's.
pub async fn listing(
    services: &Services<'_>,
    name: ListingName,
) -> Result<Arc<ReadyListing>, UseCaseError> {
    let now = wall_time_of(services.ctx.now());
    let version = services.version;
    let moment = match name {
        ListingName::Events => format!("{version} {}", now.date()),
        ListingName::Centres => {
            format!("{version} {} {}:{}", now.date(), now.hour(), now.minute())
        }
    };
    if let Some(known) = services.shelf.known(name, &moment) {
        return Ok(known);
    }
    let files = match name {
        ListingName::Events => {
            let found = list_events(services.ctx).await?;
            forums::events_files(&Locale::ALL.map(|locale| context(services, locale)), &found)
        }
        ListingName::Centres => {
            let found = list_centres(services.ctx).await?;
            centres::centres_files(&Locale::ALL.map(|locale| context(services, locale)), &found)
        }
    };
    services.shelf.put(name, moment, files).map_err(|error| {
        tracing::error!(?error, ?name, "the files of a listing cannot be read back");
        ErrorCode::Internal.into()
    })
}
