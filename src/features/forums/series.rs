//! A series: all its editions, the latest first; numbers of which nothing is
//! known are said to be so.

use super::item::edition;
use super::words::said;
use crate::paths::Path;
use crate::ui::markdown;
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Breadcrumbs, Empty};
use domain::event::roman;
use leptos::prelude::*;
use usecases::events::SeriesView;

/// The page of a series.
#[must_use]
pub fn series_page(context: &PageContext<'_>, view: &SeriesView) -> Page {
    let text = context.text;
    let path = Path::EventSeries(view.slug.clone());
    let (name, language) =
        said(&view.series.names, context.locale).unwrap_or_else(|| (view.slug.to_string(), None));
    let description = said(&view.series.descriptions, context.locale);
    let about = description.clone().map(|(text, language)| {
        let html = markdown::html_of(&text);
        view! { <div class="prose lead" lang=language inner_html=html></div> }
    });
    let rows = rows(context, view);
    let list = if rows.is_empty() {
        view! { <Empty title=text.get("forum-empty-title") /> }.into_any()
    } else {
        view! {
            <ol class="sash events" reversed="">
                {rows}
            </ol>
        }
        .into_any()
    };
    let url = format!("{}{}", context.public_url, context.link(&path));
    let structured_data = serde_json::json!({
        "@context": "https://schema.org",
        "@type": "EventSeries",
        "@id": url,
        "url": url,
        "name": name,
        "description": description.as_ref().map(|(text, _)| text),
    });
    let body = view! {
        <Breadcrumbs
            label=text.get("breadcrumb-label")
            above=vec![
                (context.link(&Path::Home), text.get("breadcrumb-home")),
                (context.link(&Path::Events), text.get("forum-list-title")),
            ]
            current=name.clone()
        />
        <div class="wrap stack events-page">
            <h1 lang=language>{name.clone()}</h1>
            {about}
            {list}
        </div>
    }
    .into_any();
    Page {
        path,
        query: String::new(),
        title: name,
        description: description.map(|(text, _)| text),
        structured_data: Some(structured_data),
        indexed: !view.series.demonstration,
        bundle: None,
        body,
    }
}

/// The editions, the latest first, with the gaps between them.
fn rows(context: &PageContext<'_>, view: &SeriesView) -> Vec<AnyView> {
    let mut rows = Vec::new();
    let mut expected: Option<u16> = None;
    for item in view.editions.iter().rev() {
        let number = item.details.edition.unwrap_or_default();
        if let Some(expected) = expected.filter(|expected| *expected > number) {
            rows.push(gap(context, number + 1, expected));
        }
        rows.push(edition(context, item));
        expected = number.checked_sub(1);
    }
    if let Some(expected) = expected.filter(|expected| *expected > 0) {
        rows.push(gap(context, 1, expected));
    }
    rows
}

/// Editions of which nothing is known.
fn gap(context: &PageContext<'_>, from: u16, to: u16) -> AnyView {
    let numbers = if from == to {
        roman(from)
    } else {
        format!("{}–{}", roman(from), roman(to))
    };
    let text = context
        .text
        .with("event-edition-unknown", &[("numbers", numbers.into())]);
    view! { <li class="event-gap muted small">{text}</li> }.into_any()
}
