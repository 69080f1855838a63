//! The form by which a moderator blocks who sent a request, and the list of those
//! who are blocked. Used by the desk and by `app`.

use super::desk::list_page;
use super::keys;
use super::moment;
use crate::paths::{ManagePage, Path};
use crate::ui::form::{ChoiceField, FormState, SelectField};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Done, Empty};
use domain::request::{BLOCK_DAYS, BlockKind};
use leptos::prelude::*;
use usecases::requests::{StoredBlock, StoredRequest};

/// Blocks who sent the request, by what is known of them.
pub(super) fn block(
    context: &PageContext<'_>,
    request: &StoredRequest,
    state: &FormState,
    action: &str,
) -> AnyView {
    let kinds = BlockKind::ALL
        .into_iter()
        .filter(|kind| *kind == BlockKind::Contact || request.network.is_some());
    let kinds = kinds
        .map(|kind| {
            let code = kind.code();
            (code.to_owned(), context.t(&format!("block-by-{code}")))
        })
        .collect();
    let days = BLOCK_DAYS
        .into_iter()
        .map(|days| {
            let label = context.text.count("block-days", u64::from(days));
            (days.to_string(), label)
        })
        .collect();
    view! {
        <section class="pane stack" aria-labelledby="block">
            <h2 id="block">{context.t("block-sender")}</h2>
            <p class="muted">{context.t("block-lead")}</p>
            <form class="stack" method="post" action=action.to_owned() novalidate>
                <ChoiceField
                    state=state.clone()
                    name="by"
                    label=context.t("block-by")
                    options=kinds
                    single=true
                />
                <SelectField
                    state=state.clone()
                    name="days"
                    label=context.t("block-for")
                    options=days
                />
                {keys::button(context, "btn line", "block", "block-go")}
            </form>
        </section>
    }
    .into_any()
}

/// Who is blocked; `done` after a block was lifted.
#[must_use]
pub fn blocks_page(context: &PageContext<'_>, blocks: &[StoredBlock], done: bool) -> Page {
    let action = context.link(&Path::Manage(ManagePage::Blocks));
    let rows: Vec<AnyView> = blocks
        .iter()
        .map(|block| row(context, block, &action))
        .collect();
    let list = if rows.is_empty() {
        view! { <Empty title=context.t("block-none") /> }.into_any()
    } else {
        view! { <ul class="sash">{rows}</ul> }.into_any()
    };
    let told = done
        .then(|| view! { <Done title=context.t("block-lifted") body=String::new() /> }.into_any());
    let head = (context.t("block-title"), context.t("block-list-lead"));
    list_page(context, ManagePage::Blocks, head, told, list)
}

fn row(context: &PageContext<'_>, block: &StoredBlock, action: &str) -> AnyView {
    let until = [("date", moment(context.locale, block.until).into())];
    let named = [("name", block.masked.clone().into())];
    let request = context.link(&Path::Manage(ManagePage::Request(block.request)));
    view! {
        <li class="stack">
            <p>
                <b>{block.masked.clone()}</b>
                " "
                {context.t(&format!("block-by-{}", block.kind.code()))}
            </p>
            <p class="small muted">{context.text.with("block-until", &until)}</p>
            <form class="row" method="post" action=action.to_owned()>
                <input type="hidden" name="block" value=block.id.0.to_string() />
                <a class="btn line" href=request>
                    {context.t("block-request")}
                </a>
                <button
                    class="btn line"
                    aria-label=context.text.with("block-lift-named", &named)
                >
                    {context.t("block-lift")}
                </button>
            </form>
        </li>
    }
    .into_any()
}
