//! The public history of a profile: what changed, when, and by what kind of
//! author; never by whom. What stands here came through `usecases::profiles`,
//! which leaves out telephones and e-mails. Used by `app`.

use super::changes;
use crate::i18n::date;
use crate::paths::Path;
use crate::ui::difference::State;
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Badge, Breadcrumbs, Done};
use domain::Slug;
use domain::profile::RevisionKind;
use leptos::prelude::*;
use usecases::day_of;
use usecases::profiles::{AuthorKind, HistoryEntry, HistoryView, MergedHistory, PublicChange};

/// All revisions, the last one first; `reverted` after an earlier one was
/// brought back.
#[must_use]
pub fn history_page(context: &PageContext<'_>, view: &HistoryView, reverted: bool) -> Page {
    let (name, language) = view
        .names
        .best(context.locale)
        .map_or((String::new(), context.locale), |(name, locale)| {
            (name.to_owned(), locale)
        });
    let title = context
        .text
        .with("history-title", &[("name", name.clone().into())]);
    let above = vec![
        (
            context.link(&Path::Organizations),
            context.t("nav-organizations"),
        ),
        (
            context.link(&Path::Organization(view.slug.clone())),
            name.clone(),
        ),
    ];
    let entries: Vec<AnyView> = view
        .entries
        .iter()
        .map(|entry| revision(context, &view.slug, entry))
        .collect();
    let merged: Vec<AnyView> = view
        .merged
        .iter()
        .map(|one| before_the_merge(context, one))
        .collect();
    let notice = reverted.then(|| {
        view! {
            <Done
                    title=context.t("revision-reverted")
                    body=context.t("revision-reverted-body") />
        }
    });
    let body = view! {
        <Breadcrumbs
            label=context.t("breadcrumb-label")
            above=above
            current=context.t("history-heading")
        />
        <div class="wrap stack history">
            <h1>{context.t("history-heading")}</h1>
            <p class="lead" lang=language.code()>
                {name}
            </p>
            <p class="muted">{context.t("history-lead")}</p>
            {notice}
            <ol class="sash" reversed="">
                {entries}
            </ol>
            {merged}
        </div>
    }
    .into_any();
    Page::unlisted(
        Path::OrganizationHistory(view.slug.clone()),
        String::new(),
        title,
        body,
    )
}

/// What was known of a record before it was joined with this one.
fn before_the_merge(context: &PageContext<'_>, merged: &MergedHistory) -> AnyView {
    let name = merged
        .names
        .best(context.locale)
        .map_or_else(|| merged.slug.to_string(), |(name, _)| name.to_owned());
    let heading = context
        .text
        .with("duplicate-history", &[("name", name.into())]);
    let entries: Vec<AnyView> = merged
        .entries
        .iter()
        .map(|entry| revision(context, &merged.slug, entry))
        .collect();
    let id = format!("merged-{}", merged.slug);
    let label = id.clone();
    view! {
        <section class="stack" aria-labelledby=label>
            <h2 id=id>{heading}</h2>
            <p class="muted">{context.t("duplicate-history-lead")}</p>
            <ol class="sash" reversed="">
                {entries}
            </ol>
        </section>
    }
    .into_any()
}

fn revision(context: &PageContext<'_>, slug: &Slug, entry: &HistoryEntry) -> AnyView {
    let href = context.link(&Path::OrganizationRevision(slug.clone(), entry.number));
    let changes = (!entry.changes.is_empty()).then(|| {
        let items: Vec<AnyView> = entry
            .changes
            .iter()
            .map(|change| changed(context, change))
            .collect();
        view! { <dl class="changes">{items}</dl> }
    });
    view! {
        <li class="stack">
            {entry_head(context, entry, Some(href))}
            {note(entry)}
            {changes}
        </li>
    }
    .into_any()
}

/// When, what for and by what kind of author; the number leads to the revision.
pub(super) fn entry_head(
    context: &PageContext<'_>,
    entry: &HistoryEntry,
    href: Option<String>,
) -> AnyView {
    let number = context.text.with(
        "history-number",
        &[("number", entry.number.to_string().into())],
    );
    let number = href.map(|href| {
        view! {
            <a class="small" href=href>
                {number}
            </a>
        }
    });
    let by = context.t(match entry.by {
        AuthorKind::Register => "history-by-register",
        AuthorKind::Moderator => "history-by-moderator",
        AuthorKind::Organization => "history-by-organization",
        AuthorKind::Console => "history-by-console",
    });
    let what = context.t(match entry.kind {
        RevisionKind::Import => "history-import",
        RevisionKind::Write => "history-write",
        RevisionKind::Proposal => "history-proposal",
        RevisionKind::Demonstration => "history-demonstration",
        RevisionKind::Publication => "history-publication",
        RevisionKind::Approval => "history-approval",
        RevisionKind::Revert => "history-revert",
        RevisionKind::Confirmation => "history-confirmation",
        RevisionKind::Removal => "history-removal",
        RevisionKind::Merge => "history-merge",
    });
    view! {
        <p class="history-h">
            <b>{date(context.locale, day_of(entry.at))}</b>
            <span>{what}</span>
            <Badge label=by />
            {number}
        </p>
    }
    .into_any()
}

/// Why, where that is public.
pub(super) fn note(entry: &HistoryEntry) -> Option<AnyView> {
    let note = entry.note.clone()?;
    Some(view! { <p class="history-note">{note}</p> }.into_any())
}

/// One field: its name, and for texts the words that went and came.
fn changed(context: &PageContext<'_>, change: &PublicChange) -> AnyView {
    let words = change
        .values
        .as_ref()
        .filter(|_| changes::is_prose(&change.field))
        .map(|(before, after)| {
            changes::between(context, &change.field, before, after, State::Both)
        });
    view! {
        <div>
            <dt>{changes::label(context, &change.field)}</dt>
            <dd>{words}</dd>
        </div>
    }
    .into_any()
}
