//! Where a person asks for their request by its number and a second fact. What
//! they had typed about it when their key became too old travels along.

use super::summary;
use crate::paths::Path;
use crate::ui::form::{FormState, TextField};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Done, Onwards};
use leptos::prelude::*;

/// The page; `erased` says that a request was just erased.
#[must_use]
pub fn track_page(context: &PageContext<'_>, state: &FormState, erased: bool) -> Page {
    let title = context.t("request-track");
    let told = erased.then(|| {
        let body = context.t("request-done-erased-body");
        view! { <Done title=context.t("request-done-erased") body /> }
    });
    let message = state.value("message");
    let kept = (!message.is_empty())
        .then(|| view! { <input type="hidden" name="message" value=message /> });
    let body = view! {
        <div class="wrap stack narrow">
            <h1>{title.clone()}</h1>
            {told}
            {summary(context, state)}
            <form class="pane" method="post" action=context.link(&Path::Requests) novalidate>
                {kept}
                <TextField
                    state=state.clone()
                    name="code"
                    label=context.t("request-code")
                    hint=context.t("request-code-hint")
                    required=true
                />
                <TextField
                    state=state.clone()
                    name="fact"
                    label=context.t("request-fact")
                    hint=context.t("request-fact-hint")
                    required=true
                />
                <button class="btn lit">{context.t("request-track-go")}</button>
            </form>
            <p>
                <Onwards
                    href=context.link(&Path::RequestNew)
                    label=context.t("request-title")
                />
            </p>
        </div>
    }
    .into_any();
    Page::unlisted(Path::Requests, String::new(), title, body)
}
