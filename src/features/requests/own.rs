//! A request as its sender follows it.

use super::ask_help::sent;
use super::assign::organization;
use super::{fact, files, message, moment, state_badge, summary};
use crate::i18n::date;
use crate::paths::Path;
use crate::ui::form::{ChoiceField, FormState, TextArea};
use crate::ui::page::{Bundle, Page, PageContext};
use crate::ui::parts::{Alert, Done, Fact};
use domain::{RequestState, RequestStep, Satisfaction};
use leptos::prelude::*;
use usecases::requests::{MAX_FILES, OwnRequestView};
use usecases::wall_time_of;

/// The page; `key` opens it, `done` names what was done.
#[must_use]
pub fn own_page(
    context: &PageContext<'_>,
    view: &OwnRequestView,
    key: &str,
    state: &FormState,
    done: &str,
) -> Page {
    let title = context.t("request-own");
    let path = Path::OwnRequest(key.to_owned());
    let action = context.link(&path);
    let request = &view.request;
    let centre = view.centre.best(context.locale);
    let centre = centre.map(|(name, _)| name.to_owned()).unwrap_or_default();
    let due = request.state.is_running().then(|| {
        let day = date(context.locale, request.due_on);
        view! { <Fact term=context.t("request-due")>{day}</Fact> }
    });
    let said: Vec<AnyView> = view
        .messages
        .iter()
        .map(|one| message(context, one.author, one.at, &one.body, false))
        .collect();
    let said = (!said.is_empty()).then(|| {
        view! {
            <section class="stack" aria-labelledby="said">
                <h2 id="said">{context.t("request-messages")}</h2>
                <ul class="stack">{said}</ul>
            </section>
        }
    });
    // Never which one: the key was got by what anybody can type.
    let merged = request.merged_into.map(|_| {
        let body = context.t("request-merged-own-body");
        view! { <Alert title=context.t("request-merged-own") body /> }
    });
    let passed = view.organization.as_ref().map(|one| {
        let one = organization(context, one);
        let undertaken = request.undertaken_at.map(|at| {
            let date = date(context.locale, wall_time_of(at).date()).into();
            let said = context
                .text
                .with("request-own-undertaken", &[("date", date)]);
            view! { <span class="small">" " {said}</span> }
        });
        view! { <Fact term=context.t("request-organization")>{one} {undertaken}</Fact> }
    });
    let address = |position| Path::OwnRequestAttachment(key.to_owned(), position);
    let body = view! {
        <div class="wrap stack narrow">
            <h1>{title.clone()}</h1>
            {told(context, done)}
            {(done == "sent").then(|| sent(context))}
            {summary(context, state)}
            <section class="pane">
                <p class="muted">{context.t("request-code")}</p>
                <p class="request-code">{request.code.to_string()}</p>
                <p class="small muted">{context.t("request-code-keep")}</p>
                <p class="badges">{state_badge(context, request.state)}</p>
                <dl class="kv tight">
                    {fact(context.t("request-centre"), centre)}
                    {passed}
                    {fact(context.t("request-sent"), moment(context.locale, request.created_at))}
                    {due}
                    {fact(context.t("request-row-topic"), request.topic.label(context.locale).to_owned())}
                    {fact(context.t("request-row-need"), request.need.clone())}
                </dl>
            </section>
            {merged}
            {said}
            {files::list(context, &view.files, address)}
            {rating(context, request.state, request.rating, &action)}
            {forms(context, request.state, state, &action)}
            {adding(context, view, state, &action)}
            {data(context, key, state, &action)}
        </div>
    }
    .into_any();
    Page {
        // Only here does the device learn that it may forget the draft.
        bundle: (done == "sent").then_some(Bundle::Desk),
        ..Page::unlisted(path, String::new(), title, body)
    }
}

fn told(context: &PageContext<'_>, done: &str) -> Option<AnyView> {
    let title = match done {
        "sent" => context.t("request-done-sent"),
        "replied" => context.t("request-done-replied"),
        "reopened" => context.t("request-done-reopened"),
        "withdrawn" => context.t("request-done-withdrawn"),
        "rated" => context.t("request-done-rated"),
        "files" => context.t("request-done-files"),
        _ => return None,
    };
    let body = if done == "sent" {
        context.t("request-done-sent-body")
    } else {
        context.t("request-done-body")
    };
    Some(view! { <Done title body /> }.into_any())
}

/// One question at the end.
fn rating(
    context: &PageContext<'_>,
    state: RequestState,
    given: Option<Satisfaction>,
    action: &str,
) -> Option<AnyView> {
    if !matches!(state, RequestState::Answered | RequestState::Closed) {
        return None;
    }
    let shown = given.map(|mark| ("rating".to_owned(), mark.get().to_string()));
    let shown = FormState::filled(shown.into_iter().collect());
    let marks = Satisfaction::ALL
        .iter()
        .rev()
        .map(|mark| {
            let label = context.t(&format!("request-rating-{}", mark.get()));
            (mark.get().to_string(), label)
        })
        .collect();
    Some(
        view! {
            <form class="pane" method="post" action=action.to_owned()>
                <ChoiceField
                    state=shown
                    name="rating"
                    label=context.t("request-rating")
                    options=marks
                    single=true
                />
                <button class="btn" name="task" value="rate">
                    {context.t("request-rate")}
                </button>
            </form>
        }
        .into_any(),
    )
}

fn forms(
    context: &PageContext<'_>,
    state: RequestState,
    form: &FormState,
    action: &str,
) -> AnyView {
    let can_reply = state.after(RequestStep::Reply).is_some();
    let can_reopen = !can_reply && state.after(RequestStep::Reopen).is_some();
    let (task, label) = if can_reopen {
        ("reopen", context.t("request-reopen"))
    } else {
        ("reply", context.t("request-reply"))
    };
    let withdraw = (!state.is_over()).then(|| {
        view! {
            <form method="post" action=action.to_owned()>
                <p class="muted">{context.t("request-withdraw-body")}</p>
                <button class="btn line" name="task" value="withdraw">
                    {context.t("request-withdraw")}
                </button>
            </form>
        }
    });
    view! {
        <form class="pane" method="post" action=action.to_owned() novalidate>
            <TextArea
                state=form.clone()
                name="message"
                label=context.t("request-message")
            />
            <button class="btn lit" name="task" value=task>
                {label}
            </button>
        </form>
        {withdraw}
    }
    .into_any()
}

/// More files, while the request goes on and there is room.
fn adding(
    context: &PageContext<'_>,
    view: &OwnRequestView,
    state: &FormState,
    action: &str,
) -> Option<AnyView> {
    let goes_on = view.request.state.after(RequestStep::Reply).is_some();
    (goes_on && view.files.len() < MAX_FILES).then(|| {
        view! {
            <form
                class="pane"
                method="post"
                action=action.to_owned()
                enctype="multipart/form-data"
                novalidate
            >
                {files::field(context, state)}
                <button class="btn line" name="task" value="files">
                    {context.t("request-files-send")}
                </button>
            </form>
        }
        .into_any()
    })
}

/// What is kept of the person: to take along, and to have erased.
fn data(context: &PageContext<'_>, key: &str, state: &FormState, action: &str) -> AnyView {
    let file = context.link(&Path::OwnRequestFile(key.to_owned()));
    let sure = vec![("yes".to_owned(), context.t("request-erase-sure"))];
    view! {
        <section class="stack" aria-labelledby="data">
            <h2 id="data">{context.t("request-data")}</h2>
            <p>
                <a class="btn line" href=file download="request.json">
                    {context.t("request-data-file")}
                </a>
            </p>
            <form class="pane" method="post" action=action.to_owned() novalidate>
                <p>{context.t("request-erase-body")}</p>
                <ChoiceField
                    state=state.clone()
                    name="sure"
                    label=context.t("request-erase-confirm")
                    options=sure
                />
                <button class="btn line" name="task" value="erase">
                    {context.t("request-erase")}
                </button>
            </form>
        </section>
    }
    .into_any()
}
