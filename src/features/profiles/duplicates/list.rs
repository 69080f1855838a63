//! The likely pairs, the likeliest first, and those that were set aside.

use super::{name_of, why};
use crate::i18n::date;
use crate::paths::{ManagePage, Path};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Breadcrumbs, Done, Empty, Onwards};
use leptos::prelude::*;
use usecases::day_of;
use usecases::duplicates::{DismissedPair, DuplicateList, DuplicatePair, PairMember};

/// The list; `done` says what led here.
#[must_use]
pub fn list_page(context: &PageContext<'_>, list: &DuplicateList, done: &str) -> Page {
    let title = context.t("duplicate-title");
    let above = vec![(
        context.link(&Path::Manage(ManagePage::Overview)),
        context.t("manage-title"),
    )];
    let pairs = if list.pairs.is_empty() {
        view! { <Empty title=context.t("duplicate-empty") body=context.t("duplicate-empty-body") /> }
            .into_any()
    } else {
        let items: Vec<AnyView> = list.pairs.iter().map(|pair| item(context, pair)).collect();
        view! { <ul class="sash">{items}</ul> }.into_any()
    };
    let more = (list.total > list.pairs.len()).then(|| {
        let counts = [
            ("shown", (list.pairs.len() as u64).into()),
            ("total", (list.total as u64).into()),
        ];
        let words = context.text.with("duplicate-shown", &counts);
        view! { <p class="muted">{words}</p> }
    });
    let body = view! {
        <Breadcrumbs label=context.t("breadcrumb-label") above=above current=title.clone() />
        <div class="wrap stack manage">
            <h1>{title.clone()}</h1>
            <p class="muted">{context.t("duplicate-lead")}</p>
            {notice(context, done)}
            {pairs}
            {more}
            {set_aside(context, &list.dismissed)}
        </div>
    }
    .into_any();
    Page::unlisted(
        Path::Manage(ManagePage::Duplicates),
        String::new(),
        title,
        body,
    )
}

fn notice(context: &PageContext<'_>, done: &str) -> Option<AnyView> {
    let (title, body) = match done {
        "merged" => ("duplicate-done-merged", "duplicate-done-merged-body"),
        "dismissed" => ("duplicate-done-dismissed", "duplicate-done-dismissed-body"),
        "restored" => ("duplicate-done-restored", "duplicate-done-restored-body"),
        _ => return None,
    };
    let (title, body) = (context.t(title), context.t(body));
    Some(
        view! {
            <Done title body />
        }
        .into_any(),
    )
}

fn item(context: &PageContext<'_>, pair: &DuplicatePair) -> AnyView {
    let page = ManagePage::Duplicate(pair.kept.id, pair.other.id);
    let here = context.link(&Path::Manage(page));
    view! {
        <li class="stack duplicate">
            <h2>
                {name(context, &pair.kept)} <span class="duplicate-and">{context.t("duplicate-and")}</span>
                {name(context, &pair.other)}
            </h2>
            {why(context, &pair.likeness)}
            <div class="row">
                <Onwards href=here.clone() label=context.t("duplicate-compare") />
                {act(here, "dismiss", context.t("duplicate-dismiss"))}
            </div>
        </li>
    }
    .into_any()
}

fn name(context: &PageContext<'_>, member: &PairMember) -> AnyView {
    let (name, language) = name_of(context, &member.names, &member.slug);
    let href = context.link(&Path::Organization(member.slug.clone()));
    view! {
        <a href=href lang=language.code()>
            {name}
        </a>
    }
    .into_any()
}

/// A button that does one thing with a pair.
pub(super) fn act(action: String, task: &'static str, label: String) -> AnyView {
    view! {
        <form method="post" action=action>
            <button class="btn line" name="task" value=task>
                {label}
            </button>
        </form>
    }
    .into_any()
}

fn set_aside(context: &PageContext<'_>, dismissed: &[DismissedPair]) -> Option<AnyView> {
    if dismissed.is_empty() {
        return None;
    }
    let items: Vec<AnyView> = dismissed
        .iter()
        .map(|pair| {
            let page = ManagePage::Duplicate(pair.one.id, pair.other.id);
            let here = context.link(&Path::Manage(page));
            view! {
                <li class="stack duplicate">
                    <p>
                        {name(context, &pair.one)}
                        <span class="duplicate-and">{context.t("duplicate-and")}</span>
                        {name(context, &pair.other)}
                    </p>
                    <div class="row">
                        <span class="muted">{date(context.locale, day_of(pair.at))}</span>
                        {act(here, "restore", context.t("duplicate-restore"))}
                    </div>
                </li>
            }
            .into_any()
        })
        .collect();
    Some(
        view! {
            <details>
                <summary>{context.t("duplicate-set-aside")}</summary>
                <ul class="sash">{items}</ul>
            </details>
        }
        .into_any(),
    )
}
