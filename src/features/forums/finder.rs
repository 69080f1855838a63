//! The parts of a list that is narrowed by a plain form. Called by the lists of
//! this feature.

use crate::paths::Path;
use crate::ui::page::PageContext;
use leptos::prelude::*;

/// A value of a filter, what it is called, and whether it is chosen.
pub(super) type Choice = (String, String, bool);

/// A filter; `any` narrows nothing.
pub(super) fn select(
    name: &'static str,
    label: String,
    any: &str,
    choices: Vec<Choice>,
) -> AnyView {
    let any = any.to_owned();
    let options = choices
        .into_iter()
        .map(|(code, label, chosen)| {
            view! {
                <option value=code selected=chosen>
                    {label}
                </option>
            }
        })
        .collect_view();
    view! {
        <p class="field">
            <label for=name>{label}</label>
            <select id=name name=name>
                <option value="">{any}</option>
                {options}
            </select>
        </p>
    }
    .into_any()
}

/// The pages of a list; `written` is its query on a page.
pub(super) fn pager(
    context: &PageContext<'_>,
    path: &Path,
    (page, pages): (usize, usize),
    written: impl Fn(usize) -> String,
) -> Option<AnyView> {
    if pages < 2 {
        return None;
    }
    let address = context.link(path);
    let links = (1..=pages)
        .map(|number| {
            let written = written(number);
            let href = if written.is_empty() {
                address.clone()
            } else {
                format!("{address}?{written}")
            };
            if number == page {
                view! { <span aria-current="page">{number}</span> }.into_any()
            } else {
                view! { <a href=href>{number}</a> }.into_any()
            }
        })
        .collect_view();
    Some(
        view! {
            <nav class="pager" aria-label=context.t("pager-label")>
                {links}
            </nav>
        }
        .into_any(),
    )
}
