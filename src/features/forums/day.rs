//! One day of an agenda: its heading, and its sessions by hour or by hall. Called
//! by the agenda and one's own agenda.

use super::card::{Choosing, card};
use super::halls::halls_table;
use super::words::clock;
use crate::i18n::weekday_and_day;
use crate::ui::page::PageContext;
use domain::event::{Agenda, Session};
use jiff::civil::{Date, Time};
use leptos::prelude::*;
use usecases::events::EventView;

/// Most halls that stand beside one another in the list.
const COLUMNS: usize = 3;

/// A session with its position in the agenda.
pub(super) type Placed<'a> = (usize, &'a Session);

/// The wanted sessions of a day.
pub(super) fn listed(
    agenda: &Agenda,
    day: Date,
    wanted: impl Fn(&Session) -> bool,
) -> Vec<Placed<'_>> {
    let sessions = agenda.sessions.iter().enumerate();
    sessions
        .filter(|(_, session)| session.day == day && wanted(session))
        .collect()
}

/// A day with its heading; nothing when nothing of it is shown.
pub(super) fn day_section(
    context: &PageContext<'_>,
    view: &EventView,
    day: Date,
    shown: &[Placed<'_>],
    by_halls: bool,
    choosing: Option<Choosing<'_>>,
) -> Option<AnyView> {
    if shown.is_empty() {
        return None;
    }
    let heading = format!("day-{day}");
    let sessions = if by_halls {
        halls_table(context, view, shown, &heading, choosing)
    } else {
        list(context, view, shown, choosing)
    };
    let labelled = heading.clone();
    Some(
        view! {
            <section class="agenda-day" aria-labelledby=labelled>
                <h2 id=heading>{weekday_and_day(context.locale, day)}</h2>
                {sessions}
            </section>
        }
        .into_any(),
    )
}

fn list(
    context: &PageContext<'_>,
    view: &EventView,
    shown: &[Placed<'_>],
    choosing: Option<Choosing<'_>>,
) -> AnyView {
    let mut slots: Vec<(Time, Vec<Placed<'_>>)> = Vec::new();
    for placed in shown {
        match slots.last_mut() {
            Some((starts, sessions)) if *starts == placed.1.starts => sessions.push(*placed),
            _ => slots.push((placed.1.starts, vec![*placed])),
        }
    }
    let slots = slots
        .into_iter()
        .map(|(_, sessions)| slot(context, view, &sessions, choosing))
        .collect_view();
    view! { <ol class="slots">{slots}</ol> }.into_any()
}

fn slot(
    context: &PageContext<'_>,
    view: &EventView,
    sessions: &[Placed<'_>],
    choosing: Option<Choosing<'_>>,
) -> AnyView {
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
        .map(|placed| {
            let own_time = Some(placed.1.ends) != ends;
            card(context, view, *placed, own_time, choosing)
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
