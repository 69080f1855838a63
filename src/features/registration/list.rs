//! Who registered: counts and a filter above the list.

use super::row::row;
use super::{kept_head, kept_page, summary};
use crate::paths::{Path, RegistrationPage};
use crate::ui::form::{FormState, SelectField, TextField};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Alert, Badge, Done, Empty, Onwards, Tone};
use domain::registration::{Mandate, RegistrationKind, RegistrationState};
use leptos::prelude::*;
use usecases::registration::{KindCount, RegistrationFilter, RegistrationList};

/// Reads the filter from a query.
#[must_use]
pub fn filter_of(query: &str) -> RegistrationFilter {
    let mut filter = RegistrationFilter::default();
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        match name.as_ref() {
            "q" => filter.words = value.trim().chars().take(200).collect(),
            "kind" => filter.kind = RegistrationKind::from_code(&value),
            "state" if value == Mandate::Pending.code() => filter.mandate_waits = true,
            "state" => filter.state = RegistrationState::from_code(&value),
            _ => {}
        }
    }
    filter
}

/// The list; `done` names what was done.
#[must_use]
pub fn list_page(
    context: &PageContext<'_>,
    list: &RegistrationList,
    filter: &RegistrationFilter,
    state: &FormState,
    done: &str,
) -> Page {
    let here = RegistrationPage::List;
    let (title, head) = kept_head(context, &list.slug, &list.details, here);
    let link = |page| context.link(&Path::Registrations(list.slug.clone(), page));
    let not_set = list.settings.is_none().then(|| {
        view! {
            <Alert
                title=context.t("registrations-not-set")
                body=context.t("registrations-not-set-body")
                tone=Tone::Warning
            />
            <p>
                <Onwards
                    href=link(RegistrationPage::Settings)
                    label=context.t("registrations-settings")
                />
            </p>
        }
    });
    let rows = if list.rows.is_empty() {
        view! {
            <Empty
                title=context.t("registrations-none")
                body=context.t("registrations-none-body")
            />
        }
        .into_any()
    } else {
        let rows: Vec<AnyView> = list
            .rows
            .iter()
            .map(|one| row(context, list, one))
            .collect();
        view! { <ul class="sash registrations">{rows}</ul> }.into_any()
    };
    let body = view! {
        {head}
        <div class="wrap stack">
            {told(context, done)}
            {summary(context, state)}
            {not_set}
            {counts(context, list)}
            {finder(context, list, filter)}
            <p class="row registrations-found">
                <span role="status">
                    {context.text.count("registrations-found", list.rows.len() as u64)}
                </span>
                <a
                    class="btn line"
                    href=link(RegistrationPage::Table)
                    download=format!("{}.csv", list.slug)
                >
                    {context.t("registrations-table")}
                </a>
            </p>
            {rows}
        </div>
    }
    .into_any();
    kept_page(&list.slug, here, title, body)
}

fn told(context: &PageContext<'_>, done: &str) -> Option<AnyView> {
    let title = match done {
        "confirmed" => context.t("registrations-done-confirmed"),
        "refused" => context.t("registrations-done-refused"),
        "cancelled" => context.t("registrations-done-cancelled"),
        _ => return None,
    };
    let body = if done == "confirmed" {
        context.t("registrations-done-told-mandate")
    } else {
        context.t("registrations-done-told")
    };
    Some(view! { <Done title body /> }.into_any())
}

fn counts(context: &PageContext<'_>, list: &RegistrationList) -> Option<AnyView> {
    let text = context.text;
    let count = |one: &KindCount| {
        let taken = text.with(
            "registrations-taken",
            &[
                ("taken", (one.taken as u64).into()),
                ("places", u64::from(one.places).into()),
            ],
        );
        let number = |key: &str, n: usize| text.with(key, &[("n", (n as u64).into())]);
        let waiting = (one.waiting > 0).then(|| {
            let waiting = number("registrations-waiting", one.waiting);
            view! { <Badge label=waiting tone=Tone::Warning /> }
        });
        let came = (one.came > 0).then(|| {
            let came = number("registrations-came", one.came);
            view! { <Badge label=came tone=Tone::Good /> }
        });
        view! {
            <li>
                <p>{one.kind.label(context.locale)}</p>
                <p class="count">{taken}</p>
                <p class="small muted">{context.t("registrations-taken-label")}</p>
                <p class="badges">{waiting} {came}</p>
            </li>
        }
        .into_any()
    };
    let counts: Vec<AnyView> = list.counts.iter().map(count).collect();
    (!counts.is_empty()).then(|| {
        view! {
            <section aria-labelledby="counts">
                <h2 id="counts" class="vh">
                    {context.t("registrations-counts")}
                </h2>
                <ul class="sash counts">{counts}</ul>
            </section>
        }
        .into_any()
    })
}

fn finder(
    context: &PageContext<'_>,
    list: &RegistrationList,
    filter: &RegistrationFilter,
) -> AnyView {
    let locale = context.locale;
    let state = if filter.mandate_waits {
        Mandate::Pending.code()
    } else {
        filter.state.map_or("", RegistrationState::code)
    };
    let shown = FormState::filled(vec![
        ("q".to_owned(), filter.words.clone()),
        (
            "kind".to_owned(),
            filter.kind.map_or("", RegistrationKind::code).to_owned(),
        ),
        ("state".to_owned(), state.to_owned()),
    ]);
    let any = || (String::new(), context.t("registrations-any"));
    let mut kinds = vec![any()];
    kinds.extend(
        RegistrationKind::ALL
            .iter()
            .map(|kind| (kind.code().to_owned(), kind.label(locale).to_owned())),
    );
    let mut states = vec![any()];
    states.extend(
        RegistrationState::ALL
            .iter()
            .map(|state| (state.code().to_owned(), state.label(locale).to_owned())),
    );
    if list.mandates > 0 {
        let waiting = [("n", (list.mandates as u64).into())];
        let label = context.text.with("registrations-mandates", &waiting);
        states.push((Mandate::Pending.code().to_owned(), label));
    }
    let action = context.link(&Path::Registrations(
        list.slug.clone(),
        RegistrationPage::List,
    ));
    view! {
        <form class="pane registrations-finder" method="get" action=action role="search">
            <TextField state=shown.clone() name="q" label=context.t("registrations-search") />
            <SelectField
                state=shown.clone()
                name="kind"
                label=context.t("registrations-kind")
                options=kinds
            />
            <SelectField
                state=shown
                name="state"
                label=context.t("registrations-state")
                options=states
            />
            <button class="btn">{context.t("registrations-find")}</button>
        </form>
    }
    .into_any()
}
