//! All that was sent, for organisers: a filter above the list.

use super::{authors, desk_head, language, notice, state_badge, topic};
use crate::i18n::Locale;
use crate::paths::{Path, ProposalDeskPage};
use crate::ui::form::{FormState, SelectField};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Alert, Badge, Empty, Onwards, Tone};
use domain::proposal::{ProposalState, Score};
use leptos::prelude::*;
use usecases::proposals::{DeskFilter, DeskRow, ProposalDesk};

/// The value of the filter for those that wait for the reader.
const UNREVIEWED: &str = "unreviewed";

/// Reads the filter from a query.
#[must_use]
pub fn filter_of(query: &str) -> DeskFilter {
    let mut filter = DeskFilter::default();
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        match name.as_ref() {
            "state" if value == UNREVIEWED => filter.unreviewed = true,
            "state" => filter.state = ProposalState::from_code(&value),
            _ => {}
        }
    }
    filter
}

/// A mean in tenths as the language writes it.
pub(super) fn mean(locale: Locale, tenths: u32) -> String {
    let point = match locale {
        Locale::En => '.',
        Locale::Kk | Locale::Ru => ',',
    };
    format!("{}{point}{}", tenths / 10, tenths % 10)
}

/// The list; `done` names what was done.
#[must_use]
pub fn desk_page(
    context: &PageContext<'_>,
    desk: &ProposalDesk,
    filter: DeskFilter,
    done: &str,
) -> Page {
    let here = ProposalDeskPage::List;
    let title = context.t("proposals-title");
    let path = Path::ProposalDesk(desk.slug.clone(), here);
    let not_set = desk.call.is_none().then(|| {
        let settings = Path::ProposalDesk(desk.slug.clone(), ProposalDeskPage::Settings);
        view! {
            <Alert
                title=context.t("proposals-not-set")
                body=context.t("proposals-not-set-body")
                tone=Tone::Warning
            />
            <p>
                <Onwards
                    href=context.link(&settings)
                    label=context.t("proposals-settings")
                />
            </p>
        }
    });
    let rows = if desk.rows.is_empty() {
        view! {
            <Empty
                title=context.t("proposals-found-none")
                body=context.t("proposals-found-none-body")
            />
        }
        .into_any()
    } else {
        let rows: Vec<AnyView> = desk
            .rows
            .iter()
            .map(|one| row(context, desk, one))
            .collect();
        view! { <ul class="sash proposals">{rows}</ul> }.into_any()
    };
    let event = (&desk.slug, &desk.event.details);
    let body = view! {
        {desk_head(context, event, here, (title.clone(), None))}
        <div class="wrap stack">
            {notice(context, done)}
            {not_set}
            <p class="muted">{context.t("proposals-desk-lead")}</p>
            {finder(context, desk, filter, &path)}
            <p role="status">
                {context.text.count("proposals-found", desk.rows.len() as u64)}
            </p>
            {rows}
        </div>
    }
    .into_any();
    Page::unlisted(path, String::new(), title, body)
}

fn finder(
    context: &PageContext<'_>,
    desk: &ProposalDesk,
    filter: DeskFilter,
    path: &Path,
) -> AnyView {
    let chosen = if filter.unreviewed {
        UNREVIEWED
    } else {
        filter.state.map_or("", ProposalState::code)
    };
    let waiting = [("n", (desk.unreviewed as u64).into())];
    let mut states = vec![
        (String::new(), context.t("proposals-any")),
        (
            UNREVIEWED.to_owned(),
            context.text.with("proposals-unreviewed", &waiting),
        ),
    ];
    states.extend(desk.counts.iter().map(|(state, count)| {
        let label = format!("{}: {count}", state.label(context.locale));
        (state.code().to_owned(), label)
    }));
    let shown = FormState::filled(vec![("state".to_owned(), chosen.to_owned())]);
    view! {
        <form class="pane registrations-finder" method="get" action=context.link(path)>
            <SelectField
                state=shown
                name="state"
                label=context.t("proposals-state")
                options=states
            />
            <button class="btn">{context.t("proposals-find")}</button>
        </form>
    }
    .into_any()
}

fn row(context: &PageContext<'_>, desk: &ProposalDesk, one: &DeskRow) -> AnyView {
    let locale = context.locale;
    let text = context.text;
    let proposal = &one.item.proposal;
    let page = ProposalDeskPage::One(proposal.id);
    let href = context.link(&Path::ProposalDesk(desk.slug.clone(), page));
    let scheduled = one
        .item
        .slot
        .map(|_| view! { <Badge label=context.t("proposals-in-agenda") tone=Tone::Good /> });
    let waits = one
        .waits
        .then(|| view! { <Badge label=context.t("proposals-waits") tone=Tone::Warning /> });
    let mut facts = vec![authors(context, &one.item)];
    facts.extend(topic(desk.call.as_ref(), &one.item, locale).map(|(topic, _)| topic));
    facts.push(text.count("proposals-supports", one.item.supports));
    facts.push(text.with("proposals-given", &[("n", (one.given as u64).into())]));
    facts.extend(one.own.map(|score: Score| {
        let score = u64::from(score.get());
        text.with("proposals-own-score", &[("score", score.into())])
    }));
    facts.extend(one.average.map(|average| {
        let mean = mean(locale, average);
        text.with("proposals-average", &[("mean", mean.into())])
    }));
    let facts = facts
        .into_iter()
        .map(|fact| view! { <span>{fact}</span> })
        .collect_view();
    view! {
        <li>
            <p class="history-h">
                <a href=href lang=language(context, &one.item)>
                    <b>{proposal.text.title.clone()}</b>
                </a>
                <Badge label=proposal.text.kind.label(locale) />
                {state_badge(context, proposal.state)}
                {scheduled}
                {waits}
            </p>
            <p class="meta">{facts}</p>
        </li>
    }
    .into_any()
}
