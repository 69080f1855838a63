//! Where an event stands, what is still missing, and what comes next.

use super::list::when;
use super::{event_page, notice, said, state_badge, summary, told};
use crate::i18n::Locale;
use crate::paths::{Path, PreparationPage, RegistrationPage};
use crate::ui::form::FormState;
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Alert, Fact, Onwards, Tone};
use domain::event::EventState;
use leptos::prelude::*;
use usecases::events::EventPreparation;

/// The page; `done` names what was done.
#[must_use]
pub fn overview_page(
    context: &PageContext<'_>,
    view: &EventPreparation,
    state: &FormState,
    done: &str,
) -> Page {
    let details = &view.event.details;
    let public = details.state.is_public();
    let look = context.t(if public {
        "prepare-see-public"
    } else {
        "prepare-see-draft"
    });
    let body = view! {
        <div class="wrap stack narrow">
            {notice(context, done)}
            {summary(context, state)}
            <p class="badges">{state_badge(context, details.state)}</p>
            {facts(context, view)}
            <p>
                <Onwards href=context.link(&Path::Event(view.slug.clone())) label=look />
            </p>
            {next(context, view)}
            {removal(context, view)}
        </div>
    }
    .into_any();
    event_page(context, view, PreparationPage::Overview, body)
}

fn facts(context: &PageContext<'_>, view: &EventPreparation) -> AnyView {
    let text = context.text;
    let details = &view.event.details;
    let unknown = || context.t("prepare-unknown");
    let date = when(context, details.date).unwrap_or_else(unknown);
    let venue = said(&details.venue.names, context.locale)
        .map(|(name, _)| name)
        .or_else(|| {
            let district = details.venue.district?;
            Some(district.label(context.locale).to_owned())
        })
        .unwrap_or_else(unknown);
    let sessions = view.event.agenda.sessions.len();
    let sessions = if sessions == 0 {
        context.t("prepare-no-sessions")
    } else {
        text.count("agenda-session-count", sessions as u64)
    };
    let written: Vec<String> = Locale::ALL
        .into_iter()
        .filter(|locale| details.titles.get(*locale).is_some())
        .map(|locale| context.t(&format!("language-{}", locale.code())))
        .collect();
    let hosts: Vec<String> = details
        .hosts
        .iter()
        .filter_map(|host| said(&view.organizations.get(host)?.names, context.locale))
        .map(|(name, _)| name)
        .collect();
    let hosts = (!hosts.is_empty())
        .then(|| view! { <Fact term=context.t("event-hosts")>{hosts.join(", ")}</Fact> });
    view! {
        <dl class="kv">
            <Fact term=context.t("event-when")>{date}</Fact>
            <Fact term=context.t("event-where")>{venue}</Fact>
            {hosts}
            <Fact term=context.t("prepare-agenda")>{sessions}</Fact>
            <Fact term=context.t("prepare-languages")>{written.join(", ")}</Fact>
        </dl>
    }
    .into_any()
}

/// A draft that was begun by mistake can be deleted.
fn removal(context: &PageContext<'_>, view: &EventPreparation) -> Option<AnyView> {
    let shown = view.event.details.state == EventState::Draft && view.writes;
    let page = PreparationPage::Overview;
    let action = context.link(&Path::Preparation(view.slug.clone(), page));
    shown.then(|| {
        view! {
            <details class="numbers">
                <summary>{context.t("prepare-remove")}</summary>
                <form class="stack" method="post" action=action>
                    <p>{context.t("prepare-remove-body")}</p>
                    <p>
                        <button class="btn line" name="task" value="remove">
                            {context.t("prepare-remove-go")}
                        </button>
                    </p>
                </form>
            </details>
        }
        .into_any()
    })
}

/// What the reader may do with the event as a whole.
fn next(context: &PageContext<'_>, view: &EventPreparation) -> AnyView {
    let state = view.event.details.state;
    if view.moves.is_empty() {
        let waits = (state == EventState::Draft).then(|| {
            view! {
                <Alert
                    title=context.t("prepare-moderated")
                    body=context.t("prepare-moderated-body")
                    tone=Tone::Calm
                />
            }
        });
        return waits.into_any();
    }
    let action = context.link(&Path::Preparation(
        view.slug.clone(),
        PreparationPage::Overview,
    ));
    let button = |to: EventState, class: &'static str| {
        view! {
            <button class=class name="to" value=to.code()>
                {context.t(&format!("prepare-move-{}", to.code()))}
            </button>
        }
        .into_any()
    };
    // Registration opens and closes where its places are said.
    let by_settings = |to: &EventState| matches!(to, EventState::Open | EventState::Closed);
    let registration = view.moves.iter().any(by_settings).then(|| {
        let settings = Path::Registrations(view.slug.clone(), RegistrationPage::Settings);
        view! {
            <a class="btn" href=context.link(&settings)>
                {context.t("registrations-settings")}
            </a>
        }
    });
    let buttons: Vec<AnyView> = view
        .moves
        .iter()
        .filter(|to| !by_settings(to) && **to != EventState::Cancelled)
        .map(|to| {
            let class = if *to == EventState::Announced {
                "btn lit"
            } else {
                "btn line"
            };
            button(*to, class)
        })
        .collect();
    let is_ahead = view.event.details.is_ahead(context.today);
    let cancel = view.moves.contains(&EventState::Cancelled).then(|| {
        let people = if is_ahead { view.told } else { 0 };
        view! {
            <details class="numbers">
                <summary>{context.t("prepare-cancel")}</summary>
                <form class="stack" method="post" action=action.clone()>
                    <p>{context.t("prepare-cancel-body")}</p>
                    {told(context, people, "prepare-cancel-told")}
                    <p>{button(EventState::Cancelled, "btn line")}</p>
                </form>
            </details>
        }
    });
    let lead = context.t(&format!("prepare-next-{}", state.code()));
    view! {
        <section class="pane" aria-labelledby="next">
            <h2 id="next">{context.t("prepare-next")}</h2>
            <p class="muted">{lead}</p>
            <form class="row" method="post" action=action.clone()>
                {registration}
                {buttons}
            </form>
            {cancel}
        </section>
    }
    .into_any()
}
