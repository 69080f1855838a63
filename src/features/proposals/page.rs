//! One proposal: what it says, who supports it, what people say about it.

use super::comments::comments;
use super::{
    authors, event_title, hours, language, moment, notice, said, state_badge, summary, topic,
};
use crate::paths::{EventPart, Path, ProposalDeskPage, ProposalPage, sign_in_first};
use crate::ui::form::FormState;
use crate::ui::markdown;
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Badge, Breadcrumbs, Fact, Onwards};
use domain::proposal::{ProposalCall, ProposalState};
use leptos::prelude::*;
use usecases::proposals::{ProposalItem, ProposalView};

/// The page; `done` names what was done.
#[must_use]
pub fn proposal_page(
    context: &PageContext<'_>,
    view: &ProposalView,
    state: &FormState,
    done: &str,
) -> Page {
    let item = &view.item;
    let title = item.proposal.text.title.clone();
    let path = Path::Proposals(view.slug.clone(), ProposalPage::One(item.proposal.id));
    let (event, _) = event_title(context, &view.slug, &view.details);
    let list = Path::Proposals(view.slug.clone(), ProposalPage::List);
    let shown = (view.own || item.proposal.state == ProposalState::Accepted)
        .then(|| state_badge(context, item.proposal.state));
    let private = (view.own && !item.proposal.text.public)
        .then(|| view! { <Badge label=context.t("proposals-private") /> });
    let note = (view.own && !item.proposal.note.is_empty()).then(|| {
        view! {
            <section class="pane" aria-labelledby="note">
                <h2 id="note">{context.t("proposals-note")}</h2>
                <p class="typed">{item.proposal.note.clone()}</p>
            </section>
        }
    });
    let desk = view.reviews.then(|| {
        let page = ProposalDeskPage::One(item.proposal.id);
        let href = context.link(&Path::ProposalDesk(view.slug.clone(), page));
        view! {
            <p>
                <Onwards href label=context.t("proposals-to-desk") />
            </p>
        }
    });
    let body = view! {
        <Breadcrumbs
            label=context.t("breadcrumb-label")
            above=vec![
                (context.link(&Path::Events), context.t("nav-forums")),
                (context.link(&Path::Event(view.slug.clone())), event),
                (context.link(&list), context.t("proposals-title")),
            ]
            current=title.clone()
        />
        <div class="wrap stack narrow">
            <h1 lang=language(context, item)>{title.clone()}</h1>
            <p class="badges">
                <Badge label=item.proposal.text.kind.label(context.locale) />
                {shown}
                {private}
            </p>
            {notice(context, done)}
            {summary(context, state)}
            {desk}
            {note}
            {text(context, item)}
            {facts(context, (view.call.as_ref(), item), &view.slug)}
            {view.public.then(|| support(context, view, &path))}
            {withdraw(context, view, &path)}
            {view.public.then(|| comments(context, view, state, &path))}
        </div>
    }
    .into_any();
    Page::unlisted(path, String::new(), title, body)
}

/// What it says.
pub(super) fn text(context: &PageContext<'_>, item: &ProposalItem) -> AnyView {
    let html = markdown::html_of(&item.proposal.text.body);
    view! { <div class="prose" lang=language(context, item) inner_html=html></div> }.into_any()
}

/// Who proposes it, on what, when.
fn facts(
    context: &PageContext<'_>,
    (call, item): (Option<&ProposalCall>, &ProposalItem),
    event: &domain::Slug,
) -> AnyView {
    let locale = context.locale;
    let slot = item.slot.map(|slot| {
        let agenda = context.link(&Path::EventPart(event.clone(), EventPart::Agenda));
        let hours = hours(locale, slot);
        view! {
            <Fact term=context.t("proposals-when")>
                <a href=agenda>{hours}</a>
            </Fact>
        }
    });
    view! {
        <section class="pane" aria-labelledby="facts">
            <h2 id="facts">{context.t("proposals-facts")}</h2>
            <dl class="kv tight">{people(context, call, item)} {slot}</dl>
        </section>
    }
    .into_any()
}

/// The facts that everybody and organisers see alike.
pub(super) fn people(
    context: &PageContext<'_>,
    call: Option<&ProposalCall>,
    item: &ProposalItem,
) -> AnyView {
    let locale = context.locale;
    // Nobody looked at it until it is accepted.
    let term = match item.proposal.state {
        ProposalState::Accepted => "proposals-organization",
        _ => "proposals-organization-said",
    };
    let organization = item.organization.as_ref().and_then(|one| {
        let (name, language) = said(&one.names, locale)?;
        let href = context.link(&Path::Organization(one.slug.clone()));
        Some(view! {
            <Fact term=context.t(term)>
                <a href=href lang=language>
                    {name}
                </a>
            </Fact>
        })
    });
    let topic = topic(call, item, locale).map(|(topic, language)| {
        view! {
            <Fact term=context.t("proposals-topic")>
                <span lang=language>{topic}</span>
            </Fact>
        }
    });
    let authors = authors(context, item);
    let sent = moment(locale, item.proposal.created_at);
    view! {
        <Fact term=context.t("proposals-author")>{authors}</Fact>
        {organization}
        {topic}
        <Fact term=context.t("proposals-sent-at")>{sent}</Fact>
    }
    .into_any()
}

/// How many support it, and the button of whoever may.
fn support(context: &PageContext<'_>, view: &ProposalView, path: &Path) -> AnyView {
    let count = context.text.count("proposals-supports", view.item.supports);
    let (task, class, label) = if view.supported {
        ("unsupport", "btn line", context.t("proposals-unsupport"))
    } else {
        ("support", "btn lit", context.t("proposals-support"))
    };
    let act = if !view.live || view.own {
        ().into_any()
    } else if context.viewer.is_some() {
        view! {
            <form method="post" action=context.link(path)>
                <button class=class name="task" value=task>
                    {label}
                </button>
            </form>
        }
        .into_any()
    } else {
        let href = sign_in_first(context.locale, path);
        view! { <Onwards href label=context.t("proposals-sign-in") /> }.into_any()
    };
    view! {
        <section class="stack" id="support" aria-labelledby="support-h">
            <h2 id="support-h">{context.t("proposals-support-title")}</h2>
            <p>{count}</p>
            {act}
        </section>
    }
    .into_any()
}

/// The author takes it back, unless it stands in the agenda.
fn withdraw(context: &PageContext<'_>, view: &ProposalView, path: &Path) -> Option<AnyView> {
    let may = view
        .item
        .proposal
        .state
        .may_become(ProposalState::Withdrawn);
    (view.own && may && view.item.slot.is_none()).then(|| {
        view! {
            <details class="numbers">
                <summary>{context.t("proposals-withdraw-title")}</summary>
                <form class="stack" method="post" action=context.link(path)>
                    <p>{context.t("proposals-withdraw-body")}</p>
                    <p>
                        <button class="btn line" name="task" value="withdraw">
                            {context.t("proposals-withdraw")}
                        </button>
                    </p>
                </form>
            </details>
        }
        .into_any()
    })
}
