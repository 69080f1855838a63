//! Sessions of an agenda can be dragged to another hour or hall. An island
//! because dragging is a script's; it only fills in and sends the form that
//! stands on each session and does the same by hand.

use leptos::prelude::*;

#[cfg(feature = "hydrate")]
mod browser;

/// Enhances the boards of the page: elements with `data-session` can be dragged
/// to those with `data-starts`, `data-day` and `data-hall`.
#[island]
pub fn AgendaBoard() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    browser::start();
}
