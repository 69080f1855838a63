//! A field for a point that may be pressed on the image of an area. Used by
//! features. The field of text is the way without a pointer; the image sends
//! where it was pressed as `press.{area}.x` and `.y`, with scripts and without.

use super::state::Submission;
use crate::ui::map::picker::{self, SIZE};
use leptos::prelude::*;

const PRESS: &str = "press.";
/// Under which name the point is sent.
pub const COORDINATES: &str = "coordinates";

/// The image that is pressed.
#[component]
pub fn PressMap(
    /// The code of its area.
    area: &'static str,
    /// Its address.
    source: String,
    /// What to do with it.
    label: String,
) -> impl IntoView {
    let (width, height) = SIZE;
    view! {
        <p class="press-map">
            <span class="hint">{label.clone()}</span>
            <input
                type="image"
                name=format!("{PRESS}{area}")
                src=source
                alt=label
                width=width
                height=height
            />
        </p>
    }
    .into_any()
}

/// The form with the point that was pressed in place of the one that was typed;
/// nothing when none was pressed.
#[must_use]
pub fn pressed(form: &Submission) -> Option<Submission> {
    let area = form
        .values
        .iter()
        .find_map(|(name, _)| name.strip_prefix(PRESS)?.strip_suffix(".x"))?;
    let at = |axis: char| form.value(&format!("{PRESS}{area}.{axis}")).parse().ok();
    let (latitude, longitude) = picker::pressed(area, at('x')?, at('y')?)?;
    let mut form = form.clone();
    form.values.retain(|(name, _)| name != COORDINATES);
    let text = format!("{latitude}, {longitude}");
    form.values.push((COORDINATES.to_owned(), text));
    Some(form)
}
