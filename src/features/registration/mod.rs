//! Registration for an event: the public form, the ticket, and what organisers
//! do. Everything works without scripts. Used by `app` and, for the table, by
//! `server` through it.

mod badges;
mod change;
mod check_in;
mod fields;
mod form;
mod list;
mod question_rows;
mod row;
mod settings;
mod submit;
mod table;
mod ticket;
mod ticket_sheet;

pub use badges::badges_page;
pub use check_in::{CheckInView, check_in_page, told};
pub use form::form_page;
pub use list::{filter_of, list_page};
pub use question_rows::without_empty_rows;
pub use settings::{settings_page, settings_state};
pub use submit::{
    KeptDone, SettingsDone, TicketDone, submit_form, submit_kept, submit_settings, submit_ticket,
};
pub use table::table_rows;
pub use ticket::ticket_page;
pub use ticket_sheet::ticket_sheet;

use crate::i18n::{Locale, date, date_range, month_year};
use crate::paths::{ManagePage, Path, PreparationPage, RegistrationPage};
use crate::ui::form::{ErrorSummary, FormState};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Badge, Breadcrumbs, Tone};
use domain::Slug;
use domain::event::{EventDate, EventDetails};
use domain::registration::RegistrationState;
use jiff::Timestamp;
use leptos::prelude::*;
use usecases::wall_time_of;

/// What an event is called, and its language where that is not the reader's.
fn title(
    context: &PageContext<'_>,
    slug: &Slug,
    details: &EventDetails,
) -> (String, Option<&'static str>) {
    details.titles.best(context.locale).map_or_else(
        || (slug.to_string(), None),
        |(title, locale)| {
            let language = (locale != context.locale).then(|| locale.code());
            (title.to_owned(), language)
        },
    )
}

/// When, as far as it is known.
fn when(context: &PageContext<'_>, known: EventDate) -> Option<String> {
    let locale = context.locale;
    Some(match known {
        EventDate::Unknown => return None,
        EventDate::Year(year) => {
            let year = year.to_string();
            context.text.with("event-year", &[("year", year.into())])
        }
        EventDate::Month(first) => month_year(locale, first),
        EventDate::Days { from, to } => date_range(locale, from, to),
    })
}

/// A day and a time of it, as clocks in Kyzylorda show them.
fn moment(locale: Locale, instant: Timestamp) -> String {
    let wall = wall_time_of(instant);
    let day = date(locale, wall.date());
    format!("{day}, {:02}:{:02}", wall.hour(), wall.minute())
}

/// A time of the day.
fn clock(instant: Timestamp) -> String {
    let wall = wall_time_of(instant);
    format!("{:02}:{:02}", wall.hour(), wall.minute())
}

fn state_badge(context: &PageContext<'_>, state: RegistrationState) -> AnyView {
    let tone = match state {
        RegistrationState::Registered => Tone::Calm,
        RegistrationState::CheckedIn => Tone::Good,
        RegistrationState::Waiting => Tone::Warning,
        RegistrationState::Cancelled => Tone::Neutral,
    };
    view! { <Badge label=state.label(context.locale) tone /> }.into_any()
}

fn summary(context: &PageContext<'_>, state: &FormState) -> Option<AnyView> {
    state
        .is_refused()
        .then(|| view! { <ErrorSummary text=context.text state=state.clone() /> }.into_any())
}

/// The event that an organiser's page is about.
fn overview(slug: &Slug) -> Path {
    Path::Preparation(slug.clone(), PreparationPage::Overview)
}

/// What stands above each page of an organiser: the way back, the heading, the
/// event, and the pages beside this one.
fn kept_head(
    context: &PageContext<'_>,
    slug: &Slug,
    details: &EventDetails,
    here: RegistrationPage,
) -> (String, AnyView) {
    let tabs = [
        RegistrationPage::List,
        RegistrationPage::CheckIn,
        RegistrationPage::Badges,
        RegistrationPage::Settings,
    ]
    .map(|page| {
        let href = context.link(&Path::Registrations(slug.clone(), page));
        let current = (page == here).then_some("page");
        view! {
            <a href=href aria-current=current>
                {context.t(label(page))}
            </a>
        }
    })
    .into_iter()
    .collect_view();
    let beside = view! {
        <nav class="tabs" aria-label=context.t("registrations-nav")>
            {tabs}
        </nav>
    }
    .into_any();
    head(context, (slug, details), here, Some(beside))
}

/// The same for a volunteer, with nothing that leads to what they may not see.
fn door_head(context: &PageContext<'_>, slug: &Slug, details: &EventDetails) -> (String, AnyView) {
    head(context, (slug, details), RegistrationPage::CheckIn, None)
}

fn head(
    context: &PageContext<'_>,
    (slug, details): (&Slug, &EventDetails),
    here: RegistrationPage,
    beside: Option<AnyView>,
) -> (String, AnyView) {
    let heading = context.t(label(here));
    let (name, language) = title(context, slug, details);
    let mut above = vec![
        (
            context.link(&Path::Manage(ManagePage::Overview)),
            context.t("manage-title"),
        ),
        (
            context.link(&Path::Manage(ManagePage::Events)),
            context.t("prepare-title"),
        ),
    ];
    if beside.is_some() {
        above.push((context.link(&overview(slug)), name.clone()));
    }
    let head = view! {
        <Breadcrumbs
            label=context.t("breadcrumb-label")
            above=above
            current=heading.clone()
        />
        <div class="wrap registrations-h">
            <p class="muted" lang=language>
                {name}
            </p>
            <h1>{heading.clone()}</h1>
            {beside}
        </div>
    }
    .into_any();
    (heading, head)
}

const fn label(page: RegistrationPage) -> &'static str {
    match page {
        RegistrationPage::List => "registrations-title",
        RegistrationPage::Settings => "registrations-settings",
        RegistrationPage::Badges => "registrations-badges",
        RegistrationPage::Table => "registrations-table",
        RegistrationPage::CheckIn => "registrations-check-in",
    }
}

/// A page of an organiser.
fn kept_page(slug: &Slug, page: RegistrationPage, title: String, body: AnyView) -> Page {
    let path = Path::Registrations(slug.clone(), page);
    Page::unlisted(path, String::new(), title, body)
}
