//! One session as agendas show it, with the form by which it is chosen. Called
//! by the list, the halls and one's own agenda.

use super::agenda_query::anchor;
use super::words::{Said, Voice, hours, said};
use crate::paths::Path;
use crate::ui::markdown;
use crate::ui::page::PageContext;
use crate::ui::parts::{Badge, Tone};
use domain::event::{Session, SessionFormat, SessionId};
use leptos::prelude::*;
use std::collections::BTreeSet;
use usecases::events::EventView;

/// How sessions are chosen on a page.
#[derive(Clone, Copy)]
pub(super) enum Choosing<'a> {
    /// By forms, kept with the account.
    Forms {
        /// Where they are sent.
        action: &'a str,
        /// What is chosen.
        chosen: &'a BTreeSet<SessionId>,
        /// Whether one can still choose. To take out is always possible.
        open: bool,
    },
    /// On the device of a visitor, by `agenda.js`, which shows the buttons.
    Device,
}

/// A session of an agenda, with its position.
pub(super) fn card(
    context: &PageContext<'_>,
    view: &EventView,
    (position, session): (usize, &Session),
    own_time: bool,
    choosing: Option<Choosing<'_>>,
) -> AnyView {
    let locale = context.locale;
    let (title, language) = said(&session.titles, locale).unwrap_or_default();
    let speakers: Vec<AnyView> = session
        .speakers
        .iter()
        .filter_map(|speaker| Voice::of(speaker, view, locale))
        .map(|voice| spoken_by(context, voice))
        .collect();
    let speakers =
        (!speakers.is_empty()).then(|| view! { <ul class="voices small">{speakers}</ul> });
    let documents: Vec<AnyView> = session
        .documents
        .iter()
        .filter_map(|document| {
            let (title, language) = said(&document.titles, locale)?;
            let href = document.address.as_str().to_owned();
            Some(view! { <a class="ln small" href=href lang=language>{title}</a> }.into_any())
        })
        .collect();
    let description = said(&session.descriptions, locale).map(|(text, language)| {
        let html = markdown::html_of(&text);
        view! {
            <details class="numbers">
                <summary>{context.t("agenda-description")}</summary>
                <div class="prose" lang=language inner_html=html></div>
            </details>
        }
    });
    let choice = choosing.and_then(|choosing| choice(context, session, &title, choosing));
    view! {
        <div id=anchor(position)>
            <h3 lang=language>{title.clone()}</h3>
            {place(context, view, session, own_time)}
            {speakers}
            {description}
            {documents}
            {choice}
        </div>
    }
    .into_any()
}

/// Who speaks, each name of the directory leading to its page.
fn spoken_by(context: &PageContext<'_>, voice: Voice) -> AnyView {
    let whole = voice.is_organization();
    let link = |path: Option<Path>, (name, language): Said| match path {
        Some(path) => view! {
            <a href=context.link(&path) lang=language>
                {name}
            </a>
        }
        .into_any(),
        None => view! { <span lang=language>{name}</span> }.into_any(),
    };
    let organization = voice.organization.map(|(name, slug)| {
        let path = Some(Path::Organization(slug));
        (name, path)
    });
    let (name, organization) = match organization {
        Some((name, path)) if whole => (link(path, name), None),
        organization => {
            let name = link(voice.person.map(Path::Person), voice.name);
            let organization = organization.map(|(name, path)| (", ", link(path, name)));
            (name, organization)
        }
    };
    let role = voice.role.map(|(role, language)| {
        let role = view! { <span lang=language>{role}</span> };
        (", ", role)
    });
    view! {
        <li>
            {name} {role} {organization}
        </li>
    }
    .into_any()
}

/// Its time, where that is not said beside it; hall, track, format and the
/// languages spoken.
fn place(
    context: &PageContext<'_>,
    view: &EventView,
    session: &Session,
    own_time: bool,
) -> Option<AnyView> {
    let locale = context.locale;
    let agenda = &view.event.agenda;
    let hall = session.hall.and_then(|id| agenda.hall(id));
    let track = session.track.and_then(|id| agenda.track(id));
    let mut place: Vec<String> = own_time.then(|| hours(session)).into_iter().collect();
    let names = [
        hall.map(|hall| &hall.names),
        track.map(|track| &track.names),
    ];
    let names = names.into_iter().flatten();
    place.extend(names.filter_map(|names| said(names, locale).map(|(name, _)| name)));
    if !matches!(
        session.format,
        SessionFormat::Break | SessionFormat::Registration
    ) {
        place.push(session.format.label(locale).to_owned());
    }
    if !session.languages.is_empty() {
        let spoken = session.languages.iter();
        let spoken = spoken.map(|spoken| context.t(&format!("language-{}", spoken.code())));
        place.push(spoken.collect::<Vec<_>>().join(", "));
    }
    let place = place.join(" · ");
    (!place.is_empty()).then(|| view! { <p class="where">{place}</p> }.into_any())
}

/// What puts the session into one's own agenda, or takes it out.
fn choice(
    context: &PageContext<'_>,
    session: &Session,
    title: &str,
    choosing: Choosing<'_>,
) -> Option<AnyView> {
    let pause = session.format.is_pause();
    let id = session.id.0.to_string();
    let about = format!(": {title}");
    let (action, chosen, open) = match choosing {
        Choosing::Forms {
            action,
            chosen,
            open,
        } => (action.to_owned(), chosen.contains(&session.id), open),
        Choosing::Device if pause => return None,
        Choosing::Device => {
            let button = view! {
                <button class="btn line own" type="button" aria-pressed="false" data-session=id hidden>
                    {context.t("agenda-mine")}
                    <span class="vh">{about}</span>
                </button>
            };
            return Some(button.into_any());
        }
    };
    // What became a pause after it was chosen can still be taken out.
    if !chosen && (pause || !open) {
        return None;
    }
    let (task, label) = if chosen {
        ("take-out", context.t("agenda-take-out"))
    } else {
        ("choose", context.t("agenda-choose"))
    };
    let badge =
        chosen.then(|| view! { <Badge label=context.t("agenda-chosen") tone=Tone::Good /> });
    Some(
        view! {
            <form class="row choice" method="post" action=action>
                <input type="hidden" name="session" value=id />
                {badge}
                <button class="btn line" name="task" value=task>
                    {label}
                    <span class="vh">{about}</span>
                </button>
            </form>
        }
        .into_any(),
    )
}
