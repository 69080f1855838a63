//! Moderators review what staff propose: the queue, one proposal beside what is
//! published, and whom to trust without review. Used by `app`.

mod decision;
mod page;
mod queue;
mod trust;

pub use decision::{decide, messages};
pub use page::{review_page, taken_back_page};
pub use queue::queue_page;
pub use trust::{read_trust, trust_page, trust_state};

use crate::paths::{ManagePage, Path};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Breadcrumbs, Done};
use leptos::prelude::*;

/// What was done, said once on the page it led to.
fn notice(context: &PageContext<'_>, done: &str, is_next: bool) -> Option<AnyView> {
    let title = context.t(match done {
        "approved" => "review-done-approved",
        "returned" => "review-done-returned",
        "rejected" => "review-done-rejected",
        "trust" => "review-done-trust",
        _ => return None,
    });
    let body = match (done, is_next) {
        ("trust", _) => context.t("review-done-trust-body"),
        (_, true) => context.t("review-done-next"),
        (_, false) => context.t("review-done-last"),
    };
    Some(
        view! {
            <Done title body />
        }
        .into_any(),
    )
}

fn page(
    context: &PageContext<'_>,
    path: Path,
    title: String,
    current: Option<String>,
    body: AnyView,
) -> Page {
    let mut above = vec![(
        context.link(&Path::Manage(ManagePage::Overview)),
        context.t("manage-title"),
    )];
    let queue = Path::Manage(ManagePage::Reviews);
    if path != queue {
        above.push((context.link(&queue), context.t("review-title")));
    }
    let current = current.unwrap_or_else(|| title.clone());
    let body = view! {
        <Breadcrumbs label=context.t("breadcrumb-label") above=above current=current />
        {body}
    }
    .into_any();
    Page::unlisted(path, String::new(), title, body)
}
