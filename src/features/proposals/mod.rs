//! Proposals for an event: the list, one with what people say about it, the form,
//! and what organisers do. Everything works without scripts. Used by `app`.

mod comments;
mod desk;
mod list;
mod page;
mod review;
mod schedule;
mod send;
mod settings;
mod submit;

pub use desk::{desk_page, filter_of};
pub use list::list_page;
pub use page::proposal_page;
pub use review::review_page;
pub use schedule::slot_state;
pub use send::{send_page, send_state};
pub use settings::{settings_page, settings_state};
pub use submit::{submit_call, submit_new, submit_one, submit_review};

use crate::i18n::{Locale, date, said, weekday_and_day};
use crate::paths::{ManagePage, Path, PreparationPage, ProposalDeskPage};
use crate::ui::form::{ErrorSummary, FormState};
use crate::ui::page::PageContext;
use crate::ui::parts::{Badge, Breadcrumbs, Done, Tone};
use domain::Slug;
use domain::event::{EventDetails, Slot};
use domain::proposal::{ProposalCall, ProposalState};
use jiff::Timestamp;
use leptos::prelude::*;
use usecases::proposals::ProposalItem;
use usecases::wall_time_of;

/// What an event is called.
fn event_title(
    context: &PageContext<'_>,
    slug: &Slug,
    details: &EventDetails,
) -> (String, Option<&'static str>) {
    said(&details.titles, context.locale).unwrap_or_else(|| (slug.to_string(), None))
}

/// The language of a proposal, where that is not the reader's.
fn language(context: &PageContext<'_>, item: &ProposalItem) -> Option<&'static str> {
    let language = item.proposal.text.language;
    (language != context.locale).then(|| language.code())
}

/// What a proposal is about.
fn topic(
    call: Option<&ProposalCall>,
    item: &ProposalItem,
    locale: Locale,
) -> Option<(String, Option<&'static str>)> {
    let topic = call?.topic(item.proposal.text.topic?)?;
    said(&topic.names, locale)
}

/// All its authors.
fn authors(context: &PageContext<'_>, item: &ProposalItem) -> String {
    let text = &item.proposal.text;
    let names: Vec<&str> = std::iter::once(&text.name)
        .chain(&text.coauthors)
        .map(String::as_str)
        .filter(|name| !name.is_empty())
        .collect();
    if names.is_empty() {
        context.t("proposals-nameless")
    } else {
        names.join(", ")
    }
}

/// A day and a time of it, as clocks in Kyzylorda show them.
fn moment(locale: Locale, instant: Timestamp) -> String {
    let wall = wall_time_of(instant);
    let day = date(locale, wall.date());
    format!("{day}, {:02}:{:02}", wall.hour(), wall.minute())
}

/// A day and hours of it.
fn hours(locale: Locale, slot: Slot) -> String {
    format!(
        "{}, {}–{}",
        weekday_and_day(locale, slot.day),
        slot.starts.strftime("%H:%M"),
        slot.ends.strftime("%H:%M")
    )
}

fn state_badge(context: &PageContext<'_>, state: ProposalState) -> AnyView {
    let tone = match state {
        ProposalState::Sent => Tone::Calm,
        ProposalState::Accepted => Tone::Good,
        ProposalState::Refused => Tone::Bad,
        ProposalState::Withdrawn => Tone::Neutral,
    };
    view! { <Badge label=state.label(context.locale) tone /> }.into_any()
}

fn summary(context: &PageContext<'_>, state: &FormState) -> Option<AnyView> {
    state
        .is_refused()
        .then(|| view! { <ErrorSummary text=context.text state=state.clone() /> }.into_any())
}

/// What was done, said once.
fn notice(context: &PageContext<'_>, done: &str) -> Option<AnyView> {
    const WORDS: [&str; 10] = [
        "sent",
        "withdrawn",
        "commented",
        "hidden",
        "shown",
        "reviewed",
        "accepted",
        "refused",
        "scheduled",
        "call",
    ];
    let word = WORDS.into_iter().find(|known| *known == done)?;
    let title = context.t(&format!("proposals-done-{word}"));
    let body = context.t(&format!("proposals-done-{word}-body"));
    Some(view! { <Done title body /> }.into_any())
}

/// What stands above a page of organisers: the way back, the heading, the event,
/// and the pages beside this one.
fn desk_head(
    context: &PageContext<'_>,
    (slug, details): (&Slug, &EventDetails),
    here: ProposalDeskPage,
    heading: (String, Option<&'static str>),
) -> AnyView {
    let (event, language) = event_title(context, slug, details);
    let link = |page| context.link(&Path::ProposalDesk(slug.clone(), page));
    let mut above = vec![
        (
            context.link(&Path::Manage(ManagePage::Overview)),
            context.t("manage-title"),
        ),
        (
            context.link(&Path::Manage(ManagePage::Events)),
            context.t("prepare-title"),
        ),
        (
            context.link(&Path::Preparation(slug.clone(), PreparationPage::Overview)),
            event.clone(),
        ),
    ];
    if here != ProposalDeskPage::List {
        above.push((link(ProposalDeskPage::List), context.t("proposals-title")));
    }
    let tabs = [
        (ProposalDeskPage::List, context.t("proposals-title")),
        (ProposalDeskPage::Settings, context.t("proposals-settings")),
    ]
    .map(|(page, label)| {
        let current = (page == here).then_some("page");
        view! {
            <a href=link(page) aria-current=current>
                {label}
            </a>
        }
    })
    .into_iter()
    .collect_view();
    let (title, title_language) = heading;
    view! {
        <Breadcrumbs
            label=context.t("breadcrumb-label")
            above=above
            current=title.clone()
        />
        <div class="wrap registrations-h">
            <p class="muted" lang=language>
                {event}
            </p>
            <h1 lang=title_language>{title}</h1>
            <nav class="tabs" aria-label=context.t("proposals-nav")>
                {tabs}
            </nav>
        </div>
    }
    .into_any()
}
