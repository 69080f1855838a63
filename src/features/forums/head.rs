//! The head that all pages of an event share: what it is, when, where, and the
//! tabs to its parts.

use super::item::state_badge;
use super::words::{said, when};
use crate::paths::{EventPart, Path, ProposalPage};
use crate::ui::icon::{Glyph, Icon};
use crate::ui::numeral::roman_numeral;
use crate::ui::page::PageContext;
use crate::ui::parts::{Alert, Badge, Fact, Tone};
use domain::event::{EventDate, EventState, roman};
use leptos::prelude::*;
use usecases::events::EventView;
use usecases::proposals::CallStanding;

/// What an event is called in the reader's language.
pub(super) fn title(context: &PageContext<'_>, view: &EventView) -> (String, Option<&'static str>) {
    said(&view.event.details.titles, context.locale)
        .unwrap_or_else(|| (view.slug.to_string(), None))
}

/// Head and tabs; `part` is the page they stand on, `None` the first one.
pub(super) fn head(
    context: &PageContext<'_>,
    view: &EventView,
    part: Option<EventPart>,
) -> AnyView {
    let locale = context.locale;
    let text = context.text;
    let details = &view.event.details;
    let (name, language) = title(context, view);
    let theme = said(&details.themes, locale).map(|(theme, language)| {
        let theme = text.with("event-theme", &[("theme", theme.into())]);
        view! {
            <p class="theme" lang=language>
                {theme}
            </p>
        }
    });
    let numeral = details
        .edition
        .filter(|_| view.series.is_some())
        .and_then(|edition| roman_numeral(&roman(edition)));
    let demonstration = details.demonstration.then(|| {
        let label = text.get("demonstration-record");
        view! { <Badge label tone=Tone::Warning /> }
    });
    // A part has its own main heading; the event's name leads back to the whole.
    let heading = match part {
        None => view! { <h1 lang=language>{name}</h1> }.into_any(),
        Some(_) => view! {
            <p class="event-name" lang=language>
                <a href=context.link(&Path::Event(view.slug.clone()))>{name}</a>
            </p>
        }
        .into_any(),
    };
    view! {
        <div class="dusk">
            <div class="wrap forum-h">
                <div class="forum-top">
                    <div>
                        <p class="badges">
                            <Badge label=details.kind.label(locale) />
                            {state_badge(details.state, locale)}
                            {demonstration}
                        </p>
                        {heading}
                        {theme}
                    </div>
                    {numeral}
                </div>
                {facts(context, view)}
                {calendar(context, view)}
            </div>
        </div>
        {notice(context, view)}
        {tabs(context, view, part)}
    }
    .into_any()
}

fn facts(context: &PageContext<'_>, view: &EventView) -> AnyView {
    let text = context.text;
    let details = &view.event.details;
    let when = when(text, details.date)
        .map(|when| view! { <Fact term=text.get("event-when")>{when}</Fact> });
    let place = details
        .venue
        .line(context.locale)
        .map(|place| view! { <Fact term=text.get("event-where")>{place}</Fact> });
    let online = details.venue.online.clone().map(|address| {
        let label = address.label().to_owned();
        view! {
            <Fact term=text.get("event-online")>
                <a href=address.as_str().to_owned()>{label}</a>
            </Fact>
        }
    });
    view! { <dl class="event-facts">{when} {place} {online}</dl> }.into_any()
}

/// What to do about an event ahead: to register, to propose, not to forget it.
fn calendar(context: &PageContext<'_>, view: &EventView) -> Option<AnyView> {
    let details = &view.event.details;
    let ahead = !view.past && details.state.is_public() && details.state != EventState::Cancelled;
    let register = view.registration_open.then(|| {
        let href = context.link(&Path::EventRegister(view.slug.clone()));
        view! {
            <a class="btn lit" href=href>
                {context.t("registration-go")}
            </a>
        }
    });
    // One thing is lit: to register, while one can.
    let class = if register.is_some() {
        "btn line"
    } else {
        "btn lit"
    };
    let propose = (view.call == Some(CallStanding::Open)).then(|| {
        let path = Path::Proposals(view.slug.clone(), ProposalPage::New);
        view! {
            <a class="btn line" href=context.link(&path)>
                {context.t("proposals-send-go")}
            </a>
        }
    });
    let calendar = matches!(details.date, EventDate::Days { .. }).then(|| {
        let path = Path::EventPart(view.slug.clone(), EventPart::Calendar);
        view! {
            <a class=class href=context.link(&path)>
                <Icon glyph=Glyph::Calendar />
                {context.t("event-add-to-calendar")}
            </a>
        }
    });
    let any = register.is_some() || propose.is_some() || calendar.is_some();
    (ahead && any).then(|| view! { <p class="row">{register} {propose} {calendar}</p> }.into_any())
}

fn notice(context: &PageContext<'_>, view: &EventView) -> Option<AnyView> {
    let text = context.text;
    let details = &view.event.details;
    let (title, body, tone) = match details.state {
        EventState::Draft => (
            text.get("event-draft-title"),
            text.get("event-draft-body"),
            Tone::Warning,
        ),
        EventState::Cancelled => (
            text.get("event-cancelled-title"),
            text.get("event-cancelled-body"),
            Tone::Bad,
        ),
        _ if details.demonstration => (
            text.get("event-demonstration-title"),
            text.get("event-demonstration-body"),
            Tone::Warning,
        ),
        _ => return None,
    };
    Some(
        view! {
            <div class="wrap event-notice">
                <Alert title body tone />
            </div>
        }
        .into_any(),
    )
}

fn tabs(context: &PageContext<'_>, view: &EventView, current: Option<EventPart>) -> AnyView {
    let text = context.text;
    let sessions = &view.event.agenda.sessions;
    let spoken = sessions.iter().any(|session| !session.speakers.is_empty());
    let changed = view.event.details.state.is_public() && view.revision_number > 1;
    let tabs = [
        (None, text.get("event-tab-about"), true),
        (
            Some(EventPart::Agenda),
            text.get("event-tab-agenda"),
            !sessions.is_empty(),
        ),
        (
            Some(EventPart::Mine),
            text.get("agenda-mine"),
            context.viewer.is_some()
                && view.event.details.state.is_public()
                && !sessions.is_empty(),
        ),
        (
            Some(EventPart::Speakers),
            text.get("event-tab-speakers"),
            spoken,
        ),
        (
            Some(EventPart::Resolutions),
            text.get("resolution-tab"),
            !view.proceedings.resolution.is_empty(),
        ),
        (
            Some(EventPart::Laureates),
            text.get("record-laureates"),
            !view.proceedings.record.laureates.is_empty(),
        ),
        (
            Some(EventPart::History),
            text.get("event-tab-history"),
            changed,
        ),
    ];
    let few = tabs.iter().filter(|(.., shown)| *shown).count() < 2;
    if few && current.is_none() && view.call.is_none() {
        return ().into_any();
    }
    let links = tabs
        .into_iter()
        .filter(|(part, _, shown)| *shown || *part == current)
        .map(|(part, label, _)| {
            let path = part.map_or_else(
                || Path::Event(view.slug.clone()),
                |part| Path::EventPart(view.slug.clone(), part),
            );
            let here = (part == current).then_some("page");
            view! {
                <a href=context.link(&path) aria-current=here>
                    {label}
                </a>
            }
        })
        .collect_view();
    let proposals = view.call.map(|_| {
        let path = Path::Proposals(view.slug.clone(), ProposalPage::List);
        view! { <a href=context.link(&path)>{text.get("proposals-title")}</a> }
    });
    view! {
        <div class="wrap event-tabs">
            <nav class="tabs" aria-label=text.get("event-tabs-label")>
                {links}
                {proposals}
            </nav>
        </div>
    }
    .into_any()
}
