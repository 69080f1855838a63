//! Who speaks at an event, each with their sessions.

use super::agenda_query::anchor;
use super::head;
use super::words::{Voice, clock, said};
use crate::i18n::weekday_and_day;
use crate::paths::{EventPart, Path};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::Empty;
use domain::event::Speaker;
use leptos::prelude::*;
use usecases::events::EventView;

/// The speakers of an event.
#[must_use]
pub fn speakers_page(context: &PageContext<'_>, view: &EventView) -> Page {
    let text = context.text;
    // Guests attend; nobody said that they speak.
    let speakers = view.event.agenda.speakers().into_iter();
    let people: Vec<AnyView> = speakers
        .filter_map(|(speaker, sessions)| one(context, view, speaker, &sessions))
        .collect();
    let (name, _) = head::title(context, view);
    let title = text.with("event-speakers-of", &[("event", name.into())]);
    let content = if people.is_empty() {
        view! { <Empty title=text.get("event-no-speakers") /> }.into_any()
    } else {
        view! { <ul class="sash cols speakers">{people}</ul> }.into_any()
    };
    let body = view! {
        {head::head(context, view, Some(EventPart::Speakers))}
        <div class="wrap stack agenda">
            <h1>{text.get("event-tab-speakers")}</h1>
            {content}
        </div>
    }
    .into_any();
    Page {
        path: Path::EventPart(view.slug.clone(), EventPart::Speakers),
        query: String::new(),
        title,
        description: None,
        structured_data: None,
        indexed: !view.event.details.demonstration && view.event.details.state.is_public(),
        bundle: None,
        body,
    }
}

fn one(
    context: &PageContext<'_>,
    view: &EventView,
    speaker: &Speaker,
    sessions: &[usize],
) -> Option<AnyView> {
    let locale = context.locale;
    let voice = Voice::of(speaker, view, locale)?;
    let whole = voice.is_organization();
    let (name, language) = voice.name;
    let role = voice.role.map(|(role, language)| {
        view! {
            <p class="small muted" lang=language>
                {role}
            </p>
        }
    });
    let (heading, organization) = match voice.organization {
        Some((_, slug)) if whole => {
            let href = context.link(&Path::Organization(slug));
            let link = view! { <a href=href>{name}</a> }.into_any();
            (link, None)
        }
        organization => {
            let link = organization.map(|((name, language), slug)| {
                let href = context.link(&Path::Organization(slug));
                view! {
                    <p class="small">
                        <a href=href lang=language>
                            {name}
                        </a>
                    </p>
                }
            });
            let heading = match voice.person {
                Some(slug) => {
                    let href = context.link(&Path::Person(slug));
                    view! { <a href=href>{name}</a> }.into_any()
                }
                None => name.into_any(),
            };
            (heading, link)
        }
    };
    let agenda = context.link(&Path::EventPart(view.slug.clone(), EventPart::Agenda));
    let sessions = sessions
        .iter()
        .filter_map(|position| {
            let session = view.event.agenda.sessions.get(*position)?;
            let (title, language) = said(&session.titles, locale)?;
            let when = format!(
                "{}, {}",
                weekday_and_day(locale, session.day),
                clock(session.starts)
            );
            Some(view! {
                <li>
                    <a href=format!("{agenda}#{}", anchor(*position)) lang=language>
                        {title}
                    </a>
                    <span class="small muted ln">{when}</span>
                </li>
            })
        })
        .collect_view();
    Some(
        view! {
            <li class="speaker">
                <h2 lang=language>{heading}</h2>
                {role}
                {organization}
                <ul>{sessions}</ul>
            </li>
        }
        .into_any(),
    )
}
