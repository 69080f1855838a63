//! Where events are prepared: which ones there are, where each stands, its texts
//! and its agenda. Everything works without scripts. Used by `app`.

mod agenda;
mod detail_fields;
mod details;
mod list;
mod organizers;
mod overview;
mod reading;
mod rows;
mod session;
mod speakers;
mod submit;
mod submit_agenda;

pub use agenda::{agenda_page, rooms_state};
pub use details::{details_page, details_state, new_event_page, new_event_state};
pub use list::events_page;
pub use organizers::{organizers_page, submit_organizers};
pub use overview::overview_page;
pub use rows::{compacted, lists_of};
pub use session::{new_session_state, session_page, session_state};
pub use submit::{submit_details, submit_move, submit_new};
pub use submit_agenda::{submit_rooms, submit_session};

use crate::i18n::Locale;
use crate::paths::{ManagePage, Path, PreparationPage, RegistrationPage};
use crate::ui::form::{ErrorSummary, FormState};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Badge, Breadcrumbs, Done, Tone};
use domain::event::EventState;
use domain::{Localized, Slug};
use leptos::prelude::*;
use usecases::events::EventPreparation;

/// The best text for a reader, and its language where that is not theirs.
fn said(text: &Localized, locale: Locale) -> Option<(String, Option<&'static str>)> {
    let (text, language) = text.best(locale)?;
    let code = (language != locale).then(|| language.code());
    Some((text.to_owned(), code))
}

fn name(
    context: &PageContext<'_>,
    slug: &Slug,
    titles: &Localized,
) -> (String, Option<&'static str>) {
    said(titles, context.locale).unwrap_or_else(|| (slug.to_string(), None))
}

fn state_badge(context: &PageContext<'_>, state: EventState) -> AnyView {
    let tone = match state {
        EventState::Draft => Tone::Warning,
        EventState::Announced | EventState::Closed => Tone::Calm,
        EventState::Open => Tone::Good,
        EventState::Held => Tone::Neutral,
        EventState::Cancelled => Tone::Bad,
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
    const WORDS: [&str; 9] = [
        "begun",
        "moved",
        "saved",
        "session-saved",
        "session-removed",
        "joined",
        "invited",
        "invitation-revoked",
        "organizer-removed",
    ];
    let word = WORDS.into_iter().find(|known| *known == done)?;
    let title = context.t(&format!("prepare-done-{word}"));
    let body = context.t(&format!("prepare-done-{word}-body"));
    Some(view! { <Done title body /> }.into_any())
}

/// The name of each language, for fields.
fn languages(context: &PageContext<'_>) -> [(&'static str, String); 3] {
    Locale::ALL.map(|locale| {
        let code = locale.code();
        (code, context.t(&format!("language-{code}")))
    })
}

/// The way back; `above` stands between the events and this page.
fn crumbs(context: &PageContext<'_>, above: Vec<(String, String)>, current: String) -> AnyView {
    let mut all = vec![
        (
            context.link(&Path::Manage(ManagePage::Overview)),
            context.t("manage-title"),
        ),
        (
            context.link(&Path::Manage(ManagePage::Events)),
            context.t("prepare-title"),
        ),
    ];
    all.extend(above);
    view! { <Breadcrumbs label=context.t("breadcrumb-label") above=all current=current /> }
        .into_any()
}

const fn label(page: PreparationPage) -> &'static str {
    match page {
        PreparationPage::Overview => "prepare-overview",
        PreparationPage::Details => "prepare-details",
        PreparationPage::Agenda => "prepare-agenda",
        PreparationPage::NewSession => "prepare-session-new",
        PreparationPage::Session(_) => "prepare-session",
        PreparationPage::Organizers => "prepare-organizers",
    }
}

/// A page of one event: the way back, the heading, the pages beside this one.
fn event_page(
    context: &PageContext<'_>,
    view: &EventPreparation,
    here: PreparationPage,
    body: AnyView,
) -> Page {
    let (event, language) = name(context, &view.slug, &view.event.details.titles);
    let title = context.t(label(here));
    let link = |page| context.link(&Path::Preparation(view.slug.clone(), page));
    let mut above = Vec::new();
    if here != PreparationPage::Overview {
        above.push((link(PreparationPage::Overview), event.clone()));
    }
    let of_agenda = matches!(
        here,
        PreparationPage::NewSession | PreparationPage::Session(_)
    );
    if of_agenda {
        above.push((link(PreparationPage::Agenda), context.t("prepare-agenda")));
    }
    let current = if here == PreparationPage::Overview {
        event.clone()
    } else {
        title.clone()
    };
    let organizers = view.keeps.then_some(PreparationPage::Organizers);
    let tabs = [
        PreparationPage::Overview,
        PreparationPage::Details,
        PreparationPage::Agenda,
    ]
    .into_iter()
    .chain(organizers)
    .map(|page| {
        let current = (page == here).then_some("page");
        view! {
            <a href=link(page) aria-current=current>
                {context.t(label(page))}
            </a>
        }
    })
    .collect_view();
    let registrations = view.keeps.then(|| {
        let list = Path::Registrations(view.slug.clone(), RegistrationPage::List);
        view! { <a href=context.link(&list)>{context.t("registrations-title")}</a> }
    });
    let heading = if here == PreparationPage::Overview {
        view! { <h1 lang=language>{event.clone()}</h1> }.into_any()
    } else {
        view! {
            <p class="muted" lang=language>
                {event.clone()}
            </p>
            <h1>{title.clone()}</h1>
        }
        .into_any()
    };
    let body = view! {
        {crumbs(context, above, current)}
        <div class="wrap registrations-h">
            {heading} <nav class="tabs" aria-label=context.t("prepare-nav")>
                {tabs}
                {registrations}
            </nav>
        </div>
        {body}
    }
    .into_any();
    let path = Path::Preparation(view.slug.clone(), here);
    let title = if here == PreparationPage::Overview {
        event
    } else {
        format!("{title}: {event}")
    };
    Page::unlisted(path, String::new(), title, body)
}
