//! The public history of a profile: what changed, when, and by what kind of
//! author; never by whom. What stands here came through `usecases::profiles`,
//! which leaves out telephones and e-mails. Used by `app`.

use crate::i18n::{Locale, date, typed_hours};
use crate::paths::Path;
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Badge, Breadcrumbs};
use domain::opening_hours::WEEK;
use domain::profile::{RevisionKind, Span, SpanKind, Value, word_difference};
use leptos::prelude::*;
use usecases::day_of;
use usecases::profiles::{AuthorKind, HistoryEntry, HistoryView, PublicChange};

/// Texts whose words are compared; of other fields only the name is told.
const WORDED: [&str; 6] = [
    "names",
    "short_names",
    "missions",
    "descriptions",
    "address",
    "opening_hours",
];

/// All revisions, the last one first.
#[must_use]
pub fn history_page(context: &PageContext<'_>, view: &HistoryView) -> Page {
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
        .map(|entry| revision(context, entry))
        .collect();
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
            <ol class="sash" reversed="">
                {entries}
            </ol>
        </div>
    }
    .into_any();
    Page {
        path: Path::OrganizationHistory(view.slug.clone()),
        query: String::new(),
        title,
        description: None,
        structured_data: None,
        indexed: false,
        bundle: None,
        body,
    }
}

fn revision(context: &PageContext<'_>, entry: &HistoryEntry) -> AnyView {
    let number = context.text.with(
        "history-number",
        &[("number", entry.number.to_string().into())],
    );
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
    });
    let note = entry
        .note
        .clone()
        .map(|note| view! { <p class="history-note">{note}</p> });
    let changes = if entry.changes.is_empty() {
        ().into_any()
    } else {
        let items: Vec<AnyView> = entry
            .changes
            .iter()
            .map(|change| changed(context, change))
            .collect();
        view! { <dl class="changes">{items}</dl> }.into_any()
    };
    view! {
        <li class="stack">
            <p class="history-h">
                <b>{date(context.locale, day_of(entry.at))}</b>
                <span>{what}</span>
                <Badge label=by />
                <span class="muted small">{number}</span>
            </p>
            {note}
            {changes}
        </li>
    }
    .into_any()
}

/// One field: its name, and for texts the words that went and came.
fn changed(context: &PageContext<'_>, change: &PublicChange) -> AnyView {
    let mut parts = change.field.split('.');
    let field = parts.next().unwrap_or_default();
    let locale = change.field.rsplit('.').next().and_then(Locale::from_code);
    let name = context.t(&format!("field-{}", field.replace('_', "-")));
    let weekday = WEEK
        .into_iter()
        .find(|(code, _)| field == "opening_hours" && change.field.ends_with(code));
    let label = match locale {
        Some(locale) => {
            let language = context.t(&format!("language-{}", locale.code()));
            format!("{name}, {language}")
        }
        None => match weekday {
            Some((code, _)) => format!("{name}, {}", context.t(&format!("hours-{code}"))),
            None => name,
        },
    };
    let words = change
        .values
        .as_ref()
        .filter(|_| WORDED.contains(&field))
        .map(|(before, after)| {
            if weekday.is_some() {
                let said = |value: &Value| Value::Text(typed_hours(context.text, value.text()));
                difference(&said(before), &said(after), None)
            } else {
                difference(before, after, locale)
            }
        });
    view! {
        <div>
            <dt>{label}</dt>
            <dd>{words}</dd>
        </div>
    }
    .into_any()
}

fn difference(before: &Value, after: &Value, locale: Option<Locale>) -> AnyView {
    let spans: Vec<AnyView> = word_difference(before.text(), after.text())
        .into_iter()
        .map(span)
        .collect();
    view! { <span lang=locale.map(Locale::code)>{spans}</span> }.into_any()
}

fn span(span: Span) -> AnyView {
    let text = span.text;
    match span.kind {
        SpanKind::Kept => text.into_any(),
        SpanKind::Removed => view! { <del>{text}</del> }.into_any(),
        SpanKind::Added => view! { <ins>{text}</ins> }.into_any(),
    }
}
