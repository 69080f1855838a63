//! The ticket: a page that whoever knows its address can see, print and give up.

use super::change::change;
use super::{clock, moment, title, when};
use crate::paths::{EventPart, Path, RegistrationPage};
use crate::ui::form::FormState;
use crate::ui::icon::{Glyph, Icon};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Alert, Badge, Done, Fact, Onwards, Tone};
use domain::event::{EventDate, EventState};
use domain::registration::{Mandate, RegistrationState};
use leptos::prelude::*;
use usecases::registration::TicketView;

/// The ticket; `state` holds what was refused, `done` names what was done.
#[must_use]
pub fn ticket_page(
    context: &PageContext<'_>,
    view: &TicketView,
    state: &FormState,
    done: &str,
) -> Page {
    let (name, language) = title(context, &view.slug, &view.details);
    let registration = &view.registration;
    let code = shows_code(view).then(|| {
        let src = context.link(&Path::TicketQr(registration.code.clone()));
        view! {
            <div class="ticket-code">
                <img src=src alt=context.t("ticket-qr") width="220" height="220" />
                <p class="small muted">{context.t("ticket-code")}</p>
                <p class="ticket-signs">{registration.code.to_string()}</p>
            </div>
        }
    });
    let body = view! {
        <div class="wrap stack narrow ticket-page">
            {super::summary(context, state)}
            {changed(context, done)}
            {called_off(context, view)}
            <article class="pane ticket">
                <div class="ticket-h">
                    <p class="muted">{context.t("ticket-title")}</p>
                    <h1 lang=language>{name.clone()}</h1>
                </div>
                <div class="ticket-body">
                    {code}
                    <div class="stack">
                        {standing_alert(context, view)}
                        {facts(context, view)}
                    </div>
                </div>
            </article>
            {keeper(context, view)}
            {onwards(context, view)}
            {change(context, view, state)}
            {give_up(context, view)}
        </div>
    }
    .into_any();
    let heading = format!("{}: {name}", context.t("ticket-title"));
    let path = Path::Ticket(registration.code.clone());
    Page::unlisted(path, String::new(), heading, body)
}

/// Whether there is something to show at the door, now or when a place gets free.
pub(super) fn shows_code(view: &TicketView) -> bool {
    let is_live = view.registration.state.has_place() || view.position.is_some();
    is_live && !is_off(view)
}

/// Whether the event does not take place, so that a ticket is worth nothing.
fn is_off(view: &TicketView) -> bool {
    view.details.state == EventState::Cancelled
}

/// What was changed, said once.
fn changed(context: &PageContext<'_>, done: &str) -> Option<AnyView> {
    (done == "changed").then(|| {
        let title = context.t("ticket-changed");
        let body = context.t("ticket-changed-body");
        view! { <Done title body /> }.into_any()
    })
}

fn called_off(context: &PageContext<'_>, view: &TicketView) -> Option<AnyView> {
    is_off(view).then(|| {
        view! {
            <Alert
                title=context.t("ticket-event-cancelled")
                body=context.t("ticket-event-cancelled-body")
                tone=Tone::Bad
            />
        }
        .into_any()
    })
}

/// How the registration stands, what to do about it, and how good that is.
pub(super) fn standing(context: &PageContext<'_>, view: &TicketView) -> (String, String, Tone) {
    let registration = &view.registration;
    match registration.state {
        RegistrationState::Registered => (
            context.t("ticket-placed"),
            context.t("ticket-placed-body"),
            Tone::Good,
        ),
        RegistrationState::Waiting => {
            let position = view.position.unwrap_or(1);
            (
                context.t("ticket-waiting"),
                context
                    .text
                    .with("ticket-waiting-position", &[("position", position.into())]),
                Tone::Warning,
            )
        }
        RegistrationState::Cancelled => (
            context.t("ticket-cancelled"),
            context.t("ticket-cancelled-body"),
            Tone::Bad,
        ),
        RegistrationState::CheckedIn => {
            let time = registration.checked_in_at.map(clock).unwrap_or_default();
            (
                context.t("ticket-came"),
                context
                    .text
                    .with("ticket-came-body", &[("time", time.into())]),
                Tone::Good,
            )
        }
    }
}

fn standing_alert(context: &PageContext<'_>, view: &TicketView) -> Option<AnyView> {
    (!is_off(view)).then(|| {
        let (title, body, tone) = standing(context, view);
        view! {
            <div role="status">
                <Alert title body tone />
            </div>
        }
        .into_any()
    })
}

/// The fact that a mandate stands beside.
const KIND: &str = "ticket-kind";

/// Terms and what the ticket says of them, whoever prints it.
pub(super) fn stated_facts(context: &PageContext<'_>, view: &TicketView) -> Vec<(String, String)> {
    let registration = &view.registration;
    let locale = context.locale;
    let organization = Some(registration.organization.clone()).filter(|name| !name.is_empty());
    [
        ("registration-name", Some(registration.name.clone())),
        (KIND, Some(registration.kind.label(locale).to_owned())),
        ("ticket-organization", organization),
        ("registration-when", when(context, view.details.date)),
        ("registration-where", view.details.venue.line(locale)),
    ]
    .into_iter()
    .filter_map(|(term, value)| Some((context.t(term), value?)))
    .collect()
}

fn facts(context: &PageContext<'_>, view: &TicketView) -> AnyView {
    let registration = &view.registration;
    let locale = context.locale;
    let mut mandate = registration
        .mandate
        .filter(|_| registration.state != RegistrationState::Cancelled)
        .map(|mandate| {
            let tone = match mandate {
                Mandate::Confirmed => Tone::Good,
                Mandate::Pending => Tone::Warning,
                Mandate::Refused => Tone::Bad,
            };
            view! { <Badge label=mandate.label(locale) tone /> }
        });
    let kind = context.t(KIND);
    let rows = stated_facts(context, view)
        .into_iter()
        .map(|(term, value)| {
            let badge = if term == kind { mandate.take() } else { None };
            view! { <Fact term>{value} " " {badge}</Fact> }
        })
        .collect_view();
    view! { <dl class="kv tight">{rows}</dl> }.into_any()
}

/// For organisers whose phone's camera opened the ticket.
fn keeper(context: &PageContext<'_>, view: &TicketView) -> Option<AnyView> {
    let registration = &view.registration;
    if !view.keeps {
        return None;
    }
    let action = context.link(&Path::Registrations(
        view.slug.clone(),
        RegistrationPage::CheckIn,
    ));
    let waits_at_door = registration.state == RegistrationState::Registered && !is_off(view);
    let button = waits_at_door.then(|| {
        view! {
            <form method="post" action=action.clone()>
                <input type="hidden" name="code" value=registration.code.as_str().to_owned() />
                <button class="btn lit">{context.t("ticket-check-in")}</button>
            </form>
        }
    });
    let came = registration.checked_in_at.map(|at| {
        let time = moment(context.locale, at);
        let came = context.text.with("check-in-time", &[("time", time.into())]);
        view! { <p>{came}</p> }
    });
    Some(
        view! {
            <section class="pane ticket-keeper" aria-labelledby="keeper">
                <h2 id="keeper">{context.t("ticket-keeper-title")}</h2>
                {came}
                {button}
                <p>
                    <Onwards href=action label=context.t("registrations-check-in") />
                </p>
            </section>
        }
        .into_any(),
    )
}

fn onwards(context: &PageContext<'_>, view: &TicketView) -> AnyView {
    let is_known = matches!(view.details.date, EventDate::Days { .. });
    let has_place = view.registration.state == RegistrationState::Registered;
    let calendar = (is_known && has_place && !is_off(view)).then(|| {
        let path = Path::EventPart(view.slug.clone(), EventPart::Calendar);
        view! {
            <a class="btn line" href=context.link(&path)>
                <Icon glyph=Glyph::Calendar />
                {context.t("ticket-calendar")}
            </a>
        }
    });
    let event = context.link(&Path::Event(view.slug.clone()));
    let file = shows_code(view).then(|| {
        let path = Path::TicketFile(view.registration.code.clone());
        view! {
            <a class="btn line" href=context.link(&path) download="">
                <Icon glyph=Glyph::Download />
                {context.t("ticket-file")}
            </a>
        }
    });
    view! {
        <div class="row ticket-onwards">
            {file} {calendar}
            <Onwards href=event label=context.t("registration-to-event") />
        </div>
    }
    .into_any()
}

fn give_up(context: &PageContext<'_>, view: &TicketView) -> Option<AnyView> {
    let is_ahead = !view.past && !is_off(view);
    (view.registration.state.may_be_cancelled() && is_ahead).then(|| {
        let action = context.link(&Path::Ticket(view.registration.code.clone()));
        view! {
            <details class="pane ticket-cancel">
                <summary>{context.t("ticket-cancel-title")}</summary>
                <form class="stack" method="post" action=action>
                    <p>{context.t("ticket-cancel-body")}</p>
                    <button class="btn danger">{context.t("ticket-cancel")}</button>
                </form>
            </details>
        }
        .into_any()
    })
}
