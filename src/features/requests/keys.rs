//! What is pressed by a key at the desk. Rule: the key is a letter of the word in
//! the page's language and stands on the button, because Latin letters are not
//! typed on a Kazakh keyboard. Used by the forms of the desk.

use crate::paths::{ManagePage, Path};
use crate::ui::page::PageContext;
use domain::RequestId;
use leptos::prelude::*;

/// The button of a task; `word` is the message on it, its key the one beside it.
pub(super) fn button(
    context: &PageContext<'_>,
    class: &'static str,
    task: &'static str,
    word: &str,
) -> AnyView {
    let key = context.t(&format!("{word}-key"));
    let shown = key.clone();
    view! {
        <button class=class name="task" value=task accesskey=key>
            {context.t(word)}
            " "
            <kbd aria-hidden="true">{shown}</kbd>
        </button>
    }
    .into_any()
}

/// Leads on to the request that is due next.
pub(super) fn next(context: &PageContext<'_>, id: RequestId) -> AnyView {
    let href = context.link(&Path::Manage(ManagePage::Request(id)));
    let key = context.t("request-onwards-key");
    let shown = key.clone();
    view! {
        <p class="row">
            <a class="btn line" id="next" href=href accesskey=key>
                {context.t("request-onwards")}
                " "
                <kbd aria-hidden="true">{shown}</kbd>
            </a>
        </p>
    }
    .into_any()
}
