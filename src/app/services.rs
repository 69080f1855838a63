//! What the pages are given to work with. Made by `server` for each request.

use super::listings::ListingShelf;
use crate::ui::page::Viewer;
use paper::Fonts;
use search::Listing;
use std::collections::HashMap;
use usecases::Ctx;
use usecases::accounts::{Origin, SessionView};
use usecases::organizations::HomeView;

/// What a page may use: the use cases, the directory as it is now, and the
/// names of the built files.
pub struct Services<'a> {
    /// For use cases; the actor is the reader.
    pub ctx: &'a Ctx,
    /// The directory, searchable.
    pub directory: &'a Listing,
    /// The directory in figures.
    pub home: &'a HomeView,
    /// The addresses of the directory's files.
    pub files: &'a ListingFiles,
    /// The content version of the directory.
    pub version: i64,
    /// Where the other listings are kept.
    pub shelf: &'a dyn ListingShelf,
    /// The names of the built files.
    pub assets: &'a AssetNames,
    /// What PDF files are set with; nothing when the site was built without them.
    pub fonts: Option<&'a Fonts>,
    /// Scheme and host of the public site.
    pub public_url: &'a str,
    /// Whether there is demonstration data.
    pub demonstration: bool,
    /// Whether developer pages are served.
    pub development: bool,
    /// Who asks.
    pub reader: &'a Reader,
}

impl<'a> Services<'a> {
    /// From where a form was sent.
    #[must_use]
    pub fn origin(&self) -> Origin<'a> {
        Origin {
            remote: &self.reader.remote,
            user_agent: &self.reader.user_agent,
        }
    }
}

/// Who sends a request, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reader {
    /// The session of a reader who is signed in.
    pub session: Option<SessionView>,
    /// The same, as pages show it.
    pub viewer: Option<Viewer>,
    /// The network address.
    pub remote: String,
    /// What the browser says it is.
    pub user_agent: String,
}

/// The addresses of the two files of a listing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListingFiles {
    /// Names, facets, ranks.
    pub core: String,
    /// Summaries and descriptions.
    pub text: String,
}

/// The addresses of the built files, with the hash of their content.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AssetNames {
    /// The stylesheet.
    pub stylesheet: String,
    /// Script and WASM of the public islands.
    pub public_bundle: (String, String),
    /// Script and WASM of the desk's islands.
    pub desk_bundle: (String, String),
    /// Files of `public/` that change with a release, by name: address with `?v=`.
    pub versioned: HashMap<String, String>,
}

impl AssetNames {
    /// The address of a file of `public/`.
    #[must_use]
    pub fn versioned(&self, name: &str) -> String {
        self.versioned
            .get(name)
            .cloned()
            .unwrap_or_else(|| format!("/{name}"))
    }
}
