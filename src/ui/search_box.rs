//! The search box of the site: a plain GET form to a listing.

use super::icon::{Glyph, Icon};
use crate::i18n::{Locale, Text};
use crate::paths::Path;
use leptos::prelude::*;

/// A search form that leads to the list of organisations. The button is the lit
/// thing of its page.
#[component]
pub fn SearchBox(
    /// The reader's language.
    locale: Locale,
    /// The words.
    text: Text,
) -> impl IntoView {
    view! {
        <form class="search" role="search" method="get" action=Path::Organizations.in_locale(locale)>
            <label for="q">{text.get("search-label")}</label>
            <input
                id="q"
                name="q"
                type="search"
                autocomplete="off"
                enterkeyhint="search"
                maxlength="200"
                aria-describedby="search-hint"
            />
            <button class="btn lit">
                <Icon glyph=Glyph::Search />
                {text.get("search-button")}
            </button>
            <p class="hint" id="search-hint">
                {text.get("search-hint")}
            </p>
        </form>
    }
    .into_any()
}
