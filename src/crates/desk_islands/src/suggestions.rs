//! Organisations that fit a need while it is typed. An island because it
//! searches in the browser: what somebody types about themselves does not leave
//! the device before they send it. Without JavaScript the next page of the form
//! shows the same, found by the same search.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

#[cfg(feature = "hydrate")]
mod browser;

/// Where the directory is, what is preferred, and the words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuggestionSource {
    /// The addresses of the directory's core and text file.
    pub files: (String, String),
    /// The address before an organisation's key.
    pub item_prefix: String,
    /// The place of the reader's language among the search engine's.
    pub language: usize,
    /// Filters and values that speak for an organisation.
    pub preferred: Vec<(String, String)>,
    /// The flag of organisations that are no more.
    pub barred: String,
    /// At most so many.
    pub most: usize,
    /// The heading.
    pub title: String,
    /// What these are, and that the request can be sent all the same.
    pub hint: String,
}

/// An organisation that fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggested {
    /// The address of its profile.
    pub href: String,
    /// Its name.
    pub name: String,
    /// The language of the name, where it is not the reader's.
    pub language: Option<&'static str>,
    /// Its district.
    pub place: String,
}

/// The list for what is typed into the field `need`.
#[island]
pub fn Suggestions(
    /// What it works with.
    source: SuggestionSource,
) -> impl IntoView {
    let (found, set_found) = signal(Vec::<Suggested>::new());
    let (title, hint) = (source.title.clone(), source.hint.clone());
    #[cfg(feature = "hydrate")]
    browser::start(source, set_found);
    #[cfg(not(feature = "hydrate"))]
    let _ = (source, set_found);
    view! {
        <section class="suggestions" aria-live="polite" hidden=move || found.with(Vec::is_empty)>
            <h2>{title}</h2>
            <ul>
                {move || {
                    found
                        .get()
                        .into_iter()
                        .map(|one| {
                            view! {
                                <li>
                                    <a href=one.href lang=one.language target="_blank" rel="noopener">
                                        {one.name}
                                    </a>
                                    <span class="muted small">{one.place}</span>
                                </li>
                            }
                        })
                        .collect_view()
                }}
            </ul>
            <p class="hint">{hint}</p>
        </section>
    }
}
