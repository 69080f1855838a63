//! What waits for the moderators, the oldest first.

use super::{notice, page};
use crate::i18n::date;
use crate::paths::{ManagePage, Path};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Badge, Empty, Tone};
use leptos::prelude::*;
use usecases::day_of;
use usecases::profiles::SubmissionRow;

/// The queue; `done` says what led here.
#[must_use]
pub fn queue_page(context: &PageContext<'_>, rows: &[SubmissionRow], done: &str) -> Page {
    let title = context.t("review-title");
    let list = if rows.is_empty() {
        view! { <Empty title=context.t("review-empty") body=context.t("review-empty-body") /> }
            .into_any()
    } else {
        let items: Vec<AnyView> = rows.iter().map(|row| item(context, row)).collect();
        view! { <ul class="sash">{items}</ul> }.into_any()
    };
    let body = view! {
        <div class="wrap stack manage">
            <h1>{title.clone()}</h1>
            <p class="muted">{context.t("review-lead")}</p>
            {notice(context, done, false)}
            {list}
        </div>
    }
    .into_any();
    page(
        context,
        Path::Manage(ManagePage::Reviews),
        title,
        None,
        body,
    )
}

fn item(context: &PageContext<'_>, row: &SubmissionRow) -> AnyView {
    let (name, language) = row
        .names
        .best(context.locale)
        .map_or((row.slug.to_string(), context.locale), |(name, locale)| {
            (name.to_owned(), locale)
        });
    let since = row.submitted_at.map(|at| {
        let day = date(context.locale, day_of(at));
        context.text.with("review-since", &[("date", day.into())])
    });
    let changed = context.text.count("review-fields", row.changed as u64);
    let conflicts = (row.conflicts > 0).then(|| {
        let label = context.text.count("review-conflicts", row.conflicts as u64);
        view! { <Badge label tone=Tone::Warning /> }
    });
    let href = context.link(&Path::Manage(ManagePage::Review(row.id)));
    view! {
        <li class="org">
            <h2>
                <a href=href lang=language.code()>
                    {name}
                </a>
            </h2>
            <p class="meta">
                <span>{changed}</span>
                <span>{since}</span>
                {conflicts}
            </p>
        </li>
    }
    .into_any()
}
