//! The form by which an operator says that a request is the same as another one,
//! and what it is handled together with, with the buttons that separate it again.
//! Used by the desk.

use super::keys;
use crate::paths::{ManagePage, Path};
use crate::ui::form::{FormState, TextArea, TextField};
use crate::ui::page::PageContext;
use domain::{RequestCode, RequestId};
use leptos::prelude::*;
use usecases::requests::TogetherView;

/// Merges the request into another one.
pub(super) fn merge(
    context: &PageContext<'_>,
    version: u32,
    state: &FormState,
    action: &str,
) -> AnyView {
    view! {
        <section class="pane stack" aria-labelledby="merge">
            <h2 id="merge">{context.t("request-merge")}</h2>
            <p class="muted">{context.t("request-merge-lead")}</p>
            <form class="stack" method="post" action=action.to_owned() novalidate>
                <input type="hidden" name="version" value=version.to_string() />
                <TextField
                    state=state.clone()
                    name="other"
                    label=context.t("request-merge-other")
                    hint=context.t("request-code-hint")
                    required=true
                />
                <TextArea
                    state=state.clone()
                    name="word"
                    label=context.t("request-merge-word")
                    hint=context.t("request-merge-word-hint")
                />
                {keys::button(context, "btn line", "merge", "request-merge-go")}
            </form>
        </section>
    }
    .into_any()
}

/// The requests that one is handled together with, each with its page.
pub(super) fn together(context: &PageContext<'_>, view: &TogetherView) -> Option<AnyView> {
    if view.into.is_none() && view.merged.is_empty() {
        return None;
    }
    let link = |(id, code): &(RequestId, RequestCode)| {
        let href = context.link(&Path::Manage(ManagePage::Request(*id)));
        view! { <a href=href>{code.to_string()}</a> }
    };
    let into = view.into.as_ref().map(|into| {
        let label = context.t("request-merged-into");
        view! { <p>{label} " " {link(into)}</p> }
    });
    let merged = (!view.merged.is_empty()).then(|| {
        let links = view.merged.iter();
        let links = links.map(|one| view! { <li>{link(one)}</li> });
        view! {
            <p>{context.t("request-merged-here")}</p>
            <ul>{links.collect_view()}</ul>
        }
    });
    Some(
        view! {
            <section class="pane stack" aria-labelledby="together">
                <h2 id="together">{context.t("request-together")}</h2>
                {into}
                {merged}
                {separate(context, view)}
            </section>
        }
        .into_any(),
    )
}

/// A button for each request that may be separated again; the form goes to the
/// page of that one.
fn separate(context: &PageContext<'_>, view: &TogetherView) -> Option<AnyView> {
    if view.separable.is_empty() {
        return None;
    }
    let forms = view.separable.iter().map(|(id, version)| {
        let action = context.link(&Path::Manage(ManagePage::Request(*id)));
        let code = view.merged.iter().find(|(merged, _)| merged == id);
        let code = code.map(|(_, code)| format!(" {code}"));
        view! {
            <form method="post" action=action novalidate>
                <input type="hidden" name="version" value=version.to_string() />
                <button class="btn line" name="task" value="separate">
                    {context.t("request-separate")}
                    {code}
                </button>
            </form>
        }
    });
    Some(
        view! {
            <p class="muted">{context.t("request-separate-lead")}</p>
            {forms.collect_view()}
        }
        .into_any(),
    )
}
