//! Which lists of the forms of this part are typed row by row.

use crate::paths::PreparationPage;

/// The lists of a page's form.
#[must_use]
pub const fn lists_of(page: PreparationPage) -> &'static [&'static str] {
    match page {
        PreparationPage::Overview | PreparationPage::Organizers => &[],
        PreparationPage::Details => &["guests"],
        PreparationPage::Agenda => &["halls", "tracks"],
        PreparationPage::NewSession | PreparationPage::Session(_) => &["speakers", "documents"],
    }
}

/// The lists of the forms of what is left of an event.
pub const PROCEEDINGS_LISTS: &[&str] = &["evidence", "attendees", "materials", "laureates"];
