//! What a page is before the shell is put around it, and what every page knows.
//! Features return a [`Page`]; `app` renders it.

use crate::i18n::{Locale, Text};
use crate::paths::Path;
use jiff::civil::Date;
use leptos::prelude::AnyView;

/// What every page knows about its reader and its moment.
#[derive(Clone, Copy)]
pub struct PageContext<'a> {
    /// The reader's language.
    pub locale: Locale,
    /// The words in that language.
    pub text: Text,
    /// The day in Kyzylorda.
    pub today: Date,
    /// Scheme and host of the public site, without a closing slash.
    pub public_url: &'a str,
    /// Whether the database holds demonstration data.
    pub demonstration: bool,
    /// Who reads, if they are signed in.
    pub viewer: Option<&'a Viewer>,
}

/// A reader who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Viewer {
    /// What they are called; may be empty.
    pub name: String,
}

impl PageContext<'_> {
    /// The address of a page in the reader's language.
    #[must_use]
    pub fn link(&self, path: &Path) -> String {
        path.in_locale(self.locale)
    }

    /// The code and the name of each language, for fields that are typed in each.
    #[must_use]
    pub fn languages(&self) -> [(&'static str, String); 3] {
        Locale::ALL.map(|locale| {
            let code = locale.code();
            (code, self.t(&format!("language-{code}")))
        })
    }

    /// The same, for fields in which languages are chosen.
    #[must_use]
    pub fn language_options(&self) -> Vec<(String, String)> {
        self.languages()
            .map(|(code, name)| (code.to_owned(), name))
            .to_vec()
    }

    /// A word or sentence.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        self.text.get(key)
    }
}

/// A set of islands, built into one WASM file (design.md §3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bundle {
    /// Public islands: listings, later the agenda.
    Public,
    /// Islands of the manage area, check-in and request form.
    Desk,
}

/// A page without its frame.
pub struct Page {
    /// Its address, for canonical and alternate links and the language switch.
    pub path: Path,
    /// The query that the language switch keeps, without `?`.
    pub query: String,
    /// The `<title>`, without the site's name.
    pub title: String,
    /// One sentence for search engines and link previews.
    pub description: Option<String>,
    /// schema.org data.
    pub structured_data: Option<serde_json::Value>,
    /// Whether search engines should list it.
    pub indexed: bool,
    /// The islands it needs, if any.
    pub bundle: Option<Bundle>,
    /// What stands in `<main>`.
    pub body: AnyView,
}

impl Page {
    /// A page that is not for search engines: of one person, or about an error.
    #[must_use]
    pub const fn unlisted(path: Path, query: String, title: String, body: AnyView) -> Self {
        Self {
            path,
            query,
            title,
            description: None,
            structured_data: None,
            indexed: false,
            bundle: None,
            body,
        }
    }
}
