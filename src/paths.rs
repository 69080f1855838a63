//! Typed addresses. Rule: every link, feed, file and mail is written through
//! here, so that the public contract (design.md §4) stands in one place.
//! Everybody on the server may use it.

use domain::{Locale, Slug};
use std::fmt;

/// A page of the site, without its language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Path {
    /// The front page.
    Home,
    /// The list of organisations.
    Organizations,
    /// An organisation's profile.
    Organization(Slug),
    /// An organisation's contact card (RFC 6350).
    OrganizationCard(Slug),
    /// An organisation's address as a QR code, SVG.
    OrganizationCode(Slug),
    /// What this site is.
    About,
    /// The note shown when a page is asked for without a connection.
    Offline,
    /// A page that exists in no list; used by the language switch of error pages.
    Other(String),
}

impl Path {
    /// The address in a language.
    #[must_use]
    pub fn in_locale(&self, locale: Locale) -> String {
        let locale = locale.code();
        match self {
            Self::Home => format!("/{locale}"),
            Self::Organizations => format!("/{locale}/orgs"),
            Self::Organization(slug) => format!("/{locale}/orgs/{slug}"),
            Self::OrganizationCard(slug) => format!("/{locale}/orgs/{slug}/card.vcf"),
            Self::OrganizationCode(slug) => format!("/{locale}/orgs/{slug}/code.svg"),
            Self::About => format!("/{locale}/about"),
            Self::Offline => format!("/{locale}/offline"),
            Self::Other(rest) => format!("/{locale}{rest}"),
        }
    }
}

/// Where the public API begins. The handlers' descriptions need literals; a test
/// holds them to these.
pub const API: &str = "/api/v1";

/// An address of the public API, which has no language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApiPath {
    /// The list of organisations.
    Organizations,
    /// The same as a table.
    OrganizationsTable,
    /// One organisation.
    Organization(Slug),
    /// The description of the API, OpenAPI.
    Description,
}

impl fmt::Display for ApiPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Organizations => write!(formatter, "{API}/orgs"),
            Self::OrganizationsTable => write!(formatter, "{API}/orgs.csv"),
            Self::Organization(slug) => write!(formatter, "{API}/orgs/{slug}"),
            Self::Description => write!(formatter, "{API}/openapi.json"),
        }
    }
}

/// One chosen value of a filter, as a query of the directory.
#[must_use]
pub fn organizations_with(locale: Locale, parameter: &str, value: &str) -> String {
    format!(
        "{}?{parameter}={value}",
        Path::Organizations.in_locale(locale)
    )
}

/// A file of the directory that browsers filter; named by the hash of its bytes.
#[must_use]
pub fn listing_file(listing: &str, part: ListingPart, hash: &str) -> String {
    format!("/listing/{listing}.{part}.{hash}.bin")
}

/// Which of a listing's two files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListingPart {
    /// Names, facets, ranks: what is filtered at once.
    Core,
    /// Summaries and descriptions.
    Text,
}

impl fmt::Display for ListingPart {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Core => "core",
            Self::Text => "text",
        })
    }
}
