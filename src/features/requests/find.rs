//! What is shown of the queue: its address, the form of the search, the links
//! between its parts. Used by the queue.

use crate::ui::page::PageContext;
use leptos::prelude::*;
use usecases::requests::{QueueFilter, QueueView};

/// The queue as this filter shows it.
pub(super) fn address(here: &str, filter: &QueueFilter) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if filter.closed {
        query.append_pair("state", "closed");
    }
    if filter.mine {
        query.append_pair("mine", "1");
    }
    if let Some(centre) = filter.centre {
        query.append_pair("centre", &centre.0.to_string());
    }
    if !filter.words.is_empty() {
        query.append_pair("q", &filter.words);
    }
    if filter.page > 1 {
        query.append_pair("page", &filter.page.to_string());
    }
    match query.finish() {
        query if query.is_empty() => here.to_owned(),
        query => format!("{here}?{query}"),
    }
}

/// The form of the search; it stays among what is shown.
pub(super) fn find(context: &PageContext<'_>, here: &str, view: &QueueView) -> AnyView {
    let filter = &view.filter;
    let state = filter
        .closed
        .then(|| view! { <input type="hidden" name="state" value="closed" /> });
    let mine = filter
        .mine
        .then(|| view! { <input type="hidden" name="mine" value="1" /> });
    view! {
        <form class="row" role="search" method="get" action=here.to_owned()>
            {state}
            {mine}
            <p class="field">
                <label for="q">{context.t("request-search")}</label>
                <input
                    id="q"
                    name="q"
                    type="search"
                    maxlength="200"
                    autocomplete="off"
                    aria-describedby="q-hint"
                    value=filter.words.clone()
                />
                <span class="hint" id="q-hint">
                    {context.t("request-search-hint")}
                </span>
            </p>
            {centres(context, view)}
            <button class="btn line">{context.t("request-search-go")}</button>
        </form>
    }
    .into_any()
}

/// Which centre, for whoever handles more than one.
fn centres(context: &PageContext<'_>, view: &QueueView) -> Option<AnyView> {
    if view.centres.len() < 2 {
        return None;
    }
    let options = view.centres.iter().map(|(id, names)| {
        let (name, locale) = names.best(context.locale).unwrap_or_default();
        let language = (locale != context.locale).then(|| locale.code());
        view! {
            <option
                value=id.0.to_string()
                selected=view.filter.centre == Some(*id)
                lang=language
            >
                {name.to_owned()}
            </option>
        }
    });
    Some(
        view! {
            <p class="field">
                <label for="centre">{context.t("request-centre")}</label>
                <select id="centre" name="centre">
                    <option value="">{context.t("request-centre-any")}</option>
                    {options.collect_view()}
                </select>
            </p>
        }
        .into_any(),
    )
}

/// What is open or over, and whose.
pub(super) fn chips(context: &PageContext<'_>, here: &str, filter: &QueueFilter) -> AnyView {
    let first = QueueFilter {
        page: 1,
        ..filter.clone()
    };
    let chip = |word: &str, change: QueueFilter, is_on: bool, current: &'static str| {
        view! {
            <a class="chip" href=address(here, &change) aria-current=is_on.then_some(current)>
                {context.t(word)}
            </a>
        }
    };
    let of = |closed| QueueFilter {
        closed,
        ..first.clone()
    };
    let whose = QueueFilter {
        mine: !filter.mine,
        ..first.clone()
    };
    view! {
        <nav class="chips" aria-label=context.t("request-desk")>
            {chip("request-desk-open", of(false), !filter.closed, "page")}
            {chip("request-desk-closed", of(true), filter.closed, "page")}
            {chip("request-desk-mine", whose, filter.mine, "true")}
        </nav>
    }
    .into_any()
}
