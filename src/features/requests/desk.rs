//! The operators' desk: the queue, and one request with what can be done.

use super::answer::answer_form;
use super::block::block;
use super::files;
use super::find::{address, find};
use super::merge::{merge, together};
use super::pass::pass;
use super::{fact, message, moment, state_badge, summary};
use crate::i18n::date;
use crate::paths::{ManagePage, Path};
use crate::ui::form::FormState;
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Alert, Badge, Breadcrumbs, Done, Empty, Fact, Tone};
use domain::{District, RequestStep};
use leptos::prelude::*;
use usecases::requests::{RequestItem, RequestView, TemplateView};

pub(super) fn crumbs(
    context: &PageContext<'_>,
    more: Option<(String, String)>,
    title: &str,
) -> AnyView {
    let mut above = vec![(
        context.link(&Path::Manage(ManagePage::Overview)),
        context.t("manage-title"),
    )];
    above.extend(more);
    view! { <Breadcrumbs label=context.t("breadcrumb-label") above=above current=title.to_owned() /> }
        .into_any()
}

/// A list of the manage area: what it is, what was `told`, what it holds.
pub(super) fn list_page(
    context: &PageContext<'_>,
    page: ManagePage,
    (title, lead): (String, String),
    told: Option<AnyView>,
    list: AnyView,
) -> Page {
    let body = view! {
        {crumbs(context, None, &title)}
        <div class="wrap stack manage">
            <h1>{title.clone()}</h1>
            {told}
            <p class="muted">{lead}</p>
            {list}
        </div>
    }
    .into_any();
    Page::unlisted(Path::Manage(page), String::new(), title, body)
}

/// The queue, or what was found by `words`; `closed` shows what is over instead.
#[must_use]
pub fn desk_page(
    context: &PageContext<'_>,
    rows: &[RequestItem],
    closed: bool,
    words: &str,
) -> Page {
    let title = context.t("request-desk");
    let here = context.link(&Path::Manage(ManagePage::Requests));
    let list = if rows.is_empty() {
        let none = if words.is_empty() {
            "request-desk-empty"
        } else {
            "request-search-none"
        };
        view! { <Empty title=context.t(none) /> }.into_any()
    } else {
        let page = |one: &RequestItem| Path::Manage(ManagePage::Request(one.id));
        let rows: Vec<AnyView> = rows
            .iter()
            .map(|one| row(context, one, &page(one)))
            .collect();
        view! { <ul class="sash">{rows}</ul> }.into_any()
    };
    let found = (!words.is_empty()).then(|| {
        let count = context
            .text
            .count("request-search-found", rows.len() as u64);
        view! {
            <p class="row" role="status">
                {count}
                <a href=address(&here, closed, "")>{context.t("request-search-all")}</a>
            </p>
        }
    });
    let numbers = context.link(&Path::Manage(ManagePage::RequestNumbers));
    let templates = context.link(&Path::Manage(ManagePage::Templates));
    let list = view! {
        <p class="row">
            <a class="btn line" href=numbers>
                {context.t("numbers-title")}
            </a>
            <a class="btn line" href=templates>
                {context.t("template-title")}
            </a>
        </p>
        {find(context, &here, closed, words)}
        <nav class="chips" aria-label=title.clone()>
            <a
                class="chip"
                href=address(&here, false, words)
                aria-current=(!closed).then_some("page")
            >
                {context.t("request-desk-open")}
            </a>
            <a class="chip" href=address(&here, true, words) aria-current=closed.then_some("page")>
                {context.t("request-desk-closed")}
            </a>
        </nav>
        {found}
        {list}
    }
    .into_any();
    let head = (title, context.t("request-desk-lead"));
    list_page(context, ManagePage::Requests, head, None, list)
}

/// A request in a list, leading to this page.
pub(super) fn row(context: &PageContext<'_>, one: &RequestItem, page: &Path) -> AnyView {
    let locale = context.locale;
    let href = context.link(page);
    let late = one
        .late
        .then(|| view! { <Badge label=context.t("request-late") tone=Tone::Bad /> });
    let due = date(locale, one.due_on);
    let due = context.text.with("request-due-on", &[("date", due.into())]);
    let place = one.district.map_or("", |district| district.label(locale));
    let facts = [one.requester.label(locale), place, &due];
    let facts: Vec<&str> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    view! {
        <li class="stack">
            <p class="history-h">
                <a href=href>
                    <b>{one.topic.label(locale)}</b>
                </a>
                {state_badge(context, one.state)}
                {late}
            </p>
            <p class="small muted">{facts.join(" · ")} " · " {one.code.to_string()}</p>
        </li>
    }
    .into_any()
}

/// An organisation to which a request may be passed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its address in the directory.
    pub slug: String,
    /// What it is called, and where it is.
    pub label: String,
}

/// What the page of a request shows besides the request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeskNote {
    /// Whether something was just done.
    pub done: bool,
    /// What was typed to find an organisation.
    pub words: String,
    /// What was found.
    pub candidates: Vec<Candidate>,
    /// What the centre answers often.
    pub templates: Vec<TemplateView>,
    /// Whether the reader may block who sent it.
    pub may_block: bool,
}

/// One request.
#[must_use]
pub fn desk_request_page(
    context: &PageContext<'_>,
    view: &RequestView,
    state: &FormState,
    note: &DeskNote,
) -> Page {
    let request = &view.request;
    let title = request.topic.label(context.locale).to_owned();
    let path = Path::Manage(ManagePage::Request(request.id));
    let action = context.link(&path);
    let queue = (
        context.link(&Path::Manage(ManagePage::Requests)),
        context.t("request-desk"),
    );
    let said: Vec<AnyView> = view
        .messages
        .iter()
        .map(|one| message(context, one.author, one.at, &one.body, one.internal))
        .collect();
    let told = note.done.then(|| {
        view! { <Done title=context.t("request-done-handled") body=String::new() /> }
    });
    // Of an erased request nothing is left to handle.
    let erased = request.erased_at.is_some();
    let kept = !erased && view.together.handles;
    let erased = erased.then(|| {
        let body = context.t("request-erased-body");
        view! { <Alert title=context.t("request-erased") body /> }
    });
    let may_pass = kept && request.state.after(RequestStep::PassOn).is_some();
    let passing = may_pass.then(|| pass(context, request.version, state, note, &action));
    let handling = kept.then(|| answer_form(context, request, state, &note.templates, &action));
    let may_merge = kept && request.state.after(RequestStep::Merge).is_some();
    let merging = may_merge.then(|| merge(context, request.version, state, &action));
    let may_block = kept && note.may_block;
    let blocking = may_block.then(|| block(context, request, state, &action));
    let id = request.id;
    let address = |position| Path::Manage(ManagePage::RequestAttachment(id, position));
    let body = view! {
        {crumbs(context, Some(queue), &title)}
        <div class="wrap stack manage narrow">
            <h1>{title.clone()}</h1>
            <p class="badges">{state_badge(context, request.state)}</p>
            {told}
            {summary(context, state)}
            {erased}
            {details(context, view)}
            {together(context, &view.together)}
            {files::list(context, &view.files, address)}
            <ul class="stack">{said}</ul>
            {handling}
            {passing}
            {merging}
            {blocking}
        </div>
    }
    .into_any();
    Page::unlisted(path, String::new(), title, body)
}

/// What is known of a request, for those who handle it.
pub(super) fn details(context: &PageContext<'_>, view: &RequestView) -> AnyView {
    let locale = context.locale;
    let request = &view.request;
    let contact = &request.contact;
    let reach: Vec<String> = [
        contact.phone.as_ref().map(domain::Phone::grouped),
        contact.email.as_ref().map(ToString::to_string),
        contact.messenger.as_ref().map(domain::Phone::grouped),
    ]
    .into_iter()
    .flatten()
    .collect();
    let who = [request.requester.label(locale), contact.name.as_str()];
    let who: Vec<&str> = who.into_iter().filter(|part| !part.is_empty()).collect();
    let district = request.district.map_or_else(
        || context.t("request-elsewhere"),
        |district: District| district.label(locale).to_owned(),
    );
    let rating = request.rating.map(|mark| {
        let label = context.t(&format!("request-rating-{}", mark.get()));
        view! { <Fact term=context.t("request-rating")>{label}</Fact> }
    });
    let centre = view.centre.best(locale).map(|(name, _)| name.to_owned());
    view! {
        <section class="pane">
            <p class="typed">{request.need.clone()}</p>
            <dl class="kv tight">
                {fact(context.t("request-code"), request.code.to_string())}
                {fact(context.t("request-row-requester"), who.join(", "))}
                {fact(context.t("request-row-contact"), reach.join(", "))}
                {fact(context.t("request-row-district"), district)}
                {fact(context.t("request-centre"), centre.unwrap_or_default())}
                {fact(context.t("request-sent"), moment(locale, request.created_at))}
                {fact(context.t("request-due"), date(locale, request.due_on))}
                {rating}
            </dl>
        </section>
    }
    .into_any()
}
