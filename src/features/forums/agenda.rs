//! The agenda: by day and hour, the halls beside one another; on a phone one
//! under another in the order of the halls. One track can be chosen by its link,
//! and the halls as columns by another. Who has an account chooses sessions here.

use super::agenda_query::AgendaQuery;
use super::card::Choosing;
use super::day::{day_section, listed};
use super::halls::has_halls;
use super::head;
use super::now::now_and_next;
use super::words::said;
use crate::paths::{EventPart, Path, sign_in_first};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Alert, Empty, Tone};
use domain::event::{Agenda, Session, SessionId};
use jiff::civil::DateTime;
use leptos::prelude::*;
use std::collections::BTreeSet;
use usecases::events::EventView;

/// Who reads an agenda, when, and what they look at.
#[derive(Clone, Copy)]
pub struct AgendaReader<'a> {
    /// The query of the address.
    pub query: &'a str,
    /// What the clocks of Kyzylorda show.
    pub at: DateTime,
    /// The sessions that the reader chose; `None` without an account.
    pub chosen: Option<&'a BTreeSet<SessionId>>,
    /// Whether a session could not be chosen, because the event is over.
    pub refused: bool,
}

/// The agenda of an event.
#[must_use]
pub fn agenda_page(context: &PageContext<'_>, view: &EventView, reader: AgendaReader<'_>) -> Page {
    let text = context.text;
    let agenda = &view.event.agenda;
    let state = view.event.details.state;
    let query = shown_query(agenda, reader.query);
    let track = query.track.and_then(|number| agenda.tracks.get(number - 1));
    let wanted = |session: &Session| track.is_none_or(|track| session.track == Some(track.id));
    let action = query.address(context, &view.slug);
    let open = view.event.details.is_ahead(context.today);
    let any = agenda
        .sessions
        .iter()
        .any(|session| !session.format.is_pause());
    let choosing = match reader.chosen {
        Some(chosen) => state.is_public().then_some(Choosing::Forms {
            action: &action,
            chosen,
            open,
        }),
        None => (open && any).then_some(Choosing::Device),
    };
    let device = match choosing {
        Some(Choosing::Device) => Some(without_account(context, view, query)),
        Some(Choosing::Forms { .. }) if open => Some(take_along(context, view)),
        _ => None,
    };
    let days: Vec<AnyView> = agenda
        .days()
        .into_iter()
        .filter_map(|day| {
            let shown = listed(agenda, day, wanted);
            day_section(context, view, day, &shown, query.by_halls, choosing)
        })
        .collect();
    let (name, _) = head::title(context, view);
    let title = text.with("agenda-title-of", &[("event", name.into())]);
    let content = if days.is_empty() {
        view! { <Empty title=text.get("agenda-empty") /> }.into_any()
    } else {
        days.into_any()
    };
    let refused = reader.refused.then(|| {
        let (title, body) = (text.get("agenda-over-title"), text.get("agenda-over-body"));
        view! {
            <div role="alert">
                <Alert title body tone=Tone::Bad />
            </div>
        }
    });
    let body = view! {
        {head::head(context, view, Some(EventPart::Agenda))}
        <div class="wrap agenda">
            <div class="sec-h">
                <h1>{text.get("agenda-title")}</h1>
                {tracks(context, view, query)}
                {views(context, view, query)}
            </div>
            {refused}
            <p class="small muted">{text.get("agenda-time-zone")}</p>
            {device}
            {now_and_next(context, view, reader.at)}
            {content}
        </div>
    }
    .into_any();
    Page {
        path: Path::EventPart(view.slug.clone(), EventPart::Agenda),
        query: query.to_string(),
        title,
        description: None,
        structured_data: None,
        indexed: query == AgendaQuery::default()
            && !view.event.details.demonstration
            && state.is_public(),
        bundle: None,
        body,
    }
}

/// What a query asks for, as far as the agenda has it.
fn shown_query(agenda: &Agenda, query: &str) -> AgendaQuery {
    let asked = AgendaQuery::read(query);
    AgendaQuery {
        track: asked
            .track
            .filter(|number| (1..=agenda.tracks.len()).contains(number)),
        by_halls: asked.by_halls && has_halls(agenda),
    }
}

/// The way to an agenda of one's own, and what stands over one that is kept on
/// the device where scripts run.
fn without_account(context: &PageContext<'_>, view: &EventView, query: AgendaQuery) -> AnyView {
    let here = Path::EventPart(view.slug.clone(), EventPart::Agenda);
    let href = sign_in_first(context.locale, &here);
    // By hall nothing is narrowed: a cell may reach over several hours.
    let only = (!query.by_halls).then(|| {
        view! {
            <button class="btn line own" type="button" aria-pressed="false" hidden>
                {context.t("agenda-only-mine")}
            </button>
        }
    });
    view! {
        <p class="small no-print">
            <a href=href>{context.t("agenda-sign-in")}</a>
        </p>
        <div class="row no-print" id="own-agenda" data-event=view.slug.to_string() hidden>
            <p class="small muted">{context.t("agenda-on-device")}</p>
            {only}
        </div>
    }
    .into_any()
}

/// Offers what was chosen on the device before signing in; shown by `agenda.js`
/// where there is something.
fn take_along(context: &PageContext<'_>, view: &EventView) -> AnyView {
    view! {
        <div class="alert no-print" id="take-along" data-event=view.slug.to_string() hidden>
            <div>
                <p>{context.t("agenda-take-along")}</p>
                <p>
                    <button class="btn" type="button">{context.t("agenda-take-along-go")}</button>
                </p>
            </div>
        </div>
    }
    .into_any()
}

/// The links to the tracks, if there are any.
fn tracks(context: &PageContext<'_>, view: &EventView, query: AgendaQuery) -> Option<AnyView> {
    let agenda = &view.event.agenda;
    if agenda.tracks.is_empty() {
        return None;
    }
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
        .map(|(track, (name, language), count)| {
            let href = AgendaQuery { track, ..query }.address(context, &view.slug);
            let here = (track == query.track).then_some("true");
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

/// The links to the list and to the halls, if there are several.
fn views(context: &PageContext<'_>, view: &EventView, query: AgendaQuery) -> Option<AnyView> {
    has_halls(&view.event.agenda).then(|| {
        let chips = [(false, "agenda-view-list"), (true, "agenda-view-halls")]
            .map(|(by_halls, label)| {
                let href = AgendaQuery { by_halls, ..query }.address(context, &view.slug);
                let here = (by_halls == query.by_halls).then_some("true");
                view! {
                    <li>
                        <a class="chip" href=href aria-current=here>
                            {context.t(label)}
                        </a>
                    </li>
                }
            })
            .collect_view();
        view! {
            <ul class="chips" aria-label=context.t("agenda-views-label")>
                {chips}
            </ul>
        }
        .into_any()
    })
}
