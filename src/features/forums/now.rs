//! What runs at this minute and what comes next in each hall, at the top of an
//! agenda while its event goes on. The minute is named, since a page may be read
//! later than it was made.

use super::agenda_query::{AgendaQuery, anchor};
use super::words::{clock, hours, said};
use crate::ui::page::PageContext;
use domain::event::EventState;
use jiff::civil::DateTime;
use leptos::prelude::*;
use usecases::events::EventView;

/// Now and next; nothing on other days, and when the last session of the day is over.
pub(super) fn now_and_next(
    context: &PageContext<'_>,
    view: &EventView,
    at: DateTime,
) -> Option<AnyView> {
    let agenda = &view.event.agenda;
    let (running, coming) = (agenda.running(at), agenda.coming(at));
    let cancelled = view.event.details.state == EventState::Cancelled;
    if cancelled || (running.is_empty() && coming.is_empty()) {
        return None;
    }
    let now = context
        .text
        .with("agenda-now", &[("time", clock(at.time()).into())]);
    let running = if running.is_empty() {
        view! { <p class="muted">{context.t("agenda-now-nothing")}</p> }.into_any()
    } else {
        sessions(context, view, &running)
    };
    let coming = (!coming.is_empty()).then(|| {
        view! {
            <div>
                <h2>{context.t("agenda-next")}</h2>
                {sessions(context, view, &coming)}
            </div>
        }
    });
    Some(
        view! {
            <section class="pane now-next" aria-labelledby="now">
                <div>
                    <h2 id="now">{now}</h2>
                    {running}
                </div>
                {coming}
            </section>
        }
        .into_any(),
    )
}

/// Each with its hours, its hall and a link to where it stands in the agenda.
fn sessions(context: &PageContext<'_>, view: &EventView, positions: &[usize]) -> AnyView {
    let agenda = &view.event.agenda;
    // One that is looked at by track may lack the session.
    let whole = AgendaQuery::default().address(context, &view.slug);
    let items = positions
        .iter()
        .filter_map(|position| {
            let session = agenda.sessions.get(*position)?;
            let (title, language) = said(&session.titles, context.locale)?;
            let hall = session.hall.and_then(|id| agenda.hall(id));
            let hall = hall.and_then(|hall| said(&hall.names, context.locale));
            let hall = hall.map(|(hall, language)| {
                view! {
                    <span class="small muted ln" lang=language>
                        {hall}
                    </span>
                }
            });
            Some(view! {
                <li>
                    <span class="small muted ln">{hours(session)}</span>
                    <a href=format!("{whole}#{}", anchor(*position)) lang=language>
                        {title}
                    </a>
                    {hall}
                </li>
            })
        })
        .collect_view();
    view! { <ul>{items}</ul> }.into_any()
}
