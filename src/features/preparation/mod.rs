//! Where events are prepared: which ones there are, where each stands, its texts
//! its agenda, and what it resolved. Everything works without scripts. Used by `app`.

mod agenda;
mod board;
mod commitment;
mod detail_fields;
mod details;
mod list;
mod organizers;
mod overview;
mod photos;
mod reading;
mod record;
mod resolution;
mod rows;
mod series;
mod session;
mod speakers;
mod submit;
mod submit_agenda;
mod submit_proceedings;

pub use agenda::{agenda_page, rooms_state};
pub use commitment::{commitment_page, commitment_values};
pub use details::{details_page, details_state, new_event_page, new_event_state};
pub use list::events_page;
pub use organizers::{organizers_page, submit_organizers};
pub use overview::overview_page;
pub use photos::{photos_page, submit_photo};
pub use record::{record_page, record_state, with_attendees};
pub use resolution::{resolution_page, resolution_state};
pub use rows::{PROCEEDINGS_LISTS, lists_of};
pub use series::{series_form_page, series_list_page, series_state, submit_series};
pub use session::{new_session_state, session_page, session_state};
pub use submit::{submit_details, submit_move, submit_new, submit_removal};
pub use submit_agenda::{submit_rooms, submit_session, submit_session_move};
pub use submit_proceedings::{submit_commitment, submit_record, submit_resolution};

use crate::i18n::said;
use crate::paths::{
    ManagePage, Path, PreparationPage, ProceedingsPage, ProposalDeskPage, RegistrationPage,
};
use crate::ui::form::{ErrorSummary, FormState, Submission};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Badge, Breadcrumbs, Done, Tone};
use domain::event::EventState;
use domain::{Localized, Slug};
use leptos::prelude::*;
use usecases::events::EventPreparation;

/// The field of what the writer had before them.
const STAMP: &str = "stamp";

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

/// What the writer had before them, which goes back with the form. One that
/// comes back for a slip is still meant for that, so that they are told of what
/// others wrote meanwhile when they send it again.
fn seen(state: &FormState, present: String) -> String {
    let sent = state.value(STAMP);
    if sent.is_empty() { present } else { sent }
}

/// The form that is shown again: what it was meant for is gone when others wrote
/// meanwhile, as it says, or when it is only one of those on the page.
#[must_use]
pub fn refused_state(
    form: &Submission,
    is_meant_for_present: bool,
    told: Vec<(String, String)>,
) -> FormState {
    let mut form = form.clone();
    if is_meant_for_present {
        form.values.retain(|(name, _)| name != STAMP);
    }
    FormState::refused(&form, told)
}

fn summary(context: &PageContext<'_>, state: &FormState) -> Option<AnyView> {
    state
        .is_refused()
        .then(|| view! { <ErrorSummary text=context.text state=state.clone() /> }.into_any())
}

/// How many people are mailed when something is done; nothing when nobody is.
fn told(context: &PageContext<'_>, people: u64, key: &str) -> Option<AnyView> {
    (people > 0).then(|| view! { <p class="hint">{context.text.count(key, people)}</p> }.into_any())
}

/// What was done, said once.
fn notice(context: &PageContext<'_>, done: &str) -> Option<AnyView> {
    const WORDS: [&str; 18] = [
        "begun",
        "commitment-moved",
        "commitment-saved",
        "draft-removed",
        "moved",
        "photo-added",
        "photo-moved",
        "photo-removed",
        "resolution-saved",
        "saved",
        "series-saved",
        "session-saved",
        "session-moved",
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

/// A page of one event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Here {
    Preparation(PreparationPage),
    Proceedings(ProceedingsPage),
}

impl From<PreparationPage> for Here {
    fn from(page: PreparationPage) -> Self {
        Self::Preparation(page)
    }
}

impl From<ProceedingsPage> for Here {
    fn from(page: ProceedingsPage) -> Self {
        Self::Proceedings(page)
    }
}

impl Here {
    const OVERVIEW: Self = Self::Preparation(PreparationPage::Overview);
    const AGENDA: Self = Self::Preparation(PreparationPage::Agenda);
    const RESOLUTION: Self = Self::Proceedings(ProceedingsPage::Resolution);
    const RECORD: Self = Self::Proceedings(ProceedingsPage::Record);
    const PHOTOS: Self = Self::Proceedings(ProceedingsPage::Photos);

    const fn label(self) -> &'static str {
        match self {
            Self::Preparation(PreparationPage::Overview) => "prepare-overview",
            Self::Preparation(PreparationPage::Details) => "prepare-details",
            Self::Preparation(PreparationPage::Agenda) => "prepare-agenda",
            Self::Preparation(PreparationPage::NewSession) => "prepare-session-new",
            Self::Preparation(PreparationPage::Session(_)) => "prepare-session",
            Self::Preparation(PreparationPage::Organizers) => "prepare-organizers",
            Self::Proceedings(ProceedingsPage::Resolution) => "resolution-nav",
            Self::Proceedings(ProceedingsPage::Record) => "record-nav",
            Self::Proceedings(ProceedingsPage::Photos) => "photos-nav",
            Self::Proceedings(ProceedingsPage::NewCommitment) => "commitment-new",
            Self::Proceedings(ProceedingsPage::Commitment(_)) => "commitment-edit",
        }
    }

    /// The page of which it is a part.
    const fn above(self) -> Option<Self> {
        match self {
            Self::Preparation(PreparationPage::NewSession | PreparationPage::Session(_)) => {
                Some(Self::AGENDA)
            }
            Self::Proceedings(ProceedingsPage::NewCommitment | ProceedingsPage::Commitment(_)) => {
                Some(Self::RESOLUTION)
            }
            _ => None,
        }
    }

    fn path(self, slug: &Slug) -> Path {
        match self {
            Self::Preparation(page) => Path::Preparation(slug.clone(), page),
            Self::Proceedings(page) => Path::Proceedings(slug.clone(), page),
        }
    }
}

/// A page of one event: the way back, the heading, the pages beside this one.
fn event_page(
    context: &PageContext<'_>,
    view: &EventPreparation,
    here: impl Into<Here>,
    body: AnyView,
) -> Page {
    let here = here.into();
    let (event, language) = name(context, &view.slug, &view.event.details.titles);
    let title = context.t(here.label());
    let link = |page: Here| context.link(&page.path(&view.slug));
    let mut above = Vec::new();
    if here != Here::OVERVIEW && view.writes {
        above.push((link(Here::OVERVIEW), event.clone()));
    }
    if let Some(page) = here.above() {
        above.push((link(page), context.t(page.label())));
    }
    let current = if here == Here::OVERVIEW {
        event.clone()
    } else {
        title.clone()
    };
    let organizers = view
        .keeps
        .then_some(Here::Preparation(PreparationPage::Organizers));
    let tabs = [
        Here::OVERVIEW,
        Here::Preparation(PreparationPage::Details),
        Here::AGENDA,
        Here::RESOLUTION,
        Here::RECORD,
        Here::PHOTOS,
    ]
    .into_iter()
    // An owner who does not organise the event writes what is left of it only.
    .filter(|page| view.writes || matches!(page, Here::Proceedings(_)))
    .chain(organizers)
    .map(|page| {
        let current = (page == here).then_some("page");
        view! {
            <a href=link(page) aria-current=current>
                {context.t(page.label())}
            </a>
        }
    })
    .collect_view();
    let registrations = view.keeps.then(|| {
        let list = Path::Registrations(view.slug.clone(), RegistrationPage::List);
        view! { <a href=context.link(&list)>{context.t("registrations-title")}</a> }
    });
    let proposals = view.keeps.then(|| {
        let list = Path::ProposalDesk(view.slug.clone(), ProposalDeskPage::List);
        view! { <a href=context.link(&list)>{context.t("proposals-title")}</a> }
    });
    let heading = if here == Here::OVERVIEW {
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
                {proposals}
            </nav>
        </div>
        {body}
    }
    .into_any();
    let title = if here == Here::OVERVIEW {
        event
    } else {
        format!("{title}: {event}")
    };
    Page::unlisted(here.path(&view.slug), String::new(), title, body)
}
