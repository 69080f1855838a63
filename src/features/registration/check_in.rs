//! At the door: a code is typed, or a phone's camera opened the ticket, whose
//! button leads here. Where scripts run, an island takes ticket after ticket on
//! this page, also without a connection.

use super::{door_head, kept_head, kept_page, moment, summary};
use crate::paths::{Path, RegistrationPage};
use crate::ui::form::{FormState, TextField};
use crate::ui::page::{Bundle, Page, PageContext};
use crate::ui::parts::{Alert, Tone};
use desk_islands::{Door, DoorWords, Expected};
use domain::AccountId;
use domain::event::EventState;
use domain::registration::{Mandate, RegistrationKind};
use leptos::prelude::*;
use usecases::registration::{DoorView, RegistrationView};

/// What the page shows.
#[derive(Clone, Copy)]
pub struct CheckInView<'a> {
    /// Who is expected, and how many came.
    pub door: &'a DoorView,
    /// Who was just checked in, and whether they had come before.
    pub came: Option<(&'a RegistrationView, bool)>,
}

/// The page, for the account whose device it is.
#[must_use]
pub fn check_in_page(
    context: &PageContext<'_>,
    shown: CheckInView<'_>,
    state: &FormState,
    account: Option<AccountId>,
) -> Page {
    let known = shown.door;
    let here = RegistrationPage::CheckIn;
    let (title, head) = if known.keeps {
        kept_head(context, &known.slug, &known.details, here)
    } else {
        door_head(context, &known.slug, &known.details)
    };
    let action = context.link(&Path::Registrations(known.slug.clone(), here));
    let cancelled = (known.details.state == EventState::Cancelled).then(|| {
        let title = known.details.state.label(context.locale).to_owned();
        let body = context.t("error-event-cancelled");
        view! { <Alert title body tone=Tone::Bad /> }
    });
    let body = view! {
        {head}
        <div class="wrap stack narrow check-in">
            {cancelled}
            {shown.came.map(|(one, again)| alerts(context, one, again))}
            {summary(context, state)}
            <form id="check-in" class="pane" method="post" action=action novalidate>
                <TextField
                    state=state.clone()
                    name="code"
                    label=context.t("check-in-code")
                    hint=context.t("check-in-lead")
                    required=true
                />
                <button class="btn lit">{context.t("check-in-send")}</button>
            </form>
            {door(context, known, account)}
        </div>
    }
    .into_any();
    let mut page = kept_page(&known.slug, here, title, body);
    page.bundle = Some(Bundle::Desk);
    page
}

/// Takes tickets while there is no connection: an island, because a page cannot
/// answer then.
fn door(context: &PageContext<'_>, known: &DoorView, account: Option<AccountId>) -> AnyView {
    let (came, places) = known.counts.iter().fold((0, 0), |(came, taken), count| {
        (came + count.came, taken + count.taken)
    });
    let with = |key: &str, name: &'static str| {
        let placeholder = format!("{{{name}}}");
        context.text.with(key, &[(name, placeholder.into())])
    };
    let count = context.text.with(
        "check-in-came",
        &[("came", "{came}".into()), ("places", "{places}".into())],
    );
    let words = DoorWords {
        count,
        came: with("check-in-done", "name"),
        again: with("check-in-again", "name"),
        unknown: context.t("check-in-unknown"),
        malformed: context.t("check-in-malformed"),
        waiting: with("check-in-waiting", "count"),
        signed_out: context.t("check-in-signed-out"),
        dismissed: context.t("check-in-dismissed"),
        scan: context.t("check-in-scan"),
        stop: context.t("check-in-stop"),
        no_camera: context.t("check-in-no-camera"),
    };
    let expected = known
        .guests
        .iter()
        .map(|guest| Expected {
            half: guest.half.clone(),
            name: guest.name.clone(),
            about: about(context, guest.kind, &guest.organization, guest.mandate),
            came: guest.came,
        })
        .collect();
    let account = account.map(|account| account.0.to_string());
    let place = format!("door:{}:{}", account.unwrap_or_default(), known.slug);
    view! { <Door place expected came places words /> }.into_any()
}

/// As what somebody comes, and what has to be looked at.
fn about(
    context: &PageContext<'_>,
    kind: RegistrationKind,
    organization: &str,
    mandate: Option<Mandate>,
) -> String {
    let mut parts = vec![kind.label(context.locale)];
    if !organization.is_empty() {
        parts.push(organization);
    }
    let about = parts.join(", ");
    if mandate == Some(Mandate::Pending) {
        return format!("{about}. {}", context.t("check-in-mandate"));
    }
    about
}

/// What is said of somebody who is checked in, and below it.
#[must_use]
pub fn told(context: &PageContext<'_>, one: &RegistrationView, again: bool) -> (String, String) {
    let key = if again {
        "check-in-again"
    } else {
        "check-in-done"
    };
    let title = context.text.with(key, &[("name", one.name.clone().into())]);
    let time = one.checked_in_at.map(|at| moment(context.locale, at));
    let time = context.text.with(
        "check-in-time",
        &[("time", time.unwrap_or_default().into())],
    );
    let about = about(context, one.kind, &one.organization, one.mandate);
    (title, format!("{about}. {time}"))
}

fn alerts(context: &PageContext<'_>, one: &RegistrationView, again: bool) -> AnyView {
    let (title, body) = told(context, one, again);
    let tone = if again { Tone::Warning } else { Tone::Good };
    let mandate = (one.mandate == Some(Mandate::Pending)).then(|| {
        view! {
            <Alert
                title=context.t("check-in-mandate")
                body=context.t("check-in-mandate-body")
                tone=Tone::Warning
            />
        }
    });
    view! {
        <div class="stack" role="status">
            <Alert title body tone />
            {mandate}
        </div>
    }
    .into_any()
}
