//! The list of events, with its plain form.

use super::filter::ListQuery;
use super::finder::{pager, select};
use super::words::{place, said, when};
use crate::i18n::{month_name, month_year};
use crate::paths::Path;
use crate::ui::icon::{Glyph, Icon};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Badge, Empty, Tone};
use domain::event::{EventDate, EventKind, EventState};
use domain::{District, FieldOfActivity, Locale};
use leptos::prelude::*;
use usecases::events::{EventItem, EventList, When};

/// How many events stand on a page.
const PER_PAGE: usize = 24;

/// The list of events.
#[must_use]
pub fn events_page(context: &PageContext<'_>, query: &ListQuery, found: &EventList) -> Page {
    let text = context.text;
    let total = found.total();
    let pages = total.div_ceil(PER_PAGE).max(1);
    let page = query.page.min(pages);
    let items: Vec<AnyView> = found
        .iter()
        .skip((page - 1) * PER_PAGE)
        .take(PER_PAGE)
        .map(|item| event_item(context, item, false))
        .collect();
    let count = text.count("event-count", total as u64);
    let list = if items.is_empty() {
        let body = (!query.filter.is_empty()).then(|| text.get("forum-empty-body"));
        view! { <Empty title=text.get("forum-empty-title") body=body.unwrap_or_default() /> }
            .into_any()
    } else {
        view! {
            <ol class="sash events" id="results">
                {items}
            </ol>
        }
        .into_any()
    };
    let body = view! {
        <div class="wrap stack events-page">
            <h1>{text.get("forum-list-title")}</h1>
            <p class="lead muted">{text.get("forum-list-lead")}</p>
            {form(context, query)}
            <div class="toolbar">
                <output id="result-count" data-count=total>
                    {count}
                </output>
                <span class="row small">
                    <a class="go" href=context.link(&Path::EventsCalendar)>
                        <Icon glyph=Glyph::Calendar />
                        {text.get("forum-calendar-all")}
                    </a>
                    <a class="go" href=context.link(&Path::EventsFeed)>
                        {text.get("forum-feed")}
                    </a>
                    <a class="go" href=context.link(&Path::Commitments)>
                        {text.get("ledger-title")}
                    </a>
                </span>
            </div>
            {list}
            {pager(context, &Path::Events, (page, pages), |number| query.written(number))}
        </div>
    }
    .into_any();
    let written = query.written(page);
    Page {
        path: Path::Events,
        title: text.get("forum-list-title"),
        description: Some(text.get("forum-list-lead")),
        structured_data: None,
        indexed: written.is_empty(),
        query: written,
        bundle: None,
        body,
    }
}

fn form(context: &PageContext<'_>, query: &ListQuery) -> AnyView {
    let text = context.text;
    let locale = context.locale;
    let filter = &query.filter;
    let any = text.get("forum-any");
    let whens = [When::Upcoming, When::Past]
        .map(|when| {
            let label = match when {
                When::Upcoming => text.get("forum-upcoming"),
                When::Past => text.get("forum-past"),
            };
            (when.code().to_owned(), label, filter.when == Some(when))
        })
        .into();
    let kinds = EventKind::ALL
        .iter()
        .map(|kind| {
            (
                kind.code().to_owned(),
                kind.label(locale).to_owned(),
                filter.kinds.contains(kind),
            )
        })
        .collect();
    let districts = District::ALL
        .iter()
        .map(|one| {
            (
                one.code().to_owned(),
                one.label(locale).to_owned(),
                filter.districts.contains(one),
            )
        })
        .collect();
    let fields = FieldOfActivity::ALL
        .iter()
        .map(|one| {
            (
                one.code().to_owned(),
                one.label(locale).to_owned(),
                filter.fields.contains(one),
            )
        })
        .collect();
    view! {
        <form class="event-filter pane" role="search" method="get" action=context.link(&Path::Events)>
            <p class="field wide">
                <label for="q">{text.get("forum-search-label")}</label>
                <input id="q" name="q" type="search" maxlength="200" autocomplete="off" value=filter.words.clone() />
            </p>
            {select("when", text.get("forum-when"), &any, whens)}
            {select("kind", text.get("forum-kind"), &any, kinds)}
            {select("district", text.get("forum-district"), &any, districts)}
            {select("field", text.get("forum-field"), &any, fields)}
            <button class="btn">{text.get("forum-filter-go")}</button>
        </form>
    }
    .into_any()
}

/// An event in a list; in its series the series need not be named again.
pub(super) fn event_item(context: &PageContext<'_>, item: &EventItem, quiet: bool) -> AnyView {
    let locale = context.locale;
    let details = &item.details;
    let (title, language) =
        said(&details.titles, locale).unwrap_or_else(|| (item.slug.to_string(), None));
    let line = said(&details.themes, locale)
        .map(|(theme, language)| {
            (
                context.text.with("event-theme", &[("theme", theme.into())]),
                language,
            )
        })
        .or_else(|| said(&details.summaries, locale))
        .map(|(line, language)| view! { <p lang=language>{line}</p> });
    let kind = (!quiet).then(|| view! { <span>{details.kind.label(locale)}</span> });
    let place = place(&details.venue, locale).map(|place| {
        view! {
            <span>
                <Icon glyph=Glyph::Place />
                {place}
            </span>
        }
    });
    view! {
        <li class="event" class:past=item.past>
            {day_block(context, details.date)}
            <div>
                <h2>
                    <a href=context.link(&Path::Event(item.slug.clone())) lang=language>
                        {title}
                    </a>
                </h2>
                {line}
                <p class="meta">{kind} {place} {badges(context, item)}</p>
            </div>
        </li>
    }
    .into_any()
}

/// The day large, month and year under it; as much of it as is known.
fn day_block(context: &PageContext<'_>, date: EventDate) -> AnyView {
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
        <p class="event-day">
            <b>{large}</b>
            {small.map(|small| view! { <span>{small}</span> })}
        </p>
    }
    .into_any()
}

/// What distinguishes an event from one that simply takes place.
pub(super) fn badges(context: &PageContext<'_>, item: &EventItem) -> Vec<AnyView> {
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
