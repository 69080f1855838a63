//! The frame around every page: masthead, banner, footer. Rule: links only to
//! what exists. Used by `app`, which prints the document.
#![expect(clippy::needless_pass_by_value, reason = "a component owns its props")]

use super::icon::{Glyph, Icon, Mark};
use super::page::Viewer;
use crate::i18n::{Locale, Text};
use crate::paths::{AccountPage, ManagePage, Path};
use leptos::prelude::*;

/// The parts of the site that the menu names.
fn sections(path: &Path) -> [(Path, &'static str, bool); 4] {
    let in_list = matches!(path, Path::Organizations | Path::Organization(_));
    let in_events = matches!(
        path,
        Path::Events | Path::Event(_) | Path::EventPart(..) | Path::EventSeries(_)
    );
    let in_centres = matches!(path, Path::Centres | Path::Centre(_));
    [
        (Path::Organizations, "nav-organizations", in_list),
        (Path::Events, "nav-forums", in_events),
        (Path::Centres, "nav-centres", in_centres),
        (Path::About, "nav-about", *path == Path::About),
    ]
}

/// The menu's links.
fn section_links(locale: Locale, text: Text, path: &Path) -> impl IntoView + use<> {
    sections(path)
        .map(|(target, key, current)| {
            let current = current.then_some("page");
            view! {
                <a href=target.in_locale(locale) aria-current=current>
                    {text.get(key)}
                </a>
            }
        })
        .into_iter()
        .collect_view()
}

/// The same page in the three languages.
fn languages(locale: Locale, text: Text, path: &Path, query: &str) -> impl IntoView + use<> {
    Locale::ALL
        .map(|target| {
            let code = target.code();
            let mut href = path.in_locale(target);
            if !query.is_empty() {
                href.push('?');
                href.push_str(query);
            }
            let short = text.get(&format!("language-short-{code}"));
            let label = format!("{short}, {}", text.get(&format!("language-name-{code}")));
            let current = (target == locale).then_some("true");
            view! {
                <a href=href lang=code hreflang=code aria-current=current aria-label=label>
                    {short}
                </a>
            }
        })
        .into_iter()
        .collect_view()
}

/// The way in, or to what waits for whoever is in.
fn door(locale: Locale, text: Text, viewer: Option<Viewer>) -> (String, String) {
    match viewer {
        None => (
            Path::Account(AccountPage::SignIn).in_locale(locale),
            text.get("nav-sign-in"),
        ),
        Some(viewer) if viewer.name.is_empty() => (
            Path::Manage(ManagePage::Overview).in_locale(locale),
            text.get("nav-manage"),
        ),
        Some(viewer) => (
            Path::Manage(ManagePage::Overview).in_locale(locale),
            viewer.name,
        ),
    }
}

/// Mark, menu, languages, light and dark; and the note that is shown when the
/// page came from the device's own copy.
#[component]
pub fn Masthead(
    /// The reader's language.
    locale: Locale,
    /// The words.
    text: Text,
    /// The page's address.
    path: Path,
    /// Its query, which the language switch keeps.
    query: String,
    /// Who reads, if they are signed in.
    viewer: Option<Viewer>,
) -> impl IntoView {
    let theme = text.get("theme-toggle");
    let (door, door_label) = door(locale, text, viewer);
    view! {
        <header class="mast">
            <div class="wrap mast-row">
                <a class="brand" href=Path::Home.in_locale(locale)>
                    <Mark />
                    <span>{text.get("site-name")} <small>{text.get("site-region")}</small></span>
                </a>
                <nav class="nav" aria-label=text.get("nav-main-label")>
                    {section_links(locale, text, &path)}
                </nav>
                <nav class="langs" aria-label=text.get("language-switch-label") data-keeps-query="">
                    {languages(locale, text, &path, &query)}
                </nav>
                <button
                    class="icon-btn"
                    id="theme-toggle"
                    type="button"
                    hidden
                    aria-pressed="false"
                    title=theme
                >
                    <Icon glyph=Glyph::Night />
                    <span class="vh">{text.get("theme-toggle")}</span>
                </button>
                <a class="btn line signin" href=door.clone()>
                    {door_label.clone()}
                </a>
                <details class="menu">
                    <summary>
                        <Icon glyph=Glyph::Menu />
                        <span>{text.get("menu")}</span>
                    </summary>
                    <nav aria-label=text.get("menu")>
                        {section_links(locale, text, &path)} <a href=door>{door_label}</a>
                    </nav>
                </details>
            </div>
            <p class="strip" id="offline-note" role="status" hidden>
                {text.get("offline-note")}
            </p>
        </header>
    }
    .into_any()
}

/// Says that the data is invented.
#[component]
pub fn DemonstrationBanner(
    /// The words.
    text: Text,
) -> impl IntoView {
    view! {
        <aside class="strip" aria-label=text.get("demonstration-record")>
            {text.get("demo-banner")}
        </aside>
    }
    .into_any()
}

/// One tile of ram's horn, drawn in woven steps; it stands here and nowhere else.
const HORN: &str = "M2 1h6v1h-6zM11 1h6v1h-6zM1 2h2v1h-2zM7 2h2v1h-2zM10 2h2v1h-2zM16 2h2v1h-2z\
    M0 3h2v1h-2zM8 3h3v1h-3zM17 3h2v1h-2zM0 4h2v1h-2zM4 4h2v1h-2zM9 4h1v1h-1zM13 4h2v1h-2zM17 4h2v1h-2z\
    M0 5h2v1h-2zM5 5h2v1h-2zM9 5h1v1h-1zM12 5h2v1h-2zM17 5h2v1h-2zM1 6h2v1h-2zM4 6h2v1h-2zM8 6h3v1h-3z\
    M13 6h2v1h-2zM16 6h2v1h-2zM2 7h3v1h-3zM8 7h3v1h-3zM14 7h3v1h-3zM7 8h5v1h-5zM0 10h21v1h-21z";

/// Who runs the site, where else to go, credits.
#[component]
pub fn Footer(
    /// The reader's language.
    locale: Locale,
    /// The words.
    text: Text,
) -> impl IntoView {
    let about = Path::About.in_locale(locale);
    let links = [
        (Path::Organizations.in_locale(locale), "nav-organizations"),
        (Path::Events.in_locale(locale), "nav-forums"),
        (about.clone(), "nav-about"),
        (format!("{about}#data"), "footer-open-data"),
        (format!("{about}#accessibility"), "footer-accessibility"),
        (format!("{about}#privacy"), "footer-privacy"),
        (format!("{about}#code"), "footer-source-code"),
    ]
    .map(|(href, key)| {
        view! {
            <li>
                <a href=href>{text.get(key)}</a>
            </li>
        }
    });
    view! {
        <footer class="foot">
            <svg class="orn" width="100%" height="22" aria-hidden="true">
                <defs>
                    <pattern
                        id="orn"
                        width="21"
                        height="11"
                        patternUnits="userSpaceOnUse"
                        patternTransform="scale(2)"
                    >
                        <path d=HORN fill="currentColor" shape-rendering="crispEdges" />
                    </pattern>
                </defs>
                <rect width="100%" height="22" fill="url(#orn)" />
            </svg>
            <div class="wrap foot-g">
                <div>
                    <p>
                        <b>{text.get("site-name")}</b>
                    </p>
                    <p class="muted small">{text.get("footer-about")}</p>
                </div>
                <nav aria-label=text.get("footer-label")>
                    <ul class="foot-l">{links.into_iter().collect_view()}</ul>
                </nav>
                <p class="muted small">{text.get("footer-map-credit")}</p>
            </div>
        </footer>
    }
    .into_any()
}
