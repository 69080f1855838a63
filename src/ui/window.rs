//! The window of four panes: how complete something is, at a glance. Rule: the
//! panes are blue, never amber; the same drawing as in listing cards, made by the
//! style sheet.

use leptos::prelude::*;

/// A window with the filled panes given in reading order: decoration beside a
/// text that says the same.
#[component]
pub fn WindowGlyph(
    /// Which panes are filled.
    panes: [bool; 4],
) -> impl IntoView {
    let filled = panes.into_iter().zip([" p1", " p2", " p3", " p4"]);
    let class: String = std::iter::once("win")
        .chain(filled.filter_map(|(filled, pane)| filled.then_some(pane)))
        .collect();
    view! { <span class=class aria-hidden="true"></span> }.into_any()
}
