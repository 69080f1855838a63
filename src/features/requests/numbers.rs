//! The numbers of requests as tables: for everybody, and for those who handle
//! requests. A bar stands beside its number; hidden numbers say so in words.

use super::desk::crumbs;
use crate::i18n::{self, Locale, Text, date, month_year, number};
use crate::paths::{ManagePage, Path};
use crate::ui::chart::Bar;
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Breadcrumbs, Empty};
use jiff::SignedDuration;
use jiff::civil::Date;
use leptos::prelude::*;
use usecases::requests::{Cell, NumbersKey, NumbersRow, RequestNumbers};

/// Longer times are said in days, in hours.
const IN_HOURS: i64 = 48;

/// The page for everybody.
#[must_use]
pub fn public_numbers_page(context: &PageContext<'_>, numbers: &RequestNumbers) -> Page {
    let title = context.t("numbers-title");
    let above = vec![(context.link(&Path::Centres), context.t("centre-list-title"))];
    let day = date(context.locale, last_day(numbers));
    let until = context.text.with("numbers-until", &[("date", day.into())]);
    let body = view! {
        <Breadcrumbs label=context.t("breadcrumb-label") above=above current=title.clone() />
        <div class="wrap stack manage">
            <h1>{title.clone()}</h1>
            <p class="lead muted">{until}</p>
            <p class="muted">{context.t("numbers-hidden-why")}</p>
            {tables(context, numbers, &Path::RequestNumbersTable)}
        </div>
    }
    .into_any();
    Page {
        path: Path::RequestNumbers,
        query: String::new(),
        description: Some(context.t("numbers-lead")),
        title,
        structured_data: None,
        indexed: true,
        bundle: None,
        body,
    }
}

/// The last day of which something is counted.
fn last_day(numbers: &RequestNumbers) -> Date {
    numbers.before.yesterday().unwrap_or(Date::MIN)
}

/// The page for those who handle requests.
#[must_use]
pub fn staff_numbers_page(context: &PageContext<'_>, numbers: &RequestNumbers) -> Page {
    let title = context.t("numbers-title");
    let desk = Path::Manage(ManagePage::Requests);
    let table = Path::Manage(ManagePage::RequestNumbersTable);
    let body = view! {
        {crumbs(context, Some((context.link(&desk), context.t("request-desk"))), &title)}
        <div class="wrap stack manage">
            <h1>{title.clone()}</h1>
            <p class="muted">{context.t("numbers-staff-lead")}</p>
            {tables(context, numbers, &table)}
        </div>
    }
    .into_any();
    let path = Path::Manage(ManagePage::RequestNumbers);
    Page::unlisted(path, String::new(), title, body)
}

fn tables(context: &PageContext<'_>, numbers: &RequestNumbers, file: &Path) -> AnyView {
    if numbers.total.requests == Cell::Hidden || numbers.total.requests == Cell::Shown(0) {
        return view! {
            <Empty title=context.t("numbers-none") body=context.t("numbers-none-body") />
        }
        .into_any();
    }
    let tables: Vec<AnyView> = numbers
        .tables
        .iter()
        .filter(|rows| !rows.is_empty())
        .map(|rows| table(context, rows, &numbers.total))
        .collect();
    view! {
        <p>
            <a class="btn line" href=context.link(file) download="requests.csv">
                {context.t("numbers-file")}
            </a>
        </p>
        {tables}
    }
    .into_any()
}

/// A table with its sum below.
fn table(context: &PageContext<'_>, rows: &[NumbersRow], total: &NumbersRow) -> AnyView {
    let first = rows.first().map_or("", |row| group(&row.key));
    let title = context.t(&format!("numbers-by-{first}"));
    let largest = rows
        .iter()
        .filter_map(|row| match row.requests {
            Cell::Shown(count) => usize::try_from(count).ok(),
            Cell::Hidden | Cell::Nothing => None,
        })
        .max()
        .unwrap_or_default();
    let heads = [
        "numbers-requests",
        "numbers-first-answer",
        "numbers-to-close",
        "numbers-in-time",
        "numbers-satisfaction",
    ]
    .map(|key| view! { <th scope="col">{context.t(key)}</th> })
    .into_iter()
    .collect_view();
    let body: Vec<AnyView> = rows
        .iter()
        .chain([total])
        .map(|row| {
            let bar = match row.requests {
                Cell::Shown(count) if row.key != NumbersKey::Total => {
                    let value = usize::try_from(count).unwrap_or(usize::MAX);
                    Some(view! { <Bar value largest /> })
                }
                _ => None,
            };
            let [requests, measures @ ..] = said(context.text, row);
            let measures: Vec<AnyView> = measures
                .into_iter()
                .map(|said| view! { <td>{said}</td> }.into_any())
                .collect();
            view! {
                <tr>
                    <th scope="row">{label(context.text, &row.key)}</th>
                    <td>{requests} " " {bar}</td>
                    {measures}
                </tr>
            }
            .into_any()
        })
        .collect();
    let id = format!("by-{first}");
    let region = id.clone();
    view! {
        <div class="stack">
            <h2 id=id>{title}</h2>
            <div class="pane scroll" tabindex="0" role="region" aria-labelledby=region>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{context.t(&format!("numbers-{first}"))}</th>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>{body}</tbody>
                </table>
            </div>
        </div>
    }
    .into_any()
}

/// What the rows of a table count, as it stands in files and message ids.
const fn group(key: &NumbersKey) -> &'static str {
    match key {
        NumbersKey::Total => "total",
        NumbersKey::Topic(_) => "topic",
        NumbersKey::District(_) => "district",
        NumbersKey::Centre(_) => "centre",
        NumbersKey::Month(_) => "month",
        NumbersKey::State(_) => "state",
    }
}

fn label(text: Text, key: &NumbersKey) -> String {
    let locale = text.locale();
    match key {
        NumbersKey::Total => text.get("numbers-total"),
        NumbersKey::Topic(topic) => topic.label(locale).to_owned(),
        NumbersKey::District(Some(district)) => district.label(locale).to_owned(),
        NumbersKey::District(None) => text.get("request-elsewhere"),
        NumbersKey::Centre(names) => {
            let name = names.best(locale);
            name.map(|(name, _)| name.to_owned()).unwrap_or_default()
        }
        NumbersKey::Month(month) => month_year(locale, *month),
        NumbersKey::State(state) => {
            text.get(&format!("request-state-{}", state.code().replace('_', "-")))
        }
    }
}

/// The numbers of a row in words.
fn said(text: Text, row: &NumbersRow) -> [String; 5] {
    let locale = text.locale();
    [
        cell(text, row.requests, |count| number(locale, count)),
        cell(text, row.first_answer, |time| duration(text, time)),
        cell(text, row.to_close, |time| duration(text, time)),
        cell(text, row.in_time, |share| percent(locale, share)),
        cell(text, row.satisfaction, |tenths| {
            i18n::tenths(locale, tenths)
        }),
    ]
}

fn cell<T: Copy>(text: Text, cell: Cell<T>, say: impl FnOnce(T) -> String) -> String {
    match cell {
        Cell::Shown(value) => say(value),
        Cell::Hidden => text.get("numbers-hidden"),
        Cell::Nothing => "–".to_owned(),
    }
}

fn duration(text: Text, time: SignedDuration) -> String {
    let hours = time.as_hours().max(0);
    let whole = |count: i64| u64::try_from(count).unwrap_or_default();
    if hours < IN_HOURS {
        text.count("numbers-hours", whole(hours))
    } else {
        text.count("numbers-days", whole((hours + 12) / 24))
    }
}

/// A share as CLDR writes it: `63%`, in Russian `63 %`.
fn percent(locale: Locale, share: u64) -> String {
    match locale {
        Locale::Kk | Locale::En => format!("{share}%"),
        Locale::Ru => format!("{share}\u{a0}%"),
    }
}

/// The numbers as a table of a file: heading and a row for each, the sum first.
/// A hidden number is `hidden`; times are in hours.
#[must_use]
pub fn number_rows(text: Text, numbers: &RequestNumbers) -> Vec<Vec<String>> {
    let heading = [
        "numbers-group",
        "numbers-code",
        "numbers-label",
        "numbers-requests",
        "numbers-file-first-answer",
        "numbers-file-to-close",
        "numbers-file-in-time",
        "numbers-satisfaction",
        "numbers-file-until",
    ]
    .map(|key| text.get(key));
    let until = last_day(numbers).to_string();
    let rows = [&numbers.total]
        .into_iter()
        .chain(numbers.tables.iter().flatten());
    let rows = rows.map(|row| {
        vec![
            group(&row.key).to_owned(),
            code(&row.key),
            label(text, &row.key),
            plain(row.requests, |count| count.to_string()),
            plain(row.first_answer, |time| time.as_hours().to_string()),
            plain(row.to_close, |time| time.as_hours().to_string()),
            plain(row.in_time, |share| share.to_string()),
            plain(row.satisfaction, |tenths| i18n::tenths(Locale::En, tenths)),
            until.clone(),
        ]
    });
    std::iter::once(heading.to_vec()).chain(rows).collect()
}

fn plain<T>(cell: Cell<T>, say: impl FnOnce(T) -> String) -> String {
    match cell {
        Cell::Shown(value) => say(value),
        Cell::Hidden => "hidden".to_owned(),
        Cell::Nothing => String::new(),
    }
}

fn code(key: &NumbersKey) -> String {
    match key {
        NumbersKey::Total | NumbersKey::Centre(_) => String::new(),
        NumbersKey::Topic(topic) => topic.code().to_owned(),
        NumbersKey::District(district) => district
            .map_or("elsewhere", |district| district.code())
            .to_owned(),
        NumbersKey::Month(month) => month.strftime("%Y-%m").to_string(),
        NumbersKey::State(state) => state.code().to_owned(),
    }
}
