//! What an event left besides its resolution: who took part, what there is to
//! read, and a page of those who were honoured.

use super::head;
use super::words::said;
use crate::paths::{EventPart, Path};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::Fact;
use leptos::prelude::*;
use usecases::events::EventView;

/// Those who were honoured at an event.
#[must_use]
pub fn laureates_page(context: &PageContext<'_>, view: &EventView) -> Page {
    let text = context.text;
    let details = &view.event.details;
    let (name, _) = head::title(context, view);
    let title = text.with("record-laureates-of", &[("event", name.into())]);
    let rows: Vec<AnyView> = view
        .proceedings
        .record
        .laureates
        .iter()
        .filter_map(|laureate| {
            let (name, language) = said(&laureate.names, context.locale)?;
            let (award, of_award) = said(&laureate.awards, context.locale)?;
            Some(
                view! {
                    <li class="commitment">
                        <h2 lang=language>{name}</h2>
                        <p lang=of_award>{award}</p>
                    </li>
                }
                .into_any(),
            )
        })
        .collect();
    let body = view! {
        {head::head(context, view, Some(EventPart::Laureates))}
        <div class="wrap stack agenda">
            <h1>{text.get("record-laureates")}</h1>
            <ul class="sash">{rows}</ul>
        </div>
    }
    .into_any();
    Page {
        path: Path::EventPart(view.slug.clone(), EventPart::Laureates),
        query: String::new(),
        title,
        description: None,
        structured_data: None,
        indexed: !details.demonstration && details.state.is_public(),
        bundle: None,
        body,
    }
}

/// Who took part and what there is to read, on the page of the event.
pub(super) fn record_pane(context: &PageContext<'_>, view: &EventView) -> Option<AnyView> {
    let record = &view.proceedings.record;
    let attendees: Vec<AnyView> = record
        .attendees
        .iter()
        .filter_map(|id| {
            let known = view.organizations.get(id)?;
            let href = context.link(&Path::Organization(known.slug.clone()));
            let name = said(&known.names, context.locale)?;
            Some(link(href, name))
        })
        .collect();
    let mut materials: Vec<AnyView> = record
        .materials
        .iter()
        .filter_map(|material| {
            let title = said(&material.titles, context.locale)?;
            Some(link(material.address.as_str().to_owned(), title))
        })
        .collect();
    let minutes = record.minutes.iter();
    materials.extend(minutes.map(|address| {
        let title = (context.t("record-minutes"), None);
        link(address.as_str().to_owned(), title)
    }));
    if attendees.is_empty() && materials.is_empty() {
        return None;
    }
    let attendees = (!attendees.is_empty())
        .then(|| view! { <Fact term=context.t("record-attendees")>{attendees}</Fact> });
    let materials = (!materials.is_empty())
        .then(|| view! { <Fact term=context.t("record-materials")>{materials}</Fact> });
    Some(
        view! {
            <section class="pane" aria-labelledby="record">
                <h2 id="record">{context.t("record-title")}</h2>
                <dl class="kv tight">{attendees} {materials}</dl>
            </section>
        }
        .into_any(),
    )
}

fn link(href: String, (name, language): (String, Option<&'static str>)) -> AnyView {
    view! {
        <a class="ln" href=href lang=language>
            {name}
        </a>
    }
    .into_any()
}
