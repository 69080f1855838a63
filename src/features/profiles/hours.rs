//! When somebody is there. Public pages are kept and shared, so they never say
//! whether it is open at this minute; the day that is marked is that of the
//! page's date, which is part of the address under which the server keeps it,
//! and `site.js` takes the mark away when the reader's day is another.

use crate::i18n::{day_hours, exception_dates};
use crate::ui::page::PageContext;
use crate::ui::parts::Badge;
use domain::opening_hours::{Day, Exception, WEEK};
use domain::{OpeningHours, Organization};
use jiff::civil::Date;
use leptos::prelude::*;

/// How many of the coming exceptions are shown.
const SHOWN: usize = 6;

pub(super) fn hours(context: &PageContext<'_>, organization: &Organization) -> Option<AnyView> {
    organization
        .is_reachable()
        .then(|| hours_pane(context, &organization.opening_hours))
        .flatten()
}

/// The week and the coming exceptions; nothing when nothing is said.
#[must_use]
pub fn hours_pane(context: &PageContext<'_>, hours: &OpeningHours) -> Option<AnyView> {
    let text = context.text;
    let today = context.today;
    if hours.is_empty() {
        return None;
    }
    let rows = WEEK
        .into_iter()
        .map(|(code, weekday)| {
            let is_today = weekday == today.weekday();
            let day = if is_today {
                hours.day_on(today)
            } else {
                hours.weekday(weekday)
            };
            let name = text.get(&format!("hours-{code}"));
            let mark = is_today.then(|| view! { <Badge label=text.get("hours-today") /> });
            view! {
                <tr class=is_today.then_some("now")>
                    <th scope="row">{name} " " {mark}</th>
                    <td>{said(context, day)}</td>
                </tr>
            }
        })
        .collect_view();
    let coming: Vec<&Exception> = hours
        .exceptions()
        .iter()
        .filter(|exception| exception.until() >= today)
        .take(SHOWN)
        .collect();
    Some(
        view! {
            <section class="pane" aria-labelledby="hours">
                <h2 id="hours">{text.get("hours-title")}</h2>
                <table class="hours" data-day=today.to_string()>
                    <tbody>{rows}</tbody>
                </table>
                {exceptions(context, &coming)}
            </section>
        }
        .into_any(),
    )
}

/// One interval to a line.
fn said(context: &PageContext<'_>, day: &Day) -> AnyView {
    let text = context.text;
    match day {
        Day::Unstated => {
            view! { <span class="muted">{text.get("hours-unstated")}</span> }.into_any()
        }
        Day::Closed => view! { <span class="muted">{text.get("hours-closed")}</span> }.into_any(),
        Day::Open(intervals) if intervals.len() > 1 => intervals
            .iter()
            .map(|interval| view! { <span class="ln">{interval.to_string()}</span> })
            .collect_view()
            .into_any(),
        day => day_hours(text, day).into_any(),
    }
}

fn exceptions(context: &PageContext<'_>, coming: &[&Exception]) -> Option<AnyView> {
    if coming.is_empty() {
        return None;
    }
    let text = context.text;
    let attribute = |date: Date| date.to_string();
    let rows = coming
        .iter()
        .map(|exception| {
            let note = (!exception.note().is_empty())
                .then(|| view! { <span class="ln muted small">{exception.note().to_owned()}</span> });
            view! {
                <tr>
                    <th scope="row">
                        <time datetime=attribute(exception.from())>{exception_dates(exception)}</time>
                        {note}
                    </th>
                    <td>{said(context, exception.day())}</td>
                </tr>
            }
        })
        .collect_view();
    Some(
        view! {
            <h3>{text.get("hours-exceptions")}</h3>
            <table class="hours">
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any(),
    )
}
