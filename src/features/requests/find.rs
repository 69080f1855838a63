//! The form of the search at the desk. Used by the queue.

use crate::ui::page::PageContext;
use leptos::prelude::*;

/// The queue with these filters.
pub(super) fn address(here: &str, closed: bool, words: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if closed {
        query.append_pair("state", "closed");
    }
    if !words.is_empty() {
        query.append_pair("q", words);
    }
    match query.finish() {
        query if query.is_empty() => here.to_owned(),
        query => format!("{here}?{query}"),
    }
}

/// The form of the search; it stays among what is open, or what is over.
pub(super) fn find(context: &PageContext<'_>, here: &str, closed: bool, words: &str) -> AnyView {
    let state = closed.then(|| view! { <input type="hidden" name="state" value="closed" /> });
    view! {
        <form class="row" role="search" method="get" action=here.to_owned()>
            {state}
            <p class="field">
                <label for="q">{context.t("request-search")}</label>
                <input
                    id="q"
                    name="q"
                    type="search"
                    maxlength="200"
                    autocomplete="off"
                    aria-describedby="q-hint"
                    value=words.to_owned()
                />
                <span class="hint" id="q-hint">
                    {context.t("request-search-hint")}
                </span>
            </p>
            <button class="btn line">{context.t("request-search-go")}</button>
        </form>
    }
    .into_any()
}
