//! Requests that were passed to an organisation, in the manage area of its
//! editors. Rule: none of their pages holds the whole number of a request.

use super::desk::{crumbs, details, list_page};
use super::queue::row;
use super::{files, message, summary};
use crate::paths::{ManagePage, Path};
use crate::ui::form::{FormState, TextArea};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Done, Empty};
use leptos::prelude::*;
use usecases::requests::{PassedStep, RequestItem, RequestView};

/// What waits for the reader's organisations; `done` names what was done.
#[must_use]
pub fn passed_page(context: &PageContext<'_>, rows: &[RequestItem], done: &str) -> Page {
    let title = context.t("request-passed");
    let told = match done {
        "answer" => Some(context.t("request-done-answer")),
        "return" => Some(context.t("request-done-return")),
        _ => None,
    };
    let told = told.map(|title| view! { <Done title body=String::new() /> }.into_any());
    let list = if rows.is_empty() {
        let body = context.t("request-passed-empty-body");
        view! { <Empty title=context.t("request-passed-empty") body /> }.into_any()
    } else {
        let page = |one: &RequestItem| Path::Manage(ManagePage::PassedRequest(one.id));
        let rows: Vec<AnyView> = rows
            .iter()
            .map(|one| row(context, one, (&page(one), one.code.reference()), None))
            .collect();
        view! { <ul class="sash">{rows}</ul> }.into_any()
    };
    let head = (title, context.t("request-passed-lead"));
    list_page(context, ManagePage::Passed, head, told, list)
}

/// One of them.
#[must_use]
pub fn passed_request_page(
    context: &PageContext<'_>,
    view: &RequestView,
    state: &FormState,
    done: bool,
) -> Page {
    let request = &view.request;
    let title = request.topic.label(context.locale).to_owned();
    let path = Path::Manage(ManagePage::PassedRequest(request.id));
    let list = (
        context.link(&Path::Manage(ManagePage::Passed)),
        context.t("request-passed"),
    );
    let told = done.then(|| {
        let body = context.t("request-done-accept-body");
        view! { <Done title=context.t("request-done-accept") body /> }
    });
    let said: Vec<AnyView> = view
        .messages
        .iter()
        .map(|one| message(context, one.author, one.at, &one.body, one.internal))
        .collect();
    let buttons = PassedStep::ALL
        .into_iter()
        // What was accepted once stays accepted.
        .filter(|step| *step != PassedStep::Accept || request.undertaken_at.is_none())
        .map(|step| {
            let class = if step == PassedStep::Answer {
                "btn"
            } else {
                "btn line"
            };
            view! {
                <button class=class name="task" value=step.code()>
                    {context.t(&format!("request-passed-{}", step.code()))}
                </button>
            }
        })
        .collect_view();
    let id = request.id;
    let address = |position| Path::Manage(ManagePage::PassedAttachment(id, position));
    let body = view! {
        {crumbs(context, Some(list), &title)}
        <div class="wrap stack manage narrow">
            <h1>{title.clone()}</h1>
            {told}
            {summary(context, state)}
            {details(context, view)}
            {files::list(context, &view.files, address)}
            <ul class="stack">{said}</ul>
            <form class="pane" method="post" action=context.link(&path) novalidate>
                <input type="hidden" name="version" value=request.version.to_string() />
                <TextArea
                    state=state.clone()
                    name="message"
                    label=context.t("request-message")
                    hint=context.t("request-passed-hint")
                />
                <p class="row">{buttons}</p>
            </form>
        </div>
    }
    .into_any();
    Page::unlisted(path, String::new(), title, body)
}

/// Says that a request went from the organisation while an editor wrote, with
/// what was written, to be copied. Nothing of the request stands here.
#[must_use]
pub fn passed_gone_page(context: &PageContext<'_>, typed: &str) -> Page {
    let title = context.t("request-gone");
    // The request has no page for the reader any more.
    let path = Path::Manage(ManagePage::Passed);
    let list = (context.link(&path), context.t("request-passed"));
    let kept = (!typed.is_empty()).then(|| {
        view! {
            <div class="field">
                <label for="f-message">{context.t("request-gone-kept")}</label>
                <textarea id="f-message" rows="8" readonly>
                    {typed.to_owned()}
                </textarea>
            </div>
        }
    });
    let body = view! {
        {crumbs(context, Some(list), &title)}
        <div class="wrap stack manage narrow">
            <h1>{title.clone()}</h1>
            <p>{context.t("request-gone-body")}</p>
            {kept}
        </div>
    }
    .into_any();
    Page::unlisted(path, String::new(), title, body)
}
