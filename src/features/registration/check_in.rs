//! At the door: a code is typed, or a phone's camera opened the ticket, whose
//! button leads here.

use super::{kept_head, kept_page, moment, summary};
use crate::paths::{Path, RegistrationPage};
use crate::ui::form::{FormState, TextField};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Alert, Tone};
use domain::registration::Mandate;
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

/// The page.
#[must_use]
pub fn check_in_page(context: &PageContext<'_>, shown: CheckInView<'_>, state: &FormState) -> Page {
    let list = shown.list;
    let here = RegistrationPage::CheckIn;
    let (title, head) = kept_head(context, &list.slug, &list.details, here);
    let (came, places) = list.counts.iter().fold((0, 0), |(came, taken), count| {
        (came + count.came, taken + count.taken)
    });
    let counted = context.text.with(
        "check-in-came",
        &[
            ("came", (came as u64).into()),
            ("places", (places as u64).into()),
        ],
    );
    let action = context.link(&Path::Registrations(list.slug.clone(), here));
    let body = view! {
        {head}
        <div class="wrap stack narrow check-in">
            {shown.came.map(|(one, again)| told(context, one, again))}
            {summary(context, state)}
            <p class="check-in-count">{counted}</p>
            <form class="pane" method="post" action=action novalidate>
                <TextField
                    state=state.clone()
                    name="code"
                    label=context.t("check-in-code")
                    hint=context.t("check-in-lead")
                    required=true
                />
                <button class="btn lit">{context.t("check-in-send")}</button>
            </form>
        </div>
    }
    .into_any();
    kept_page(&list.slug, here, title, body)
}

fn told(context: &PageContext<'_>, one: &RegistrationView, again: bool) -> AnyView {
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
    let kind = one.kind.label(context.locale);
    let body = if one.organization.is_empty() {
        format!("{kind}. {time}")
    } else {
        format!("{kind}, {}. {time}", one.organization)
    };
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
