//! What people say about a proposal; a hidden comment says so, and why.

use super::moment;
use crate::paths::Path;
use crate::ui::form::{FormState, TextArea, TextField};
use crate::ui::page::PageContext;
use crate::ui::parts::Empty;
use leptos::prelude::*;
use usecases::proposals::{CommentView, ProposalView};

/// The comments and the form of whoever may write one.
pub(super) fn comments(
    context: &PageContext<'_>,
    view: &ProposalView,
    state: &FormState,
    path: &Path,
) -> AnyView {
    let list = if view.comments.is_empty() {
        let title = if view.live {
            context.t("proposals-comments-none")
        } else {
            context.t("proposals-comments-closed")
        };
        view! { <Empty title /> }.into_any()
    } else {
        let rows = view.comments.iter();
        let rows: Vec<AnyView> = rows
            .map(|one| comment(context, view, one, state, path))
            .collect();
        view! { <ul class="sash comments">{rows}</ul> }.into_any()
    };
    let form = (view.live && context.viewer.is_some()).then(|| {
        view! {
            <form class="pane" method="post" action=context.link(path) novalidate>
                <TextArea
                    state=state.clone()
                    name="comment"
                    label=context.t("proposals-comment")
                    hint=context.t("proposals-comment-hint")
                />
                <button class="btn" name="task" value="comment">
                    {context.t("proposals-comment-send")}
                </button>
            </form>
        }
    });
    view! {
        <section class="stack" id="comments" aria-labelledby="comments-h">
            <h2 id="comments-h">{context.t("proposals-comments-title")}</h2>
            {list}
            {form}
        </section>
    }
    .into_any()
}

fn comment(
    context: &PageContext<'_>,
    view: &ProposalView,
    one: &CommentView,
    state: &FormState,
    path: &Path,
) -> AnyView {
    let name = one.name.clone();
    let name = name.unwrap_or_else(|| context.t("proposals-nameless"));
    let hidden = one.hidden.clone().map(|reason| {
        let reason = [("reason", reason.into())];
        let words = context.text.with("proposals-comment-hidden", &reason);
        view! { <p class="muted typed">{words}</p> }
    });
    let body = one
        .body
        .clone()
        .map(|body| view! { <p class="typed">{body}</p> });
    let id = one.id.0.to_string();
    let actions = view.reviews.then(|| moderation(context, one, state, path));
    view! {
        <li id=format!("comment-{id}")>
            <p class="history-h">
                <b>{name}</b>
                <span class="small muted">{moment(context.locale, one.at)}</span>
            </p>
            {hidden}
            {body}
            {actions}
        </li>
    }
    .into_any()
}

/// Hides a comment, or shows it again.
fn moderation(
    context: &PageContext<'_>,
    one: &CommentView,
    state: &FormState,
    path: &Path,
) -> AnyView {
    let id = one.id.0.to_string();
    let reason = format!("reason.{id}");
    let action = context.link(path);
    if one.hidden.is_some() {
        return view! {
            <form method="post" action=action>
                <input type="hidden" name="id" value=id />
                <button class="btn line" name="task" value="unhide">
                    {context.t("proposals-comment-unhide")}
                </button>
            </form>
        }
        .into_any();
    }
    let open = state.error(&reason).is_some();
    view! {
        <details class="numbers" open=open>
            <summary>{context.t("proposals-comment-hide")}</summary>
            <form class="stack" method="post" action=action novalidate>
                <input type="hidden" name="id" value=id />
                <TextField
                    state=state.clone()
                    name=reason
                    label=context.t("proposals-comment-reason")
                />
                <p>
                    <button class="btn line" name="task" value="hide">
                        {context.t("proposals-comment-hide")}
                    </button>
                </p>
            </form>
        </details>
    }
    .into_any()
}
