//! One's own agenda of an event: the chosen sessions by day, and which of them
//! are at the same time. For its reader only.

use super::agenda_query::AgendaQuery;
use super::card::Choosing;
use super::day::{day_section, listed};
use super::head;
use super::words::{clock, said};
use crate::i18n::weekday_and_day;
use crate::paths::{EventPart, Path};
use crate::ui::icon::{Glyph, Icon};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Empty, Onwards};
use domain::event::{Session, SessionId};
use leptos::prelude::*;
use std::collections::BTreeSet;
use usecases::events::EventView;

/// The page of the sessions that its reader chose.
#[must_use]
pub fn my_agenda_page(
    context: &PageContext<'_>,
    view: &EventView,
    chosen: &BTreeSet<SessionId>,
) -> Page {
    let text = context.text;
    let path = Path::EventPart(view.slug.clone(), EventPart::Mine);
    let action = context.link(&path);
    let choosing = Choosing::Forms {
        action: &action,
        chosen,
        open: false,
    };
    let agenda = &view.event.agenda;
    let wanted = |session: &Session| chosen.contains(&session.id);
    let days: Vec<AnyView> = agenda
        .days()
        .into_iter()
        .filter_map(|day| {
            let shown = listed(agenda, day, wanted);
            day_section(context, view, day, &shown, false, Some(choosing))
        })
        .collect();
    let whole = AgendaQuery::default().address(context, &view.slug);
    let content = if days.is_empty() {
        let title = text.get("agenda-mine-empty");
        view! {
            <Empty title body=text.get("agenda-mine-empty-body") />
            <p>
                <Onwards href=whole label=text.get("event-agenda-go") />
            </p>
        }
        .into_any()
    } else {
        let calendar = Path::EventPart(view.slug.clone(), EventPart::MyCalendar);
        view! {
            <p class="row no-print">
                <a class="btn line" href=context.link(&calendar)>
                    <Icon glyph=Glyph::Calendar />
                    {text.get("agenda-mine-calendar")}
                </a>
                <Onwards href=whole label=text.get("agenda-mine-more") />
            </p>
            <p class="small muted">
                {text.get("agenda-time-zone")} " "
                <span class="no-print">{text.get("agenda-mine-print")}</span>
            </p>
            {meetings(context, view, chosen)}
            {days}
        }
        .into_any()
    };
    let (name, _) = head::title(context, view);
    let title = text.with("agenda-mine-of", &[("event", name.into())]);
    let body = view! {
        {head::head(context, view, Some(EventPart::Mine))}
        <div class="wrap stack agenda">
            <h1>{text.get("agenda-mine")}</h1>
            {content}
        </div>
    }
    .into_any();
    Page::unlisted(path, String::new(), title, body)
}

/// Which of the chosen sessions are at the same time, in words.
fn meetings(
    context: &PageContext<'_>,
    view: &EventView,
    chosen: &BTreeSet<SessionId>,
) -> Option<AnyView> {
    let agenda = &view.event.agenda;
    let name = |position: usize| {
        let session = agenda.sessions.get(position)?;
        said(&session.titles, context.locale).map(|(title, _)| title)
    };
    let rows: Vec<AnyView> = agenda
        .meetings(chosen)
        .into_iter()
        .filter_map(|meeting| {
            let told = context.text.with(
                "agenda-meeting",
                &[
                    ("day", weekday_and_day(context.locale, meeting.day).into()),
                    ("from", clock(meeting.from).into()),
                    ("to", clock(meeting.to).into()),
                    ("first", name(meeting.first)?.into()),
                    ("second", name(meeting.second)?.into()),
                ],
            );
            Some(view! { <li>{told}</li> }.into_any())
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="alert warn" aria-labelledby="meetings">
                <Icon glyph=Glyph::Warning />
                <div>
                    <h2 class="alert-h" id="meetings">
                        {context.t("agenda-meeting-title")}
                    </h2>
                    <ul>{rows}</ul>
                </div>
            </section>
        }
        .into_any()
    })
}
