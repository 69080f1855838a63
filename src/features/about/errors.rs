//! Pages that say what went wrong and what helps: the search, or a way back.

use crate::paths::Path;
use crate::ui::page::{Page, PageContext};
use crate::ui::search_box::SearchBox;
use crate::ui::window::WindowGlyph;
use leptos::prelude::*;

/// 404: nothing has this address.
#[must_use]
pub fn not_found_page(context: &PageContext<'_>, path: Path) -> Page {
    let words = [context.t("not-found-title"), context.t("not-found-body")];
    message_page(context, path, words, true)
}

/// 410: it was there and was removed.
#[must_use]
pub fn gone_page(context: &PageContext<'_>, path: Path) -> Page {
    let words = [context.t("gone-title"), context.t("gone-body")];
    message_page(context, path, words, true)
}

/// 403: the reader may not do this, or not any more.
#[must_use]
pub fn forbidden_page(context: &PageContext<'_>, path: Path) -> Page {
    let words = [context.t("forbidden-title"), context.t("forbidden-body")];
    message_page(context, path, words, false)
}

/// 500: the fault is ours. No search, which may be what failed.
#[must_use]
pub fn server_error_page(context: &PageContext<'_>, path: Path) -> Page {
    let words = [
        context.t("server-error-title"),
        context.t("server-error-body"),
    ];
    message_page(context, path, words, false)
}

/// 500: a file that we kept cannot be read any more.
#[must_use]
pub fn file_unreadable_page(context: &PageContext<'_>, path: Path) -> Page {
    let words = [
        context.t("file-unreadable-title"),
        context.t("file-unreadable-body"),
    ];
    message_page(context, path, words, false)
}

/// Why a form was turned away before anybody read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TurnedAway {
    /// 400 and 413: too large, or broken on the way.
    Body,
    /// 403: it came from another site.
    Origin,
    /// 503: it took too long.
    Time,
}

/// What is said of a form that was turned away: nothing of it was kept.
#[must_use]
pub fn turned_away_page(context: &PageContext<'_>, path: Path, why: TurnedAway) -> Page {
    let key = match why {
        TurnedAway::Body => "turned-away-body",
        TurnedAway::Origin => "turned-away-origin",
        TurnedAway::Time => "turned-away-time",
    };
    let words = [
        context.t(&format!("{key}-title")),
        context.t(&format!("{key}-text")),
    ];
    message_page(context, path, words, false)
}

/// What the service worker shows for a page it does not hold.
#[must_use]
pub fn offline_page(context: &PageContext<'_>) -> Page {
    let words = [context.t("offline-title"), context.t("offline-body")];
    message_page(context, Path::Offline, words, false)
}

fn message_page(
    context: &PageContext<'_>,
    path: Path,
    [title, message]: [String; 2],
    searchable: bool,
) -> Page {
    let (locale, text) = (context.locale, context.text);
    let search = searchable.then(|| view! { <SearchBox locale text /> });
    let body = view! {
        <div class="wrap message">
            <WindowGlyph panes=[false; 4] />
            <h1>{title.clone()}</h1>
            <p class="lead">{message}</p>
            {search}
            <p class="row">
                <a class="btn line" href=context.link(&Path::Organizations)>
                    {text.get("back-to-directory")}
                </a>
                <a class="btn line" href=context.link(&Path::Home)>
                    {text.get("back-home")}
                </a>
            </p>
        </div>
    }
    .into_any();
    Page::unlisted(path, String::new(), title, body)
}
