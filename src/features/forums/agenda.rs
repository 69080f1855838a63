//! The agenda: by day and hour, the halls beside one another; on a phone one
//! under another in the order of the halls. One track can be chosen by its link.

use super::head;
use super::words::{Voice, clock, hours, said};
use crate::i18n::weekday_and_day;
use crate::paths::{EventPart, Path};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::Empty;
use domain::event::{Agenda, Session, SessionFormat, TrackId};
use jiff::civil::{Date, Time};
use leptos::prelude::*;
use usecases::events::EventView;

/// Most halls that stand beside one another.
const COLUMNS: usize = 3;

/// The agenda of an event.
#[must_use]
pub fn agenda_page(context: &PageContext<'_>, view: &EventView, query: &str) -> Page {
    let text = context.text;
    let agenda = &view.event.agenda;
    let path = Path::EventPart(view.slug.clone(), EventPart::Agenda);
    let chosen = chosen_track(agenda, query);
    let track = chosen.and_then(|number| agenda.tracks.get(number - 1));
    let days: Vec<AnyView> = agenda
        .days()
        .into_iter()
        .filter_map(|day| day_section(context, view, day, track.map(|track| track.id)))
        .collect();
    let (name, _) = head::title(context, view);
    let title = text.with("agenda-title-of", &[("event", name.into())]);
    let content = if days.is_empty() {
        view! { <Empty title=text.get("agenda-empty") /> }.into_any()
    } else {
        days.into_any()
    };
    let body = view! {
        {head::head(context, view, Some(EventPart::Agenda))}
        <div class="wrap agenda">
            <div class="sec-h">
                <h1>{text.get("agenda-title")}</h1>
                {tracks(context, agenda, &path, chosen)}
            </div>
            <p class="small muted">{text.get("agenda-time-zone")}</p>
            {content}
        </div>
    }
    .into_any();
    Page {
        path,
        query: chosen
            .map(|number| format!("track={number}"))
            .unwrap_or_default(),
        title,
        description: None,
        structured_data: None,
        indexed: chosen.is_none()
            && !view.event.details.demonstration
            && view.event.details.state.is_public(),
        bundle: None,
        body,
    }
}

/// The number of the track that a query names, from 1.
fn chosen_track(agenda: &Agenda, query: &str) -> Option<usize> {
    form_urlencoded::parse(query.as_bytes())
        .find(|(name, _)| name == "track")
        .and_then(|(_, value)| value.parse().ok())
        .filter(|number| (1..=agenda.tracks.len()).contains(number))
}

fn tracks(
    context: &PageContext<'_>,
    agenda: &Agenda,
    path: &Path,
    chosen: Option<usize>,
) -> Option<AnyView> {
    if agenda.tracks.is_empty() {
        return None;
    }
    let address = context.link(path);
    let all = agenda
        .sessions
        .iter()
        .filter(|session| !session.format.is_pause())
        .count();
    let every = (None, (context.t("agenda-all-tracks"), None), all);
    let tracks = agenda
        .tracks
        .iter()
        .enumerate()
        .filter_map(|(position, track)| {
            let sessions = agenda.sessions.iter();
            let count = sessions.filter(|one| one.track == Some(track.id)).count();
            Some((
                Some(position + 1),
                said(&track.names, context.locale)?,
                count,
            ))
        });
    let chips = std::iter::once(every)
        .chain(tracks)
        .map(|(number, (name, language), count)| {
            let href = number.map_or_else(
                || address.clone(),
                |number| format!("{address}?track={number}"),
            );
            let here = (number == chosen).then_some("true");
            view! {
                <li>
                    <a class="chip" href=href aria-current=here lang=language>
                        {name}
                        <span class="n">{count}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    Some(
        view! {
            <ul class="chips" aria-label=context.t("agenda-tracks-label")>
                {chips}
            </ul>
        }
        .into_any(),
    )
}

fn day_section(
    context: &PageContext<'_>,
    view: &EventView,
    day: Date,
    track: Option<TrackId>,
) -> Option<AnyView> {
    let shown: Vec<(usize, &Session)> = view
        .event
        .agenda
        .sessions
        .iter()
        .enumerate()
        .filter(|(_, session)| session.day == day)
        .filter(|(_, session)| track.is_none() || session.track == track)
        .collect();
    if shown.is_empty() {
        return None;
    }
    let mut slots: Vec<(Time, Vec<(usize, &Session)>)> = Vec::new();
    for (position, session) in shown {
        match slots.last_mut() {
            Some((starts, sessions)) if *starts == session.starts => {
                sessions.push((position, session));
            }
            _ => slots.push((session.starts, vec![(position, session)])),
        }
    }
    let slots = slots
        .into_iter()
        .map(|(_, sessions)| slot(context, view, &sessions))
        .collect_view();
    let heading = format!("day-{day}");
    let labelled = heading.clone();
    Some(
        view! {
            <section class="agenda-day" aria-labelledby=labelled>
                <h2 id=heading>{weekday_and_day(context.locale, day)}</h2>
                <ol class="slots">{slots}</ol>
            </section>
        }
        .into_any(),
    )
}

fn slot(context: &PageContext<'_>, view: &EventView, sessions: &[(usize, &Session)]) -> AnyView {
    let ends = sessions.iter().map(|(_, session)| session.ends).max();
    let time = sessions
        .first()
        .zip(ends)
        .map(|((_, first), ends)| format!("{}–{}", clock(first.starts), clock(ends)));
    let quiet = sessions
        .iter()
        .all(|(_, session)| session.format.is_pause());
    let class = if quiet { "slot break" } else { "slot" };
    let columns = match sessions.len().min(COLUMNS) {
        2 => "sash x2",
        3 => "sash x3",
        _ => "sash",
    };
    let cards = sessions
        .iter()
        .map(|(position, session)| {
            let own_time = Some(session.ends) != ends;
            card(context, view, *position, session, own_time)
        })
        .collect_view();
    view! {
        <li class=class>
            <p class="time">{time}</p>
            <div class=columns>{cards}</div>
        </li>
    }
    .into_any()
}

fn card(
    context: &PageContext<'_>,
    view: &EventView,
    position: usize,
    session: &Session,
    own_time: bool,
) -> AnyView {
    let locale = context.locale;
    let agenda = &view.event.agenda;
    let (title, language) = said(&session.titles, locale).unwrap_or_default();
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
    let place = place.join(" · ");
    let place = (!place.is_empty()).then(|| view! { <p class="where">{place}</p> });
    let speakers: Vec<AnyView> = session
        .speakers
        .iter()
        .filter_map(|speaker| Voice::of(speaker, view, locale))
        .map(|voice| {
            let (name, language) = voice.name;
            let role = voice.role.map(|(role, _)| format!(", {role}"));
            view! { <li lang=language>{name} {role}</li> }.into_any()
        })
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
    view! {
        <div id=format!("s{}", position + 1)>
            <h3 lang=language>{title}</h3>
            {place}
            {speakers}
            {documents}
        </div>
    }
    .into_any()
}
