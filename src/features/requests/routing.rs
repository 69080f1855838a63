//! The rules by which requests go to centres: the list, one rule at a time, and
//! what would happen to a request.

use super::desk::crumbs;
use super::summary;
use super::trial::trial;
use crate::paths::{ManagePage, Path};
use crate::ui::form::{FormState, InputKind, SelectField, TextField};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Done, Empty};
use domain::request::{RoutingQuestion, RoutingRule};
use domain::{CentreId, CentreService, District, RequestTopic, RequesterKind};
use leptos::prelude::*;
use usecases::requests::{RouteView, RoutingView};

/// What the page shows besides the rules.
#[derive(Clone, Debug, Default)]
pub struct RoutingNote {
    /// Whether something was just done.
    pub done: bool,
    /// Which rule the form changes; else it writes a new one.
    pub changed: Option<usize>,
    /// What was asked, and its answer.
    pub asked: Option<(RoutingQuestion, RouteView)>,
}

/// The form filled in with a rule.
#[must_use]
pub fn rule_state(rule: &RoutingRule) -> FormState {
    let code = |code: Option<&str>| code.unwrap_or_default().to_owned();
    FormState::filled(vec![
        ("topic".to_owned(), code(rule.topic.map(RequestTopic::code))),
        (
            "district".to_owned(),
            code(rule.district.map(District::code)),
        ),
        (
            "requester".to_owned(),
            code(rule.requester.map(RequesterKind::code)),
        ),
        ("centre".to_owned(), rule.centre.0.to_string()),
        (
            "service".to_owned(),
            code(rule.service.map(CentreService::code)),
        ),
        (
            "days".to_owned(),
            rule.days.map(|days| days.to_string()).unwrap_or_default(),
        ),
    ])
}

/// The page.
#[must_use]
pub fn routing_page(
    context: &PageContext<'_>,
    view: &RoutingView,
    state: &FormState,
    note: &RoutingNote,
) -> Page {
    let title = context.t("routing-title");
    let path = Path::Manage(ManagePage::Routing);
    let action = context.link(&path);
    let above = (
        context.link(&Path::Manage(ManagePage::Centres)),
        context.t("request-staff"),
    );
    let told = note
        .done
        .then(|| view! { <Done title=context.t("routing-done") body=String::new() /> });
    let rows: Vec<AnyView> = view
        .rules
        .iter()
        .enumerate()
        .map(|(position, rule)| rule_row(context, view, (position, rule), &action))
        .collect();
    let rules = if rows.is_empty() {
        view! { <Empty title=context.t("routing-none") body=context.t("routing-rest") /> }
            .into_any()
    } else {
        view! {
            <ol class="sash">{rows}</ol>
            <p class="muted">{context.t("routing-rest")}</p>
        }
        .into_any()
    };
    let body = view! {
        {crumbs(context, Some(above), &title)}
        <div class="wrap stack manage narrow">
            <h1>{title.clone()}</h1>
            {told}
            {summary(context, state)}
            <p class="muted">{context.t("routing-lead")}</p>
            {rules}
            {trial(context, view, note, &action)}
            {form(context, view, state, note.changed, &action)}
        </div>
    }
    .into_any();
    Page::unlisted(path, String::new(), title, body)
}

/// A rule in words, with what can be done to it.
fn rule_row(
    context: &PageContext<'_>,
    view: &RoutingView,
    (position, rule): (usize, &RoutingRule),
    action: &str,
) -> AnyView {
    let number = position + 1;
    let named = [("n", number.into())];
    let last = view.rules.len() - 1;
    let above = position.checked_sub(1);
    let buttons: Vec<AnyView> = [
        ("raise", above.is_some_and(|above| view.is_own_rule(above))),
        ("lower", position < last && view.is_own_rule(position + 1)),
        ("remove", true),
    ]
    .into_iter()
    .filter(|(_, offered)| *offered)
    .map(|(task, _)| {
        let label = context.text.with(&format!("routing-{task}-named"), &named);
        view! {
            <button class="btn line" name="task" value=task aria-label=label>
                {context.t(&format!("routing-{task}"))}
            </button>
        }
        .into_any()
    })
    .collect();
    let change = context.text.with("routing-change-named", &named);
    let handling = view.is_own_rule(position).then(|| {
        view! {
            <form class="row" method="post" action=action.to_owned()>
                <input type="hidden" name="stamp" value=view.stamp.clone() />
                <input type="hidden" name="position" value=position.to_string() />
                <a class="btn line" href=format!("{action}?rule={number}#write") aria-label=change>
                    {context.t("routing-change")}
                </a>
                {buttons}
            </form>
        }
    });
    view! {
        <li class="stack">
            <p>
                <b>{context.text.with("routing-rule", &named)}</b>
                " "
                {conditions(context, rule)}
                " → "
                {centre_name(context, view, rule.centre)}
            </p>
            <p class="small muted">{terms(context, rule)}</p>
            {handling}
        </li>
    }
    .into_any()
}

/// Which requests it takes.
pub(super) fn conditions(context: &PageContext<'_>, rule: &RoutingRule) -> String {
    let locale = context.locale;
    let known: Vec<&str> = [
        rule.topic.map(|topic| topic.label(locale)),
        rule.district.map(|district| district.label(locale)),
        rule.requester.map(|requester| requester.label(locale)),
    ]
    .into_iter()
    .flatten()
    .collect();
    if known.is_empty() {
        context.t("routing-everything")
    } else {
        known.join(" · ")
    }
}

/// As what it sends them, and until when.
fn terms(context: &PageContext<'_>, rule: &RoutingRule) -> String {
    let service = rule.service.map_or_else(
        || context.t("routing-service-of-topic"),
        |service| service.label(context.locale).to_owned(),
    );
    let days = rule.days.map_or_else(
        || context.t("routing-days-of-service"),
        |days| context.text.count("routing-days-count", u64::from(days)),
    );
    format!("{service} · {days}")
}

pub(super) fn centre_name(
    context: &PageContext<'_>,
    view: &RoutingView,
    centre: CentreId,
) -> String {
    let known = view.centres.iter().find(|(id, _)| *id == centre);
    known
        .and_then(|(_, names)| names.best(context.locale))
        .map(|(name, _)| name.to_owned())
        .unwrap_or_default()
}

/// Codes and labels, with what an empty choice says first.
pub(super) fn options<T: Copy>(
    none: String,
    all: &[T],
    say: impl Fn(T) -> (&'static str, &'static str),
) -> Vec<(String, String)> {
    let known = all.iter().map(|one| {
        let (code, label) = say(*one);
        (code.to_owned(), label.to_owned())
    });
    std::iter::once((String::new(), none))
        .chain(known)
        .collect()
}

fn form(
    context: &PageContext<'_>,
    view: &RoutingView,
    state: &FormState,
    changed: Option<usize>,
    action: &str,
) -> AnyView {
    let locale = context.locale;
    let any = || context.t("routing-any");
    let own = view.centres.iter().filter(|(id, _)| view.is_own(*id));
    let centres = own.map(|(id, names)| {
        let name = names.best(locale).map(|(name, _)| name.to_owned());
        (id.0.to_string(), name.unwrap_or_default())
    });
    let centres: Vec<(String, String)> =
        std::iter::once((String::new(), context.t("request-choose-one")))
            .chain(centres)
            .collect();
    let title = changed.map_or_else(
        || context.t("routing-new"),
        |position| {
            let named = [("n", (position + 1).into())];
            context.text.with("routing-change-named", &named)
        },
    );
    let position = changed.map(|position| {
        view! { <input type="hidden" name="position" value=position.to_string() /> }
    });
    view! {
        <section class="stack" aria-labelledby="write">
            <h2 id="write">{title}</h2>
            <form class="pane" method="post" action=action.to_owned() novalidate>
                <input type="hidden" name="stamp" value=view.stamp.clone() />
                {position}
                <SelectField
                    state=state.clone()
                    name="topic"
                    label=context.t("request-row-topic")
                    options=options(any(), RequestTopic::ALL, |one| (one.code(), one.label(locale)))
                />
                <SelectField
                    state=state.clone()
                    name="district"
                    label=context.t("request-row-district")
                    options=options(any(), District::ALL, |one| (one.code(), one.label(locale)))
                />
                <SelectField
                    state=state.clone()
                    name="requester"
                    label=context.t("request-row-requester")
                    options=options(any(), RequesterKind::ALL, |one| (one.code(), one.label(locale)))
                />
                <SelectField
                    state=state.clone()
                    name="centre"
                    label=context.t("routing-centre")
                    options=centres
                />
                <SelectField
                    state=state.clone()
                    name="service"
                    label=context.t("routing-service")
                    options=options(
                        context.t("routing-service-of-topic"),
                        CentreService::ALL,
                        |one| (one.code(), one.label(locale)),
                    )
                />
                <TextField
                    state=state.clone()
                    name="days"
                    label=context.t("routing-days")
                    hint=context.t("routing-days-hint")
                    kind=InputKind::Digits
                />
                <button class="btn" name="task" value="write">
                    {context.t("routing-save")}
                </button>
            </form>
        </section>
    }
    .into_any()
}
