//! The page of an event: what it is about, who holds it, who takes part.

use super::photos::photos_pane;
use super::record::record_pane;
use super::resolution::resolution_pane;
use super::words::{Voice, said, when};
use super::{data, head};
use crate::i18n::date_within;
use crate::paths::{EventPart, Path};
use crate::ui::markdown;
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Fact, Onwards};
use domain::photo::Photo;
use leptos::prelude::*;
use usecases::day_of;
use usecases::events::EventView;

/// The page of an event.
#[must_use]
pub fn event_page(context: &PageContext<'_>, view: &EventView, photos: &[Photo]) -> Page {
    let details = &view.event.details;
    let path = Path::Event(view.slug.clone());
    let url = format!("{}{}", context.public_url, context.link(&path));
    let (title, _) = head::title(context, view);
    let description = said(&details.summaries, context.locale)
        .or_else(|| said(&details.themes, context.locale))
        .map(|(text, _)| text)
        .or_else(|| when(context.text, details.date).map(|when| format!("{title}. {when}")));
    let body = view! {
        {head::head(context, view, None)}
        <div class="wrap prof event-body">
            <div class="prof-main">
                {about(context, view)} {agenda(context, view)} {resolution_pane(context, view)}
                {record_pane(context, view)} {photos_pane(context, photos)}
            </div>
            <div class="prof-side">{aside(context, view)}</div>
        </div>
    }
    .into_any();
    Page {
        path,
        query: String::new(),
        title,
        description,
        structured_data: details
            .state
            .is_public()
            .then(|| data::structured_data(view, context.locale, &url)),
        indexed: !details.demonstration && details.state.is_public(),
        bundle: None,
        body,
    }
}

fn about(context: &PageContext<'_>, view: &EventView) -> Option<AnyView> {
    let details = &view.event.details;
    let summary = said(&details.summaries, context.locale).map(|(text, language)| {
        view! {
            <p class="lead" lang=language>
                {text}
            </p>
        }
    });
    let description = said(&details.descriptions, context.locale).map(|(text, language)| {
        let html = markdown::html_of(&text);
        view! { <div class="prose" lang=language inner_html=html></div> }
    });
    if summary.is_none() && description.is_none() {
        return Some(view! { <p class="muted">{context.t("event-nothing-known")}</p> }.into_any());
    }
    Some(
        view! {
            <section aria-labelledby="about">
                <h2 id="about" class="vh">
                    {context.t("event-tab-about")}
                </h2>
                {summary}
                {description}
            </section>
        }
        .into_any(),
    )
}

/// The way to the agenda, with what one finds there.
fn agenda(context: &PageContext<'_>, view: &EventView) -> Option<AnyView> {
    let agenda = &view.event.agenda;
    let sessions = agenda
        .sessions
        .iter()
        .filter(|session| !session.format.is_pause())
        .count();
    if sessions == 0 {
        return None;
    }
    let text = context.text;
    let count = text.count("agenda-session-count", sessions as u64);
    let tracks = agenda
        .tracks
        .iter()
        .filter_map(|track| said(&track.names, context.locale))
        .map(|(name, language)| {
            view! {
                <li class="badge" lang=language>
                    {name}
                </li>
            }
        })
        .collect_view();
    let href = context.link(&Path::EventPart(view.slug.clone(), EventPart::Agenda));
    Some(
        view! {
            <section class="pane" aria-labelledby="agenda">
                <h2 id="agenda">{text.get("event-tab-agenda")}</h2>
                <p>{count}</p>
                <ul class="badges">{tracks}</ul>
                <p>
                    <Onwards href label=text.get("event-agenda-go") />
                </p>
            </section>
        }
        .into_any(),
    )
}

fn aside(context: &PageContext<'_>, view: &EventView) -> AnyView {
    let text = context.text;
    let locale = context.locale;
    let details = &view.event.details;
    let hosts: Vec<AnyView> = details
        .hosts
        .iter()
        .filter_map(|host| view.organizations.get(host))
        .filter_map(|host| {
            let (name, language) = said(&host.names, locale)?;
            let href = context.link(&Path::Organization(host.slug.clone()));
            Some(
                view! {
                    <a class="ln" href=href lang=language>
                        {name}
                    </a>
                }
                .into_any(),
            )
        })
        .collect();
    let hosts =
        (!hosts.is_empty()).then(|| view! { <Fact term=text.get("event-hosts")>{hosts}</Fact> });
    let guests: Vec<AnyView> = details
        .guests
        .iter()
        .filter_map(|guest| Voice::of(guest, view, locale))
        .map(|voice| {
            let (name, language) = voice.name;
            let role = voice.role.map(|(role, language)| {
                view! {
                    <span class="small muted ln" lang=language>
                        {role}
                    </span>
                }
            });
            view! {
                <span class="ln" lang=language>
                    {name}
                </span>
                {role}
            }
            .into_any()
        })
        .collect();
    let guests =
        (!guests.is_empty()).then(|| view! { <Fact term=text.get("event-guests")>{guests}</Fact> });
    let series = view.series.as_ref().and_then(|series| {
        let (name, language) = said(&series.names, locale)?;
        let href = context.link(&Path::EventSeries(series.slug.clone()));
        Some(view! {
            <Fact term=text.get("event-series")>
                <a href=href lang=language>
                    {name}
                </a>
            </Fact>
        })
    });
    let fields: Vec<AnyView> = details
        .fields
        .iter()
        .map(|field| view! { <span class="ln">{field.label(locale)}</span> }.into_any())
        .collect();
    let fields =
        (!fields.is_empty()).then(|| view! { <Fact term=text.get("event-fields")>{fields}</Fact> });
    let district = details.venue.district.map(|district| {
        view! { <Fact term=text.get("event-district")>{district.label(locale)}</Fact> }
    });
    let source = (!details.demonstration && !details.source.name.is_empty()).then(|| {
        let name = details.source.name.clone();
        view! {
            <Fact term=text.get("event-source")>
                <span lang="kk">{name}</span>
            </Fact>
        }
    });
    let updated = text.with(
        "event-updated",
        &[("date", date_within(locale, day_of(view.updated_at)).into())],
    );
    view! {
        <section class="pane" aria-labelledby="facts">
            <h2 id="facts">{text.get("event-facts-title")}</h2>
            <dl class="kv tight">{series} {hosts} {guests} {fields} {district} {source}</dl>
        </section>
        <p class="small muted">
            {updated}
        </p>
    }
    .into_any()
}
