//! The document around a page: head, masthead, banner, footer.
//!
//! Rule: nothing inline. The policy forbids inline script and style, so that
//! cached pages need no nonce; data blocks (JSON-LD) are not scripts to it.

use super::services::AssetNames;
use crate::i18n::Locale;
use crate::listing::escape::push_escaped;
use crate::paths::{EventPart, ManagePage, Path, RegistrationPage};
use crate::ui::frame::{DemonstrationBanner, Footer, Masthead};
use crate::ui::page::{Bundle, Page, PageContext};
use leptos::prelude::*;

/// Prints the whole document.
pub(super) fn document(context: &PageContext<'_>, assets: &AssetNames, page: Page) -> String {
    let mut html = String::with_capacity(64 * 1024);
    html.push_str("<!doctype html><html lang=\"");
    html.push_str(context.locale.code());
    html.push_str("\"><head>");
    head(&mut html, context, assets, &page);
    html.push_str("</head><body>");
    let Page {
        path, query, body, ..
    } = page;
    let demonstration = context.demonstration;
    let locale = context.locale;
    let text = context.text;
    let owner = Owner::new_root(None);
    html.push_str(&owner.with(|| {
        view! {
            <a class="skip" href="#main">{text.get("skip-to-content")}</a>
            <Masthead locale text path query viewer=context.viewer.cloned() />
            {demonstration.then(|| view! { <DemonstrationBanner text /> })}
            <main id="main" tabindex="-1">{body}</main>
            <Footer locale text />
        }
        .to_html()
    }));
    html.push_str("</body></html>");
    html
}

fn head(html: &mut String, context: &PageContext<'_>, assets: &AssetNames, page: &Page) {
    let locale = context.locale;
    html.push_str("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>");
    let site = context.t("site-name");
    if page.path == Path::Home {
        push_escaped(html, &format!("{site} – {}", page.title));
    } else {
        push_escaped(html, &format!("{} – {site}", page.title));
    }
    html.push_str("</title><meta name=\"color-scheme\" content=\"light dark\">");
    element(html, "script", &[("src", &assets.versioned("theme.js"))]);
    html.push_str("</script>");
    element(
        html,
        "link",
        &[("rel", "stylesheet"), ("href", &assets.stylesheet)],
    );
    if page.path.is_room() {
        let href = assets.versioned("rooms.css");
        element(html, "link", &[("rel", "stylesheet"), ("href", &href)]);
    }
    for font in fonts(locale) {
        element(
            html,
            "link",
            &[
                ("rel", "preload"),
                ("as", "font"),
                ("type", "font/woff2"),
                ("crossorigin", ""),
                ("href", font),
            ],
        );
    }
    element(
        html,
        "link",
        &[
            ("rel", "icon"),
            ("href", "/icon.svg"),
            ("type", "image/svg+xml"),
        ],
    );
    element(
        html,
        "link",
        &[("rel", "apple-touch-icon"), ("href", "/icon-192.png")],
    );
    element(
        html,
        "link",
        &[
            ("rel", "manifest"),
            ("href", &format!("/{}/manifest.webmanifest", locale.code())),
        ],
    );
    element(
        html,
        "meta",
        &[("name", "theme-color"), ("content", "#11294f")],
    );
    element(
        html,
        "script",
        &[("src", &assets.versioned("site.js")), ("defer", "")],
    );
    html.push_str("</script>");
    if let Some(own) = own_script(&page.path) {
        let address = assets.versioned(own);
        element(html, "script", &[("src", &address), ("defer", "")]);
        html.push_str("</script>");
    }
    if let Some(description) = &page.description {
        element(
            html,
            "meta",
            &[("name", "description"), ("content", description)],
        );
        element(
            html,
            "meta",
            &[("property", "og:description"), ("content", description)],
        );
    }
    element(
        html,
        "meta",
        &[("property", "og:title"), ("content", &page.title)],
    );
    element(
        html,
        "meta",
        &[("property", "og:site_name"), ("content", &site)],
    );
    if is_of_events(&page.path) {
        feed(html, context);
    }
    if page.indexed {
        addresses(html, context, page);
    } else {
        element(html, "meta", &[("name", "robots"), ("content", "noindex")]);
    }
    if let Some(bundle) = page.bundle {
        let (script, wasm) = match bundle {
            Bundle::Public => &assets.public_bundle,
            Bundle::Desk => &assets.desk_bundle,
        };
        element(
            html,
            "link",
            &[
                ("rel", "modulepreload"),
                ("href", script),
                ("id", "bundle-script"),
            ],
        );
        element(
            html,
            "link",
            &[
                ("rel", "preload"),
                ("as", "fetch"),
                ("type", "application/wasm"),
                ("crossorigin", ""),
                ("href", wasm),
                ("id", "bundle-wasm"),
            ],
        );
        element(
            html,
            "script",
            &[("type", "module"), ("src", &assets.versioned("boot.js"))],
        );
        html.push_str("</script>");
    }
    if let Some(data) = &page.structured_data {
        html.push_str("<script type=\"application/ld+json\">");
        // `<` is the one character that could end or open a tag inside the block.
        html.push_str(&data.to_string().replace('<', "\\u003c"));
        html.push_str("</script>");
    }
}

/// The script that a page has besides those of every page.
const fn own_script(path: &Path) -> Option<&'static str> {
    match path {
        Path::EventPart(_, EventPart::Agenda) => Some("agenda.js"),
        Path::Manage(ManagePage::Requests) => Some("desk.js"),
        Path::Registrations(_, RegistrationPage::CheckIn) => Some("codes.js"),
        _ => None,
    }
}

/// Whether whoever follows the page may want the feed of events.
const fn is_of_events(path: &Path) -> bool {
    matches!(
        path,
        Path::Events | Path::Event(_) | Path::EventPart(..) | Path::EventSeries(_)
    )
}

fn feed(html: &mut String, context: &PageContext<'_>) {
    let address = format!("{}{}", context.public_url, context.link(&Path::EventsFeed));
    element(
        html,
        "link",
        &[
            ("rel", "alternate"),
            ("type", "application/atom+xml"),
            ("title", &context.t("forum-feed-title")),
            ("href", &address),
        ],
    );
}

fn addresses(html: &mut String, context: &PageContext<'_>, page: &Page) {
    let absolute =
        |locale: Locale| format!("{}{}", context.public_url, page.path.in_locale(locale));
    element(
        html,
        "link",
        &[("rel", "canonical"), ("href", &absolute(context.locale))],
    );
    for locale in Locale::ALL {
        element(
            html,
            "link",
            &[
                ("rel", "alternate"),
                ("hreflang", locale.code()),
                ("href", &absolute(locale)),
            ],
        );
    }
    element(
        html,
        "link",
        &[
            ("rel", "alternate"),
            ("hreflang", "x-default"),
            ("href", &absolute(Locale::Kk)),
        ],
    );
    element(
        html,
        "meta",
        &[
            ("property", "og:url"),
            ("content", &absolute(context.locale)),
        ],
    );
}

/// The font files whose letters the first screen surely needs.
const fn fonts(locale: Locale) -> &'static [&'static str] {
    match locale {
        Locale::Kk => &[
            "/fonts/onest-cyrillic.woff2",
            "/fonts/onest-cyrillic-ext.woff2",
            "/fonts/onest-latin.woff2",
        ],
        Locale::Ru => &["/fonts/onest-cyrillic.woff2", "/fonts/onest-latin.woff2"],
        Locale::En => &["/fonts/onest-latin.woff2"],
    }
}

fn element(html: &mut String, name: &str, attributes: &[(&str, &str)]) {
    html.push('<');
    html.push_str(name);
    for (key, value) in attributes {
        html.push(' ');
        html.push_str(key);
        if !value.is_empty() {
            html.push_str("=\"");
            push_escaped(html, value);
            html.push('"');
        }
    }
    html.push('>');
}
