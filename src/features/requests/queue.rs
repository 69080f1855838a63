//! The queue of the desk: what is shown of it, its requests, its pages. Used by
//! `app`; its rows by the other list of requests.

use super::assign::line;
use super::desk::{list_page, undertaken};
use super::find::{address, chips, find};
use super::state_badge;
use crate::i18n::date;
use crate::paths::{ManagePage, Path};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Badge, Empty, Tone};
use leptos::prelude::*;
use usecases::requests::{QueueFilter, QueueView, RequestItem};

/// A page of the queue, or of what was found in it.
#[must_use]
pub fn desk_page(context: &PageContext<'_>, view: &QueueView) -> Page {
    let filter = &view.filter;
    let title = context.t("request-desk");
    let here = context.link(&Path::Manage(ManagePage::Requests));
    let list = if view.rows.is_empty() {
        let none = if filter.words.is_empty() {
            "request-desk-empty"
        } else {
            "request-search-none"
        };
        view! { <Empty title=context.t(none) /> }.into_any()
    } else {
        let rows: Vec<AnyView> = view
            .rows
            .iter()
            .map(|one| {
                let page = Path::Manage(ManagePage::Request(one.id));
                row(
                    context,
                    one,
                    (&page, one.code.as_str()),
                    Some(line(context, &one.holder)),
                )
            })
            .collect();
        view! { <ul class="sash" id="queue">{rows}</ul> }.into_any()
    };
    let found = (!filter.words.is_empty()).then(|| {
        let all = QueueFilter {
            words: String::new(),
            page: 1,
            ..filter.clone()
        };
        let count = context
            .text
            .count("request-search-found", view.found as u64);
        view! {
            <p class="row" role="status">
                {count}
                <a href=address(&here, &all)>{context.t("request-search-all")}</a>
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
        {find(context, &here, view)}
        {chips(context, &here, filter)}
        <p class="hint" id="desk-keys" hidden>
            {context.t("request-desk-keys")}
        </p>
        {found}
        {list}
        {pager(context, &here, view)}
    }
    .into_any();
    let lead = if filter.closed {
        "request-desk-closed-lead"
    } else {
        "request-desk-lead"
    };
    let head = (title, context.t(lead));
    list_page(context, ManagePage::Requests, head, None, list)
}

/// A request in a list, leading to this page and called by this number; `holder`
/// says who has it.
pub(super) fn row(
    context: &PageContext<'_>,
    one: &RequestItem,
    (page, number): (&Path, &str),
    holder: Option<AnyView>,
) -> AnyView {
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
                {undertaken(context, one.undertaken)}
                {late}
            </p>
            <p class="small muted">{facts.join(" · ")} " · " {number.to_owned()}</p>
            {holder}
        </li>
    }
    .into_any()
}

/// To the page before and the page after.
fn pager(context: &PageContext<'_>, here: &str, view: &QueueView) -> Option<AnyView> {
    let (page, pages) = (view.filter.page, view.pages);
    if pages < 2 {
        return None;
    }
    let to = |page, word: &str, relation: &'static str| {
        let filter = QueueFilter {
            page,
            ..view.filter.clone()
        };
        view! {
            <a href=address(here, &filter) rel=relation>
                {context.t(word)}
            </a>
        }
    };
    let former = (page > 1).then(|| to(page - 1, "pager-previous", "prev"));
    let next = (page < pages).then(|| to(page + 1, "pager-next", "next"));
    let which = [
        ("page", (page as u64).into()),
        ("pages", (pages as u64).into()),
    ];
    Some(
        view! {
            <nav class="pager" aria-label=context.t("pager-label")>
                {former}
                <span class="muted">{context.text.with("accounts-page", &which)}</span>
                {next}
            </nav>
        }
        .into_any(),
    )
}
