//! The list of organisations.

use crate::browse::{Browse, Words, browse_page};
use crate::listing::props::ListingProps;
use crate::paths::Path;
use crate::ui::page::{Page, PageContext};
use search::{Listing, Sort};

/// The list for a query string. `files` are the addresses of the core and text file.
#[must_use]
pub fn directory_page(
    context: &PageContext<'_>,
    listing: &Listing,
    files: (String, String),
    query: &str,
) -> Page {
    browse_page(
        context,
        Browse {
            listing,
            files,
            query,
            path: Path::Organizations,
            words: Words {
                title: "directory-title",
                description: "directory-description",
                search: "search-label",
                hint: "search-hint",
                count: "results",
                nothing: "empty-title-filters",
            },
            filters: &[
                ("district", true),
                ("field", true),
                ("form", false),
                ("beneficiary", false),
            ],
            required_flag: Some("verified"),
            sorts: &[Sort::Relevance, Sort::Name, Sort::Newest],
            cards: cards(context),
            lead: None,
            links: None,
        },
    )
}

/// The window, two facts and the badges.
fn cards(context: &PageContext<'_>) -> ListingProps {
    ListingProps {
        card_class: "org w".to_owned(),
        card_facets: [("district", "i-place"), ("form", "i-form")]
            .map(|(facet, icon)| (facet.to_owned(), icon.to_owned())),
        panes: [
            "bin_confirmed",
            "contacts_checked",
            "services_written",
            "report_filed",
        ]
        .map(str::to_owned),
        trust: (context.t("verified"), context.t("not-verified")),
        badge: (
            "dissolved".to_owned(),
            "bad".to_owned(),
            context.t("dissolved"),
        ),
        ..ListingProps::default()
    }
}
