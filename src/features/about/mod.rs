//! What this site is, and the pages that say what went wrong.

mod errors;

pub use errors::{
    TurnedAway, file_unreadable_page, forbidden_page, gone_page, not_found_page, offline_page,
    server_error_page, turned_away_page,
};

use crate::paths::{ApiPath, Path};
use crate::ui::page::{Page, PageContext};
use leptos::prelude::*;

/// The parts of the page: id, then the message keys of its paragraphs.
const SECTIONS: [(&str, &[&str]); 8] = [
    ("what", &["body", "window"]),
    ("who", &["body"]),
    ("search", &[]),
    ("data", &["body"]),
    ("code", &["body"]),
    ("sources", &[]),
    ("accessibility", &["body", "gaps"]),
    ("privacy", &["body", "device"]),
];

/// What the platform is, who runs it, how to search, data, licence, credits.
#[must_use]
pub fn about_page(context: &PageContext<'_>) -> Page {
    let contents = SECTIONS
        .map(|(id, _)| {
            view! {
                <li>
                    <a href=format!("#{id}")>{title_of(context, id)}</a>
                </li>
            }
            .into_any()
        })
        .into_iter()
        .collect_view();
    let sections = SECTIONS
        .map(|(id, paragraphs)| section(context, id, paragraphs))
        .into_iter()
        .collect_view();
    let body = view! {
        <div class="wrap about">
            <div class="about-h">
                <h1>{context.t("about-title")}</h1>
                <p class="lead">{context.t("about-lead")}</p>
            </div>
            <nav class="toc" aria-label=context.t("about-contents")>
                <ul>{contents}</ul>
            </nav>
            <div class="prose">{sections}</div>
        </div>
    }
    .into_any();
    Page {
        path: Path::About,
        query: String::new(),
        title: context.t("about-title"),
        description: Some(context.t("about-description")),
        structured_data: None,
        indexed: true,
        bundle: None,
        body,
    }
}

fn title_of(context: &PageContext<'_>, id: &str) -> String {
    context.t(&format!("about-{id}-title"))
}

fn section(context: &PageContext<'_>, id: &'static str, paragraphs: &[&str]) -> AnyView {
    let paragraphs = paragraphs
        .iter()
        .map(|key| view! { <p>{context.t(&format!("about-{id}-{key}"))}</p> })
        .collect_view();
    let list: Vec<AnyView> = match id {
        "search" => ["alphabet", "layout", "bin", "form", "offline"]
            .map(|key| context.t(&format!("about-search-{key}")).into_any())
            .into(),
        "data" => data_links(context),
        "sources" => ["geo", "population", "cldr", "font", "facts"]
            .map(|key| context.t(&format!("about-sources-{key}")).into_any())
            .into(),
        _ => Vec::new(),
    };
    let list = (!list.is_empty()).then(|| {
        let items = list
            .into_iter()
            .map(|item| view! { <li>{item}</li> })
            .collect_view();
        view! { <ul>{items}</ul> }
    });
    let heading = format!("{id}-title");
    let labelled = heading.clone();
    view! {
        <section id=id aria-labelledby=labelled>
            <h2 id=heading>{title_of(context, id)}</h2>
            {paragraphs}
            {list}
        </section>
    }
    .into_any()
}

/// The public API: one link for each way to take the data.
fn data_links(context: &PageContext<'_>) -> Vec<AnyView> {
    let mut links: Vec<AnyView> = [
        ("csv", ApiPath::OrganizationsTable),
        ("json", ApiPath::Organizations),
        ("openapi", ApiPath::Description),
    ]
    .map(|(key, path)| {
        let href = path.to_string();
        view! {
            <a href=href.clone()>{context.t(&format!("about-data-{key}"))}</a>
            <code>{href}</code>
        }
        .into_any()
    })
    .into();
    links.push(context.t("about-data-markup").into_any());
    links
}
