//! One state of a profile, public: what changed with it and what it said. Those
//! who may bring it back are offered that. Used by `app`.

use super::{changes, history};
use crate::paths::Path;
use crate::ui::difference::State;
use crate::ui::form::{ErrorSummary, FormState, TextArea};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Alert, Breadcrumbs, Onwards};
use leptos::prelude::*;
use usecases::profiles::RevisionView;

/// The page; `form` for those who may bring the state back.
#[must_use]
pub fn revision_page(
    context: &PageContext<'_>,
    view: &RevisionView,
    form: Option<FormState>,
    unchanged: bool,
) -> Page {
    let (name, language) = view
        .names
        .best(context.locale)
        .map_or((String::new(), context.locale), |(name, locale)| {
            (name.to_owned(), locale)
        });
    let number = view.entry.number.to_string();
    let heading = context
        .text
        .with("revision-heading", &[("number", number.clone().into())]);
    let title = context.text.with(
        "revision-title",
        &[("name", name.clone().into()), ("number", number.into())],
    );
    let above = vec![
        (
            context.link(&Path::Organizations),
            context.t("nav-organizations"),
        ),
        (
            context.link(&Path::Organization(view.slug.clone())),
            name.clone(),
        ),
        (
            context.link(&Path::OrganizationHistory(view.slug.clone())),
            context.t("history-heading"),
        ),
    ];
    let notice = unchanged.then(|| {
        view! {
            <div role="status">
                <Alert
                    title=context.t("revision-unchanged")
                    body=context.t("revision-unchanged-body")
                />
            </div>
        }
    });
    let present = view.is_present.then(|| {
        view! { <p class="muted">{context.t("revision-present")}</p> }
    });
    let merged = view.merged_into.as_ref().map(|(kept, names)| {
        let href = context.link(&Path::OrganizationHistory(kept.clone()));
        let name = names
            .best(context.locale)
            .map_or_else(|| kept.to_string(), |(name, _)| name.to_owned());
        view! {
            <Alert title=context.t("duplicate-merged") body=context.t("duplicate-merged-body") />
            <p>
                <Onwards href label=name />
            </p>
        }
    });
    let back = form
        .filter(|_| !view.is_present)
        .map(|state| revert(context, view, state));
    let path = Path::OrganizationRevision(view.slug.clone(), view.entry.number);
    let body = view! {
        <Breadcrumbs label=context.t("breadcrumb-label") above=above current=heading.clone() />
        <div class="wrap stack history">
            <h1>{heading}</h1>
            <p class="lead" lang=language.code()>
                {name}
            </p>
            {history::entry_head(context, &view.entry, None)}
            {history::note(&view.entry)}
            {present}
            {merged}
            {notice}
            {back}
            <section class="stack" aria-labelledby="changed">
                <h2 id="changed">{context.t("revision-changed")}</h2>
                {differences(context, view)}
            </section>
            <section class="stack" aria-labelledby="said">
                <h2 id="said">{context.t("revision-said")}</h2>
                <p class="muted">{context.t("revision-said-lead")}</p>
                <div class="pane">{changes::facts(context, &view.document, |_| true)}</div>
            </section>
        </div>
    }
    .into_any();
    Page::unlisted(path, String::new(), title, body)
}

fn differences(context: &PageContext<'_>, view: &RevisionView) -> AnyView {
    if view.entry.changes.is_empty() {
        let words = context.t(match view.entry.number {
            1 => "revision-first",
            _ => "revision-same",
        });
        return view! { <p class="muted">{words}</p> }.into_any();
    }
    let rows: Vec<AnyView> = view
        .entry
        .changes
        .iter()
        .map(|change| {
            let value = change.values.as_ref().map_or_else(
                || view! { <span class="muted">{context.t("revision-hidden")}</span> }.into_any(),
                |(before, after)| {
                    changes::between(context, &change.field, before, after, State::Both)
                },
            );
            view! {
                <div>
                    <dt>{changes::label(context, &change.field)}</dt>
                    <dd>{value}</dd>
                </div>
            }
            .into_any()
        })
        .collect();
    view! { <dl class="pane changes">{rows}</dl> }.into_any()
}

fn revert(context: &PageContext<'_>, view: &RevisionView, state: FormState) -> AnyView {
    let path = Path::OrganizationRevision(view.slug.clone(), view.entry.number);
    view! {
        <ErrorSummary text=context.text state=state.clone() />
        <form class="pane stack" method="post" action=context.link(&path)>
            <h2>{context.t("revision-revert")}</h2>
            <p>{context.t("revision-revert-lead")}</p>
            <TextArea
                state
                name="note"
                label=context.t("revision-revert-note")
                hint=context.t("revision-revert-note-hint")
                rows=2
            />
            <button class="btn">{context.t("revision-revert-button")}</button>
        </form>
    }
    .into_any()
}
