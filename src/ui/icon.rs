//! Icons: a 20 px grid, 1.75 px lines, square ends, built like parts of a
//! window; the lens is round because people look for a round lens. Rule: always
//! beside a word (visible, or read out), so an icon is never read itself. The
//! icons of listings are drawn by the style sheet (`i-place` and others): an
//! element less for each, however long the list.

use leptos::prelude::*;

/// A drawn icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyph {
    /// A lens.
    Search,
    /// A signpost: where.
    Place,
    /// A sheet: legal form.
    Form,
    /// Done, confirmed.
    Tick,
    /// An empty pane: not done.
    Open,
    /// Take away.
    Close,
    /// Three lines.
    Menu,
    /// Onwards.
    Arrow,
    /// A telephone.
    Phone,
    /// An envelope.
    Mail,
    /// A contact card.
    Card,
    /// Half dark, half light.
    Night,
    /// A note.
    Info,
    /// Something is wrong.
    Warning,
    /// Filters.
    Filter,
    /// A calendar.
    Calendar,
    /// Save to the device.
    Download,
}

impl Glyph {
    /// The lines of the drawing.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Search => "M14 8.5a5.5 5.5 0 1 1-11 0a5.5 5.5 0 1 1 11 0zM13 13l4.5 4.5",
            Self::Place => "M4 2.5h12v9H4zM10 11.5v6M7 7h6",
            Self::Form => "M4 2.5h12v15H4zM7 6.5h6M7 10h6M7 13.5h3",
            Self::Tick => "M4 10.5l4 4 8-9",
            Self::Open => "M4 4h12v12H4z",
            Self::Close => "M5 5l10 10M15 5L5 15",
            Self::Menu => "M2.5 4.5h15M2.5 10h15M2.5 15.5h15",
            Self::Arrow => "M3 10h13M11 5l5 5-5 5",
            Self::Phone => "M5.5 1.5h9v17h-9zM9 15.5h2",
            Self::Mail => "M2.5 4.5h15v11h-15zM2.5 5.5l7.5 6 7.5-6",
            Self::Card => "M2.5 4h15v12h-15zM5.5 8h4v4h-4zM12 8.5h3M12 11.5h3",
            Self::Night => {
                "M3.5 3.5h13v13h-13zM10 3.5v13M10 7l3-3M10 11l6-6M10 15l6-6M13.5 15.5l2.5-2.5"
            }
            Self::Info => "M2.5 2.5h15v15h-15zM10 9.5V14M10 6v.2",
            Self::Warning => "M2.5 2.5h15v15h-15zM10 6v5M10 13.5v.5",
            Self::Calendar => "M2.5 4h15v13.500h-15zM2.5 8h15M6.5 2v3.500M13.5 2v3.5",
            Self::Download => "M10 2.5v10.5M5.5 8.5l4.5 4.5 4.5-4.5M3 17.5h14",
            Self::Filter => "M2.5 5h15M5.5 10h9M8.5 15h3",
        }
    }
}

/// An icon in the colour of the text beside it.
#[component]
pub fn Icon(
    /// Which one.
    glyph: Glyph,
) -> impl IntoView {
    view! {
        <svg class="ic" viewBox="0 0 20 20" aria-hidden="true">
            <path d=glyph.path() />
        </svg>
    }
    .into_any()
}

/// The mark: a window with the river as its glazing bar and one lit pane.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 38 38" aria-hidden="true">
            <path class="mark-lit" d="M20 4h14v13.2q-3.5-1.4-7 .3t-7 0z" />
            <path
                d="M4 4h30v30H4zM19 4v30M4 20.5q3.75-3.8 7.5-1.9t7.5 0 7.5-1.9 7.5-.2"
                fill="none"
                stroke="currentColor"
                stroke-width="3.2"
            />
        </svg>
    }
    .into_any()
}
