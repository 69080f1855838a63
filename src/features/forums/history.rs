//! The public changelog of an event: what changed since it was published.

use super::head;
use super::words::{clock, said};
use crate::i18n::{date, weekday_and_day};
use crate::paths::{EventPart, Path};
use crate::ui::page::{Page, PageContext};
use domain::event::{EventChange, EventPart as Part, SessionChange, Slot};
use leptos::prelude::*;
use usecases::day_of;
use usecases::events::{EventHistoryView, EventView, HistoryRow};

/// The changelog of an event.
#[must_use]
pub fn event_history_page(
    context: &PageContext<'_>,
    view: &EventView,
    history: &EventHistoryView,
) -> Page {
    let text = context.text;
    let (name, _) = head::title(context, view);
    let title = text.with("event-history-of", &[("event", name.into())]);
    let rows: Vec<AnyView> = history
        .rows
        .iter()
        .map(|row| version(context, history, row))
        .collect();
    let body = view! {
        {head::head(context, view, Some(EventPart::History))}
        <div class="wrap stack history agenda">
            <h1>{text.get("event-tab-history")}</h1>
            <p class="muted">{text.get("event-history-lead")}</p>
            <ol class="sash" reversed="">
                {rows}
            </ol>
        </div>
    }
    .into_any();
    Page {
        path: Path::EventPart(view.slug.clone(), EventPart::History),
        query: String::new(),
        title,
        description: None,
        structured_data: None,
        indexed: false,
        bundle: None,
        body,
    }
}

fn version(context: &PageContext<'_>, history: &EventHistoryView, row: &HistoryRow) -> AnyView {
    let text = context.text;
    let changes: Vec<String> = if row.changes.is_empty() {
        vec![text.get("event-history-first")]
    } else {
        row.changes
            .iter()
            .map(|change| sentence(context, history, change))
            .collect()
    };
    let changes = changes
        .into_iter()
        .map(|change| view! { <li>{change}</li> })
        .collect_view();
    let note = row
        .note
        .clone()
        .map(|note| view! { <p class="history-note">{note}</p> });
    view! {
        <li class="stack">
            <p class="history-h">
                <b>{date(context.locale, day_of(row.at))}</b>
            </p>
            {note}
            <ul class="event-changes">{changes}</ul>
        </li>
    }
    .into_any()
}

fn sentence(context: &PageContext<'_>, history: &EventHistoryView, change: &EventChange) -> String {
    let text = context.text;
    let locale = context.locale;
    match change {
        EventChange::State { to, .. } => {
            text.with("event-changed-state", &[("state", to.label(locale).into())])
        }
        EventChange::Part(part) => text.get(match part {
            Part::Title => "event-changed-title",
            Part::Date => "event-changed-date",
            Part::Venue => "event-changed-venue",
            Part::Texts => "event-changed-texts",
            Part::People => "event-changed-people",
            Part::Rooms => "event-changed-rooms",
        }),
        EventChange::Session(told) => {
            let title = said(&told.titles, locale).map(|(title, _)| title);
            let title = title.unwrap_or_default();
            let at = |slot: &Slot| at(context, history, slot);
            match &told.change {
                SessionChange::Added(slot) => text.with(
                    "agenda-added",
                    &[("title", title.into()), ("at", at(slot).into())],
                ),
                SessionChange::Removed(slot) => text.with(
                    "agenda-removed",
                    &[("title", title.into()), ("at", at(slot).into())],
                ),
                SessionChange::Moved { from, to } => text.with(
                    "agenda-moved",
                    &[
                        ("title", title.into()),
                        ("from", at(from).into()),
                        ("to", at(to).into()),
                    ],
                ),
                SessionChange::Renamed { from } => {
                    let former = said(from, locale).map(|(title, _)| title);
                    text.with(
                        "agenda-renamed",
                        &[
                            ("title", title.into()),
                            ("former", former.unwrap_or_default().into()),
                        ],
                    )
                }
                SessionChange::Speakers => {
                    text.with("agenda-speakers-changed", &[("title", title.into())])
                }
                SessionChange::Details => {
                    text.with("agenda-details-changed", &[("title", title.into())])
                }
            }
        }
    }
}

/// «17 желтоқсан, бейсенбі, 10:00–10:40, Үлкен зал».
fn at(context: &PageContext<'_>, history: &EventHistoryView, slot: &Slot) -> String {
    let mut text = format!(
        "{}, {}–{}",
        weekday_and_day(context.locale, slot.day),
        clock(slot.starts),
        clock(slot.ends)
    );
    let hall = slot.hall.and_then(|hall| history.halls.get(&hall));
    if let Some((hall, _)) = hall.and_then(|names| said(names, context.locale)) {
        text.push_str(", ");
        text.push_str(&hall);
    }
    text
}
