//! The window of four panes: how complete something is, at a glance. Rule: the
//! panes are blue, never amber; the same drawing as in listing cards.

use leptos::prelude::*;

/// Left upper corners of the panes, in reading order.
const CORNERS: [&str; 4] = ["3 3", "17.5 3", "3 17.5", "17.5 17.5"];

/// A window with the filled panes given in reading order. With a label it is an
/// image; without one it is decoration beside a text that says the same.
#[component]
pub fn WindowGlyph(
    /// Which panes are filled.
    panes: [bool; 4],
    /// What it says to those who do not see it.
    #[prop(optional, into)]
    label: Option<String>,
) -> impl IntoView {
    let role = label.as_ref().map(|_| "img");
    let hidden = label.is_none().then_some("true");
    let drawn = panes
        .into_iter()
        .zip(CORNERS)
        .map(|(filled, corner)| {
            let class = if filled { "on" } else { "off" };
            view! { <path class=class d=format!("M{corner}h13.5v13.5h-13.5z") /> }
        })
        .collect_view();
    view! {
        <svg class="win" viewBox="0 0 34 34" role=role aria-label=label aria-hidden=hidden>
            {drawn}
            <path class="fr" d="M1.5 1.5h31v31h-31z" />
        </svg>
    }
    .into_any()
}
