//! The listing in the browser: takes over the plain form and answers every
//! keystroke from the two listing files.
//!
//! An island because filtering 1,000 records at each key needs code in the
//! browser. It renders nothing of its own: the server's markup stays as it is,
//! and only the parts named in `render` are replaced, so there is no flicker
//! and no second copy of the list in the page. If a file cannot be fetched it
//! does nothing, and the form goes on working as plain HTML.

use leptos::prelude::*;

/// Enhances the listing whose parts carry the ids `listing`, `results`,
/// `result-count`, `chosen`, `pager`, `reading` and `empty`; its props stand in
/// the form's `data-listing`, as lines.
#[island]
pub fn ListingIsland() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    browser::start();
}

#[cfg(feature = "hydrate")]
mod browser;
