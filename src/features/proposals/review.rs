//! One proposal for organisers: reviews, the decision, the step into the agenda.

use super::desk::mean;
use super::page::{people, text};
use super::schedule::schedule;
use super::{desk_head, language, moment, notice, state_badge, summary};
use crate::paths::{Path, ProposalDeskPage, ProposalPage};
use crate::ui::form::{ChoiceField, FormState, TextArea};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Badge, Fact, Onwards, Tone};
use domain::proposal::{ProposalState, Score, average};
use leptos::prelude::*;
use usecases::proposals::{ReviewView, ReviewedProposal};

/// The page; `done` names what was done.
#[must_use]
pub fn review_page(
    context: &PageContext<'_>,
    view: &ReviewedProposal,
    state: &FormState,
    done: &str,
) -> Page {
    let item = &view.item;
    let here = ProposalDeskPage::One(item.proposal.id);
    let path = Path::ProposalDesk(view.slug.clone(), here);
    let action = context.link(&path);
    let title = item.proposal.text.title.clone();
    let event = (&view.slug, &view.event.details);
    let heading = (title.clone(), language(context, item));
    let email = view.email.clone().map(|email| {
        let href = format!("mailto:{email}");
        view! {
            <Fact term=context.t("proposals-email")>
                <a href=href>{email}</a>
            </Fact>
        }
    });
    let is_public = item.proposal.text.public && item.proposal.state.is_public();
    let page = is_public.then(|| {
        let page = ProposalPage::One(item.proposal.id);
        let href = context.link(&Path::Proposals(view.slug.clone(), page));
        view! {
            <p>
                <Onwards href label=context.t("proposals-to-page") />
            </p>
        }
    });
    let private = (!item.proposal.text.public)
        .then(|| view! { <Badge label=context.t("proposals-private") /> });
    let review = view
        .reviewable
        .then(|| review_form(context, state, &action));
    let body = view! {
        {desk_head(context, event, here, heading)}
        <div class="wrap stack narrow">
            <p class="badges">
                <Badge label=item.proposal.text.kind.label(context.locale) />
                {state_badge(context, item.proposal.state)}
                {private}
            </p>
            {notice(context, done)}
            {summary(context, state)}
            {page}
            {text(context, item)}
            <section class="pane" aria-labelledby="facts">
                <h2 id="facts">{context.t("proposals-facts")}</h2>
                <dl class="kv tight">
                    {people(context, view.call.as_ref(), item)} {email}
                </dl>
            </section>
            {review}
            {reviews(context, view)}
            {decision(context, view, state, &action)}
            {schedule(context, view, state, &action)}
        </div>
    }
    .into_any();
    Page::unlisted(path, String::new(), title, body)
}

fn review_form(context: &PageContext<'_>, state: &FormState, action: &str) -> AnyView {
    let scores = Score::ALL
        .map(|score| {
            let number = score.get();
            let label = context.t(&format!("proposals-score-{number}"));
            (number.to_string(), label)
        })
        .to_vec();
    view! {
        <form
            class="pane"
            method="post"
            action=action.to_owned()
            aria-labelledby="review"
            novalidate
        >
            <h2 id="review">{context.t("proposals-review-title")}</h2>
            <ChoiceField
                state=state.clone()
                name="score"
                label=context.t("proposals-score")
                options=scores
                single=true
            />
            <TextArea
                state=state.clone()
                name="review_note"
                label=context.t("proposals-review-note")
                hint=context.t("proposals-review-note-hint")
                rows=3
            />
            <button class="btn" name="task" value="review">
                {context.t("proposals-review-save")}
            </button>
        </form>
    }
    .into_any()
}

/// What the reader may see of the reviews.
fn reviews(context: &PageContext<'_>, view: &ReviewedProposal) -> AnyView {
    let text = context.text;
    let given = text.with("proposals-given", &[("n", (view.given as u64).into())]);
    let told = match (view.given, view.reviews.is_empty()) {
        (0, _) => Some(context.t("proposals-reviews-none")),
        (_, true) => Some(context.t("proposals-reviews-hidden")),
        _ => None,
    };
    let told = told.map(|told| view! { <p class="muted">{told}</p> });
    let mean = average(view.reviews.iter().map(|review| review.score)).map(|tenths| {
        let mean = mean(context.locale, tenths);
        view! { <p>{text.with("proposals-average", &[("mean", mean.into())])}</p> }
    });
    let rows: Vec<AnyView> = view
        .reviews
        .iter()
        .map(|one| review(context, one))
        .collect();
    let rows = (!rows.is_empty()).then(|| view! { <ul class="sash reviews">{rows}</ul> });
    view! {
        <section class="stack" aria-labelledby="reviews">
            <h2 id="reviews">{context.t("proposals-reviews")}</h2>
            <p class="small muted">{given}</p>
            {told}
            {mean}
            {rows}
        </section>
    }
    .into_any()
}

fn review(context: &PageContext<'_>, one: &ReviewView) -> AnyView {
    let name = if one.own {
        context.t("proposals-review-own")
    } else {
        let name = one.name.clone();
        name.unwrap_or_else(|| context.t("proposals-nameless"))
    };
    let score = context.t(&format!("proposals-score-{}", one.score.get()));
    let note = (!one.note.is_empty()).then(|| view! { <p class="typed">{one.note.clone()}</p> });
    view! {
        <li>
            <p class="history-h">
                <b>{name}</b>
                <Badge label=score tone=Tone::Calm />
                <span class="small muted">{moment(context.locale, one.at)}</span>
            </p>
            {note}
        </li>
    }
    .into_any()
}

/// Accepts or refuses, as far as that may follow.
fn decision(
    context: &PageContext<'_>,
    view: &ReviewedProposal,
    state: &FormState,
    action: &str,
) -> Option<AnyView> {
    let stands = view.item.proposal.state;
    if view.item.slot.is_some() {
        return None;
    }
    let button = |task: &'static str, class: &'static str, label: String| {
        view! {
            <button class=class name="task" value=task>
                {label}
            </button>
        }
    };
    let accept = stands
        .may_become(ProposalState::Accepted)
        .then(|| button("accept", "btn", context.t("proposals-accept")));
    let refuse = stands
        .may_become(ProposalState::Refused)
        .then(|| button("refuse", "btn line", context.t("proposals-refuse")));
    if accept.is_none() && refuse.is_none() {
        return None;
    }
    Some(
        view! {
            <form
                class="pane"
                method="post"
                action=action.to_owned()
                aria-labelledby="decision"
                novalidate
            >
                <h2 id="decision">{context.t("proposals-decide-title")}</h2>
                <TextArea
                    state=state.clone()
                    name="note"
                    label=context.t("proposals-decide-note")
                    hint=context.t("proposals-decide-note-hint")
                    rows=3
                />
                <p class="row">{accept} {refuse}</p>
            </form>
        }
        .into_any(),
    )
}
