//! The events that the reader prepares, drafts first, and those at whose door
//! they help.

use super::{name, notice, state_badge};
use crate::i18n::{date_range, month_year};
use crate::paths::{ManagePage, Path, PreparationPage, RegistrationPage, SeriesDeskPage};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Breadcrumbs, Empty, Onwards};
use domain::event::EventDate;
use leptos::prelude::*;
use usecases::events::{EventItem, MyEvents};

/// When, as far as it is known.
pub(super) fn when(context: &PageContext<'_>, date: EventDate) -> Option<String> {
    let locale = context.locale;
    Some(match date {
        EventDate::Unknown => return None,
        EventDate::Year(year) => {
            let year = year.to_string();
            context.text.with("event-year", &[("year", year.into())])
        }
        EventDate::Month(first) => month_year(locale, first),
        EventDate::Days { from, to } => date_range(locale, from, to),
    })
}

/// The list; `keeps_series` whether the reader keeps series,
/// too, `done` names what was done.
#[must_use]
pub fn events_page(
    context: &PageContext<'_>,
    mine: &MyEvents,
    keeps_series: bool,
    done: &str,
) -> Page {
    let series = keeps_series.then(|| {
        let href = context.link(&Path::SeriesDesk(SeriesDeskPage::List));
        view! {
            <p>
                <Onwards href label=context.t("series-title") />
            </p>
        }
    });
    let title = context.t("prepare-title");
    let begin = mine.begins.then(|| {
        view! {
            <p>
                <a class="btn" href=context.link(&Path::Manage(ManagePage::NewEvent))>
                    {context.t("prepare-begin")}
                </a>
            </p>
        }
    });
    let doors = (!mine.doors.is_empty()).then(|| {
        let rows = mine.doors.iter().map(|item| {
            let door = Path::Registrations(item.slug.clone(), RegistrationPage::CheckIn);
            row(context, item, &door)
        });
        view! {
            <h2>{context.t("prepare-doors")}</h2>
            <ul class="sash">{rows.collect::<Vec<_>>()}</ul>
        }
    });
    let list = if mine.events.is_empty() && doors.is_some() {
        ().into_any()
    } else if mine.events.is_empty() {
        let body = context.t("prepare-empty-body");
        view! { <Empty title=context.t("prepare-empty") body /> }.into_any()
    } else {
        let rows = mine.events.iter().map(|item| {
            let page = Path::Preparation(item.slug.clone(), PreparationPage::Overview);
            row(context, item, &page)
        });
        view! { <ul class="sash">{rows.collect::<Vec<_>>()}</ul> }.into_any()
    };
    let above = vec![(
        context.link(&Path::Manage(ManagePage::Overview)),
        context.t("manage-title"),
    )];
    let body = view! {
        <Breadcrumbs label=context.t("breadcrumb-label") above=above current=title.clone() />
        <div class="wrap stack manage">
            <h1>{title.clone()}</h1>
            {notice(context, done)}
            <p class="muted">{context.t("prepare-lead")}</p>
            {begin}
            {series}
            {list}
            {doors}
        </div>
    }
    .into_any();
    let path = Path::Manage(ManagePage::Events);
    Page::unlisted(path, String::new(), title, body)
}

fn row(context: &PageContext<'_>, item: &EventItem, page: &Path) -> AnyView {
    let (title, language) = name(context, &item.slug, &item.details.titles);
    let kind = item.details.kind.label(context.locale).to_owned();
    let facts: Vec<String> = [Some(kind), when(context, item.details.date)]
        .into_iter()
        .flatten()
        .collect();
    view! {
        <li>
            <p class="history-h">
                <a href=context.link(page) lang=language>
                    <b>{title}</b>
                </a>
                {state_badge(context, item.details.state)}
            </p>
            <p class="small muted">{facts.join(" · ")}</p>
        </li>
    }
    .into_any()
}
