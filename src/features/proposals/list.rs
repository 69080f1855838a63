//! What was proposed for an event: what everybody may read, and one's own.

use super::{authors, event_title, language, notice, said, state_badge, topic};
use crate::i18n::date_within;
use crate::paths::{Path, ProposalPage};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Badge, Breadcrumbs, Empty, Tone};
use leptos::prelude::*;
use usecases::proposals::{CallStanding, ProposalItem, PublicProposals};

/// The list; `done` names what was done.
#[must_use]
pub fn list_page(context: &PageContext<'_>, list: &PublicProposals, done: &str) -> Page {
    let heading = context.t("proposals-title");
    let (event, event_language) = event_title(context, &list.slug, &list.details);
    let own = (!list.own.is_empty()).then(|| {
        let rows = list.own.iter().map(|item| row(context, list, item, true));
        view! {
            <section class="stack" aria-labelledby="own">
                <h2 id="own">{context.t("proposals-own")}</h2>
                <ul class="sash">{rows.collect::<Vec<_>>()}</ul>
            </section>
        }
    });
    let rows = if list.rows.is_empty() {
        view! {
            <Empty title=context.t("proposals-none") body=context.t("proposals-none-body") />
        }
        .into_any()
    } else {
        let rows = list.rows.iter().map(|item| row(context, list, item, false));
        view! { <ul class="sash proposals">{rows.collect::<Vec<_>>()}</ul> }.into_any()
    };
    let body = view! {
        <Breadcrumbs
            label=context.t("breadcrumb-label")
            above=vec![
                (context.link(&Path::Events), context.t("nav-forums")),
                (context.link(&Path::Event(list.slug.clone())), event.clone()),
            ]
            current=heading.clone()
        />
        <div class="wrap stack">
            <div>
                <p class="muted" lang=event_language>
                    {event.clone()}
                </p>
                <h1>{heading.clone()}</h1>
                <p class="lead">{context.t("proposals-lead")}</p>
            </div>
            {notice(context, done)}
            {call(context, list)}
            {own}
            <section class="stack" aria-labelledby="all">
                <h2 id="all">{context.t("proposals-all")}</h2>
                {rows}
            </section>
        </div>
    }
    .into_any();
    Page {
        path: Path::Proposals(list.slug.clone(), ProposalPage::List),
        query: String::new(),
        title: format!("{heading}: {event}"),
        description: Some(context.t("proposals-lead")),
        structured_data: None,
        indexed: !list.details.demonstration,
        bundle: None,
        body,
    }
}

/// Until when proposals are taken, and the way to send one.
fn call(context: &PageContext<'_>, list: &PublicProposals) -> AnyView {
    let day = |day| date_within(context.locale, day).into();
    let words = match list.standing {
        None => context
            .text
            .with("proposals-call-ahead", &[("from", day(list.call.opens_on))]),
        Some(CallStanding::Open) => context.text.with(
            "proposals-call-open",
            &[("until", day(list.call.closes_on))],
        ),
        Some(CallStanding::Over) => context.t("proposals-call-over"),
    };
    let send = (list.standing == Some(CallStanding::Open)).then(|| {
        let form = Path::Proposals(list.slug.clone(), ProposalPage::New);
        view! {
            <p>
                <a class="btn lit" href=context.link(&form)>
                    {context.t("proposals-send-go")}
                </a>
            </p>
        }
    });
    view! {
        <p class="muted">{words}</p>
        {send}
    }
    .into_any()
}

fn row(
    context: &PageContext<'_>,
    list: &PublicProposals,
    item: &ProposalItem,
    own: bool,
) -> AnyView {
    let locale = context.locale;
    let proposal = &item.proposal;
    let page = ProposalPage::One(proposal.id);
    let href = context.link(&Path::Proposals(list.slug.clone(), page));
    let state = own.then(|| state_badge(context, proposal.state));
    let private = (own && !proposal.text.public)
        .then(|| view! { <Badge label=context.t("proposals-private") /> });
    let scheduled = item
        .slot
        .map(|_| view! { <Badge label=context.t("proposals-in-agenda") tone=Tone::Good /> });
    let organization = item
        .organization
        .as_ref()
        .and_then(|one| said(&one.names, locale));
    let mut facts = vec![(authors(context, item), None)];
    facts.extend(organization);
    facts.extend(topic(Some(&list.call), item, locale));
    facts.push((
        context.text.count("proposals-supports", item.supports),
        None,
    ));
    facts.push((
        context.text.count("proposals-comments", item.comments),
        None,
    ));
    let facts = facts
        .into_iter()
        .map(|(fact, language)| view! { <span lang=language>{fact}</span> })
        .collect_view();
    view! {
        <li>
            <p class="history-h">
                <a href=href lang=language(context, item)>
                    <b>{proposal.text.title.clone()}</b>
                </a>
                <Badge label=proposal.text.kind.label(locale) />
                {state}
                {private}
                {scheduled}
            </p>
            <p class="meta">{facts}</p>
        </li>
    }
    .into_any()
}
