//! At the door: a code is typed, or a phone's camera opened the ticket, whose
//! button leads here. Where scripts run, an island takes ticket after ticket on
//! this page, also without a connection.

use super::{kept_head, kept_page, moment, summary};
use crate::paths::{Path, RegistrationPage};
use crate::ui::form::{FormState, TextField};
use crate::ui::page::{Bundle, Page, PageContext};
use crate::ui::parts::{Alert, Tone};
use desk_islands::{Door, DoorWords, Expected};
use domain::AccountId;
use domain::registration::{Mandate, RegistrationState};
use leptos::prelude::*;
use usecases::registration::{RegistrationList, RegistrationView};

/// What the page shows.
#[derive(Clone, Copy)]
pub struct CheckInView<'a> {
    /// The event with its counts.
    pub list: &'a RegistrationList,
    /// Who was just checked in, and whether they had come before.
    pub came: Option<(&'a RegistrationView, bool)>,
}

/// How many signs of a code the device knows, of sixteen: no two tickets of an
/// event share them, and the rest cannot be guessed.
const HALF: usize = 8;

/// The page, for the account whose device it is.
#[must_use]
pub fn check_in_page(
    context: &PageContext<'_>,
    shown: CheckInView<'_>,
    state: &FormState,
    account: Option<AccountId>,
) -> Page {
    let list = shown.list;
    let here = RegistrationPage::CheckIn;
    let (title, head) = kept_head(context, &list.slug, &list.details, here);
    let action = context.link(&Path::Registrations(list.slug.clone(), here));
    let body = view! {
        {head}
        <div class="wrap stack narrow check-in">
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
            {door(context, list, account)}
        </div>
    }
    .into_any();
    let mut page = kept_page(&list.slug, here, title, body);
    page.bundle = Some(Bundle::Desk);
    page
}

/// Takes tickets while there is no connection: an island, because a page cannot
/// answer then.
fn door(context: &PageContext<'_>, list: &RegistrationList, account: Option<AccountId>) -> AnyView {
    let (came, places) = list.counts.iter().fold((0, 0), |(came, taken), count| {
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
        scan: context.t("check-in-scan"),
        stop: context.t("check-in-stop"),
        no_camera: context.t("check-in-no-camera"),
    };
    let expected = list
        .rows
        .iter()
        .filter(|row| row.state.has_place())
        .map(|row| Expected {
            half: row.code.as_str().chars().take(HALF).collect(),
            name: row.name.clone(),
            about: about(context, row),
            came: row.state == RegistrationState::CheckedIn,
        })
        .collect();
    let account = account.map(|account| account.0.to_string());
    let place = format!("door:{}:{}", account.unwrap_or_default(), list.slug);
    view! { <Door place expected came places words /> }.into_any()
}

/// As what somebody comes, and what has to be looked at.
fn about(context: &PageContext<'_>, one: &RegistrationView) -> String {
    let mut parts = vec![one.kind.label(context.locale).to_owned()];
    if !one.organization.is_empty() {
        parts.push(one.organization.clone());
    }
    let about = parts.join(", ");
    if one.mandate == Some(Mandate::Pending) {
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
    (title, format!("{}. {time}", about(context, one)))
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
