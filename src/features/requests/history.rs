//! What happened with a request, for those who handle it. Used by the desk.

use super::assign::{organization, person};
use super::moment;
use crate::ui::page::PageContext;
use leptos::prelude::*;
use usecases::requests::{DeskView, HistoryAbout, HistoryItem, HistoryWho};

/// What there are words for; the log may know more one day.
const KNOWN: [&str; 27] = [
    "sent",
    "opened",
    "exported",
    "files_added",
    "read",
    "file_read",
    "taken",
    "asked",
    "answered",
    "refused",
    "closed",
    "noted",
    "assigned",
    "released",
    "passed_on",
    "accepted_by_organization",
    "answered_by_organization",
    "returned_by_organization",
    "replied",
    "reopened",
    "withdrawn",
    "rated",
    "merged",
    "took_in",
    "reminded",
    "escalated",
    "erased",
];

/// All of it, folded.
pub(super) fn history(context: &PageContext<'_>, desk: &DeskView) -> AnyView {
    let rows = desk.history.iter().map(|one| row(context, one));
    view! {
        <details class="pane request-past">
            <summary>{context.t("request-history")}</summary>
            <ol class="stack">{rows.collect_view()}</ol>
        </details>
    }
    .into_any()
}

fn row(context: &PageContext<'_>, one: &HistoryItem) -> AnyView {
    let known = KNOWN.iter().find(|verb| **verb == one.verb);
    let verb = known.map_or_else(|| "other".to_owned(), |verb| verb.replace('_', "-"));
    let who = match &one.who {
        HistoryWho::Person => context.t("request-history-person"),
        HistoryWho::System => context.t("request-history-system"),
        HistoryWho::Account(name) => person(context, name),
    };
    let about = one.about.as_ref().map(|about| {
        let named = match about {
            HistoryAbout::Organization(one) => organization(context, one),
            HistoryAbout::Account(name) => person(context, name).into_any(),
        };
        view! { ": " {named} }
    });
    view! {
        <li>
            <p>{context.t(&format!("request-history-{verb}"))} {about}</p>
            <p class="small muted">{moment(context.locale, one.at)} " · " {who}</p>
        </li>
    }
    .into_any()
}
