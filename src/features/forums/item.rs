//! An event as lists show it. Called by the list and the series.

use super::words::{said, when};
use crate::i18n::{month_name, month_year};
use crate::paths::Path;
use crate::ui::page::PageContext;
use crate::ui::parts::{Badge, Tone};
use domain::Locale;
use domain::event::{EventDate, EventState};
use leptos::prelude::*;
use usecases::events::EventItem;

/// An event of a series, which need not be named again.
pub(super) fn edition(context: &PageContext<'_>, item: &EventItem) -> AnyView {
    let locale = context.locale;
    let details = &item.details;
    let (title, language) =
        said(&details.titles, locale).unwrap_or_else(|| (item.slug.to_string(), None));
    let line = said(&details.themes, locale)
        .or_else(|| said(&details.summaries, locale))
        .map(|(line, language)| view! { <p lang=language>{line}</p> });
    view! {
        <li>
            <article class="event">
                {day(context, item)}
                <div>
                    <h2>
                        <a href=context.link(&Path::Event(item.slug.clone())) lang=language>
                            {title}
                        </a>
                    </h2>
                    {line}
                    <p class="meta">{place_and_badges(context, item)}</p>
                </div>
            </article>
        </li>
    }
    .into_any()
}

/// What stands in the last line of a card: kind, place, badges.
pub(super) fn facts(context: &PageContext<'_>, item: &EventItem) -> AnyView {
    let kind = item.details.kind.label(context.locale);
    view! {
        <span>{kind}</span>
        {place_and_badges(context, item)}
    }
    .into_any()
}

fn place_and_badges(context: &PageContext<'_>, item: &EventItem) -> AnyView {
    let place = item
        .details
        .venue
        .line(context.locale)
        .map(|place| view! { <span class="i-place">{place}</span> });
    view! {
        {place}
        {badges(context, item)}
    }
    .into_any()
}

/// The day large, month and year under it; as much of it as is known.
pub(super) fn day(context: &PageContext<'_>, item: &EventItem) -> AnyView {
    let date = item.details.date;
    let large = match date {
        EventDate::Days { from, to } if from == to => from.day().to_string(),
        EventDate::Days { from, to } if (from.year(), from.month()) == (to.year(), to.month()) => {
            format!("{}–{}", from.day(), to.day())
        }
        EventDate::Days { from, .. } => from.day().to_string(),
        _ => date.year().map(|year| year.to_string()).unwrap_or_default(),
    };
    let small = match date {
        EventDate::Days { from, to } if from.month() == to.month() => {
            Some(month_year(context.locale, from))
        }
        EventDate::Days { .. } => when(context.text, date),
        EventDate::Month(first) => Some(month_name(context.locale, first).to_owned()),
        EventDate::Year(_) | EventDate::Unknown => None,
    };
    view! {
        <p class="event-day" class:past=item.past>
            <b>{large}</b>
            {small.map(|small| view! { <span>{small}</span> })}
        </p>
    }
    .into_any()
}

/// What distinguishes an event from one that simply takes place.
fn badges(context: &PageContext<'_>, item: &EventItem) -> Vec<AnyView> {
    let details = &item.details;
    let mut badges: Vec<AnyView> = state_badge(details.state, context.locale)
        .into_iter()
        .collect();
    if details.demonstration {
        let label = context.t("demonstration-record");
        badges.push(view! { <Badge label tone=Tone::Warning /> }.into_any());
    }
    badges
}

/// The state in a word, where it says more than the date does.
pub(super) fn state_badge(state: EventState, locale: Locale) -> Option<AnyView> {
    let tone = match state {
        EventState::Announced => return None,
        EventState::Draft => Tone::Warning,
        EventState::Open => Tone::Calm,
        EventState::Closed | EventState::Held => Tone::Neutral,
        EventState::Cancelled => Tone::Bad,
    };
    let label = state.label(locale);
    Some(view! { <Badge label tone /> }.into_any())
}
